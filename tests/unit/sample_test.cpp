#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include "clinical/score.hpp"
#include "data/course.hpp"
#include "record/clinical_inputs.hpp"

namespace {

/// Every body of that kind, in the record's order.
template <class Kind>
std::vector<const Kind*> all_in(const record::Record& record) {
  std::vector<const Kind*> all;
  for (const record::Entry* entry : record.in_order()) {
    if (const auto* body = std::get_if<Kind>(&entry->body)) all.push_back(body);
  }
  return all;
}

/// Of the PHQ-9s.
std::vector<std::vector<std::optional<int>>> answers_in(const record::Record& record) {
  std::vector<std::vector<std::optional<int>>> all;
  for (const auto* assessment : all_in<record::Assessment>(record)) {
    if (assessment->instrument == clinical::phq9.code) all.push_back(assessment->answers);
  }
  return all;
}

std::vector<int> totals_in(const record::Record& record) {
  std::vector<int> totals;
  for (const auto& answers : answers_in(record))
    totals.push_back(clinical::score(clinical::phq9, answers).total.value_or(-1));
  return totals;
}

}  // namespace

TEST_CASE("Sample course: the same seed gives the same keys, another seed others, another name space other keys") {
  CHECK(test::sample_storage("tidemark", 1) == test::sample_storage("tidemark", 1));
  CHECK_FALSE(test::sample_course(1) == test::sample_course(2));
  CHECK(test::sample_storage("clinic")[0].key.starts_with("clinic:log:"));
}

TEST_CASE(
    "Sample course: from any seed it can be stored and opens as a six-session induction that holds, slips and "
    "recovers") {
  const unsigned seed = GENERATE(test::sample_seed, range(1U, 21U));
  const std::vector<record::Edit> edits = test::sample_course(seed);
  CHECK(std::ranges::all_of(edits, record::is_possible));

  const store::Opened opened = store::open("tidemark", test::sample_storage("tidemark", seed));
  CHECK(opened.unreadable.empty());
  const std::vector<int> totals = totals_in(opened.record);
  REQUIRE(totals.size() == 13);
  CHECK((totals.front() == 20 || totals.front() == 21));
  CHECK((totals[7] == 6 || totals[7] == 7));
  CHECK((totals[10] == 14 || totals[10] == 15));
  CHECK((totals.back() == 6 || totals.back() == 7));
  CHECK(clinical::item9_positive(answers_in(opened.record).front()) == true);
  CHECK(clinical::item9_positive(answers_in(opened.record).back()) == false);
}

TEST_CASE("Sample course: sessions with every status and note that the pictures need") {
  const store::Opened opened = store::open("tidemark", test::sample_storage("tidemark"));
  const auto sessions = all_in<record::Session>(opened.record);
  REQUIRE(sessions.size() == 9);  // the one that was entered twice is there once
  CHECK(std::ranges::count(sessions, record::SessionStatus::Completed, &record::Session::status) == 7);
  CHECK(std::ranges::count(sessions, record::SessionStatus::Cancelled, &record::Session::status) == 1);
  CHECK(sessions.back()->status == record::SessionStatus::Planned);
  CHECK(sessions[1]->note == "Woke up lighter. Took a long walk.");
  CHECK(sessions[4]->note == "\u3068\u3066\u3082\u9759\u304b\u3060\u3063\u305f\u3002");
}

TEST_CASE("Sample course: from any seed every kind of entry is there, and the totals stay those of the PHQ-9") {
  const unsigned seed = GENERATE(test::sample_seed, range(1U, 21U));
  const record::Record record = store::open("tidemark", test::sample_storage("tidemark", seed)).record;

  CHECK(record::totals_of(record, clinical::phq9).size() == 13);
  const auto anxiety = record::totals_of(record, clinical::gad7);
  REQUIRE(anxiety.size() == 6);
  CHECK(anxiety.front().score == 16);  // from a letter
  CHECK(anxiety.back().score == 5);
  CHECK(std::ranges::count_if(all_in<record::Assessment>(record),
                              [](const auto* it) { return it->difficulty.has_value(); }) == 5);
  CHECK(all_in<record::SafetyCheck>(record).size() == 2);
  CHECK(all_in<record::Plan>(record).size() == 1);

  const auto follow_ups = all_in<record::FollowUp>(record);
  CHECK(follow_ups.size() == 7);
  CHECK(std::ranges::all_of(follow_ups, [&](const auto* it) { return record.find(*it->session) != nullptr; }));
  const auto mood = record::daily_values(record, &record::DailyCheckIn::mood);
  REQUIRE(mood.size() > 40);
  CHECK(mood.front().score < mood.back().score);
  CHECK(std::ranges::count_if(all_in<record::Session>(record), [](const auto* it) {
          return it->peak.systolic && it->weight_grams && !it->side_effects.empty();
        }) == 7);
}
