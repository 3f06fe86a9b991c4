/// Why each result of a course is what it is: by which rule, and from which entries. Without words: those are for who
/// shows them.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "clinical/course.hpp"

namespace clinical {

/// Definitions: clinical.md section 6, unless another source is named.
enum class Rule {
  NoCompletedSession,
  LastWithin14Days,  ///< Baseline.
  LastEarlier,       ///< Baseline, stale.
  NoneBefore,        ///< No entry at or before the first session.
  LowBaseline,
  Lowest,
  Latest,
  PercentOfBaseline,
  InRemissionRange,
  HalfOfBaseline,
  QuarterBelowBaseline,
  AboveBaseline,
  NoOtherStatus,
  HalfTwiceInARow,
  AboveHalfAgain,
  RespondingUntilLost,
  RespondingUntilLatest,
  RelapseTwiceInARow,
  RelapseOnLatest,
  SessionUntilRelapse,
  SessionUntilLatest,
  NeverAboveBaseline,
  MeaningfulChange,
  ReliableChange,
  EndState,  ///< clinical.md section 1.1, PCL-5.
  TimeWeightedMean,
  LeastSquaresSlope,
  FewerThanThreePoints,  ///< Neither mean nor slope says anything (issue 3).
  BeforeAndAfter,
  OtherSessionBetween,  ///< people.md section 1.4: the difference is not this session's alone.
  NoneBeforeOrAfter,
  WithinTwoDays,  ///< Adherence.
};

/// How the command line writes it.
std::string_view id(Rule rule);

struct Finding {
  std::string_view result;  ///< As `tidemark course` names the value.
  Rule rule;
  std::vector<Evidence> entries;         ///< The entry that the result is about stands first, the baseline behind it.
  const Published* published = nullptr;  ///< The threshold, where there may be more than one.
  bool reached = false;                  ///< Whether it is reached.
  std::size_t session = 0;               ///< Of per_session: its position there.
};

/// What there is to say, in the order in which `tidemark course` prints it. Results that are nothing are left out.
std::vector<Finding> findings(const Course& course);

}  // namespace clinical
