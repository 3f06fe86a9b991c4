// Each result names the rule and the entries that it comes from.
#include "clinical/why.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <set>
#include <string>
#include <vector>

#include "course_words.hpp"

using namespace test;
using clinical::Finding;
using clinical::Rule;

namespace {

std::vector<Finding> findings(const Scores& scores, const Sessions& sessions = first_session,
                              const clinical::ChangeRules& rules = clinical::phq9_change) {
  return clinical::findings(clinical::course(scores, sessions, none, rules));
}

/// The finding of that result; fails if there is none.
Finding about(std::string_view result, const std::vector<Finding>& all) {
  const auto found = std::ranges::find(all, result, &Finding::result);
  REQUIRE(found != all.end());
  return *found;
}
bool has(std::string_view result, const std::vector<Finding>& all) {
  return std::ranges::find(all, result, &Finding::result) != all.end();
}
std::vector<std::size_t> entries(const Finding& finding) {
  std::vector<std::size_t> indices;
  for (const auto& it : finding.entries) indices.push_back(it.entry);
  return indices;
}
using Entries = std::vector<std::size_t>;

// Given in no order, so that an index is not a position in time: 20, 12, 8, 14, 15.
const Scores relapsing{at("2026-02-09", 15), at("2026-01-04", 20), at("2026-01-19", 8),
                       at("2026-01-12", 12), at("2026-02-02", 14), at("2026-01-20", 9)};

}  // namespace

TEST_CASE("Why: response, loss and relapse name their entries by their place in the list that was given") {
  const auto all = findings(relapsing);
  CHECK(about("baseline", all).rule == Rule::LastWithin14Days);
  CHECK(entries(about("baseline", all)) == Entries{1});
  CHECK(entries(about("nadir", all)) == Entries{2});
  CHECK(entries(about("last_score", all)) == Entries{0});
  CHECK(about("response_date", all).rule == Rule::HalfOfBaseline);
  CHECK(entries(about("response_date", all)) == Entries{2, 1});
  CHECK(about("response_date", all).entries.front().score == 8);
  CHECK(about("response_date", all).entries.front().day == day("2026-01-19"));
  CHECK(entries(about("confirmed_response_date", all)) == Entries{2, 5, 1});
  CHECK(entries(about("loss_of_response_date", all)) == Entries{4, 1});
  CHECK(about("days_sustained_response", all).rule == Rule::RespondingUntilLost);
  CHECK(entries(about("days_sustained_response", all)) == Entries{2, 4});
  CHECK(about("relapse_date", all).rule == Rule::RelapseTwiceInARow);
  CHECK(entries(about("relapse_date", all)) == Entries{4, 0, 2, 1});
  CHECK(about("durability_days", all).rule == Rule::SessionUntilRelapse);
  CHECK(entries(about("durability_days", all)) == Entries{4});
  CHECK(about("best_status", all).rule == Rule::HalfOfBaseline);
  CHECK(about("last_status", all).rule == Rule::QuarterBelowBaseline);
}

TEST_CASE("Why: each status has its rule") {
  const auto [last, rule] = GENERATE(table<int, Rule>({
      {4, Rule::InRemissionRange},
      {10, Rule::HalfOfBaseline},
      {15, Rule::QuarterBelowBaseline},
      {20, Rule::NoOtherStatus},
      {25, Rule::AboveBaseline},
  }));
  CAPTURE(last);
  const auto all = findings({at("2026-01-05", 20), at("2026-02-05", last)});
  CHECK(about("last_status", all).rule == rule);
  CHECK(entries(about("last_status", all)) == Entries{1, 0});
}

TEST_CASE("Why: a possible relapse, a response that holds, and a remission") {
  const auto possible = findings({at("2026-01-05", 20), at("2026-01-12", 8), at("2026-01-19", 14)});
  CHECK(about("possible_relapse_date", possible).rule == Rule::RelapseOnLatest);
  CHECK(entries(about("possible_relapse_date", possible)) == Entries{2, 1, 0});
  CHECK(about("durability_days", possible).rule == Rule::SessionUntilLatest);
  const auto holding = findings({at("2026-01-05", 20), at("2026-01-12", 8), at("2026-01-19", 4)});
  CHECK(about("days_sustained_response", holding).rule == Rule::RespondingUntilLatest);
  CHECK(about("remission_date", holding).rule == Rule::InRemissionRange);
  CHECK(entries(about("remission_date", holding)) == Entries{2, 0});
  CHECK_FALSE(has("relapse_date", holding));
  CHECK_FALSE(has("loss_of_response_date", holding));
}

TEST_CASE("Why: a stale, a low and a missing baseline, and no completed session") {
  CHECK(about("baseline", findings({at("2025-11-05", 20)})).rule == Rule::LastEarlier);
  CHECK(about("baseline_low", findings({at("2026-01-05", 9)})).rule == Rule::LowBaseline);
  CHECK_FALSE(has("baseline_low", findings({at("2026-01-05", 10)})));
  const auto without = findings({at("2026-01-12", 9)});
  CHECK(about("baseline", without).rule == Rule::NoneBefore);
  CHECK(has("nadir", without));
  CHECK_FALSE(has("last_status", without));
  const auto nothing = findings({at("2026-01-12", 9)}, {});
  REQUIRE(nothing.size() == 1);
  CHECK(nothing.front().rule == Rule::NoCompletedSession);
}

