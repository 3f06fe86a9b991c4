// All instruments: clinical.md section 6, Scoring, with the worked examples.
#include "clinical/score.hpp"

#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_adapters.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "case_files.hpp"

using clinical::Clusters;
using clinical::gad2;
using clinical::gad7;
using clinical::Instrument;
using clinical::pcl5;
using clinical::phq2;
using clinical::phq8;
using clinical::phq9;
using clinical::ScoreStatus;
using clinical::Severity;

namespace {

using List = std::vector<std::optional<int>>;
constexpr std::nullopt_t blank = std::nullopt;

/// The instrument's number of answers, with that sum.
List answers_with_sum(const Instrument& instrument, int sum) {
  List answers(static_cast<std::size_t>(instrument.items), sum / instrument.items);
  std::fill_n(answers.begin(), sum % instrument.items, sum / instrument.items + 1);
  return answers;
}

List pcl5_answers(std::initializer_list<std::pair<int, std::optional<int>>> given) {
  List answers(20, 0);
  for (const auto& [item, answer] : given) answers[static_cast<std::size_t>(item - 1)] = answer;
  return answers;
}

std::optional<bool> pattern(const List& answers) { return dsm5_pattern(clinical::pcl5_clusters(answers).value()); }

/// Reproducible on every platform: the engine is fixed by the standard, the distributions are not.
class Dice {
 public:
  explicit Dice(unsigned seed) : engine_{seed} {}
  int below(int count) { return static_cast<int>(engine_() % static_cast<unsigned>(count)); }
  /// About every tenth item is blank.
  List answers(const Instrument& instrument) {
    List list(static_cast<std::size_t>(instrument.items));
    std::ranges::generate(list, [&] {
      return below(10) == 0 ? std::optional<int>{} : std::optional{below(instrument.highest_answer() + 1)};
    });
    return list;
  }
  void shuffle(List& list) {
    for (int i = static_cast<int>(list.size()); i > 1; --i) {
      std::swap(list[static_cast<std::size_t>(i - 1)], list[static_cast<std::size_t>(below(i))]);
    }
  }

 private:
  std::mt19937 engine_;
};

const Instrument& any_instrument() { return *GENERATE(from_range(clinical::instruments)); }

}  // namespace

TEST_CASE("Instruments are found by their code, and nothing else is") {
  CHECK(clinical::find_instrument("PHQ-9") == &phq9);
  CHECK(clinical::find_instrument("GAD-7") == &gad7);
  CHECK(clinical::find_instrument("PCL-5") == &pcl5);
  CHECK(clinical::find_instrument("PHQ-8") == &phq8);
  CHECK(clinical::find_instrument("PHQ-2") == &phq2);
  CHECK(clinical::find_instrument("GAD-2") == &gad2);
  CHECK(clinical::find_instrument("phq-9") == nullptr);
  CHECK(clinical::find_instrument("") == nullptr);
}

TEST_CASE("Bands and directions are written in one way") {
  const auto [severity, name] = GENERATE(table<Severity, std::string_view>({
      {Severity::Minimal, "minimal"},
      {Severity::Mild, "mild"},
      {Severity::Moderate, "moderate"},
      {Severity::ModeratelySevere, "moderately_severe"},
      {Severity::Severe, "severe"},
      {Severity::BelowCutRange, "below_cut_range"},
      {Severity::InCutRange, "in_cut_range"},
      {Severity::AtOrAbove33, "at_or_above_33"},
      {Severity::Negative, "negative"},
      {Severity::Positive, "positive"},
      {Severity::ClinicsOwn, "clinics_own"},
  }));
  CHECK(id(severity) == name);
  CHECK(id(clinical::Direction::LowerIsBetter) == "lower_is_better");
  CHECK(id(clinical::Direction::HigherIsBetter) == "higher_is_better");
}

TEST_CASE("A table of bands with a gap, a double or an empty band does not pass") {
  using clinical::Band;
  static constexpr std::array from_one{Band{1, Severity::Mild}};
  static constexpr std::array twice{Band{0, Severity::Mild}, Band{0, Severity::Severe}};
  static constexpr std::array beyond{Band{0, Severity::Mild}, Band{7, Severity::Severe}};
  static constexpr std::array whole{Band{0, Severity::Mild}, Band{6, Severity::Severe}};
  static constexpr auto with = [](std::span<const Band> bands) {
    return Instrument{"X", 2, clinical::points_0_to_3, 0, bands, 14};
  };
  STATIC_CHECK_FALSE(clinical::is_covered(with({})));
  STATIC_CHECK_FALSE(clinical::is_covered(with(from_one)));
  STATIC_CHECK_FALSE(clinical::is_covered(with(twice)));
  STATIC_CHECK_FALSE(clinical::is_covered(with(beyond)));
  STATIC_CHECK(clinical::is_covered(with(whole)));
}

