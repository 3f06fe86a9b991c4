/// From answers to totals. No total from guesswork: a blank is never read as 0, and with too many there is none.
/// Definitions: clinical.md section 6, Scoring.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "clinical/instrument.hpp"

namespace clinical {

/// By item; nothing = left blank.
using Answers = std::span<const std::optional<int>>;

enum class ScoreStatus {
  Complete,      ///< Every item is answered.
  Prorated,      ///< Few enough blanks, each replaced by the mean of the answered items.
  Insufficient,  ///< Too many blanks: no total.
  Invalid,       ///< Not this instrument's number of items, or an answer out of range: nothing is counted.
};

/// How files and the command line write it.
constexpr std::string_view id(ScoreStatus status) {
  switch (status) {
    case ScoreStatus::Complete: return "complete";
    case ScoreStatus::Prorated: return "prorated";
    case ScoreStatus::Insufficient: return "insufficient";
    case ScoreStatus::Invalid: return "invalid";
  }
  return {};
}

/// All of it is absent if the status is Invalid; total and severity also if it is Insufficient.
struct Score {
  ScoreStatus status = ScoreStatus::Invalid;
  std::optional<int> answered{};       ///< Number of items answered.
  std::optional<int> missing{};        ///< Number of items left blank.
  std::optional<int> raw_sum{};        ///< Of the answers given.
  std::optional<int> total{};          ///< Within the instrument's range; raw_sum * items / answered, half rounded up.
  std::optional<Severity> severity{};  ///< Of the total as reported, after rounding. Nothing without bands.

  friend bool operator==(const Score&, const Score&) = default;
};

Score score(const Instrument& instrument, Answers answers);

/// PHQ-9 item 9, thoughts of being better off dead or of self-harm: 0 to 3; nothing if it is blank, out of range or not
/// there. Read even where the total is refused: other items never hide it.
std::optional<int> item9_value(Answers phq9_answers);
/// True from 1 on, whatever the total; nothing if unknown.
std::optional<bool> item9_positive(Answers phq9_answers);

/// PHQ-2 of PHQ-9 answers, GAD-2 of GAD-7 answers: the sum of items 1 and 2, 0 to 6; nothing unless both are answered
/// within range. Like item 9 it is read even where the whole is invalid.
std::optional<int> first_two_sum(const Instrument& instrument, Answers answers);

/// True if the unscored question about difficulty is to be asked: the instrument has it, and an item counts more than
/// the least that it can.
bool asks_difficulty(const Instrument& instrument, Answers answers);

/// One DSM-5 symptom cluster of the PCL-5.
struct ClusterRule {
  std::string_view name;
  int first_item, last_item;  ///< As printed.
  int symptoms_needed;        ///< For the DSM-5 pattern.
};
/// Blevins et al., J Trauma Stress 2015;28:489-498; clinical.md section 1.1. A symptom is an item answered 2 or more.
inline constexpr std::array cluster_rules{
    ClusterRule{"B", 1, 5, 1},
    ClusterRule{"C", 6, 7, 1},
    ClusterRule{"D", 8, 14, 2},
    ClusterRule{"E", 15, 20, 2},
};
inline constexpr int symptom_from = 2;

struct Cluster {
  int sum = 0;  ///< Of the answers given.
  int symptoms = 0;
  int missing = 0;  ///< Blank items.

  friend bool operator==(const Cluster&, const Cluster&) = default;
};
using Clusters = std::array<Cluster, cluster_rules.size()>;

/// In the order of cluster_rules. Nothing if the answers are invalid: unlike item 9 and the first two items, a
/// cluster's count would silently leave out the answer that cannot be read.
std::optional<Clusters> pcl5_clusters(Answers pcl5_answers);

/// True if the answers given meet every cluster's need, false if they could not even if each blank were a symptom,
/// nothing if that depends on the blanks. For the clinician: it is not a diagnosis.
std::optional<bool> dsm5_pattern(const Clusters& clusters);

}  // namespace clinical
