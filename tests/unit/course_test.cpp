// The course: clinical.md section 6. Dates are those of a patient whose first session is on 5 January 2026, 10:00.
#include "clinical/course.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_adapters.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <random>
#include <string>
#include <tuple>
#include <vector>

#include "case_files.hpp"
#include "clinical/rounding.hpp"
#include "format/course_json.hpp"
#include "format/json_reader.hpp"

using clinical::Course;
using clinical::CourseSession;
using clinical::DatedScore;
using clinical::Measured;
using clinical::Response;
using clinical::Status;

namespace {

constexpr std::nullopt_t none = std::nullopt;
using Scores = std::vector<DatedScore>;
using Sessions = std::vector<CourseSession>;

base::DateTime time(std::string_view text) { return base::date_time_from_iso(text).value(); }
base::Day day(std::string_view text) { return base::day_from_iso(text).value(); }
DatedScore at(std::string_view when, int score) { return {time(when), score}; }
CourseSession done(std::string_view start) { return {time(start)}; }
CourseSession not_done(std::string_view start) { return {time(start), false}; }

const Sessions first_session{done("2026-01-05T10:00")};

Measured measured(const Scores& scores, const Sessions& sessions = first_session) {
  return clinical::course(scores, sessions).measured.value();
}

/// A baseline of that score, then one entry a week from 12 January, all after the one session.
Measured weekly(int baseline, const std::vector<int>& scores) {
  Scores all{at("2026-01-05T09:00", baseline)};
  base::DateTime when = time("2026-01-12T09:00");
  std::ranges::transform(scores, std::back_inserter(all), [&](int score) {
    const DatedScore entry{when, score};
    when.local += std::chrono::days{7};
    return entry;
  });
  return measured(all);
}

std::optional<Response> response(int baseline, const std::vector<int>& scores) {
  return weekly(baseline, scores).outcome.value().response;
}

/// The n-th weekly entry's day, from 1.
base::Day week(int n) { return day("2026-01-05") + std::chrono::days{7 * n}; }

std::optional<int> before(const std::string& when) {
  return measured({at(when, 15)}).per_session.front().before;
}
std::optional<int> after(const Scores& scores) { return measured(scores).per_session.front().after; }

std::string printed(const Course& course, const std::vector<std::string>& starts) {
  return format::text_from(format::value_from(course, starts));
}
std::string printed(const format::CourseFile& file) {
  return printed(clinical::course(file.assessments, file.sessions, file.schedule), file.session_starts);
}

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
  Course result() const { return clinical::course(scores, sessions, schedule()); }
  std::vector<base::Day> schedule() const { return {day("2028-02-10"), day("2028-02-20"), day("2028-02-21")}; }

  std::mt19937 engine;
  int minute = 0;
  Scores scores;
  Sessions sessions;
};

}  // namespace

TEST_CASE("Status: both sides of every boundary") {
  const auto [baseline, score, status] = GENERATE(table<int, int, Status>({
      {21, 11, Status::PartialResponse}, {21, 10, Status::Response},         {20, 11, Status::PartialResponse},
      {20, 10, Status::Response},        {20, 15, Status::PartialResponse},  {20, 16, Status::NoResponse},
      {21, 15, Status::PartialResponse}, {21, 16, Status::NoResponse},       {20, 5, Status::Response},
      {20, 4, Status::Remission},        {20, 0, Status::Remission},         {20, 20, Status::NoResponse},
      {20, 24, Status::NoResponse},      {20, 25, Status::Worsened},         {8, 5, Status::PartialResponse},
      {8, 4, Status::Remission},         {5, 4, Status::Remission},          {5, 5, Status::NoResponse},
      {4, 4, Status::NoResponse},        {4, 3, Status::PartialResponse},    {4, 2, Status::Response},
      {4, 0, Status::Response},          {4, 8, Status::NoResponse},         {4, 9, Status::Worsened},
      {1, 0, Status::Response},          {0, 0, Status::NoResponse},         {0, 4, Status::NoResponse},
      {0, 5, Status::Worsened},
  }));
  CAPTURE(baseline, score);
  CHECK(clinical::status_of(baseline, score) == status);
}

