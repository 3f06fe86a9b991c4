// Rolling means of the daily items: clinical.md section 4, Rolling mean.
#include "clinical/daily.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <random>
#include <vector>

#include "course_words.hpp"

using namespace test;

namespace {

/// One value on each of these days of January, in the morning.
std::vector<clinical::RollingMean> means(const std::vector<std::pair<int, int>>& values) {
  Scores scores;
  for (const auto& [of_january, value] : values) {
    clinical::DatedScore score = at("2026-01-01T08:00", value);
    score.when.local += std::chrono::days{of_january - 1};
    scores.push_back(score);
  }
  return clinical::rolling_means(scores);
}

}  // namespace

TEST_CASE("Rolling mean: needs values on 4 of the 7 calendar days") {
  CHECK(means({{1, 5}, {2, 5}, {3, 5}}).empty());
  REQUIRE(means({{1, 2}, {3, 4}, {5, 6}, {7, 9}}).size() == 1);
  const auto mean = means({{1, 2}, {3, 4}, {5, 6}, {7, 9}}).front();
  CHECK(mean.day == day("2026-01-07"));
  CHECK(mean.days == 4);
  CHECK(mean.hundredths == 525);
  CHECK(means({{1, 2}, {3, 4}, {5, 6}, {8, 9}}).empty());  // the 1st lies outside of the 2nd to the 8th
}

TEST_CASE("Rolling mean: one for each day with a value, of the 7 days up to it") {
  const auto all = means({{1, 10}, {2, 0}, {3, 0}, {4, 0}, {5, 0}, {6, 0}, {7, 0}, {8, 0}});
  REQUIRE(all.size() == 5);
  CHECK(all.front().day == day("2026-01-04"));
  CHECK(all.front().hundredths == 250);
  CHECK(all[3].days == 7);
  CHECK(all[3].hundredths == 143);  // 10 / 7 = 1.4286
  CHECK(all[4].days == 7);
  CHECK(all[4].hundredths == 0);
}

TEST_CASE("Rolling mean: several values on one day weigh as one day, exactly") {
  const auto mean = means({{1, 1}, {1, 0}, {1, 0}, {2, 0}, {3, 0}, {4, 0}}).front();
  CHECK(mean.days == 4);
  CHECK(mean.hundredths == 8);  // (1/3) / 4 = 0.0833
  // (2/3 + 1/3) / 4 is exactly a quarter, which thirds in floating point are not
  CHECK(means({{1, 1}, {1, 1}, {1, 0}, {2, 1}, {2, 0}, {2, 0}, {3, 0}, {4, 0}}).front().hundredths == 25);
}

TEST_CASE("Rolling mean: goes by the patient's date, and halves go up") {
  const Scores abroad{at("2026-01-01T23:00-10:00", 1), at("2026-01-02T01:00+14:00", 0), at("2026-01-03", 0),
                      at("2026-01-04", 0)};
  REQUIRE(clinical::rolling_means(abroad).size() == 1);
  CHECK(clinical::rolling_means(abroad).front().days == 4);
  CHECK(clinical::rolling_means(abroad).front().hundredths == 25);
}

TEST_CASE("Rolling mean: lies between the lowest and the highest value, whatever the order given") {
  const unsigned seed = GENERATE(range(0U, 50U));
  std::mt19937 engine{seed};
  std::vector<std::pair<int, int>> values(20);
  for (auto& [of_january, value] : values)
    of_january = 1 + static_cast<int>(engine() % 12), value = static_cast<int>(engine() % 11);
  const auto straight = means(values);
  for (const auto& mean : straight) {
    CHECK(mean.hundredths >= 0);
    CHECK(mean.hundredths <= 1000);
  }
  std::ranges::reverse(values);
  const auto turned = means(values);
  REQUIRE(turned.size() == straight.size());
  for (std::size_t i = 0; i < turned.size(); ++i) CHECK(turned[i].hundredths == straight[i].hundredths);
}
