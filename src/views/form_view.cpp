#include "app/form.hpp"

#include "base/text.hpp"
#include "base/words.hpp"
#include "views/form_parts.hpp"
#include "views/screens.hpp"

namespace views {
namespace {

using app::FieldKind;
using app::FormKind;
using app::Section;
using base::fill;
using base::Word;
using base::words;

struct FormWords {
  Word title, save;
};

FormWords words_of(FormKind kind) {
  switch (kind) {
    case FormKind::Daily: return {Word::DailyTitle, Word::DailySave};
    case FormKind::Session: return {Word::SessionTitle, Word::SessionSave};
    case FormKind::FollowUp: return {Word::FollowTitle, Word::FollowSave};
    case FormKind::SafetyCheck: return {Word::SafetyTitle, Word::SafetySave};
    case FormKind::Letter: return {Word::LetterTitle, Word::LetterSave};
  }
  return {Word::SessionTitle, Word::SessionSave};
}

/// Nothing where the fields need no heading.
std::optional<Word> heading_of(Section section) {
  switch (section) {
    case Section::Clinic: return Word::SectionClinic;
    case Section::Vitals: return Word::SectionVitals;
    case Section::Feeling: return Word::SectionFeeling;
    case Section::Around: return Word::SectionAround;
    case Section::Bladder: return Word::SectionBladder;
    case Section::Mind: return Word::SectionMind;
    case Section::Pressure: return Word::SectionPressure;
    case Section::Substances: return Word::SectionSubstances;
    case Section::Main:
    case Section::Ending: return std::nullopt;
  }
  return std::nullopt;
}

std::string key_of(Section section) { return "section " + std::to_string(static_cast<int>(section)); }

std::vector<ui::Option> options_of(const app::Field& field) {
  std::vector<ui::Option> options;
  if (field.kind == FieldKind::Select) options.push_back({"", std::string{words(Word::SessionChoose)}});
  for (const app::Choice& choice : field.choices)
    options.push_back({std::string{choice.key}, std::string{words(choice.label)}});
  return options;
}

std::optional<std::string> draw_cells(ui::Kit& kit, const app::Form& form, const app::Field& field,
                                      std::string_view error) {
  const std::vector<ui::Option> options = options_of(field);
  const std::string clear = fill(words(Word::FormClearName), {{"name", std::string{words(field.label)}}});
  const bool can_clear = field.key != "status";  // a session always has one
  const ui::Choices choices{.key = field.key,
                            .name = words(field.label),
                            .chosen = form.value(field.key),
                            .options = options,
                            .clear = can_clear ? words(Word::FormClear) : std::string_view{},
                            .clear_name = clear,
                            .error = error};
  if (field.kind == FieldKind::Scale && field.low && field.high)
    return kit.scale(choices, words(*field.low), words(*field.high));
  return kit.choice_row(choices);
}

std::optional<std::string> draw_field(ui::Kit& kit, const app::State& state, const app::Form& form,
                                      const app::Field& field) {
  const std::optional<Word> problem = form.problem(field.key);
  ui::Field it{.key = field.key,
               .label = words(field.label),
               .value = form.value(field.key),
               .hint = field.hint ? words(*field.hint) : std::string_view{},
               .error = problem ? words(*problem) : std::string_view{}};
  std::string limit;
  switch (field.kind) {
    case FieldKind::DateTime:
    case FieldKind::Date: {
      const std::string_view status = form.value("status");
      const bool may_lie_ahead = status == "planned" || status == "cancelled";
      const bool day = field.kind == FieldKind::Date;
      if (may_lie_ahead) limit = latest_planned(state);
      else limit = day ? base::iso_from_day(base::day_of(state.now)) : base::field_from_date_time(state.now);
      it.limit = limit;
      return day ? kit.date_field(it) : kit.date_time_field(it);
    }
    case FieldKind::Select: return kit.select(it, options_of(field));
    case FieldKind::Row:
    case FieldKind::Severity:
    case FieldKind::Scale: return draw_cells(kit, form, field, it.error);
    case FieldKind::Whole:
    case FieldKind::Decimal: return kit.number_field(it);
    case FieldKind::Text: return kit.text_field(it);
    case FieldKind::Note: it.hint = words(Word::FormPrivate); return kit.text_area(it);
  }
  return std::nullopt;
}

void draw_fields(ui::Kit& kit, const app::State& state, const app::Form& form, Section section, app::Actions& out) {
  for (const app::Field& field : app::fields_of(state.form.kind)) {
    if (field.section != section || !app::is_asked(field, form, state.clinic)) continue;
    if (auto value = draw_field(kit, state, form, field))
      out.emplace_back(app::EditField{field.key, *std::move(value)});
    if (state.focus == app::Focus::Field && state.focus_field == field.key) kit.focus(field.key);
    if (field.kind == FieldKind::Note &&
        kit.button("help " + std::string{field.key}, words(Word::FormHelp), ui::Tone::Quiet))
      out.emplace_back(app::Go{app::Screen::Help});
    below_field(kit, state, form, field);
  }
}

/// The sections of the form that have something to ask, in its order.
std::vector<Section> sections_of(const app::State& state, const app::Form& form) {
  std::vector<Section> sections;
  for (const app::Field& field : app::fields_of(state.form.kind)) {
    if (!app::is_asked(field, form, state.clinic)) continue;
    if (sections.empty() || sections.back() != field.section) sections.push_back(field.section);
  }
  return sections;
}

void draw_section(ui::Kit& kit, const app::State& state, const app::Form& form, Section section, app::Actions& out) {
  const std::optional<Word> heading = heading_of(section);
  if (!heading) return draw_fields(kit, state, form, section, out);
  if (app::is_closed_at_first(section)) {
    const bool open = form.open.contains(section);
    if (kit.disclosure(key_of(section), words(*heading), open)) out.emplace_back(app::ToggleSection{section});
    if (!open) return;
  } else {
    kit.heading(3, words(*heading));
  }
  const ui::Group group{kit, key_of(section) + " fields", words(*heading)};
  draw_fields(kit, state, form, section, out);
}

}  // namespace

void form(ui::Kit& kit, const app::State& state, app::Actions& out) {
  const auto found = state.forms.find(state.form);
  if (found == state.forms.end()) return;
  const app::Form& form = found->second;
  const FormWords form_words = words_of(state.form.kind);
  title(kit, state, words(form_words.title));
  above_fields(kit, state, form);
  for (const Section section : sections_of(state, form)) {
    draw_section(kit, state, form, section, out);
    if (section == Section::Main) below_main(kit, state, form);
  }
  if (kit.button("save", words(form_words.save), ui::Tone::Primary)) out.emplace_back(app::SaveForm{});
  if (kit.button("back", words(Word::NavBack), ui::Tone::Quiet)) out.emplace_back(app::Go{app::Screen::Today});
}

}  // namespace views