TEST_CASE("Status: for one baseline a lower score never has a worse status, so the nadir's is the best") {
  constexpr std::array best_first{Status::Remission, Status::Response, Status::PartialResponse, Status::NoResponse,
                                  Status::Worsened};
  const auto rank = [&](Status status) { return std::ranges::find(best_first, status) - best_first.begin(); };
  const int baseline = GENERATE(range(0, 28));
  const int score = GENERATE(range(0, 27));
  CHECK(rank(clinical::status_of(baseline, score)) <= rank(clinical::status_of(baseline, score + 1)));
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

TEST_CASE("Baseline: as a number for screens, and nothing before the first completed session") {
  CHECK(clinical::baseline(Scores{at("2026-01-04", 16)}, first_session) == 16);
  CHECK_FALSE(clinical::baseline(Scores{at("2026-01-04", 16)}, Sessions{not_done("2026-01-05T10:00")}).has_value());
  CHECK_FALSE(clinical::baseline(Scores{at("2026-01-06", 16)}, first_session).has_value());
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
  const Measured it = measured({at("2026-01-04", 20), at("2026-01-12T10:00-10:00", 7), at("2026-01-13T09:00+14:00", 6)});
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
      {20, 4, -800}, {22, 18, -182}, {18, 5, -722}, {16, 9, -438}, {16, 15, -63}, {16, 17, 63}, {16, 16, 0},
      {16, 7, -563}, {1, 27, 26000}, {20, 0, -1000}, {0, 0, none}, {0, 5, none},
  }));
  CAPTURE(baseline, score);
  CHECK(weekly(baseline, {score}).outcome->last_change_permille == permille);
}

TEST_CASE("Change: meaningful from 5 points down, reliable from 6, deterioration from 5 up at any time") {
  const auto [last, meaningful, reliable, deteriorated] = GENERATE(table<int, bool, bool, bool>({
      {8, true, true, false}, {9, true, true, false},  {10, true, false, false}, {11, false, false, false},
      {15, false, false, false}, {19, false, false, false}, {20, false, false, true},
  }));
  const auto outcome = weekly(15, {last}).outcome.value();
  CHECK(outcome.last_meaningfully_improved == meaningful);
  CHECK(outcome.last_reliably_improved == reliable);
  CHECK(outcome.ever_deteriorated == deteriorated);
  CHECK(weekly(15, {20, last}).outcome->ever_deteriorated);
}

TEST_CASE("Response: its first day, days from the first session, and confirmation by two entries in a row") {
  const auto it = response(20, {12, 10, 11, 9, 8}).value();
  CHECK(it.first.day == week(2));
  CHECK(it.first.days_from_first_session == 14);
  CHECK(it.confirmed == week(4));
  CHECK(it.lost == week(3));
  CHECK(it.days_sustained == 7);
  CHECK_FALSE(it.sustained_censored);
}

TEST_CASE("Response: not lost by the last entry is at least so many days") {
  const auto it = response(20, {10, 9, 9}).value();
  CHECK_FALSE(it.lost.has_value());
  CHECK(it.days_sustained == 14);
  CHECK(it.sustained_censored);
}

TEST_CASE("Response: on the last entry alone it is unconfirmed and sustained for 0 days") {
  const auto it = response(20, {15, 10}).value();
  CHECK_FALSE(it.confirmed.has_value());
  CHECK(it.days_sustained == 0);
  CHECK(it.sustained_censored);
}

TEST_CASE("Response: is half of the baseline, so a remission from below 8 is none") {
  const auto [baseline, has_response] = GENERATE(table<int, bool>({{5, false}, {7, false}, {8, true}}));
  const auto outcome = weekly(baseline, {4}).outcome.value();
  CHECK(outcome.remission.has_value());
  CHECK(outcome.best == Status::Remission);
  CHECK(outcome.response.has_value() == has_response);
}

