/// What was logged with a form, newest first, in words. Charts of it are another matter.
#include <algorithm>
#include <ranges>

#include "app/form.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "views/screens.hpp"

namespace views {
namespace {

using app::FieldKind;
using app::FormKind;
using base::fill;
using base::Word;
using base::words;

constexpr std::size_t most_rows = 10;

std::string value_words(const app::Field& field, std::string_view value) {
  const auto choice = std::ranges::find(field.choices, value, &app::Choice::key);
  return std::string{choice == field.choices.end() ? value : words(choice->label)};
}

/// "Mood: 7; Anxiety: 3": what was answered, without the notes.
std::string answers_of(FormKind kind, const record::Entry& entry) {
  const app::FormValues values = app::values_of(kind, entry);
  std::string text;
  for (const app::Field& field : app::fields_of(kind)) {
    const auto found = values.find(field.key);
    if (found == values.end() || field.kind == FieldKind::Note || found->second == "some") continue;
    const std::string_view label = words(field.brief.value_or(field.label));
    const Word pattern = label.ends_with('?') ? Word::LogQuestion : Word::LogAnswer;
    if (!text.empty()) text += "; ";
    text += fill(words(pattern), {{"label", std::string{label}}, {"value", value_words(field, found->second)}});
  }
  return text.empty() ? std::string{words(Word::TrendsNone)} : text;
}

std::vector<const record::Entry*> latest_of(const record::Record& record, FormKind kind) {
  std::vector<const record::Entry*> found;
  for (const record::Entry* entry : record.in_order() | std::views::reverse) {
    if (app::form_of(entry->body) == kind && found.size() < most_rows) found.push_back(entry);
  }
  return found;
}

void table(ui::Kit& kit, const app::State& state, FormKind kind, Word name) {
  const auto entries = latest_of(state.record, kind);
  if (entries.empty()) return;
  std::vector<std::vector<std::string>> rows{
      {std::string{words(Word::TrendsDate)}, std::string{words(Word::LogAnswers)}}};
  for (const record::Entry* entry : entries) {
    const bool several_a_day = kind == FormKind::Daily;
    rows.push_back({several_a_day ? base::date_time_words(entry->experienced_at)
                                  : base::date_words(base::day_of(entry->experienced_at)),
                    answers_of(kind, *entry)});
  }
  kit.heading(3, words(name));
  if (kind == FormKind::Daily) kit.paragraph(words(Word::LogDailyBetter), ui::Tone::Muted);
  kit.table(words(name), words(name), rows);
}

Word notes_title(FormKind kind) {
  switch (kind) {
    case FormKind::FollowUp: return Word::LogFollowUpOf;
    case FormKind::SafetyCheck: return Word::LogSafetyCheckOf;
    case FormKind::Daily:
    case FormKind::Session:
    case FormKind::Letter: return Word::TrendsNoteOf;
  }
  return Word::TrendsNoteOf;
}

struct Written {
  const record::Entry* entry;
  FormKind kind;
  app::FormValues values;
};

std::vector<Written> with_notes(const record::Record& record) {
  std::vector<Written> found;
  for (const record::Entry* entry : record.in_order() | std::views::reverse) {
    const auto kind = app::form_of(entry->body);
    if (!kind) continue;
    app::FormValues values = app::values_of(*kind, *entry);
    const bool any = std::ranges::any_of(app::fields_of(*kind), [&](const app::Field& field) {
      return field.kind == FieldKind::Note && values.contains(field.key);
    });
    if (any) found.push_back({entry, *kind, std::move(values)});
  }
  return found;
}

}  // namespace

void logged_tables(ui::Kit& kit, const app::State& state) {
  table(kit, state, FormKind::Daily, Word::LogDaily);
  table(kit, state, FormKind::FollowUp, Word::LogFollowUps);
  table(kit, state, FormKind::SafetyCheck, Word::LogSafetyChecks);
}

void logged_notes(ui::Kit& kit, const app::State& state) {
  const std::vector<Written> all = with_notes(state.record);
  if (all.empty()) return;
  kit.heading(3, words(Word::TrendsNotes));
  for (const Written& it : all) {
    const ui::Group group{kit, record::hex_from_id(it.entry->id), {}};
    const std::string date = base::date_words(base::day_of(it.entry->experienced_at));
    kit.paragraph(fill(words(notes_title(it.kind)), {{"date", date}}), ui::Tone::Muted);
    for (const app::Field& field : app::fields_of(it.kind)) {
      const auto note = it.values.find(field.key);
      if (field.kind != FieldKind::Note || note == it.values.end()) continue;
      if (field.label != Word::SessionNote) kit.paragraph(words(field.label), ui::Tone::Muted);
      kit.browser_text(field.key, note->second);
    }
    kit.space(8);  // so that a note stands nearer to its own date than to the next
  }
}

}  // namespace views
