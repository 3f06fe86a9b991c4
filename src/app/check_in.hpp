/// A questionnaire that is being answered. Not in the record until it is finished.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace app {

struct CheckIn {
  std::string instrument;                   ///< Its code.
  std::vector<std::optional<int>> answers;  ///< By item, in points; nothing = not answered.
  std::optional<int> difficulty = {};       ///< The unscored question after the items.
  std::size_t item = 0;                     ///< From 0; answers.size() is the question about difficulty.
  bool answer_asked = false;                ///< Next was pressed without an answer.
  bool support_met = false;                 ///< Focus has been on the support panel.

  bool at_difficulty() const { return item == answers.size(); }
  /// To the question at hand.
  std::optional<int>& answer() { return at_difficulty() ? difficulty : answers[item]; }
  const std::optional<int>& answer() const { return at_difficulty() ? difficulty : answers[item]; }
  /// True while the answer at hand is a positive item 9 of the PHQ-9: the support panel is on the screen.
  bool support_shown() const;
  /// The question that it is taken up with: a positive item 9, whichever question was at hand (people.md section 2).
  std::size_t resumes_at() const;
};

}  // namespace app
