#include "clinical/templates.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <string>
#include <vector>

#include "course_words.hpp"

using clinical::find_template;
using clinical::Phase;
using clinical::RepeatProblem;
using std::chrono::minutes;

namespace {

std::vector<std::string> starts(std::string_view code, std::string_view first_day, clinical::Repeat repeat = {1, 1},
                                minutes time_of_day = minutes{600}) {
  const auto made = clinical::prefilled(*find_template(code), test::day(first_day), time_of_day, repeat);
  std::vector<std::string> texts;
  for (const auto& start : *made) texts.push_back(base::field_from_date_time({.local = start}));
  return texts;
}
RepeatProblem problem(std::string_view code, clinical::Repeat repeat) {
  return clinical::prefilled(*find_template(code), test::day("2026-01-05"), minutes{0}, repeat).error();
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("Templates: each has the days of clinical.md section 3, and its phase") {
  const auto [code, offsets, phase] = GENERATE(table<std::string, std::vector<int>, Phase>({
      {"iv-3-weekly", {0, 2, 4, 7, 9, 11}, Phase::Induction},
      {"iv-2-weekly", {0, 3, 7, 10, 14, 17}, Phase::Induction},
      {"esketamine-induction", {0, 3, 7, 10, 14, 17, 21, 24}, Phase::Induction},
      {"esketamine-weeks-5-8", {28, 35, 42, 49}, Phase::Maintenance},
      {"esketamine-maintenance", {}, Phase::Maintenance},
      {"im", {}, Phase::Induction},
      {"lozenge", {}, Phase::Induction},
      {"maintenance", {}, Phase::Maintenance},
      {"booster", {0}, Phase::Booster},
      {"custom", {}, Phase::Induction},
  }));
  const clinical::CourseTemplate* found = find_template(code);
  REQUIRE(found);
  CHECK(std::vector<int>(found->offsets.begin(), found->offsets.end()) == offsets);
  CHECK(found->phase == phase);
}

TEST_CASE("Templates: there are no others, and codes are written exactly") {
  CHECK(clinical::course_templates.size() == 10);
  CHECK_FALSE(find_template(""));
  CHECK_FALSE(find_template("IM"));
}

TEST_CASE("Templates: phases have the names that files write") {
  CHECK(id(Phase::Induction) == "induction");
  CHECK(id(Phase::Maintenance) == "maintenance");
  CHECK(id(Phase::Booster) == "booster");
}

TEST_CASE("Templates: dates are filled in from the first day on") {
  CHECK(starts("iv-3-weekly", "2026-01-05") == Texts{"2026-01-05T10:00", "2026-01-07T10:00", "2026-01-09T10:00",
                                                     "2026-01-12T10:00", "2026-01-14T10:00", "2026-01-16T10:00"});
}

TEST_CASE("Templates: weeks 5 to 8 of esketamine count from the first day of its induction") {
  CHECK(starts("esketamine-weeks-5-8", "2026-01-05") ==
        Texts{"2026-02-02T10:00", "2026-02-09T10:00", "2026-02-16T10:00", "2026-02-23T10:00"});
}

TEST_CASE("Templates: the clock on the wall stays the same over a change to or from summer time") {
  CHECK(starts("booster", "2026-03-29", {}, minutes{150}) == Texts{"2026-03-29T02:30"});
  CHECK(starts("custom", "2026-03-28", {3, 1}) == Texts{"2026-03-28T10:00", "2026-03-29T10:00", "2026-03-30T10:00"});
  CHECK(starts("custom", "2026-10-24", {3, 1}) == Texts{"2026-10-24T10:00", "2026-10-25T10:00", "2026-10-26T10:00"});
}

TEST_CASE("Templates: dates pass the 29th of February and the end of a year") {
  CHECK(starts("custom", "2028-02-27", {3, 1}) == Texts{"2028-02-27T10:00", "2028-02-28T10:00", "2028-02-29T10:00"});
  CHECK(starts("esketamine-maintenance", "2026-12-24", {2, 14}) == Texts{"2026-12-24T10:00", "2027-01-07T10:00"});
}

TEST_CASE("Templates: where a clinic sets the interval there are as many dates as the patient asked for, no more") {
  const auto code = GENERATE(as<std::string>{}, "im", "lozenge", "maintenance", "custom", "esketamine-maintenance");
  CHECK(starts(code, "2026-01-05", {2, 7}) == Texts{"2026-01-05T10:00", "2026-01-12T10:00"});
}

TEST_CASE("Templates: count and interval have limits, and esketamine maintenance is weekly or every two weeks") {
  const auto [code, count, interval, expected] = GENERATE(table<std::string, int, int, RepeatProblem>({
      {"im", 0, 7, RepeatProblem::CountOutOfRange},
      {"im", 101, 7, RepeatProblem::CountOutOfRange},
      {"im", 1, 0, RepeatProblem::IntervalOutOfRange},
      {"im", 1, 367, RepeatProblem::IntervalOutOfRange},
      {"esketamine-maintenance", 4, 6, RepeatProblem::IntervalNotOffered},
      {"esketamine-maintenance", 4, 8, RepeatProblem::IntervalNotOffered},
  }));
  CHECK(problem(code, {count, interval}) == expected);
  CHECK(starts("im", "2026-01-05", {100, 366}).size() == 100);
}

TEST_CASE("Templates: fixed offsets ask for no count and no interval") {
  CHECK(starts("iv-2-weekly", "2026-01-05", {0, 0}).size() == 6);
}
