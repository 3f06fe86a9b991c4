// PHQ-9: clinical.md sections 1.1 and 6. Expected numbers are worked out by hand from the published cut points.
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_adapters.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <limits>
#include <tuple>
#include <vector>

#include "clinical/score.hpp"

using clinical::phq9;
using clinical::ScoreStatus;
using clinical::Severity;

namespace {

using List = std::vector<std::optional<int>>;
constexpr std::nullopt_t blank = std::nullopt;

clinical::Score scored(const List& answers) { return clinical::score(phq9, answers); }

/// Nine answers of 0 to 3 with that sum.
List answers_with_sum(int sum) {
  List answers(9, sum / 9);
  std::fill_n(answers.begin(), sum % 9, sum / 9 + 1);
  return answers;
}

/// The first `count` items left blank.
List with_blanks(List answers, std::size_t count) {
  std::fill_n(answers.begin(), count, blank);
  return answers;
}

}  // namespace

TEST_CASE("PHQ-9: both sides of every cut point") {
  const auto [total, severity] = GENERATE(table<int, Severity>({
      {0, Severity::Minimal},
      {4, Severity::Minimal},
      {5, Severity::Mild},
      {9, Severity::Mild},
      {10, Severity::Moderate},
      {14, Severity::Moderate},
      {15, Severity::ModeratelySevere},
      {19, Severity::ModeratelySevere},
      {20, Severity::Severe},
      {27, Severity::Severe},
  }));
  const auto score = scored(answers_with_sum(total));
  CHECK(score.status == ScoreStatus::Complete);
  CHECK(score.answered == 9);
  CHECK(score.missing == 0);
  CHECK(score.raw_sum == total);
  CHECK(score.total == total);
  CHECK(score.severity == severity);
}

TEST_CASE("PHQ-9: one blank is replaced by the mean of the eight answered items, half rounded up and never to even") {
  // sum * 9 / 8: only a sum of 4, 12, 20 ends in .5; to even would give 4, 14, 22
  const auto [answers, total, severity] = GENERATE(table<List, int, Severity>({
      {{0, 0, 0, 0, 0, 0, 0, 0, blank}, 0, Severity::Minimal},
      {{1, 1, 1, 0, 0, 0, 0, 0, blank}, 3, Severity::Minimal},            // 3.375
      {{1, 1, 1, 1, 0, 0, 0, 0, blank}, 5, Severity::Mild},               // 4.5
      {{2, 2, 2, 2, 2, 2, 0, 0, blank}, 14, Severity::Moderate},          // 13.5
      {{3, 3, 3, 3, 1, 0, 0, 0, blank}, 15, Severity::ModeratelySevere},  // 14.625
      {{3, 3, 3, 3, 3, 3, 2, 0, blank}, 23, Severity::Severe},            // 22.5
      {{blank, 3, 3, 3, 3, 3, 3, 3, 3}, 27, Severity::Severe},
  }));
  const auto score = scored(answers);
  CHECK(score.status == ScoreStatus::Prorated);
  CHECK(score.missing == 1);
  CHECK(score.total == total);
  CHECK(score.severity == severity);
}

TEST_CASE("PHQ-9: two blanks are replaced likewise, a third leaves no total") {
  const List threes(9, 3);

  const auto two = scored(with_blanks(threes, 2));
  CHECK(two.status == ScoreStatus::Prorated);
  CHECK(two.raw_sum == 21);
  CHECK(two.total == 27);

  const auto three = scored(with_blanks(threes, 3));
  CHECK(three.status == ScoreStatus::Insufficient);
  CHECK(three.answered == 6);
  CHECK(three.missing == 3);
  CHECK(three.raw_sum == 18);
  CHECK(three.total == blank);
  CHECK(three.severity == blank);
}

TEST_CASE("PHQ-9: an empty form is insufficient, not zero") {
  const auto score = scored(List(9, blank));
  CHECK(score.status == ScoreStatus::Insufficient);
  CHECK(score.answered == 0);
  CHECK(score.raw_sum == 0);
  CHECK(score.total == blank);
}

TEST_CASE("PHQ-9: answers out of range and wrong numbers of items are invalid, and nothing is counted") {
  const List answers = GENERATE(List{}, List(8, 0), List(10, 0), List{4, 0, 0, 0, 0, 0, 0, 0, 0},
                                List{0, 0, 0, 0, -1, 0, 0, 0, 0}, List{0, 0, 0, 0, 0, 0, 0, 0, 4},
                                List{std::numeric_limits<int>::max(), blank, blank, blank, blank, 0, 0, 0, 0},
                                List{std::numeric_limits<int>::min(), 0, 0, 0, 0, 0, 0, 0, 0});
  CHECK(scored(answers) == clinical::Score{});
  CHECK(scored(answers).status == ScoreStatus::Invalid);
}

TEST_CASE("PHQ-9 item 9: positive from 1 on whatever the total, unknown unless it is answered within range") {
  const auto [item9, value, positive] = GENERATE(table<std::optional<int>, std::optional<int>, std::optional<bool>>({
      {0, 0, false},
      {1, 1, true},
      {3, 3, true},
      {blank, blank, blank},
      {4, blank, blank},
      {-1, blank, blank},
  }));
  List answers(9, 0);
  answers[8] = item9;
  CHECK(clinical::item9_value(answers) == value);
  CHECK(clinical::item9_positive(answers) == positive);
}

TEST_CASE("PHQ-9 item 9: is read even where there is no total, and is unknown where the list is too short") {
  const auto [answers, positive] = GENERATE(table<List, std::optional<bool>>({
      {{blank, blank, blank, blank, blank, blank, blank, blank, 1}, true},
      {{4, 0, 0, 0, 0, 0, 0, 0, 2}, true},
      {{4, 0, 0, 0, 0, 0, 0, 0, 0}, false},
      {{0, 0, 0, 0, 0, 0, 0, 0, 1, 0}, true},
      {{3, 3, 3, 3, 3, 3, 3, 3}, blank},
      {List{}, blank},
  }));
  CHECK(clinical::item9_positive(answers) == positive);
}

TEST_CASE("PHQ-2: the sum of items 1 and 2, if both are answered within range") {
  const auto [answers, sum] = GENERATE(table<List, std::optional<int>>({
      {{0, 0, 3, 3, 3, 3, 3, 3, 3}, 0},
      {{1, 2, 0, 0, 0, 0, 0, 0, 0}, 3},
      {{3, 3, blank, blank, blank, 0, 0, 0, 0}, 6},
      {{1, 1, 9, 0, 0, 0, 0, 0, 0}, 2},
      {{1, 1}, 2},
      {{blank, 3, 0, 0, 0, 0, 0, 0, 0}, blank},
      {{3, blank, 0, 0, 0, 0, 0, 0, 0}, blank},
      {{4, 0, 0, 0, 0, 0, 0, 0, 0}, blank},
      {{0, -1, 0, 0, 0, 0, 0, 0, 0}, blank},
      {{3}, blank},
      {List{}, blank},
  }));
  CHECK(clinical::first_two_sum(phq9, answers) == sum);
}

TEST_CASE("PHQ-9: a higher answer never lowers the total, whichever items are blank") {
  const std::size_t blanks = GENERATE(0U, 1U, 2U);
  const int sum = GENERATE(range(0, 27));
  const auto less = scored(with_blanks(answers_with_sum(sum), blanks));
  const auto more = scored(with_blanks(answers_with_sum(sum + 1), blanks));
  REQUIRE(less.total.has_value());
  CHECK(*less.total <= more.total.value());
}
