/// What a change of each questionnaire's total means: one table that a clinician can read and sign. Lower is better.
/// Sources and standing: docs/clinical.md; clinical.md sections 1.1, 4 and 6.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "clinical/instrument.hpp"

namespace clinical {

/// A number of points, and who published it.
struct Published {
  int points;
  std::string_view source;
};

/// Two entries in a row that are not in response, at least `from`, and at least `rise` above the best since response.
struct RelapseRule {
  int from;
  int rise;
};

/// Response is half of the baseline or less, for every questionnaire that has statuses at all.
struct StatusRules {
  int highest_in_remission;
  std::optional<RelapseRule> relapse;  ///< Nothing: no rule is known, and we make none up.
};

/// Empty and nothing: no published rule, so nothing is said.
struct ChangeRules {
  std::span<const Published> meaningful;  ///< Smallest change that patients notice. As a rise: deterioration.
  std::span<const Published> reliable;    ///< More than chance. Several where the sources differ, ascending.
  std::optional<StatusRules> status;
  std::optional<int> low_baseline_below;  ///< From lower baselines there is little room to improve.
  std::optional<Published> end_state;     ///< A total of so many or less has been called a good end state.
};

namespace published {
inline constexpr std::array phq9_meaningful{Published{5, "Löwe 2004"}};
inline constexpr std::array phq9_reliable{Published{6, "NHS Talking Therapies manual"}};
inline constexpr std::array gad7_meaningful{Published{4, "Toussaint 2020"}};
inline constexpr std::array gad7_reliable{Published{4, "NHS Talking Therapies manual"}, Published{6, "Bischoff 2020"}};
inline constexpr std::array pcl5_meaningful{Published{10, "US National Center for PTSD, older guide"}};
/// Two samples of one study.
inline constexpr std::array pcl5_reliable{Published{15, "Marx 2022, first sample"},
                                          Published{18, "Marx 2022, second sample"}};
}  // namespace published

/// The relapse rule is our own choice: there is no consensus (de Zwart 2019; clinical.md section 4).
inline constexpr ChangeRules phq9_change{
    .meaningful = published::phq9_meaningful,
    .reliable = published::phq9_reliable,
    .status = StatusRules{.highest_in_remission = 4, .relapse = RelapseRule{.from = 10, .rise = 5}},
    .low_baseline_below = 10,
    .end_state = std::nullopt,
};
/// That the PHQ-9's thresholds serve the PHQ-8 is our own choice: the same items, but for the last.
inline constexpr ChangeRules phq8_change = phq9_change;
inline constexpr ChangeRules gad7_change{
    .meaningful = published::gad7_meaningful,
    .reliable = published::gad7_reliable,
    .status = StatusRules{.highest_in_remission = 4, .relapse = std::nullopt},
    .low_baseline_below = 10,
    .end_state = std::nullopt,
};
inline constexpr ChangeRules pcl5_change{
    .meaningful = published::pcl5_meaningful,
    .reliable = published::pcl5_reliable,
    .status = std::nullopt,
    .low_baseline_below = std::nullopt,
    .end_state = Published{28, "Marx 2022, male veterans"},
};
inline constexpr ChangeRules no_change_rules{};

/// PHQ-2, GAD-2 and a clinic's own questionnaires have no published rules.
constexpr const ChangeRules& change_rules(const Instrument& instrument) {
  if (&instrument == &phq9) return phq9_change;
  if (&instrument == &phq8) return phq8_change;
  if (&instrument == &gad7) return gad7_change;
  if (&instrument == &pcl5) return pcl5_change;
  return no_change_rules;
}

/// Whether a change of so many points reaches them; nothing if none is published, or if it depends on the source.
constexpr std::optional<bool> reaches(std::span<const Published> thresholds, int points) {
  if (thresholds.empty()) return std::nullopt;
  const bool all = points >= thresholds.back().points;
  const bool any = points >= thresholds.front().points;
  if (all != any) return std::nullopt;
  return all;
}

}  // namespace clinical