TEST_CASE("PHQ-8, GAD-7 and PCL-5: both sides of every cut point") {
  const auto [instrument, total, severity] = GENERATE(table<const Instrument*, int, Severity>({
      {&phq8, 0, Severity::Minimal},
      {&phq8, 4, Severity::Minimal},
      {&phq8, 5, Severity::Mild},
      {&phq8, 9, Severity::Mild},
      {&phq8, 10, Severity::Moderate},
      {&phq8, 14, Severity::Moderate},
      {&phq8, 15, Severity::ModeratelySevere},
      {&phq8, 19, Severity::ModeratelySevere},
      {&phq8, 20, Severity::Severe},
      {&phq8, 24, Severity::Severe},
      {&gad7, 0, Severity::Minimal},
      {&gad7, 4, Severity::Minimal},
      {&gad7, 5, Severity::Mild},
      {&gad7, 9, Severity::Mild},
      {&gad7, 10, Severity::Moderate},
      {&gad7, 14, Severity::Moderate},
      {&gad7, 15, Severity::Severe},
      {&gad7, 21, Severity::Severe},
      {&pcl5, 0, Severity::BelowCutRange},
      {&pcl5, 30, Severity::BelowCutRange},
      {&pcl5, 31, Severity::InCutRange},
      {&pcl5, 32, Severity::InCutRange},
      {&pcl5, 33, Severity::AtOrAbove33},
      {&pcl5, 80, Severity::AtOrAbove33},
  }));
  CAPTURE(instrument->code);
  const auto score = clinical::score(*instrument, answers_with_sum(*instrument, total));
  CHECK(score.status == ScoreStatus::Complete);
  CHECK(score.total == total);
  CHECK(score.severity == severity);
}

TEST_CASE("PHQ-8: one blank is prorated, half up, two leave no total, and nine answers are not a PHQ-8") {
  const List half{1, 1, 1, 1, 1, 1, 1, blank};   // 7 * 8 / 7 = 8
  const List above{3, 1, 0, 0, 0, 0, 0, blank};  // 4 * 8 / 7 = 4.57
  const List two{3, 3, 3, 3, 3, 3, blank, blank};
  CHECK(clinical::score(phq8, half).total == 8);
  CHECK(clinical::score(phq8, half).status == ScoreStatus::Prorated);
  CHECK(clinical::score(phq8, above).total == 5);
  CHECK(clinical::score(phq8, two).status == ScoreStatus::Insufficient);
  CHECK(clinical::score(phq8, List(9, 0)).status == ScoreStatus::Invalid);
}

TEST_CASE("PHQ-2 and GAD-2: positive from 3, and a blank leaves no total") {
  const Instrument& instrument = *GENERATE(&phq2, &gad2);
  const auto [answers, total, severity] = GENERATE(table<List, std::optional<int>, std::optional<Severity>>({
      {{0, 0}, 0, Severity::Negative},
      {{2, 0}, 2, Severity::Negative},
      {{0, 3}, 3, Severity::Positive},
      {{3, 3}, 6, Severity::Positive},
      {{3, blank}, blank, blank},
      {{blank, blank}, blank, blank},
  }));
  const auto score = clinical::score(instrument, answers);
  CHECK(score.total == total);
  CHECK(score.severity == severity);
}

TEST_CASE("The question about difficulty is asked of PHQ-9, PHQ-8 and GAD-7, and only if an item is above 0") {
  using clinical::asks_difficulty;
  const Instrument& has = *GENERATE(&phq9, &phq8, &gad7);
  List answers(static_cast<std::size_t>(has.items), 0);
  CHECK_FALSE(asks_difficulty(has, answers));
  answers.front() = blank;
  CHECK_FALSE(asks_difficulty(has, answers));
  answers.back() = 1;
  CHECK(asks_difficulty(has, answers));

  const Instrument& has_not = *GENERATE(&phq2, &gad2, &pcl5);
  CHECK_FALSE(asks_difficulty(has_not, List(static_cast<std::size_t>(has_not.items), 3)));
}

