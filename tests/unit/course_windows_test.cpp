// What lies around sessions and scheduled dates: clinical.md section 6, Per session and Adherence.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <tuple>
#include <vector>

#include "course_words.hpp"

using namespace test;

namespace {

std::optional<int> score_of(const std::optional<clinical::Evidence>& it) {
  return it ? std::optional{it->score} : std::nullopt;
}
std::optional<int> before(const std::string& when) {
  return score_of(measured({at(when, 15)}).per_session.front().before);
}
std::optional<int> after(const Scores& scores) { return score_of(measured(scores).per_session.front().after); }

}  // namespace

TEST_CASE("Before a session: within 168 hours up to its start, both included") {
  CHECK(before("2026-01-05T10:00") == 15);
  CHECK(before("2025-12-29T10:00") == 15);
  CHECK_FALSE(before("2025-12-29T09:59:59").has_value());
  CHECK_FALSE(before("2026-01-05T10:00:01").has_value());
}

TEST_CASE("After a session: within 12 to 72 hours, both included") {
  CHECK(after({at("2026-01-05T22:00", 9)}) == 9);
  CHECK(after({at("2026-01-08T10:00", 9)}) == 9);
  CHECK_FALSE(after({at("2026-01-05T21:59:59", 9)}).has_value());
  CHECK_FALSE(after({at("2026-01-08T10:00:01", 9)}).has_value());
}

TEST_CASE("After a session: the nearest to 24 hours; equally near the earlier; at the same time the later-entered") {
  CHECK(after({at("2026-01-05T22:00", 1), at("2026-01-06T11:00", 2), at("2026-01-07T10:00", 3)}) == 2);
  CHECK(after({at("2026-01-06T12:00", 2), at("2026-01-06T08:00", 1)}) == 1);
  CHECK(after({at("2026-01-06T08:00", 1), at("2026-01-06T12:00", 2)}) == 1);
  CHECK(after({at("2026-01-06T09:00", 1), at("2026-01-06T09:00", 2)}) == 2);
  CHECK(after({at("2026-01-06T09:00", 1), at("2026-01-06T10:00+01:00", 2)}) == 2);
  CHECK(after({at("2026-01-06T08:00", 1), at("2026-01-06T12:00", 2), at("2026-01-06T08:00", 3)}) == 3);
}

TEST_CASE("Before and after: the difference needs both, and at the same time the later-entered wins") {
  const auto both = measured({at("2026-01-05T08:00", 16), at("2026-01-05T08:00", 18), at("2026-01-06T08:00", 12)});
  CHECK(both.per_session.front().before->score == 18);
  CHECK(both.per_session.front().delta() == -6);
  CHECK_FALSE(measured({at("2026-01-05", 16)}).per_session.front().delta().has_value());
  CHECK_FALSE(measured({at("2026-01-06", 16)}).per_session.front().delta().has_value());
}

TEST_CASE("Adherence: each scheduled date takes the nearest unused entry date within two days, the earlier of two") {
  const auto [schedule, entries, completed, permille] =
      GENERATE(table<std::vector<std::string>, std::vector<std::string>, int, std::optional<int>>({
          {{"2026-01-10"}, {"2026-01-08"}, 1, 1000},
          {{"2026-01-10"}, {"2026-01-07"}, 0, 0},
          {{"2026-01-10"}, {"2026-01-12"}, 1, 1000},
          {{"2026-01-10"}, {"2026-01-13"}, 0, 0},
          {{"2026-01-10", "2026-01-12"}, {"2026-01-09", "2026-01-11"}, 2, 1000},
          {{"2026-01-12", "2026-01-10"}, {"2026-01-11", "2026-01-14"}, 2, 1000},  // ascending, whatever the order given
          {{"2026-01-10", "2026-01-12"}, {"2026-01-11", "2026-01-12"}, 2, 1000},
          {{"2026-01-10", "2026-01-12"}, {"2026-01-12"}, 1, 500},  // the 10th takes it, out of turn
          {{"2026-01-10", "2026-01-10"}, {"2026-01-10"}, 1, 500},
          {{"2026-01-10", "2026-01-10"}, {"2026-01-10T08:00", "2026-01-10T20:00"}, 1, 500},  // one date, used once
          {{"2026-01-10", "2026-01-10"}, {"2026-01-10", "2026-01-11"}, 2, 1000},
          {{"2028-03-01"}, {"2028-02-28"}, 1, 1000},
          {{"2028-03-02"}, {"2028-02-28"}, 0, 0},
          {{"2026-01-10", "2026-02-10", "2026-03-10"}, {"2026-01-10", "2026-02-10"}, 2, 667},
          {{"2026-01-10"}, {"2026-01-12T23:00-10:00"}, 1, 1000},  // the patient's date
          {{}, {"2026-01-10"}, 0, none},
      }));
  CAPTURE(schedule, entries);
  std::vector<base::Day> days;
  std::ranges::transform(schedule, std::back_inserter(days), day);
  Scores scores;
  std::ranges::transform(entries, std::back_inserter(scores), [](const auto& when) { return at(when, 10); });

  const auto adherence = clinical::course(scores, first_session, days).measured->adherence.value();

  CHECK(adherence.scheduled == static_cast<int>(schedule.size()));
  CHECK(adherence.completed == completed);
  CHECK(adherence.permille == permille);
}

TEST_CASE("Adherence: is left out without a schedule") {
  CHECK_FALSE(measured({at("2026-01-10", 10)}).adherence.has_value());
}
