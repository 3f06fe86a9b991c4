// What must hold for any course.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <random>
#include <string>
#include <vector>

#include "course_words.hpp"

using namespace test;
using clinical::Course;
using clinical::CourseSession;
using clinical::DatedScore;

namespace {

/// A random course, the same on every platform: up to 12 entries and 4 sessions in seven weeks.
struct RandomCourse {
  explicit RandomCourse(unsigned seed) : engine{seed} {
    scores.resize(engine() % 13);
    sessions.resize(1 + engine() % 4);
    std::ranges::generate(scores, [&] { return DatedScore{any_time(0), static_cast<int>(engine() % 28)}; });
    std::ranges::generate(sessions, [&] { return CourseSession{any_time(10), engine() % 4 != 0}; });
  }
  /// Distinct minutes, so that no two entries tie.
  base::DateTime any_time(int first_day) {
    base::DateTime when = time("2028-02-01");
    when.local += std::chrono::days{first_day + static_cast<int>(engine() % 40)};
    when.local += std::chrono::hours{engine() % 24} + std::chrono::minutes{minute++};
    return when;
  }
  Course result() const { return clinical::course(scores, sessions, schedule); }

  std::mt19937 engine;
  int minute = 0;
  Scores scores;
  Sessions sessions;
  std::vector<base::Day> schedule{day("2028-02-10"), day("2028-02-20"), day("2028-02-21")};
};

void shift(base::Day& day, std::chrono::days days) { day += days; }
void shift(clinical::Evidence& evidence, std::chrono::days days) { evidence.day += days; }
template <class T>
void shift(std::optional<T>& dated, std::chrono::days days) {
  if (dated) shift(*dated, days);
}

/// Every date of the result, that many days later.
Course shifted(Course course, std::chrono::days days) {
  if (!course.measured) return course;
  clinical::Measured& it = *course.measured;
  shift(it.first_session, days);
  shift(it.last_session, days);
  shift(it.baseline, days);
  shift(it.nadir, days);
  shift(it.last, days);
  if (!it.outcome) return course;
  shift(it.outcome->remission, days);
  if (auto& response = it.outcome->response) {
    shift(response->first, days);
    if (response->confirmed) shift(response->confirmed->first, days);
    shift(response->lost, days);
    if (response->relapse) shift(response->relapse->first, days);
  }
  return course;
}

}  // namespace

TEST_CASE("Courses: the order in which entries and sessions were given changes nothing but the sessions' numbers") {
  const unsigned seed = GENERATE(range(0U, 300U));
  const RandomCourse straight{seed};
  RandomCourse turned = straight;
  std::ranges::reverse(turned.scores);
  std::ranges::reverse(turned.sessions);
  // Distinct starts, so a session's own start names it in both.
  const auto starts = [](const RandomCourse& it) {
    std::vector<std::string> texts;
    std::ranges::transform(it.sessions, std::back_inserter(texts),
                           [](const CourseSession& session) { return base::iso_from_date_time(session.start); });
    return texts;
  };
  CHECK(printed(straight.result(), starts(straight)) == printed(turned.result(), starts(turned)));
}

TEST_CASE("Courses: shifting all dates by whole days shifts the dates and nothing else") {
  const unsigned seed = GENERATE(range(0U, 300U));
  const auto days = std::chrono::days{GENERATE(-400, 1, 29)};
  const RandomCourse straight{seed};
  RandomCourse later = straight;
  std::ranges::for_each(later.scores, [&](DatedScore& it) { it.when.local += days; });
  std::ranges::for_each(later.sessions, [&](CourseSession& it) { it.start.local += days; });
  std::ranges::for_each(later.schedule, [&](base::Day& it) { it += days; });
  const std::vector<std::string> starts(straight.sessions.size());
  CHECK(printed(later.result(), starts) == printed(shifted(straight.result(), days), starts));
}

TEST_CASE("Courses: a later entry never changes the baseline") {
  const unsigned seed = GENERATE(range(0U, 100U));
  RandomCourse it{seed};
  const auto baseline = [&]() -> std::optional<int> {
    const Course course = it.result();
    if (!course.measured || !course.measured->baseline) return none;
    return course.measured->baseline->score;
  };
  const auto before = baseline();
  it.scores.push_back(at("2029-01-01", 3));
  CHECK(baseline() == before);
}