TEST_CASE("Response: a baseline of 0 or one without entries after it has none") {
  CHECK_FALSE(response(0, {0, 0}).has_value());
  CHECK_FALSE(weekly(16, {}).outcome.has_value());
}

TEST_CASE("Remission: the first entry of 4 or less, not of 5, and not from a baseline below 5") {
  CHECK(weekly(20, {5, 4, 3}).outcome->remission->day == week(2));
  CHECK(weekly(20, {5, 4, 3}).outcome->remission->days_from_first_session == 14);
  CHECK_FALSE(weekly(20, {5, 5}).outcome->remission.has_value());
  CHECK_FALSE(weekly(4, {0}).outcome->remission.has_value());
}

TEST_CASE("Relapse: two entries in a row, not in response, at 10 or more, and 5 or more above the best since response") {
  const auto [baseline, scores, relapse, possible] =
      GENERATE(table<int, std::vector<int>, std::optional<int>, std::optional<int>>({
          {20, {8, 13, 14}, 2, none},
          {20, {8, 12, 14}, none, 3},           // 12 is only 4 above 8; 14 is the last entry
          {20, {8, 14, 12}, none, none},        // 12 does not confirm
          {20, {8, 14, 10}, none, none},        // back in response
          {20, {8, 14}, none, 2},
          {20, {8, 14, 9, 15, 15}, 4, none},    // 9 between: the first rise was one bad week
          {20, {8, 14, 9, 15, 15, 5, 20, 20}, 4, none},
          {20, {8, 13, 14, 6, 15}, 2, none},    // only the first relapse, and no possible one after it
          {20, {10, 5, 11, 11}, 3, none},       // the lowest since response is 5, not the first
          {20, {2, 19, 10}, none, none},
          {18, {4, 9, 9}, none, none},          // 9 is a response
          {17, {4, 9, 9}, none, none},          // not in response, but below 10
          {17, {4, 10, 9}, none, none},
          {17, {4, 10, 10}, 2, none},
          {16, {15, 16, 16}, none, none},       // no response, no relapse
          {20, {19, 9, 13, 14}, none, 4},       // 13 is 4 above 9
          {20, {19, 9, 14, 14}, 3, none},       // entries before response do not count as best
          {8, {4, 10, 10}, 2, none},
      }));
  CAPTURE(baseline, scores);
  const auto it = response(baseline, scores);
  const auto on = [](std::optional<int> n) { return n ? std::optional{week(*n)} : none; };
  CHECK((it ? it->relapse : none) == on(relapse));
  CHECK((it ? it->possible_relapse : none) == on(possible));
}

TEST_CASE("Durability: to the relapse, or to the last entry, from the last completed session on or before that day") {
  const Scores relapsing{at("2026-01-04", 20), at("2026-01-12", 8), at("2026-02-02", 14), at("2026-02-09", 15)};
  const Sessions boosters{done("2026-01-05T10:00"), done("2026-01-08T10:00"), done("2026-02-02T18:00"),
                          done("2026-02-03T10:00"), not_done("2026-01-30T10:00")};

  const auto on_the_day = measured(relapsing, boosters).outcome->response.value();
  CHECK(on_the_day.durability_days == 0);  // a session later on the day of relapse still counts: the rule speaks of days
  CHECK_FALSE(on_the_day.durability_censored);

  const auto before_it = measured(relapsing, {boosters[0], boosters[1], boosters[3], boosters[4]}).outcome->response.value();
  CHECK(before_it.durability_days == 25);

  const Scores holding{relapsing[0], relapsing[1]};
  const auto censored = measured(holding, {boosters[0], boosters[3]}).outcome->response.value();
  CHECK(censored.durability_days == 7);
  CHECK(censored.durability_censored);
}

TEST_CASE("Durability: a possible relapse does not end it") {
  const auto it = response(20, {8, 14}).value();
  CHECK(it.durability_days == 14);
  CHECK(it.durability_censored);
}

