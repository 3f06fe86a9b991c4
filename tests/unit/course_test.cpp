// Status, baseline, entries after it and change: clinical.md section 6.
#include "clinical/course.hpp"

#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <string>
#include <tuple>

#include "course_words.hpp"

using namespace test;
using clinical::Course;
using clinical::Measured;
using clinical::Status;

TEST_CASE("Status: both sides of every boundary") {
  const auto [baseline, score, status] = GENERATE(table<int, int, Status>({
      {21, 11, Status::PartialResponse}, {21, 10, Status::Response},        {20, 11, Status::PartialResponse},
      {20, 10, Status::Response},        {20, 15, Status::PartialResponse}, {20, 16, Status::NoResponse},
      {21, 15, Status::PartialResponse}, {21, 16, Status::NoResponse},      {20, 5, Status::Response},
      {20, 4, Status::Remission},        {20, 0, Status::Remission},        {20, 20, Status::NoResponse},
      {20, 24, Status::NoResponse},      {20, 25, Status::Worsened},        {8, 5, Status::PartialResponse},
      {8, 4, Status::Remission},         {5, 4, Status::Remission},         {5, 5, Status::NoResponse},
      {4, 4, Status::NoResponse},        {4, 3, Status::PartialResponse},   {4, 2, Status::Response},
      {4, 0, Status::Response},          {4, 8, Status::NoResponse},        {4, 9, Status::Worsened},
      {1, 0, Status::Response},          {0, 0, Status::NoResponse},        {0, 4, Status::NoResponse},
      {0, 5, Status::Worsened},
  }));
  CAPTURE(baseline, score);
  CHECK(clinical::status_of(clinical::phq9_change, baseline, score) == status);
}

TEST_CASE("Status: for one baseline a lower score never has a worse status, so the nadir's is the best") {
  constexpr std::array best_first{Status::Remission, Status::Response, Status::PartialResponse, Status::NoResponse,
                                  Status::Worsened};
  const auto rank = [&](Status status) { return std::ranges::find(best_first, status) - best_first.begin(); };
  const int baseline = GENERATE(range(0, 28));
  const auto status = [&](int score) { return clinical::status_of(clinical::phq9_change, baseline, score).value(); };
  const int score = GENERATE(range(0, 27));
  CHECK(rank(status(score)) <= rank(status(score + 1)));
}

TEST_CASE("Counts: without a completed session there is nothing to measure from") {
  const Course course = clinical::course(Scores{at("2026-01-04", 16), at("2026-01-04", 16)},
                                         Sessions{not_done("2026-01-05T10:00"), not_done("2026-01-08T10:00")});
  CHECK(course.assessments == 2);
  CHECK(course.sessions_completed == 0);
  CHECK(course.sessions_not_completed == 2);
  CHECK_FALSE(course.measured.has_value());
  CHECK_FALSE(clinical::course({}, {}).measured.has_value());
}

TEST_CASE("Sessions: cancelled, missed and planned ones are counted apart and never begin or end the course") {
  const Sessions sessions{done("2026-01-12T10:00"), not_done("2026-01-03T10:00"), done("2026-01-05T10:00"),
                          not_done("2026-02-01T10:00")};
  const Course course = clinical::course({}, sessions);
  CHECK(course.sessions_completed == 2);
  CHECK(course.sessions_not_completed == 2);
  CHECK(course.measured->first_session == day("2026-01-05"));
  CHECK(course.measured->last_session == day("2026-01-12"));
  REQUIRE(course.measured->per_session.size() == 2);
  CHECK(course.measured->per_session[0].session == 2);
  CHECK(course.measured->per_session[1].session == 0);
}

TEST_CASE("Sessions: two that start together stay in the order given") {
  const auto all = measured({}, {done("2026-01-05T10:00"), done("2026-01-05T11:00+01:00")}).per_session;
  REQUIRE(all.size() == 2);
  CHECK(all[0].session == 0);
  CHECK(all[1].session == 1);
}

TEST_CASE("Baseline: the last entry at or before the first session within 14 x 24 hours, else the last earlier one") {
  const auto [when, stale] = GENERATE(table<std::string, std::optional<bool>>({
      {"2026-01-05T10:00", false},
      {"2026-01-05T10:00:01", none},
      {"2026-01-05T09:59:59", false},
      {"2025-12-22T10:00", false},
      {"2025-12-22T09:59:59", true},
      {"2025-06-01", true},
      {"2026-01-05T11:00+01:00", false},
      {"2026-01-05T11:00+00:59", none},
      {"2025-12-22T11:00+01:00", false},
      {"2025-12-22T11:00+01:01", true},
  }));
  CAPTURE(when);
  const auto baseline = measured({at(when, 16)}).baseline;
  CHECK(baseline.has_value() == stale.has_value());
  CHECK((baseline ? std::optional{baseline->stale} : none) == stale);
}

