// What a change means, for every questionnaire: both sides of every number of clinical.md sections 1.1, 4 and 6.
#include "clinical/change_rules.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <string>
#include <tuple>
#include <vector>

#include "clinical/status.hpp"
#include "course_words.hpp"

using namespace test;
using clinical::Instrument;
using clinical::Status;

namespace {

std::vector<int> points(std::span<const clinical::Published> thresholds) {
  std::vector<int> all;
  for (const clinical::Published& it : thresholds) all.push_back(it.points);
  return all;
}

clinical::Course course_of(const Instrument& instrument, int baseline, int last) {
  return clinical::course(Scores{at("2026-01-05", baseline), at("2026-02-05", last)}, first_session, none,
                          clinical::change_rules(instrument));
}

}  // namespace

TEST_CASE("Change: the published thresholds of each questionnaire, each with its source") {
  const auto [instrument, meaningful, reliable] =
      GENERATE(table<const Instrument*, std::vector<int>, std::vector<int>>({
          {&clinical::phq9, {5}, {6}},
          {&clinical::phq8, {5}, {6}},
          {&clinical::gad7, {4}, {4, 6}},
          {&clinical::pcl5, {10}, {15, 18}},
          {&clinical::phq2, {}, {}},
          {&clinical::gad2, {}, {}},
      }));
  CAPTURE(instrument->code);
  const clinical::ChangeRules& rules = clinical::change_rules(*instrument);
  CHECK(points(rules.meaningful) == meaningful);
  CHECK(points(rules.reliable) == reliable);
  for (const auto& list : {rules.meaningful, rules.reliable}) {
    for (const clinical::Published& it : list) CHECK_FALSE(it.source.empty());
  }
}

TEST_CASE("Change: a threshold is reached at its number of points; where sources differ nothing is said between them") {
  const auto [instrument, change, meaningful, reliable] =
      GENERATE(table<const Instrument*, int, std::optional<bool>, std::optional<bool>>({
          {&clinical::phq9, 4, false, false},
          {&clinical::phq9, 5, true, false},
          {&clinical::phq9, 6, true, true},
          {&clinical::phq8, 5, true, false},
          {&clinical::phq8, 6, true, true},
          {&clinical::gad7, 3, false, false},
          {&clinical::gad7, 4, true, none},
          {&clinical::gad7, 5, true, none},
          {&clinical::gad7, 6, true, true},
          {&clinical::pcl5, 9, false, false},
          {&clinical::pcl5, 10, true, false},
          {&clinical::pcl5, 14, true, false},
          {&clinical::pcl5, 15, true, none},
          {&clinical::pcl5, 17, true, none},
          {&clinical::pcl5, 18, true, true},
          {&clinical::phq2, 6, none, none},
          {&clinical::gad2, 6, none, none},
      }));
  CAPTURE(instrument->code, change);
  const clinical::ChangeRules& rules = clinical::change_rules(*instrument);
  CHECK(clinical::reaches(rules.meaningful, change) == meaningful);
  CHECK(clinical::reaches(rules.reliable, change) == reliable);
}

TEST_CASE("Status: both sides of every boundary, for each questionnaire that has statuses") {
  const auto [instrument, baseline, score, status] =
      GENERATE(table<const Instrument*, int, int, std::optional<Status>>({
          {&clinical::phq8, 20, 4, Status::Remission},
          {&clinical::phq8, 20, 5, Status::Response},
          {&clinical::phq8, 5, 4, Status::Remission},
          {&clinical::phq8, 4, 4, Status::NoResponse},
          {&clinical::phq8, 21, 10, Status::Response},
          {&clinical::phq8, 21, 11, Status::PartialResponse},
          {&clinical::phq8, 20, 15, Status::PartialResponse},
          {&clinical::phq8, 20, 16, Status::NoResponse},
          {&clinical::phq8, 19, 23, Status::NoResponse},
          {&clinical::phq8, 19, 24, Status::Worsened},
          {&clinical::gad7, 15, 4, Status::Remission},
          {&clinical::gad7, 15, 5, Status::Response},
          {&clinical::gad7, 15, 7, Status::Response},
          {&clinical::gad7, 15, 8, Status::PartialResponse},
          {&clinical::gad7, 16, 12, Status::PartialResponse},
          {&clinical::gad7, 16, 13, Status::NoResponse},
          {&clinical::gad7, 10, 13, Status::NoResponse},
          {&clinical::gad7, 10, 14, Status::Worsened},
          {&clinical::pcl5, 60, 10, none},
          {&clinical::pcl5, 60, 80, none},
          {&clinical::phq2, 6, 0, none},
          {&clinical::gad2, 0, 6, none},
      }));
  CAPTURE(instrument->code, baseline, score);
  CHECK(clinical::status_of(clinical::change_rules(*instrument), baseline, score) == status);
  CHECK(course_of(*instrument, baseline, score).measured->outcome->last == status);
}

TEST_CASE("Deterioration: from the meaningful change upwards, and unknown where none is published") {
  const auto [instrument, rise, deteriorated] = GENERATE(table<const Instrument*, int, bool>({
      {&clinical::phq9, 4, false},
      {&clinical::phq9, 5, true},
      {&clinical::phq8, 4, false},
      {&clinical::phq8, 5, true},
      {&clinical::gad7, 3, false},
      {&clinical::gad7, 4, true},
      {&clinical::pcl5, 9, false},
      {&clinical::pcl5, 10, true},
      {&clinical::phq2, 6, false},
  }));
  CAPTURE(instrument->code, rise);
  CHECK(course_of(*instrument, 0, rise).measured->outcome->deteriorated.has_value() == deteriorated);
}