TEST_CASE("Answers that do not count 0, 1, 2: only the points of the list are taken, and bands begin at the lowest") {
  using clinical::Band;
  static constexpr std::array points{5, 1, 3};
  static constexpr std::array bands{Band{2, Severity::Mild}, Band{6, Severity::Severe}};
  constexpr Instrument instrument{"X", 2, points, 1, bands, 7};
  STATIC_CHECK(clinical::is_covered(instrument));
  CHECK(clinical::score(instrument, List{1, 1}).severity == Severity::Mild);
  CHECK(clinical::score(instrument, List{5, 1}).severity == Severity::Severe);
  CHECK(clinical::score(instrument, List{3, blank}).total == 6);
  CHECK(clinical::score(instrument, List{2, 1}).status == ScoreStatus::Invalid);
  CHECK(clinical::score(instrument, List{0, 1}).status == ScoreStatus::Invalid);
}

TEST_CASE("Without bands a total has no severity") {
  constexpr Instrument instrument{"X", 2, clinical::points_0_to_3, 0, {}, 7};
  CHECK(clinical::score(instrument, List{1, 2}).total == 3);
  CHECK_FALSE(clinical::score(instrument, List{1, 2}).severity.has_value());
}

TEST_CASE("GAD-7: one blank is prorated, half up, and two leave no total") {
  const List half{1, 1, 1, 0, 0, 0, blank};   // 3 * 7 / 6 = 3.5
  const List above{3, 3, 3, 3, 0, 0, blank};  // 12 * 7 / 6 = 14
  const List two{3, 3, 3, 3, 3, blank, blank};
  CHECK(clinical::score(gad7, half).total == 4);
  CHECK(clinical::score(gad7, above).severity == Severity::Moderate);
  CHECK(clinical::score(gad7, two).status == ScoreStatus::Insufficient);
  CHECK(clinical::score(gad7, two).raw_sum == 15);
}

TEST_CASE("GAD-2: read of GAD-7 answers like PHQ-2 of PHQ-9 answers") {
  CHECK(clinical::first_two_sum(gad7, List{3, 0, 0, 0, 0, 0, 0}) == 3);
  CHECK(clinical::first_two_sum(gad7, List{1, 1, 9, 0, 0, 0, 0}) == 2);
  CHECK_FALSE(clinical::first_two_sum(gad7, List{3, blank, 0, 0, 0, 0, 0}).has_value());
}

TEST_CASE("PCL-5: four blanks are prorated, half up, and five leave no total") {
  List answers(20, 2);
  std::fill_n(answers.begin(), 4, blank);
  answers[19] = 0;
  answers[18] = 0;
  answers[17] = 0;  // 26 * 20 / 16 = 32.5
  CHECK(clinical::score(pcl5, answers).total == 33);
  CHECK(clinical::score(pcl5, answers).severity == Severity::AtOrAbove33);

  answers[4] = blank;
  CHECK(clinical::score(pcl5, answers).status == ScoreStatus::Insufficient);
}

TEST_CASE("PCL-5 clusters: each begins and ends at its printed items") {
  const auto [item, cluster] = GENERATE(table<int, std::size_t>({
      {1, 0},
      {5, 0},
      {6, 1},
      {7, 1},
      {8, 2},
      {14, 2},
      {15, 3},
      {20, 3},
  }));
  Clusters expected{};
  expected[cluster] = {.sum = 3, .symptoms = 1, .missing = 0};
  CHECK(clinical::pcl5_clusters(pcl5_answers({{item, 3}})) == expected);
}

TEST_CASE("PCL-5 clusters: a symptom is an answer of 2 or more, a blank is missing and no symptom") {
  const auto clusters = clinical::pcl5_clusters(pcl5_answers({{1, 1}, {2, 2}, {3, 4}, {4, blank}}));
  REQUIRE(clusters.has_value());
  CHECK((*clusters)[0] == clinical::Cluster{.sum = 7, .symptoms = 2, .missing = 1});
}

TEST_CASE("PCL-5 clusters: invalid answers have none") {
  CHECK_FALSE(clinical::pcl5_clusters(List(19, 0)).has_value());
  CHECK_FALSE(clinical::pcl5_clusters(List(21, 0)).has_value());
  CHECK_FALSE(clinical::pcl5_clusters(pcl5_answers({{20, 5}})).has_value());
}

