// What must hold for any plan and any diary.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <chrono>
#include <random>
#include <string>
#include <vector>

#include "due_words.hpp"

using namespace test;
using clinical::SessionStatus;
using clinical::Task;
using std::chrono::days;

namespace {

constexpr std::string_view plans[] = {
    clinical::default_plan,
    "PHQ-9 before each session; PHQ-9 weekly",
    "PHQ-9 every 7 days for 28 days after a session, then every 14; PHQ-9 before session 1; PCL-5 every 20 days",
    "GAD-7 before each session; GAD-7 every 5 days for 9 days after a session, then weekly until 40 days after "
    "induction; phq-9 the day after a session; daily check-in",
};

/// A random diary of up to 120 days, the same on every platform.
struct RandomDiary : Patient {
  explicit RandomDiary(unsigned seed) : Patient{plans[seed % std::size(plans)]}, engine{seed} {
    const std::vector<std::string> subjects{"PHQ-9", "GAD-7", "PCL-5", "daily check-in", "follow-up", "safety check"};
    for (std::size_t i = engine() % 30; i > 0; --i) done.push_back({subjects[engine() % 6], any_time()});
    for (std::size_t i = engine() % 10; i > 0; --i) {
      sessions.push_back({any_time(), statuses[engine() % 5], phases[engine() % 5]});
    }
    now = any_time();
    storage = {.persisted = engine() % 2 == 0, .last_backup = any_time()};
  }
  /// Distinct minutes, so that no two things tie.
  base::DateTime any_time() {
    base::DateTime when = time("2026-01-05T00:00Z");
    when.local += days{engine() % 120} + std::chrono::hours{engine() % 24} + std::chrono::minutes{minute++};
    return when;
  }
  std::vector<Task> result() const { return tasks(now); }

  static constexpr SessionStatus statuses[] = {SessionStatus::Completed, SessionStatus::Completed,
                                               SessionStatus::Planned, SessionStatus::Cancelled, SessionStatus::Missed};
  static constexpr std::optional<clinical::Phase> phases[] = {std::nullopt, std::nullopt, clinical::Phase::Induction,
                                                              clinical::Phase::Maintenance, clinical::Phase::Booster};
  std::mt19937 engine;
  int minute = 0;
  base::DateTime now{};
};

void shift(base::DateTime& when, days by) { when.local += by; }

void shift(Patient& patient, days by) {
  for (auto& one : patient.done) shift(one.when, by);
  for (auto& session : patient.sessions) shift(session.start, by);
  shift(*patient.storage.last_backup, by);
  patient.first_day += by;
}
void shift(std::vector<Task>& tasks, days by) {
  for (Task& task : tasks) {
    if (task.open) task.open->since += by;
    if (task.open && task.open->until) *task.open->until += by;
    if (task.next) task.next->day += by;
  }
}

/// The rules of a plan that count months have no place under a shift by days.
bool counts_months(const clinical::Rule& rule) {
  const auto* cadence = std::get_if<clinical::Cadence>(&rule.timing);
  return cadence && cadence->steps.back().every.unit == clinical::Interval::Unit::Months;
}

/// The days on which the PHQ-9 opens, seen morning by morning by somebody who never answers.
std::vector<base::Day> phq9_openings(const RandomDiary& diary) {
  std::vector<base::Day> openings;
  for (int i = 0; i < 150; ++i) {
    base::DateTime morning = time("2026-01-05T06:00Z");
    shift(morning, days{i});
    for (const Task& task : diary.tasks(morning)) {
      if (task.subject != "PHQ-9" || !task.open) continue;
      if (openings.empty() || openings.back() != task.open->since) openings.push_back(task.open->since);
    }
  }
  return openings;
}

}  // namespace

TEST_CASE("Plans: the order in which sessions and answers were given changes nothing but the sessions' numbers") {
  const RandomDiary straight{GENERATE(range(0U, 300U))};
  RandomDiary turned = straight;
  std::ranges::reverse(turned.done);
  std::ranges::reverse(turned.sessions);
  auto expected = straight.result();
  const auto renumber = [&](clinical::Why& why) {
    if (why.session) why.session = straight.sessions.size() - 1 - *why.session;
  };
  for (Task& task : expected) {
    if (task.open) renumber(task.open->why);
    if (task.next) renumber(task.next->why);
  }
  CHECK(turned.result() == expected);
}

