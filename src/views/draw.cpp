#include "base/words.hpp"
#include "views/screens.hpp"

namespace views {
namespace {

using base::Word;
using base::words;

void header(ui::Kit& kit, const app::State& state, app::Actions& out) {
  const ui::Group row{kit, "nav", words(Word::NavName), ui::Group::Layout::Flow};
  const auto go = [&](std::string_view key, Word label, app::Screen screen) {
    const bool here = state.screen == screen;
    if (kit.button(key, words(label), here ? ui::Tone::Plain : ui::Tone::Quiet,
                   here ? ui::ButtonState::Current : ui::ButtonState::Normal))
      out.emplace_back(app::Go{screen});
  };
  go("today", Word::NavToday, app::Screen::Today);
  go("trends", Word::NavTrends, app::Screen::Trends);
  go("help", Word::NavHelp, app::Screen::Help);
  if (!state.environment.browser || state.environment.html_forced) return;
  const bool html = state.view == app::View::Html;
  if (kit.button("view", words(html ? Word::ViewToCanvas : Word::ViewToHtml), ui::Tone::Quiet))
    out.emplace_back(app::ChooseView{html ? app::View::Canvas : app::View::Html});
}

std::string_view spoken(app::Notice notice) {
  switch (notice) {
    case app::Notice::None: return {};
    case app::Notice::SupportBelow: return words(Word::SupportStatus);
    case app::Notice::Saved: return words(Word::StatusSaved);
    case app::Notice::InMemory: return words(Word::StatusInMemory);
    case app::Notice::NotSaved: return words(Word::StatusNotSaved);
    case app::Notice::Copied: return words(Word::LineCopied);
    case app::Notice::LinesShown: return words(Word::LineShown);
  }
  return {};
}

void screen(ui::Kit& kit, const app::State& state, app::Actions& out) {
  switch (state.screen) {
    case app::Screen::Today: return today(kit, state, out);
    case app::Screen::Questionnaires: return questionnaires(kit, state, out);
    case app::Screen::CheckInStart: return check_in_start(kit, state, out);
    case app::Screen::CheckInQuestion: return check_in_question(kit, state, out);
    case app::Screen::CheckInResult: return check_in_result(kit, state, out);
    case app::Screen::Form: return form(kit, state, out);
    case app::Screen::Saved: return saved(kit, state, out);
    case app::Screen::Plan: return plan(kit, state, out);
    case app::Screen::PlanCourse: return plan_course(kit, state, out);
    case app::Screen::PlanDates: return plan_dates(kit, state, out);
    case app::Screen::Trends: return trends(kit, state, out);
    case app::Screen::Help: return help(kit, state, out);
    case app::Screen::OwnDevice: return own_device(kit, state, out);
    case app::Screen::StoredData: return stored_data(kit, state, out);
  }
}

}  // namespace

void draw(ui::Kit& kit, const app::State& state, app::Actions& out) {
  kit.status(spoken(state.notice));
  header(kit, state, out);
  storage_banners(kit, state, out);
  const bool has_room = state.screen != app::Screen::OwnDevice && state.screen != app::Screen::Help;
  if (state.help_offered && has_room) help_offer(kit, state, out);
  screen(kit, state, out);
}

void title(ui::Kit& kit, const app::State& state, std::string_view text) {
  kit.heading(2, text, "title");
  if (state.focus == app::Focus::Heading) kit.focus("title");
}

}  // namespace views
