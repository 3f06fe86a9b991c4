#include "views/form_parts.hpp"

#include <chrono>
#include <ranges>

#include "base/text.hpp"
#include "base/words.hpp"
#include "record/amounts.hpp"
#include "views/screens.hpp"

namespace views {
namespace {

using app::FormKind;
using base::fill;
using base::Word;
using base::words;

constexpr std::size_t most_readings = 10;

void moved_from(ui::Kit& kit, const app::State& state) {
  const record::Entry* entry = state.form.entry ? state.record.find(*state.form.entry) : nullptr;
  const auto* session = entry != nullptr ? std::get_if<record::Session>(&entry->body) : nullptr;
  if (session == nullptr || !session->moved_from) return;
  kit.paragraph(fill(words(Word::SessionMovedFrom), {{"date", base::date_time_words(*session->moved_from)}}),
                ui::Tone::Muted);
}

void followed(ui::Kit& kit, const app::State& state) {
  const record::Entry* session = app::followed_session(state.record, state.now);
  if (session == nullptr) return kit.paragraph(words(Word::FollowNoSession));
  kit.paragraph(fill(words(Word::FollowOf), {{"date", base::date_words(base::day_of(session->experienced_at))}}));
}

/// mg/kg is computed and shown, never asked twice and never kept (clinical.md section 3).
void dose_per_kilo(ui::Kit& kit, const app::Form& form) {
  const auto dose = record::micrograms_from_text(form.value("dose_micrograms"));
  const auto weight = record::grams_from_text(form.value("weight_grams"));
  if (!dose || !weight || *weight <= 0) return;
  const std::int64_t micrograms = record::micrograms_per_kilogram(*dose, *weight);
  kit.paragraph(fill(words(Word::SessionPerKilo), {{"dose", record::text_from_micrograms(micrograms)}}));
}

void earlier_readings(ui::Kit& kit, const app::State& state) {
  std::vector<std::vector<std::string>> rows{
      {std::string{words(Word::TrendsDate)}, std::string{words(Word::SafetyReading)}}};
  const auto text = [](std::optional<int> number) {
    return number ? std::to_string(*number) : std::string{words(Word::TrendsNone)};
  };
  for (const record::Entry* entry : state.record.in_order() | std::views::reverse) {
    const auto* check = std::get_if<record::SafetyCheck>(&entry->body);
    if (check == nullptr || (!check->blood_pressure.systolic && !check->blood_pressure.diastolic)) continue;
    rows.push_back({base::date_words(base::day_of(entry->experienced_at)),
                    text(check->blood_pressure.systolic) + " / " + text(check->blood_pressure.diastolic)});
    if (rows.size() > most_readings) break;
  }
  if (rows.size() == 1) return;
  kit.heading(4, words(Word::SafetyEarlier));
  kit.table("earlier", words(Word::SafetyEarlier), rows);
}

}  // namespace

std::string latest_planned(const app::State& state) {
  constexpr std::chrono::days two_years{730};
  return base::field_from_date_time({.local = state.now.local + two_years, .utc_offset = {}});
}

void above_fields(ui::Kit& kit, const app::State& state, const app::Form&) {
  switch (state.form.kind) {
    case FormKind::Daily: return kit.paragraph(words(Word::DailyHow), ui::Tone::Muted);
    case FormKind::Session: return moved_from(kit, state);
    case FormKind::FollowUp: return followed(kit, state);
    case FormKind::SafetyCheck: return kit.paragraph(words(Word::SafetyHow), ui::Tone::Muted);
    case FormKind::Letter: return kit.paragraph(words(Word::LetterHow), ui::Tone::Muted);
  }
}

void below_main(ui::Kit& kit, const app::State& state, const app::Form& form) {
  const bool session = state.form.kind == FormKind::Session && form.value("status") == "completed";
  if (!session && state.form.kind != FormKind::FollowUp) return;
  const ui::Region box{kit, "danger", words(Word::HelpDangerTitle), ui::Tone::Quiet};
  kit.heading(3, words(Word::HelpDangerTitle));
  kit.paragraph(fill(words(Word::HelpDanger), {{"emergency", emergency(state)}}));
  if (session) kit.paragraph(words(Word::SessionDriving));
}

void below_field(ui::Kit& kit, const app::State& state, const app::Form& form, const app::Field& field) {
  if (field.key == "weight_grams") dose_per_kilo(kit, form);
  if (state.form.kind == FormKind::SafetyCheck && field.key == "blood_pressure.diastolic") earlier_readings(kit, state);
}

}  // namespace views
