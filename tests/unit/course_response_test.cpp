// Response, relapse, durability and trend: clinical.md section 6, Dates and Percent.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <tuple>
#include <vector>

#include "clinical/rounding.hpp"
#include "course_words.hpp"

using namespace test;
using clinical::Response;
using clinical::Status;

namespace {

std::optional<Response> response(int baseline, const std::vector<int>& scores) {
  return weekly(baseline, scores).outcome.value().response;
}

}  // namespace

TEST_CASE("Response: its first day, days from the first session, and confirmation by two entries in a row") {
  const auto it = response(20, {12, 10, 11, 9, 8}).value();
  CHECK(it.first.day == week(2));
  CHECK(it.first.days_from_first_session == 14);
  CHECK(it.confirmed->first.day == week(4));
  CHECK(it.lost->day == week(3));
  CHECK(it.days_sustained == 7);
}

TEST_CASE("Response: not lost by the last entry is at least so many days") {
  const auto it = response(20, {10, 9, 9}).value();
  CHECK_FALSE(it.lost.has_value());
  CHECK(it.days_sustained == 14);
}

TEST_CASE("Response: on the last entry alone it is unconfirmed and sustained for 0 days") {
  const auto it = response(20, {15, 10}).value();
  CHECK_FALSE(it.confirmed.has_value());
  CHECK(it.days_sustained == 0);
  CHECK_FALSE(it.lost.has_value());
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

TEST_CASE(
    "Relapse: two entries in a row, not in response, at 10 or more, and 5 or more above the best since response") {
  const auto [baseline, scores, relapse, possible] =
      GENERATE(table<int, std::vector<int>, std::optional<int>, std::optional<int>>({
          {20, {8, 13, 14}, 2, none},
          {20, {8, 12, 14}, none, 3},     // 12 is only 4 above 8; 14 is the last entry
          {20, {8, 14, 12}, none, none},  // 12 does not confirm
          {20, {8, 14, 10}, none, none},  // back in response
          {20, {8, 14}, none, 2},
          {20, {8, 14, 9, 15, 15}, 4, none},  // 9 between: the first rise was one bad week
          {20, {8, 14, 9, 15, 15, 5, 20, 20}, 4, none},
          {20, {8, 13, 14, 6, 15}, 2, none},  // only the first relapse, and no possible one after it
          {20, {10, 5, 11, 11}, 3, none},     // the lowest since response is 5, not the first
          {20, {2, 19, 10}, none, none},
          {18, {4, 9, 9}, none, none},  // 9 is a response
          {17, {4, 9, 9}, none, none},  // not in response, but below 10
          {17, {4, 10, 9}, none, none},
          {17, {4, 10, 10}, 2, none},
          {20, {11, 16, 16, 8}, none, none},  // a rise before the response is none
          {16, {15, 16, 16}, none, none},     // no response, no relapse
          {20, {19, 9, 13, 14}, none, 4},     // 13 is 4 above 9
          {20, {19, 9, 14, 14}, 3, none},     // entries before response do not count as best
          {8, {4, 10, 10}, 2, none},
      }));
  CAPTURE(baseline, scores);
  const auto it = response(baseline, scores);
  const auto on = [](std::optional<int> n) { return n ? std::optional{week(*n)} : none; };
  const auto found = it ? it->relapse : none;
  const auto day_if = [&](bool confirmed) {
    return found && it->relapse_confirmed() == confirmed ? std::optional{found->first.day} : none;
  };
  CHECK(day_if(true) == on(relapse));
  CHECK(day_if(false) == on(possible));
}

TEST_CASE("Durability: to the relapse, or to the last entry, from the last completed session on or before that day") {
  const Scores relapsing{at("2026-01-04", 20), at("2026-01-12", 8), at("2026-02-02", 14), at("2026-02-09", 15)};
  const Sessions boosters{done("2026-01-05T10:00"), done("2026-01-08T10:00"), done("2026-02-02T18:00"),
                          done("2026-02-03T10:00"), not_done("2026-01-30T10:00")};

  const auto on_the_day = measured(relapsing, boosters).outcome->response.value();
  // A session later on the day of relapse still counts: the rule speaks of days.
  CHECK(on_the_day.durability->days == 0);
  CHECK(on_the_day.durability->session == 2);
  CHECK(on_the_day.relapse_confirmed());

  const auto before_it =
      measured(relapsing, {boosters[0], boosters[1], boosters[3], boosters[4]}).outcome->response.value();
  CHECK(before_it.durability->days == 25);

  const Scores holding{relapsing[0], relapsing[1]};
  const auto censored = measured(holding, {boosters[0], boosters[3]}).outcome->response.value();
  CHECK(censored.durability->days == 7);
  CHECK(censored.durability->until.entry == 1);
  CHECK_FALSE(censored.relapse_confirmed());
}

TEST_CASE("Durability: a possible relapse does not end it") {
  const auto it = response(20, {8, 14}).value();
  CHECK(it.durability->days == 14);
  CHECK_FALSE(it.relapse_confirmed());
}

TEST_CASE("Durability: unknown if every session's date comes after the last entry's, by contradicting offsets") {
  // 6 January at +14:00 begins an hour before 5 January at -10:00
  const auto it = measured({at("2026-01-05", 20), at("2026-01-05T11:00-10:00", 8)}, {done("2026-01-06T10:00+14:00")});
  REQUIRE(it.outcome->response.has_value());
  CHECK_FALSE(it.outcome->response->durability.has_value());
}

TEST_CASE("Trend: the mean is weighted by time and the slope is per week, both to two decimals") {
  const auto it = weekly(8, {5, 4, 4}).outcome->trend.value();
  CHECK(it.points.size() == 4);
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
  CHECK(measured(and_later).outcome->trend->points.size() == 2);
  CHECK(measured(and_later).outcome->trend->mean_hundredths == 1500);
}

TEST_CASE("Trend: days are taken in calendar order where a traveller's offsets turn it round") {
  const auto it = measured({at("2026-01-04", 20), at("2026-01-12T10:00-10:00", 7), at("2026-01-13T09:00+14:00", 6)});
  CHECK(it.outcome->trend->points.size() == 3);
  CHECK(it.outcome->trend->mean_hundredths == 1272);  // (8 * 13.5 + 1 * 6.5) / 9 = 12.7222
}

TEST_CASE("Trend: stays exact over the longest course that dates allow") {
  Scores scores{at("1900-01-01", 27)};
  scores.push_back(at("2199-12-31", 0));
  const auto it = measured(scores, {done("1900-01-01T10:00")}).outcome->trend.value();
  CHECK(it.mean_hundredths == 1350);
  CHECK(it.slope_hundredths_per_week == 0);
}
