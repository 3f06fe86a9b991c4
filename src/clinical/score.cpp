#include "clinical/score.hpp"

#include <algorithm>
#include <numeric>

#include "clinical/rounding.hpp"

namespace clinical {
namespace {

constexpr std::size_t index_of(int printed_item) { return static_cast<std::size_t>(printed_item - 1); }

bool is_offered(const Instrument& instrument, int answer) {
  return std::ranges::find(instrument.points, answer) != instrument.points.end();
}

bool is_valid(const Instrument& instrument, Answers answers) {
  return answers.size() == static_cast<std::size_t>(instrument.items) &&
         std::ranges::all_of(answers, [&](std::optional<int> a) { return !a || is_offered(instrument, *a); });
}

/// The answer of one item as printed, however long the list and whatever the others are.
std::optional<int> answer_of(const Instrument& instrument, Answers answers, int printed_item) {
  if (answers.size() <= index_of(printed_item)) return std::nullopt;
  const std::optional<int> answer = answers[index_of(printed_item)];
  return answer && is_offered(instrument, *answer) ? answer : std::nullopt;
}

int sum_of(Answers answers) {
  return std::accumulate(answers.begin(), answers.end(), 0,
                         [](int sum, std::optional<int> answer) { return sum + answer.value_or(0); });
}

int blanks_in(Answers answers) { return static_cast<int>(std::ranges::count(answers, std::optional<int>{})); }

}  // namespace

Score score(const Instrument& instrument, Answers answers) {
  if (!is_valid(instrument, answers)) return {};
  const int missing = blanks_in(answers);
  const int answered = instrument.items - missing;
  const int sum = sum_of(answers);
  Score result{.status = ScoreStatus::Insufficient, .answered = answered, .missing = missing, .raw_sum = sum};
  if (missing > instrument.allowed_missing) return result;

  result.status = missing == 0 ? ScoreStatus::Complete : ScoreStatus::Prorated;
  // Half up, as sums are not negative.
  result.total = static_cast<int>(round_half_away(Wide{sum} * instrument.items, answered));
  if (!instrument.bands.empty()) result.severity = severity_of(instrument, *result.total);
  return result;
}

std::optional<int> item9_value(Answers phq9_answers) { return answer_of(phq9, phq9_answers, 9); }

std::optional<bool> item9_positive(Answers phq9_answers) {
  const std::optional<int> value = item9_value(phq9_answers);
  if (!value) return std::nullopt;
  return *value >= 1;
}

std::optional<int> first_two_sum(const Instrument& instrument, Answers answers) {
  const std::optional<int> first = answer_of(instrument, answers, 1);
  const std::optional<int> second = answer_of(instrument, answers, 2);
  if (!first || !second) return std::nullopt;
  return *first + *second;
}

bool asks_difficulty(const Instrument& instrument, Answers answers) {
  return instrument.has_difficulty &&
         std::ranges::any_of(answers, [&](std::optional<int> a) { return a > instrument.lowest_answer(); });
}

std::optional<Clusters> pcl5_clusters(Answers pcl5_answers) {
  if (!is_valid(pcl5, pcl5_answers)) return std::nullopt;
  Clusters clusters{};
  for (std::size_t i = 0; i < clusters.size(); ++i) {
    const ClusterRule& rule = cluster_rules[i];
    const auto items = pcl5_answers.first(index_of(rule.last_item) + 1).subspan(index_of(rule.first_item));
    const auto is_symptom = [](std::optional<int> answer) { return answer >= symptom_from; };
    clusters[i] = {.sum = sum_of(items),
                   .symptoms = static_cast<int>(std::ranges::count_if(items, is_symptom)),
                   .missing = blanks_in(items)};
  }
  return clusters;
}

std::optional<bool> dsm5_pattern(const Clusters& clusters) {
  bool met = true;
  for (std::size_t i = 0; i < clusters.size(); ++i) {
    const int needed = cluster_rules[i].symptoms_needed;
    if (clusters[i].symptoms + clusters[i].missing < needed) return false;
    met = met && clusters[i].symptoms >= needed;
  }
  if (!met) return std::nullopt;
  return true;
}

}  // namespace clinical
