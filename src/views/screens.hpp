/// One function a screen: const state in, actions out, in the kit's vocabulary. No screen decides anything.
#pragma once

#include "app/update.hpp"
#include "ui/kit.hpp"

namespace views {

/// The whole widget: the header, what the patient must know about the storage, and the screen at hand.
void draw(ui::Kit& kit, const app::State& state, app::Actions& out);

void today(ui::Kit& kit, const app::State& state, app::Actions& out);
void questionnaires(ui::Kit& kit, const app::State& state, app::Actions& out);
void check_in_start(ui::Kit& kit, const app::State& state, app::Actions& out);
void check_in_question(ui::Kit& kit, const app::State& state, app::Actions& out);
void check_in_result(ui::Kit& kit, const app::State& state, app::Actions& out);
void form(ui::Kit& kit, const app::State& state, app::Actions& out);
void saved(ui::Kit& kit, const app::State& state, app::Actions& out);
void plan(ui::Kit& kit, const app::State& state, app::Actions& out);
void plan_course(ui::Kit& kit, const app::State& state, app::Actions& out);
void plan_dates(ui::Kit& kit, const app::State& state, app::Actions& out);
void trends(ui::Kit& kit, const app::State& state, app::Actions& out);
void help(ui::Kit& kit, const app::State& state, app::Actions& out);
void own_device(ui::Kit& kit, const app::State& state, app::Actions& out);
void stored_data(ui::Kit& kit, const app::State& state, app::Actions& out);

/// The screen's heading, which takes focus when the screen opens.
void title(ui::Kit& kit, const app::State& state, std::string_view text);

/// Asks whether the earliest planned session whose day is past took place; nothing if there is none.
void ask_about_session(ui::Kit& kit, const app::State& state, app::Actions& out);

/// Daily check-ins, follow-ups and safety checks, the latest of each, newest first.
void logged_tables(ui::Kit& kit, const app::State& state);
/// What the patient wrote, in full, newest first.
void logged_notes(ui::Kit& kit, const app::State& state);

/// People and lines, one under the other: the region's lines, the clinic, the emergency number (people.md section 2).
void help_lines(ui::Kit& kit, const app::State& state, app::Actions& out);
/// The clinic and the emergency number alone, where there is something to tell the clinic.
void clinic_lines(ui::Kit& kit, const app::State& state, app::Actions& out);
/// The emergency number, or "your local emergency number" where the region is not known.
std::string emergency(const app::State& state);
/// The clinic's name, or "your clinic".
std::string clinic_name(const app::State& state);

/// The panel below a positive item 9. `again`: it was positive in an earlier check-in.
void support_panel(ui::Kit& kit, const app::State& state, bool again, app::Actions& out);

/// Above the screen that follows a saved note, where the diary says that help belongs beside it.
void help_offer(ui::Kit& kit, const app::State& state, app::Actions& out);

/// What the patient must know about the storage: full, blocked, shared, damaged, newer.
void storage_banners(ui::Kit& kit, const app::State& state, app::Actions& out);

}  // namespace views