TEST_CASE("Plans: shifting all dates by whole days shifts the dates and nothing else") {
  RandomDiary straight{GENERATE(range(0U, 300U))};
  std::erase_if(straight.rules, counts_months);
  const auto by = days{GENERATE(-800, 1, 29)};
  RandomDiary later = straight;
  shift(later, by);
  shift(later.now, by);
  auto expected = straight.result();
  shift(expected, by);
  CHECK(later.result() == expected);
}

TEST_CASE("Plans: shifting by a whole round of the calendar, 400 years, shifts months too") {
  const RandomDiary straight{GENERATE(range(0U, 100U))};
  const days by{146'097};
  RandomDiary later = straight;
  shift(later, by);
  shift(later.now, by);
  auto expected = straight.result();
  shift(expected, by);
  CHECK(later.result() == expected);
}

TEST_CASE("Plans: what was just done is not asked, and touches the diary") {
  const RandomDiary before{GENERATE(range(0U, 300U))};
  for (const Task& task : before.result()) {
    RandomDiary after = before;
    after.done.push_back({task.subject, after.now});
    const auto tasks = after.result();
    const auto same = std::ranges::find(tasks, task.subject, &Task::subject);
    CHECK_FALSE(same->open);
    CHECK((!same->next || same->next->day > base::day_of(after.now)));
    CHECK((after.storage.persisted || !tasks.back().open));
  }
}

TEST_CASE("Plans: what is open is within its days, and what comes next lies ahead") {
  const RandomDiary diary{GENERATE(range(0U, 300U))};
  const base::Day today = base::day_of(diary.now);
  for (const Task& task : diary.result()) {
    if (task.open) {
      CHECK(task.open->since <= today);
      CHECK(task.open->since >= diary.first_day);
      CHECK((!task.open->until || *task.open->until >= today));
      CHECK(task.open->remind == (base::days_between(task.open->since, today) < 3));
    }
    CHECK((!task.next || task.next->day > today || (task.next->day == today && !task.open)));
  }
}

TEST_CASE("Plans: never are two PHQ-9 due closer than 7 days, nor within 7 days of one that was done") {
  RandomDiary diary{GENERATE(range(0U, 120U))};
  // Facts that do not change as time passes: a planned session whose time has passed counts less than one ahead.
  std::erase_if(diary.sessions, [](const auto& it) { return it.status == SessionStatus::Planned; });
  std::erase_if(diary.done, [](const auto& it) { return it.subject == "PHQ-9"; });
  const auto unanswered = phq9_openings(diary);
  const auto close = [](base::Day a, base::Day b) { return base::days_between(a, b) < 7; };
  CHECK(std::ranges::adjacent_find(unanswered, close) == unanswered.end());

  const auto answered = time("2026-02-01T12:00Z");
  diary.done.push_back({"PHQ-9", answered});
  for (const base::Day opening : phq9_openings(diary)) {
    CHECK((opening <= base::day_of(answered) || opening >= base::day_of(answered) + days{7}));
  }
}

TEST_CASE("Plans: ten years of daily check-ins, weekly scores and sessions take milliseconds") {
  Patient patient{clinical::default_plan};
  patient.first_day = day("2016-01-05");
  for (int i = 0; i < 3650; ++i) {
    base::DateTime noon = time("2016-01-05T12:00");
    shift(noon, days{i});
    patient.done.push_back({"daily check-in", noon});
    if (i % 7 == 0) patient.done.push_back({"GAD-7", noon});
    if (i % 14 == 0) patient.sessions.push_back({noon});
  }
  const auto begin = std::chrono::steady_clock::now();
  for (int i = 0; i < 20; ++i) CHECK(patient.tasks("2026-01-02T09:00").size() == 4);
  // A run takes about a millisecond; a square of the entries would take seconds.
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds{4});
}
