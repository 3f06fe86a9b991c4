/// Calendar days along the width of a picture, and the days that are worth a label.
#pragma once

#include <string>
#include <vector>

#include "base/time.hpp"
#include "chart/scene.hpp"

namespace chart {

/// Days evenly from `left` to `right`.
struct TimeScale {
  base::Day first, last;  ///< Not the same day.
  float left, right;

  float x(base::Day day) const;
};

/// From the oldest to the newest of the days. Fewer than two weeks stand in the middle of two weeks, which is what the
/// questionnaire asks about: a few days must not look like a course. Without days, two weeks of no meaning.
TimeScale time_scale(const std::vector<base::Day>& days, float left, float right);

struct TimeTick {
  base::Day day;
  std::string label;
};

/// How dates are written below the axis.
struct TimeWords {
  std::string (*day)(base::Day);    ///< On a scale of up to four months.
  std::string (*month)(base::Day);  ///< On a longer one, or where the ticks are months.
};

/// The finest ticks, of days to centuries, whose labels keep their distance; days and weeks are counted from `anchor`.
/// Where fewer than two would be left, the two ends of the scale.
std::vector<TimeTick> time_ticks(const TimeScale& scale, base::Day anchor, const TimeWords& words, float size,
                                 const TextMeasure& measure);

}  // namespace chart