TEST_CASE("Low baseline: below 10 for the PHQ-9, PHQ-8 and GAD-7; the others have no such limit") {
  for (const Instrument* instrument : {&clinical::phq9, &clinical::phq8, &clinical::gad7}) {
    CAPTURE(instrument->code);
    CHECK(course_of(*instrument, 9, 5).measured->baseline->low);
    CHECK_FALSE(course_of(*instrument, 10, 5).measured->baseline->low);
  }
  CHECK_FALSE(course_of(clinical::pcl5, 0, 0).measured->baseline->low);
  CHECK_FALSE(course_of(clinical::phq2, 0, 0).measured->baseline->low);
}

TEST_CASE("Relapse: has a rule for the PHQ-9 and the PHQ-8 only") {
  const Scores scores{at("2026-01-05", 20), at("2026-01-12", 6), at("2026-01-19", 15), at("2026-01-26", 15)};
  const auto response = [&](const Instrument& instrument) {
    return clinical::course(scores, first_session, none, clinical::change_rules(instrument))
        .measured->outcome->response;
  };
  CHECK(response(clinical::phq9)->relapse_confirmed());
  CHECK(response(clinical::phq8)->relapse_confirmed());
  CHECK(response(clinical::gad7).has_value());
  CHECK_FALSE(response(clinical::gad7)->relapse.has_value());
  CHECK_FALSE(response(clinical::pcl5).has_value());
}

TEST_CASE("Worsening for safety: 5 or more above the baseline or above the previous PHQ-9") {
  const auto [baseline, previous, score, worse] = GENERATE(table<std::optional<int>, std::optional<int>, int, bool>({
      {10, 12, 14, false},
      {10, 12, 15, true},
      {20, 12, 16, false},
      {20, 12, 17, true},
      {none, 12, 17, true},
      {none, 12, 16, false},
      {10, none, 15, true},
      {10, none, 14, false},
      {none, none, 27, false},
  }));
  CAPTURE(baseline, previous, score);
  CHECK(clinical::is_safety_worsening(clinical::phq9_change, baseline, previous, score) == worse);
}

TEST_CASE("Bands: both sides of every cut, and the whole range, for each questionnaire") {
  const Instrument* instrument = GENERATE(from_range(clinical::instruments.begin(), clinical::instruments.end()));
  CAPTURE(instrument->code);
  for (std::size_t i = 0; i < instrument->bands.size(); ++i) {
    const clinical::Band& band = instrument->bands[i];
    CHECK(clinical::severity_of(*instrument, band.from) == band.severity);
    if (i > 0) CHECK(clinical::severity_of(*instrument, band.from - 1) == instrument->bands[i - 1].severity);
  }
  CHECK(clinical::severity_of(*instrument, instrument->highest_total()) == instrument->bands.back().severity);
}

TEST_CASE("Bands: the published cuts") {
  const auto [instrument, total, severity] = GENERATE(table<const Instrument*, int, std::string_view>({
      {&clinical::phq9, 4, "minimal"},
      {&clinical::phq9, 5, "mild"},
      {&clinical::phq9, 9, "mild"},
      {&clinical::phq9, 10, "moderate"},
      {&clinical::phq9, 14, "moderate"},
      {&clinical::phq9, 15, "moderately_severe"},
      {&clinical::phq9, 19, "moderately_severe"},
      {&clinical::phq9, 20, "severe"},
      {&clinical::phq9, 27, "severe"},
      {&clinical::phq8, 4, "minimal"},
      {&clinical::phq8, 5, "mild"},
      {&clinical::phq8, 9, "mild"},
      {&clinical::phq8, 10, "moderate"},
      {&clinical::phq8, 14, "moderate"},
      {&clinical::phq8, 15, "moderately_severe"},
      {&clinical::phq8, 19, "moderately_severe"},
      {&clinical::phq8, 20, "severe"},
      {&clinical::phq8, 24, "severe"},
      {&clinical::gad7, 4, "minimal"},
      {&clinical::gad7, 5, "mild"},
      {&clinical::gad7, 9, "mild"},
      {&clinical::gad7, 10, "moderate"},
      {&clinical::gad7, 14, "moderate"},
      {&clinical::gad7, 15, "severe"},
      {&clinical::gad7, 21, "severe"},
      {&clinical::phq2, 2, "negative"},
      {&clinical::phq2, 3, "positive"},
      {&clinical::gad2, 2, "negative"},
      {&clinical::gad2, 3, "positive"},
      {&clinical::pcl5, 30, "below_cut_range"},
      {&clinical::pcl5, 31, "in_cut_range"},
      {&clinical::pcl5, 32, "in_cut_range"},
      {&clinical::pcl5, 33, "at_or_above_33"},
      {&clinical::pcl5, 80, "at_or_above_33"},
  }));
  CAPTURE(instrument->code, total);
  CHECK(id(clinical::severity_of(*instrument, total)) == severity);
}