TEST_CASE("Why: no percentage of a baseline of 0") {
  const auto all = findings({at("2026-01-05", 0), at("2026-01-12", 5)});
  CHECK_FALSE(has("pct_change_last", all));
  CHECK_FALSE(has("pct_change_nadir", all));
  CHECK(about("deterioration_any", all).rule == Rule::AboveBaseline);
}

TEST_CASE("Why: fewer than three points give neither a mean nor a slope") {
  const auto two = findings({at("2026-01-05", 20), at("2026-01-12", 8)});
  CHECK(about("mean_score_auc", two).rule == Rule::FewerThanThreePoints);
  CHECK(about("slope_per_week", two).rule == Rule::FewerThanThreePoints);
  const auto three = findings({at("2026-01-05", 20), at("2026-01-12", 8), at("2026-01-19", 8)});
  CHECK(about("mean_score_auc", three).rule == Rule::TimeWeightedMean);
  CHECK(about("slope_per_week", three).rule == Rule::LeastSquaresSlope);
  CHECK(entries(about("slope_per_week", three)) == Entries{0, 1, 2});
  CHECK_FALSE(has("mean_score_auc", findings({at("2026-01-05T09:00", 20), at("2026-01-05T20:00", 8)})));
}

TEST_CASE("Why: every published threshold is named with its source, and says by itself whether it is reached") {
  const auto all = findings({at("2026-01-05", 15), at("2026-02-05", 10)}, first_session, clinical::gad7_change);
  std::vector<bool> reached;
  for (const Finding& it : all) {
    if (it.result == "reliable_improved_last") reached.push_back(it.reached);
  }
  CHECK(reached == std::vector{true, false});
  const auto pcl5 = findings({at("2026-01-05", 60), at("2026-02-05", 28)}, first_session, clinical::pcl5_change);
  CHECK(about("end_state_last", pcl5).reached);
  CHECK_FALSE(has("last_status", pcl5));
  CHECK_FALSE(about("end_state_last",
                    findings({at("2026-01-05", 60), at("2026-02-05", 29)}, first_session, clinical::pcl5_change))
                  .reached);
  const auto none_published =
      findings({at("2026-01-05", 6), at("2026-02-05", 2)}, first_session, clinical::no_change_rules);
  CHECK_FALSE(has("deterioration_any", none_published));
  CHECK_FALSE(has("mcid_improved_last", none_published));
}

TEST_CASE("Why: before and after count for a session only if no other lies between the two entries") {
  const Scores around{at("2026-01-05T09:00", 20), at("2026-01-06T10:00", 15)};
  CHECK(about("per_session", findings(around)).rule == Rule::BeforeAndAfter);
  CHECK(entries(about("per_session", findings(around))) == Entries{1, 0});
  const auto with_other = [&](const std::string& start, bool completed = true) {
    return about("per_session", findings(around, {first_session.front(), {time(start), completed}})).rule;
  };
  CHECK(with_other("2026-01-05T15:00") == Rule::OtherSessionBetween);
  CHECK(with_other("2026-01-05T15:00", false) == Rule::BeforeAndAfter);
  CHECK(with_other("2026-01-06T09:59:59") == Rule::OtherSessionBetween);
  CHECK(with_other("2026-01-06T10:00") == Rule::BeforeAndAfter);  // an entry at the very start is before it
  CHECK(with_other("2026-01-05T10:00") == Rule::OtherSessionBetween);
  const auto earlier = clinical::course(around, Sessions{done("2026-01-05T09:00"), done("2026-01-05T10:00")});
  CHECK(earlier.measured->per_session[1].shared);
  CHECK(about("per_session", findings({around.front()})).rule == Rule::NoneBeforeOrAfter);
  CHECK(about("per_session", findings({around.back()})).rule == Rule::NoneBeforeOrAfter);
}

TEST_CASE("Why: adherence is named if a schedule was given") {
  const auto all = clinical::findings(clinical::course(Scores{}, first_session, std::vector{day("2026-01-12")}));
  CHECK(about("adherence", all).rule == Rule::WithinTwoDays);
}

TEST_CASE("Why: an unknown durability is left out") {
  const auto all = findings({at("2026-01-05", 20), at("2026-01-05T11:00-10:00", 8)}, {done("2026-01-06T10:00+14:00")});
  CHECK(has("response_date", all));
  CHECK_FALSE(has("durability_days", all));
}

TEST_CASE("Why: every rule has a name of its own") {
  std::set<std::string_view> names;
  for (int i = 0; i <= static_cast<int>(Rule::WithinTwoDays); ++i) {
    CHECK_FALSE(id(static_cast<Rule>(i)).empty());
    names.insert(id(static_cast<Rule>(i)));
  }
  CHECK(names.size() == static_cast<std::size_t>(Rule::WithinTwoDays) + 1);
}