TEST_CASE("Durability: unknown if every session's date comes after the last entry's, by contradicting offsets") {
  // 6 January at +14:00 begins an hour before 5 January at -10:00
  const auto it = measured({at("2026-01-05", 20), at("2026-01-05T11:00-10:00", 8)}, {done("2026-01-06T10:00+14:00")});
  REQUIRE(it.outcome->response.has_value());
  CHECK_FALSE(it.outcome->response->durability_days.has_value());
}

TEST_CASE("Trend: the mean is weighted by time and the slope is per week, both to two decimals") {
  const auto it = weekly(8, {5, 4, 4}).outcome->trend.value();
  CHECK(it.points == 4);
  CHECK(it.mean_hundredths == 500);
  CHECK(it.slope_hundredths_per_week == -130);
}

TEST_CASE("Trend: halves go away from zero") {
  // (5 + 5) / 2 over 4 days, (5 + 6) / 2 over 1 day, ...: area 20 + 5.5 + 12 = 37.5 over 8 days is 4.6875
  const auto quarters = measured({at("2026-01-05", 5), at("2026-01-09", 5), at("2026-01-10", 6), at("2026-01-13", 2)});
  CHECK(quarters.outcome->trend->mean_hundredths == 469);
  CHECK(clinical::round_half_away(-65, 10) == -7);
  CHECK(clinical::round_half_away(65, 10) == 7);
  CHECK(clinical::round_half_away(64, 10) == 6);
}

TEST_CASE("Trend: counts entries on later dates than the baseline's only, and needs one") {
  const Scores same_day{at("2026-01-05T09:00", 20), at("2026-01-05T20:00", 4)};
  CHECK(measured(same_day).post_days == 1);
  CHECK(measured(same_day).outcome->last == Status::Remission);
  CHECK_FALSE(measured(same_day).outcome->trend.has_value());

  Scores and_later = same_day;
  and_later.push_back(at("2026-01-12T09:00", 10));
  CHECK(measured(and_later).outcome->trend->points == 2);
  CHECK(measured(and_later).outcome->trend->mean_hundredths == 1500);
}

TEST_CASE("Trend: days are taken in calendar order where a traveller's offsets turn it round") {
  const auto it = measured({at("2026-01-04", 20), at("2026-01-12T10:00-10:00", 7), at("2026-01-13T09:00+14:00", 6)});
  CHECK(it.outcome->trend->points == 3);
  CHECK(it.outcome->trend->mean_hundredths == 1272);  // (8 * 13.5 + 1 * 6.5) / 9 = 12.7222
}

TEST_CASE("Trend: stays exact over the longest course that dates allow") {
  Scores scores{at("1900-01-01", 27)};
  scores.push_back(at("2199-12-31", 0));
  const auto it = measured(scores, {done("1900-01-01T10:00")}).outcome->trend.value();
  CHECK(it.mean_hundredths == 1350);
  CHECK(it.slope_hundredths_per_week == 0);
}

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
  CHECK(both.per_session.front().before == 18);
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
          {{"2026-01-12", "2026-01-10"}, {"2026-01-11", "2026-01-09"}, 2, 1000},   // ascending, whatever the order given
          {{"2026-01-10", "2026-01-12"}, {"2026-01-11", "2026-01-12"}, 2, 1000},
          {{"2026-01-10", "2026-01-12"}, {"2026-01-12"}, 1, 500},                  // the 10th takes it, out of turn
          {{"2026-01-10", "2026-01-10"}, {"2026-01-10"}, 1, 500},
          {{"2026-01-10", "2026-01-10"}, {"2026-01-10T08:00", "2026-01-10T20:00"}, 1, 500},  // one date, used once
          {{"2026-01-10", "2026-01-10"}, {"2026-01-10", "2026-01-11"}, 2, 1000},
          {{"2028-03-01"}, {"2028-02-28"}, 1, 1000},
          {{"2028-03-02"}, {"2028-02-28"}, 0, 0},
          {{"2026-01-10", "2026-02-10", "2026-03-10"}, {"2026-01-10", "2026-02-10"}, 2, 667},
          {{"2026-01-10"}, {"2026-01-12T23:00-10:00"}, 1, 1000},                   // the patient's date
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

