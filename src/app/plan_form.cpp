#include "app/plan_form.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/words.hpp"
#include "record/clinical_inputs.hpp"
#include "record/names.hpp"

namespace app {
namespace {

using base::Word;

constexpr std::string_view own_dates_code = "custom";

void refuse(PlanForm& form, PlanField field, Word words) {
  form.wrong = field;
  form.wrong_words = words;
}

std::string& text_of(PlanForm& form, PlanField field) {
  switch (field) {
    case PlanField::Template: return form.course_template;
    case PlanField::First: return form.first;
    case PlanField::Interval: return form.interval;
    case PlanField::Count: return form.count;
    case PlanField::Phase: return form.phase;
    case PlanField::Name: return form.name;
  }
  return form.name;
}

/// The first session of the latest induction that is in the diary, held or planned.
const record::Entry* first_of_induction(const record::Record& record) {
  const record::Entry* first = nullptr;
  std::string_view course;
  for (const record::Entry* entry : record.in_order()) {
    const auto* session = std::get_if<record::Session>(&entry->body);
    if (session == nullptr || session->phase != record::Phase::Induction) continue;
    if (session->status == record::SessionStatus::Cancelled) continue;
    if (first == nullptr || session->course != course) first = entry;
    course = session->course;
  }
  return first;
}

Word words_for(clinical::RepeatProblem problem) {
  switch (problem) {
    case clinical::RepeatProblem::CountOutOfRange: return Word::ProblemPlanCount;
    case clinical::RepeatProblem::IntervalOutOfRange: return Word::ProblemPlanInterval;
    case clinical::RepeatProblem::IntervalNotOffered: return Word::ProblemPlanChooseInterval;
  }
  return Word::ProblemPlanInterval;
}

Word words_for(record::Fault fault) {
  return fault == record::Fault::LongAgo ? Word::ProblemDateLongAgo : Word::ProblemPlanFarFuture;
}

Word phase_words(record::Phase phase) {
  switch (phase) {
    case record::Phase::Induction: return Word::SessionInduction;
    case record::Phase::Maintenance: return Word::SessionMaintenance;
    case record::Phase::Booster: return Word::SessionBooster;
  }
  return Word::SessionInduction;
}

record::Phase phase_of(const PlanForm& form, const clinical::CourseTemplate& course) {
  return record::choice_of<record::Phase>(form.phase).value_or(course.phase);
}

record::Entry entry_at(const base::DateTime& when, const base::DateTime& now, record::Body body) {
  record::Entry entry;
  entry.experienced_at = when;
  entry.recorded_at = now;
  entry.body = std::move(body);
  return entry;
}

/// One session for each date that can be used; what cannot be used is marked in the form.
std::vector<record::Entry> sessions_from(PlanForm& form, const FormReading& reading) {
  std::vector<record::Entry> sessions;
  for (PlanDate& date : form.dates) {
    date.problem.reset();
    const auto typed = base::date_time_from_iso(base::trimmed(date.value));
    if (!typed) {
      date.problem = date.value.empty() ? Word::ProblemPlanDateEmpty : Word::ProblemDateNotReal;
      continue;
    }
    base::DateTime when = *typed;
    const auto offset = reading.offset_at ? reading.offset_at(when.local) : std::nullopt;
    when.utc_offset = offset ? offset : reading.now.utc_offset;
    record::Entry entry = entry_at(when, reading.now, record::Session{.status = record::SessionStatus::Planned});
    if (const auto problems = record::problems(entry, reading.now); !problems.empty())
      date.problem = words_for(problems.front().fault);
    if (std::ranges::find(sessions, when, &record::Entry::experienced_at) != sessions.end())
      date.problem = Word::ProblemPlanTwice;
    sessions.push_back(std::move(entry));
  }
  std::ranges::stable_sort(sessions, {}, [](const record::Entry& it) { return base::instant_of(it.experienced_at); });
  return sessions;
}

}  // namespace

std::optional<Word> PlanForm::problem(PlanField field) const {
  if (wrong != field) return std::nullopt;
  return wrong_words;
}

bool has_own_dates(const clinical::CourseTemplate& course) { return course.code == own_dates_code; }
bool asks_repeat(const clinical::CourseTemplate& course) { return course.offsets.empty() && !has_own_dates(course); }
bool counts_from_earlier(const clinical::CourseTemplate& course) {
  return !course.offsets.empty() && course.offsets.front() > 0;
}

void set_plan_field(PlanForm& form, PlanField field, std::string value, const record::Record& record) {
  if (form.wrong == field) form.wrong.reset();
  text_of(form, field) = std::move(value);
  if (field != PlanField::Template) return;
  form.interval.clear();
  form.phase.clear();
  const auto* course = clinical::find_template(form.course_template);
  if (course == nullptr || !counts_from_earlier(*course) || !form.first.empty()) return;
  if (const record::Entry* first = first_of_induction(record))
    form.first = base::field_from_date_time(first->experienced_at);
}

void add_date(PlanForm& form) {
  form.no_dates = false;
  form.focus_on = form.next_key;
  form.dates.push_back({form.next_key++, {}});
}

void remove_date(PlanForm& form, int key) {
  const auto gone = std::ranges::find(form.dates, key, &PlanDate::key);
  if (gone == form.dates.end()) return;
  const auto next = form.dates.erase(gone);
  form.focus_on = next == form.dates.end() ? std::nullopt : std::optional{next->key};
}

bool fill_dates(PlanForm& form) {
  form.wrong.reset();
  form.no_dates = false;
  const auto* course = clinical::find_template(form.course_template);
  if (course == nullptr) return refuse(form, PlanField::Template, Word::ProblemPlanTemplate), false;
  if (has_own_dates(*course)) {
    if (form.dates.empty()) add_date(form);
    return true;
  }
  const auto first = base::date_time_from_iso(base::trimmed(form.first));
  if (!first) {
    const bool empty = base::trimmed(form.first).empty();
    return refuse(form, PlanField::First, empty ? Word::ProblemPlanFirst : Word::ProblemDateNotReal), false;
  }
  const clinical::Repeat repeat{.count = base::int_from_text(base::trimmed(form.count)).value_or(0),
                                .interval_days = base::int_from_text(base::trimmed(form.interval)).value_or(0)};
  const base::Day day = base::day_of(*first);
  const auto time_of_day = std::chrono::floor<std::chrono::minutes>(first->local - day);
  const auto starts = clinical::prefilled(*course, day, time_of_day, repeat);
  if (!starts) {
    const bool count = starts.error() == clinical::RepeatProblem::CountOutOfRange;
    return refuse(form, count ? PlanField::Count : PlanField::Interval, words_for(starts.error())), false;
  }
  form.dates.clear();
  for (const std::chrono::local_seconds start : *starts)
    form.dates.push_back({form.next_key++, base::field_from_date_time({start, {}})});
  return true;
}

std::vector<record::Entry> confirm_dates(PlanForm& form, const FormReading& reading) {
  const auto* course = clinical::find_template(form.course_template);
  form.no_dates = form.dates.empty();
  std::vector<record::Entry> entries = sessions_from(form, reading);
  const bool refused = std::ranges::any_of(form.dates, [](const PlanDate& it) { return it.problem.has_value(); });
  if (course == nullptr || form.no_dates || refused) return {};

  const record::Phase phase = phase_of(form, *course);
  std::string name{base::trimmed(form.name)};
  if (name.empty()) {
    const std::string date = base::date_words(base::day_of(entries.front().experienced_at));
    name = base::fill(base::words(Word::PlanNamed),
                      {{"phase", std::string{base::words(phase_words(phase))}}, {"date", date}});
  }
  int number = 0;
  for (record::Entry& entry : entries) {
    auto& session = std::get<record::Session>(entry.body);
    session.phase = phase;
    session.course = name;
    session.number = ++number;
  }
  record::Plan plan{.course_template = form.course_template};
  if (const record::Plan* before = record::latest_plan(reading.record)) plan.rules = before->rules;
  entries.push_back(entry_at(reading.now, reading.now, std::move(plan)));
  return entries;
}

}  // namespace app
