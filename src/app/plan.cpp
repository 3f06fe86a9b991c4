#include "app/plan.hpp"

#include <algorithm>
#include <map>

#include "app/questionnaire.hpp"
#include "base/text.hpp"
#include "clinical/instrument.hpp"
#include "clinical/subjects.hpp"
#include "record/clinical_inputs.hpp"

namespace app {
namespace {

constexpr int dropped_shown_days = 30;

bool can_be_answered(std::string_view subject, const State& state) {
  const auto same = [&](std::string_view name) { return base::equal_ignoring_case(name, subject); };
  return same(clinical::daily_check_in) || same(clinical::follow_up) || same(clinical::safety_check) ||
         std::ranges::any_of(offered(state), same);
}

std::vector<clinical::Rule> turned_on(std::vector<clinical::Rule> rules, const State& state) {
  const bool phq8 = state.clinic.is_on(clinical::phq8.code) && !state.clinic.is_on(clinical::phq9.code);
  for (clinical::Rule& rule : rules) {
    if (phq8 && rule.subject == clinical::phq9.code) rule.subject = clinical::phq8.code;
  }
  std::erase_if(rules, [&](const clinical::Rule& rule) { return !can_be_answered(rule.subject, state); });
  return rules;
}

std::optional<Schedule> read(ScheduleFrom from, std::string_view text, const State& state) {
  auto rules = clinical::rules_from_text(text);
  if (!rules || rules->empty()) return std::nullopt;
  return Schedule{from, std::string{text}, turned_on(*rules, state)};
}

base::Day today(const State& state) { return base::day_of(state.now); }

/// Every session with one of these fates, the earliest first.
std::vector<PlannedSession> sessions_of(const record::Record& record, auto wanted) {
  const auto entries = record.in_order();
  std::map<std::string_view, int> highest;  // number, by course
  for (const record::Entry* entry : entries) {
    const auto* session = std::get_if<record::Session>(&entry->body);
    if (session == nullptr || !session->number) continue;
    int& of = highest[session->course];
    of = std::max(of, *session->number);
  }
  std::vector<PlannedSession> found;
  for (const record::Entry* entry : entries) {
    const auto* session = std::get_if<record::Session>(&entry->body);
    if (session == nullptr || !wanted(*entry, *session)) continue;
    found.push_back({entry, session, session->number ? highest[session->course] : 0});
  }
  return found;
}

std::vector<PlannedSession> held_sessions(const State& state) {
  return sessions_of(state.record, [&](const record::Entry& entry, const record::Session& session) {
    return session.status == record::SessionStatus::Completed &&
           base::instant_of(entry.experienced_at) <= base::instant_of(state.now);
  });
}

}  // namespace

Schedule schedule(const State& state) {
  if (auto clinics = read(ScheduleFrom::Clinic, state.clinic.plan, state)) return *std::move(clinics);
  if (const record::Plan* plan = record::latest_plan(state.record)) {
    if (auto patients = read(ScheduleFrom::Patient, plan->rules, state)) return *std::move(patients);
  }
  return *read(ScheduleFrom::Default, clinical::default_plan, state);
}

const clinical::Task* Due::open_task(std::string_view subject) const {
  const auto found = std::ranges::find_if(
      tasks, [&](const clinical::Task& task) { return task.open && base::equal_ignoring_case(task.subject, subject); });
  return found == tasks.end() ? nullptr : &*found;
}

std::optional<base::Day> Due::last_done(std::string_view subject) const {
  std::optional<base::Day> last;
  for (const clinical::Done& one : done) {
    const base::Day day = base::day_of(one.when);
    if (base::equal_ignoring_case(one.subject, subject)) last = last ? std::max(*last, day) : day;
  }
  return last;
}

const clinical::Task* Due::next_task() const {
  const clinical::Task* first = nullptr;
  for (const clinical::Task& task : tasks) {
    if (!task.open && task.next && (first == nullptr || task.next->day < first->next->day)) first = &task;
  }
  return first;
}

Due due(const State& state) {
  Due due{schedule(state), record::treatment_sessions(state.record), record::done_in(state.record), {}};
  // Whether the browser keeps the storage for good is not known here yet, so no touch-in is asked.
  const clinical::Diary diary{.rules = due.schedule.rules,
                              .sessions = due.sessions,
                              .done = due.done,
                              .first_day = record::first_day(state.record).value_or(today(state))};
  due.tasks = clinical::due(diary, state.now);
  return due;
}

bool reminds(const State& state) {
  return std::ranges::any_of(due(state).tasks,
                             [](const clinical::Task& task) { return task.open && task.open->remind; });
}

std::vector<PlannedSession> planned_sessions(const record::Record& record) {
  return sessions_of(record, [](const record::Entry&, const record::Session& session) {
    return session.status == record::SessionStatus::Planned;
  });
}

std::vector<PlannedSession> dropped_sessions(const State& state) {
  return sessions_of(state.record, [&](const record::Entry& entry, const record::Session& session) {
    const bool dropped =
        session.status == record::SessionStatus::Cancelled || session.status == record::SessionStatus::Missed;
    return dropped && base::days_between(base::day_of(entry.experienced_at), today(state)) <= dropped_shown_days;
  });
}

std::optional<PlannedSession> unconfirmed_session(const State& state) {
  const auto planned = planned_sessions(state.record);
  if (planned.empty() || base::day_of(planned.front().entry->experienced_at) >= today(state)) return std::nullopt;
  return planned.front();
}

std::optional<PlannedSession> next_session(const State& state) {
  const auto planned = planned_sessions(state.record);
  const auto next = std::ranges::find_if(
      planned, [&](const PlannedSession& it) { return base::day_of(it.entry->experienced_at) >= today(state); });
  if (next == planned.end()) return std::nullopt;
  return *next;
}

int completed_sessions(const State& state) { return static_cast<int>(held_sessions(state).size()); }

std::optional<base::Day> last_session(const State& state) {
  const auto held = held_sessions(state);
  if (held.empty()) return std::nullopt;
  return base::day_of(held.back().entry->experienced_at);
}

bool lacks_earlier_score(const State& state) {
  const auto sessions = sessions_of(state.record, [](const record::Entry&, const record::Session& session) {
    return session.status == record::SessionStatus::Completed || session.status == record::SessionStatus::Planned;
  });
  if (sessions.empty()) return false;
  const base::Instant first = base::instant_of(sessions.front().entry->experienced_at);
  if (first > base::instant_of(state.now)) return false;
  const auto before = [&](const clinical::DatedScore& it) { return base::instant_of(it.when) <= first; };
  return std::ranges::none_of(record::totals_of(state.record, clinical::phq9), before) &&
         std::ranges::none_of(record::totals_of(state.record, clinical::phq8), before);
}

}  // namespace app