TEST_CASE("Worked examples: each course prints exactly what is expected, in the same order") {
  const format::Value one = GENERATE(from_range(test::cases_in("timelines.json", "timelines")));
  CAPTURE(test::id_of(one));
  const auto file = format::course_file_from(one);
  REQUIRE(file.has_value());
  CHECK(printed(*file) == format::text_from(*one.find("expected")));
}

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
  const auto shift = std::chrono::days{GENERATE(-400, 1, 29)};
  const RandomCourse straight{seed};
  RandomCourse shifted = straight;
  std::ranges::for_each(shifted.scores, [&](DatedScore& it) { it.when.local += shift; });
  std::ranges::for_each(shifted.sessions, [&](CourseSession& it) { it.start.local += shift; });
  std::vector<base::Day> schedule = straight.schedule();
  std::ranges::for_each(schedule, [&](base::Day& it) { it += shift; });

  Course expected = straight.result();
  const Course result = clinical::course(shifted.scores, shifted.sessions, schedule);

  REQUIRE(result.measured.has_value() == expected.measured.has_value());
  const auto moved = [&](auto& date) { date += shift; };
  const auto moved_if = [&](auto& date) {
    if (date) *date += shift;
  };
  if (auto& it = expected.measured) {
    moved(it->first_session);
    moved(it->last_session);
    if (it->baseline) moved(it->baseline->day);
    if (it->nadir) moved(it->nadir->day);
    if (it->last) moved(it->last->day);
    if (it->outcome && it->outcome->remission) moved(it->outcome->remission->day);
    if (it->outcome && it->outcome->response) {
      Response& response = *it->outcome->response;
      moved(response.first.day);
      moved_if(response.confirmed);
      moved_if(response.lost);
      moved_if(response.relapse);
      moved_if(response.possible_relapse);
    }
  }
  const std::vector<std::string> starts(straight.sessions.size());
  CHECK(printed(result, starts) == printed(expected, starts));
}

TEST_CASE("Courses: a later entry never changes the baseline") {
  const unsigned seed = GENERATE(range(0U, 100U));
  RandomCourse it{seed};
  const auto baseline = clinical::baseline(it.scores, it.sessions);
  it.scores.push_back(at("2029-01-01", 3));
  CHECK(clinical::baseline(it.scores, it.sessions) == baseline);
}

TEST_CASE("Course files: each wrong field is named, with why") {
  const auto [text, error] = GENERATE(table<std::string, std::string>({
      {"[]", "not an object with assessments and sessions"},
      {"{}", "assessments: missing"},
      {R"({"assessments":null,"sessions":[]})", "assessments: not a list"},
      {R"({"assessments":[]})", "sessions: missing"},
      {R"({"assessments":[5],"sessions":[]})", "assessments[0]: not an object"},
      {R"({"assessments":[{"score":5}],"sessions":[]})", "assessments[0].when: missing"},
      {R"({"assessments":[{"when":"2026-01-04","score":5},{"when":"2026-02-30","score":5}],"sessions":[]})",
       "assessments[1].when: not a date"},
      {R"({"assessments":[{"when":20260104,"score":5}],"sessions":[]})", "assessments[0].when: not a date"},
      {R"({"assessments":[{"when":"2026-01-04"}],"sessions":[]})", "assessments[0].score: missing"},
      {R"({"assessments":[{"when":"2026-01-04","score":28}],"sessions":[]})",
       "assessments[0].score: not a whole number from 0 to 27"},
      {R"({"assessments":[{"when":"2026-01-04","score":-1}],"sessions":[]})",
       "assessments[0].score: not a whole number from 0 to 27"},
      {R"({"assessments":[{"when":"2026-01-04","score":5.0}],"sessions":[]})",
       "assessments[0].score: not a whole number from 0 to 27"},
      {R"({"assessments":[{"when":"2026-01-04","score":null}],"sessions":[]})",
       "assessments[0].score: not a whole number from 0 to 27"},
      {R"({"assessments":[],"sessions":[{}]})", "sessions[0].start: missing"},
      {R"({"assessments":[],"sessions":["2026-01-05"]})", "sessions[0]: not an object"},
      {R"({"assessments":[],"sessions":[{"start":"soon"}]})", "sessions[0].start: not a date"},
      {R"({"assessments":[],"sessions":[{"start":"2026-01-05","status":"Completed"}]})",
       "sessions[0].status: not planned, completed, cancelled or missed"},
      {R"({"assessments":[],"sessions":[{"start":"2026-01-05","status":1}]})",
       "sessions[0].status: not planned, completed, cancelled or missed"},
      {R"({"assessments":[],"sessions":[],"schedule":"2026-01-05"})", "schedule: not a list"},
      {R"({"assessments":[],"sessions":[],"schedule":["2026-01-05","2026-1-6"]})", "schedule[1]: not a date"},
  }));
  const auto file = format::course_file_from(*format::read_json(text));
  REQUIRE_FALSE(file.has_value());
  CHECK(file.error() == error);
}