TEST_CASE("Baseline: of several the latest by instant, whatever the order of entry") {
  CHECK(measured({at("2026-01-04", 17), at("2026-01-02", 12), at("2025-11-01", 9)}).baseline->score == 17);
}

TEST_CASE("Baseline: at the same instant the later-entered wins, written with whatever offset") {
  const auto plain = measured({at("2026-01-05T08:00", 16), at("2026-01-05T08:00", 18)}).baseline;
  CHECK(plain->score == 18);
  const auto abroad = measured({at("2026-01-05T08:00", 16), at("2026-01-04T22:00-10:00", 18)}).baseline;
  CHECK(abroad->score == 18);
  CHECK(abroad->day == day("2026-01-04"));
}

TEST_CASE("Baseline: low below 10") {
  CHECK(measured({at("2026-01-04", 9)}).baseline->low);
  CHECK_FALSE(measured({at("2026-01-04", 10)}).baseline->low);
}

TEST_CASE("Baseline: none gives the scores alone, and nothing that compares with it") {
  const Measured it = measured({at("2026-01-06T09:00", 12), at("2026-01-13", 8), at("2026-01-20", 9)});
  CHECK_FALSE(it.baseline.has_value());
  CHECK_FALSE(it.outcome.has_value());
  CHECK(it.post_days == 3);
  CHECK(it.nadir->score == 8);
  CHECK(it.nadir->day == day("2026-01-13"));
  CHECK(it.last->score == 9);
}

TEST_CASE("Post entries: one per calendar date, the last of the day; an entry at the very start is not after it") {
  const Measured it = measured({at("2026-01-05T10:00", 20), at("2026-01-12T20:00", 9), at("2026-01-12T08:00", 3),
                                at("2026-01-13T08:00", 12), at("2026-01-13T08:00", 11)});
  CHECK(it.post_days == 2);
  CHECK(it.nadir->score == 9);
  CHECK(it.last->score == 11);
}

TEST_CASE("Post entries: the day is the patient's, the order is by instant") {
  // 13 January at +14:00 is an hour before 12 January at -10:00
  const Measured it =
      measured({at("2026-01-04", 20), at("2026-01-12T10:00-10:00", 7), at("2026-01-13T09:00+14:00", 6)});
  CHECK(it.post_days == 2);
  CHECK(it.last->day == day("2026-01-12"));
  CHECK(it.last->score == 7);
}

TEST_CASE("Nadir: the lowest score, on the first day it was reached") {
  const Measured it = weekly(20, {9, 6, 8, 6});
  CHECK(it.nadir->score == 6);
  CHECK(it.nadir->day == week(2));
}

TEST_CASE("Percent: one decimal, half away from zero, and none if the baseline is 0") {
  const auto [baseline, score, permille] = GENERATE(table<int, int, std::optional<int>>({
      {20, 4, -800},
      {22, 18, -182},
      {18, 5, -722},
      {16, 9, -438},
      {16, 15, -63},
      {16, 17, 63},
      {16, 16, 0},
      {16, 7, -563},
      {1, 27, 26000},
      {20, 0, -1000},
      {0, 0, none},
      {0, 5, none},
  }));
  CAPTURE(baseline, score);
  CHECK(weekly(baseline, {score}).outcome->last_change_permille == permille);
}

TEST_CASE("Change: meaningful from 5 points down, reliable from 6, deterioration from 5 up at any time") {
  const auto [last, meaningful, reliable, deteriorated] = GENERATE(table<int, bool, bool, bool>({
      {8, true, true, false},
      {9, true, true, false},
      {10, true, false, false},
      {11, false, false, false},
      {15, false, false, false},
      {19, false, false, false},
      {20, false, false, true},
  }));
  const auto outcome = weekly(15, {last}).outcome.value();
  CHECK(clinical::reaches(clinical::phq9_change.meaningful, outcome.last_improvement) == meaningful);
  CHECK(clinical::reaches(clinical::phq9_change.reliable, outcome.last_improvement) == reliable);
  CHECK(outcome.deteriorated.has_value() == deteriorated);
  CHECK(weekly(15, {20, last}).outcome->deteriorated->day == week(1));
}