TEST_CASE("DSM-5 pattern: one symptom of B and C and two of D and E, not one less") {
  CHECK(pattern(pcl5_answers({{1, 2}, {6, 2}, {8, 2}, {9, 2}, {15, 2}, {16, 2}})) == true);
  const int lowered = GENERATE(1, 6, 8, 9, 15, 16);
  List answers = pcl5_answers({{1, 2}, {6, 2}, {8, 2}, {9, 2}, {15, 2}, {16, 2}});
  answers[static_cast<std::size_t>(lowered - 1)] = 1;
  CHECK(pattern(answers) == false);
}

TEST_CASE("DSM-5 pattern: unknown as long as the blanks decide, false where even they could not help") {
  const auto [answers, expected] = GENERATE(table<List, std::optional<bool>>({
      {List(20, blank), blank},
      {pcl5_answers({{1, 2}, {6, 2}, {8, 2}, {9, blank}, {15, 2}, {16, 2}}), blank},
      {pcl5_answers({{1, 2}, {6, blank}, {8, 2}, {9, 2}, {15, 2}, {16, 2}}), blank},
      {pcl5_answers({{1, 2}, {6, 2}, {8, blank}, {9, 1}, {15, 2}, {16, 2}}), false},
      {pcl5_answers({{1, blank}, {6, 0}, {8, 2}, {9, 2}, {15, 2}, {16, 2}}), false},
      {pcl5_answers({{1, 2}, {2, blank}, {6, 2}, {8, 2}, {9, 2}, {15, 2}, {16, 2}}), true},
  }));
  CHECK(pattern(answers) == expected);
}

TEST_CASE("Every instrument: a prorated total lies between blanks of 0 and blanks of the highest answer") {
  const Instrument& instrument = any_instrument();
  const unsigned seed = GENERATE(range(0U, 200U));
  const List answers = Dice{seed}.answers(instrument);
  const auto score = clinical::score(instrument, answers);
  REQUIRE(score.status != ScoreStatus::Invalid);
  CHECK(score.answered.value() + score.missing.value() == instrument.items);
  CHECK(score.total.value_or(*score.raw_sum) >= *score.raw_sum);
  CHECK(score.total.value_or(0) <= *score.raw_sum + *score.missing * instrument.highest_answer());
  CHECK(score.total.has_value() == (*score.missing <= instrument.allowed_missing));
}

TEST_CASE("Every instrument: raising one answer never lowers the total, with or without a blank") {
  const Instrument& instrument = any_instrument();
  const unsigned seed = GENERATE(range(0U, 100U));
  Dice dice{seed};
  List lower = answers_with_sum(instrument, dice.below(instrument.highest_total()));
  dice.shuffle(lower);
  const bool first_blank = GENERATE(false, true) && instrument.allowed_missing > 0;
  lower.front() = first_blank ? blank : std::optional{0};
  lower.back() = dice.below(instrument.highest_answer());
  List higher = lower;
  higher.back() = *lower.back() + 1;
  CHECK(clinical::score(instrument, lower).total.value() <= clinical::score(instrument, higher).total.value());
}

TEST_CASE("Every instrument: the order of the answers does not change the score") {
  const Instrument& instrument = any_instrument();
  const unsigned seed = GENERATE(range(0U, 100U));
  Dice dice{seed};
  const List answers = dice.answers(instrument);
  List shuffled = answers;
  dice.shuffle(shuffled);
  CHECK(clinical::score(instrument, shuffled) == clinical::score(instrument, answers));
}

TEST_CASE("Worked examples: status, counts, total and band") {
  const format::Value one = GENERATE(from_range(test::cases_in("scoring.json", "cases")));
  CAPTURE(test::id_of(one));
  const Instrument* instrument = clinical::find_instrument(*one.find("instrument")->text());
  REQUIRE(instrument != nullptr);
  List answers;
  std::ranges::transform(*one.find("answers")->array(), std::back_inserter(answers),
                         [](const format::Value& answer) { return answer.integer(); });

  const auto score = clinical::score(*instrument, answers);

  CHECK(format::Value{id(score.status)} == *one.find("status"));
  CHECK(format::Value{score.answered} == *one.find("answered"));
  CHECK(format::Value{score.missing} == *one.find("missing"));
  CHECK(format::Value{score.raw_sum} == *one.find("raw_sum"));
  CHECK(format::Value{score.total} == *one.find("total"));
  const auto band = score.severity ? format::Value{id(*score.severity)} : format::Value{};
  CHECK(band == *one.find("severity"));
}
