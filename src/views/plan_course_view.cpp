/// Planning a course: what fills in the dates, then each date.
#include <algorithm>

#include "app/plan_form.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "record/names.hpp"
#include "views/form_parts.hpp"
#include "views/screens.hpp"

namespace views {
namespace {

using app::PlanField;
using base::fill;
using base::Word;
using base::words;

struct Labelled {
  std::string_view code;
  Word label;
};
constexpr std::array template_labels{
    Labelled{"iv-3-weekly", Word::CourseIv3},
    Labelled{"iv-2-weekly", Word::CourseIv2},
    Labelled{"esketamine-induction", Word::CourseSpray},
    Labelled{"esketamine-weeks-5-8", Word::CourseSprayLater},
    Labelled{"esketamine-maintenance", Word::CourseSprayMaintenance},
    Labelled{"im", Word::CourseMuscle},
    Labelled{"lozenge", Word::CourseLozenge},
    Labelled{"maintenance", Word::CourseMaintenance},
    Labelled{"booster", Word::CourseBooster},
    Labelled{"custom", Word::CourseOwn},
};
static_assert(std::ranges::equal(template_labels, clinical::course_templates, {}, &Labelled::code,
                                 &clinical::CourseTemplate::code),
              "every template has a label");

std::string_view error_of(const app::PlanForm& form, PlanField field) {
  const auto problem = form.problem(field);
  return problem ? words(*problem) : std::string_view{};
}

void edit(std::optional<std::string> value, PlanField field, app::Actions& out) {
  if (value) out.emplace_back(app::EditPlan{field, *std::move(value)});
}

void choose_template(ui::Kit& kit, const app::PlanForm& form, app::Actions& out) {
  std::vector<ui::Option> options;
  for (const Labelled& it : template_labels) options.push_back({std::string{it.code}, std::string{words(it.label)}});
  edit(kit.radio_group("template", words(Word::CourseWhich), options, form.course_template,
                       error_of(form, PlanField::Template)),
       PlanField::Template, out);
}

/// Offered intervals are a choice, else the clinic's own is typed.
void ask_interval(ui::Kit& kit, const app::PlanForm& form, const clinical::CourseTemplate& course, app::Actions& out) {
  const ui::Field field{.key = "interval",
                        .label = words(Word::CourseInterval),
                        .value = form.interval,
                        .error = error_of(form, PlanField::Interval)};
  if (course.intervals.empty()) return edit(kit.number_field(field), PlanField::Interval, out);
  std::vector<ui::Option> options{{"", std::string{words(Word::CourseChoose)}}};
  for (const int days : course.intervals)
    options.push_back({std::to_string(days), fill(words(Word::CourseDays), {{"count", std::to_string(days)}})});
  edit(kit.select(field, options), PlanField::Interval, out);
}

void ask_first(ui::Kit& kit, const app::State& state, const clinical::CourseTemplate& course, app::Actions& out) {
  const app::PlanForm& form = state.plan_form;
  const std::string limit = latest_planned(state);
  const bool earlier = app::counts_from_earlier(course);
  edit(kit.date_time_field({.key = "first",
                            .label = words(earlier ? Word::CourseFirstEarlier : Word::CourseFirst),
                            .value = form.first,
                            .error = error_of(form, PlanField::First),
                            .limit = limit}),
       PlanField::First, out);
  if (!app::asks_repeat(course)) return;
  ask_interval(kit, form, course, out);
  edit(kit.number_field({.key = "count",
                         .label = words(Word::CourseCount),
                         .value = form.count,
                         .error = error_of(form, PlanField::Count)}),
       PlanField::Count, out);
}

std::string_view key_of(PlanField field) {
  switch (field) {
    case PlanField::Template: return "template";
    case PlanField::First: return "first";
    case PlanField::Interval: return "interval";
    case PlanField::Count: return "count";
    case PlanField::Phase: return "phase";
    case PlanField::Name: return "name";
  }
  return {};
}

std::string key_of(const app::PlanDate& date) { return "date " + std::to_string(date.key); }

void draw_date(ui::Kit& kit, const app::PlanDate& date, int number, std::string_view limit, app::Actions& out) {
  const std::string label = fill(words(Word::DatesDate), {{"number", std::to_string(number)}});
  const std::string key = key_of(date);
  auto value = kit.date_time_field({.key = key,
                                    .label = label,
                                    .value = date.value,
                                    .error = date.problem ? words(*date.problem) : std::string_view{},
                                    .limit = limit});
  if (value) out.emplace_back(app::EditDate{date.key, *std::move(value)});
  if (kit.button("remove " + key, fill(words(Word::DatesRemove), {{"number", std::to_string(number)}}),
                 ui::Tone::Quiet))
    out.emplace_back(app::RemoveDate{date.key});
}

void draw_dates(ui::Kit& kit, const app::State& state, app::Actions& out) {
  const app::PlanForm& form = state.plan_form;
  const std::string limit = latest_planned(state);
  int number = 0;
  for (const app::PlanDate& date : form.dates) draw_date(kit, date, ++number, limit, out);
  if (form.no_dates) kit.paragraph(words(Word::ProblemPlanNoDates), ui::Tone::Warning);
  if (kit.button("add", words(Word::DatesAdd))) out.emplace_back(app::AddDate{});

  const auto wrong = std::ranges::find_if(form.dates, [](const auto& it) { return it.problem.has_value(); });
  if (state.focus == app::Focus::Date) kit.focus(form.focus_on ? "date " + std::to_string(*form.focus_on) : "add");
  if (state.focus == app::Focus::FirstProblem) kit.focus(wrong != form.dates.end() ? key_of(*wrong) : "add");
}

/// The patient's own dates belong to no template, so the part of the treatment is asked for.
void ask_phase(ui::Kit& kit, const app::PlanForm& form, app::Actions& out) {
  const auto option = [](record::Phase phase, Word label) {
    return ui::Option{std::string{record::name_of(phase)}, std::string{words(label)}};
  };
  const std::array options{option(record::Phase::Induction, Word::SessionInduction),
                           option(record::Phase::Maintenance, Word::SessionMaintenance),
                           option(record::Phase::Booster, Word::SessionBooster)};
  const std::string_view chosen = form.phase.empty() ? record::name_of(record::Phase::Induction) : form.phase;
  edit(kit.select({.key = "phase", .label = words(Word::SessionPhase), .value = chosen}, options), PlanField::Phase,
       out);
}

bool any_past(const app::State& state) {
  return std::ranges::any_of(state.plan_form.dates, [&](const app::PlanDate& date) {
    const auto when = base::date_time_from_iso(date.value);
    return when && when->local < state.now.local;
  });
}

}  // namespace

void plan_course(ui::Kit& kit, const app::State& state, app::Actions& out) {
  const app::PlanForm& form = state.plan_form;
  title(kit, state, words(Word::CourseTitle));
  kit.paragraph(words(Word::CourseClinicSets));
  choose_template(kit, form, out);
  const auto* course = clinical::find_template(form.course_template);
  if (course != nullptr && !app::has_own_dates(*course)) ask_first(kit, state, *course, out);
  if (state.focus == app::Focus::FirstProblem && form.wrong) kit.focus(key_of(*form.wrong));
  if (kit.button("show", words(Word::CourseShow), ui::Tone::Primary)) out.emplace_back(app::FillDates{});
  if (kit.button("back", words(Word::NavBack), ui::Tone::Quiet)) out.emplace_back(app::Go{app::Screen::Plan});
}

void plan_dates(ui::Kit& kit, const app::State& state, app::Actions& out) {
  const app::PlanForm& form = state.plan_form;
  title(kit, state, words(Word::DatesTitle));
  kit.paragraph(words(Word::DatesHow));
  if (any_past(state)) kit.paragraph(words(Word::DatesPast));
  draw_dates(kit, state, out);
  const auto* course = clinical::find_template(form.course_template);
  if (course != nullptr && app::has_own_dates(*course)) ask_phase(kit, form, out);
  edit(
      kit.text_field(
          {.key = "name", .label = words(Word::SessionCourse), .value = form.name, .hint = words(Word::DatesNameHint)}),
      PlanField::Name, out);
  if (kit.button("save", words(Word::DatesSave), ui::Tone::Primary)) out.emplace_back(app::ConfirmDates{});
  if (kit.button("back", words(Word::NavBack), ui::Tone::Quiet)) out.emplace_back(app::Go{app::Screen::PlanCourse});
}

}  // namespace views
