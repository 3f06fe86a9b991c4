/// The daily items, 0 to 10 in our own wording, smoothed for display. The window and its minimum are our own choice
/// (clinical.md section 4, Rolling mean).
#pragma once

#include <span>
#include <vector>

#include "base/time.hpp"
#include "clinical/course.hpp"

namespace clinical {

struct RollingMean {
  base::Day day;   ///< The last of the seven.
  int days;        ///< Of the seven, those with a value: 4 to 7.
  int hundredths;  ///< Mean of the days' means, exact until rounded here.
};

/// One for each day with a value on which at least 4 of the 7 calendar days up to it have one, ascending. Several
/// values on one day count as their mean, so that a day with many check-ins weighs no more than another.
std::vector<RollingMean> rolling_means(std::span<const DatedScore> values);

}  // namespace clinical