TEST_CASE("Course files: every status is known, other fields are ignored, schedule and status may be left out") {
  const auto file = format::course_file_from(*format::read_json(
      R"({"id":"X","assessments":[{"when":"2026-01-04","score":0,"note":5}],
          "sessions":[{"start":"2026-01-05T10:00Z"},{"start":"2026-01-06","status":"completed"},
                      {"start":"2026-01-07","status":"planned"},{"start":"2026-01-08","status":"cancelled"},
                      {"start":"2026-01-09","status":"missed"},{"start":"2026-01-10","status":null}]})"));
  REQUIRE(file.has_value());
  CHECK_FALSE(file->schedule.has_value());
  const Course course = clinical::course(file->assessments, file->sessions);
  CHECK(course.sessions_completed == 3);
  CHECK(course.sessions_not_completed == 3);
}

TEST_CASE("Printing: a session's start stays as it was written, and 0 percent has no sign") {
  const auto file = format::course_file_from(*format::read_json(
      R"({"assessments":[{"when":"2026-01-04","score":20},{"when":"2026-01-12","score":20}],
          "sessions":[{"start":"2026-01-05T10:00:00+01:00"}],"schedule":[]})"));
  const std::string text = printed(*file);
  CHECK(text.find(R"("per_session":[{"session":"2026-01-05T10:00:00+01:00","pre":20,)") != std::string::npos);
  CHECK(text.find(R"("pct_change_last":0.0,)") != std::string::npos);
  CHECK(text.find(R"("slope_per_week":0.0,)") != std::string::npos);
  CHECK(text.ends_with(R"("adherence":{"scheduled":0,"completed":0,"percent":null}})"));
}

TEST_CASE("Printing: without a baseline its flags and all that compares with it are null, the scores stay") {
  const auto file = format::course_file_from(*format::read_json(
      R"({"assessments":[{"when":"2026-01-12","score":8}],"sessions":[{"start":"2026-01-05T10:00"}]})"));
  CHECK(printed(*file) ==
        R"({"n_assessments":1,"n_sessions_completed":1,"n_sessions_not_completed":0,"first_session":"2026-01-05",)"
        R"("last_session":"2026-01-05","baseline":null,"baseline_date":null,"baseline_stale":null,"baseline_low":null,)"
        R"("n_post_days":1,"nadir":8,"nadir_date":"2026-01-12","last_score":8,"last_date":"2026-01-12",)"
        R"("pct_change_nadir":null,"pct_change_last":null,"best_status":null,"last_status":null,"response_date":null,)"
        R"("days_to_response":null,"confirmed_response_date":null,"remission_date":null,"days_to_remission":null,)"
        R"("loss_of_response_date":null,"days_sustained_response":null,"sustained_censored":null,"relapse_date":null,)"
        R"("possible_relapse_date":null,"durability_days":null,"durability_censored":null,"deterioration_any":null,)"
        R"("mcid_improved_last":null,"reliable_improved_last":null,"mean_score_auc":null,"slope_per_week":null,)"
        R"("per_session":[{"session":"2026-01-05T10:00","pre":null,"post":null,"delta":null}]})");
}
