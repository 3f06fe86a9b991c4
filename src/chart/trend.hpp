/// PHQ-9 or PHQ-8 totals over calendar time, with the published bands and the sessions. Words come from the caller.
#pragma once

#include <string>
#include <vector>

#include "base/time.hpp"
#include "chart/scene.hpp"

namespace chart {

struct TrendPoint {
  base::DateTime when;
  int total;    ///< 0 to TrendInput::highest.
  bool hollow;  ///< Its two weeks overlap those of the one before.
};

struct TrendWords {
  std::string title;                ///< The accessible name.
  std::string summary;              ///< One sentence.
  std::string lower_better;         ///< Beside the axis.
  std::string session;              ///< In the legend.
  std::vector<std::string> bands;   ///< Five, from minimal to severe.
  std::string (*day)(base::Day);    ///< "Jan 12".
  std::string (*month)(base::Day);  ///< "Jan 2026".
};

struct TrendInput {
  int highest = 27;                      ///< Possible total: 27 of the PHQ-9, 24 of the PHQ-8. They share their bands.
  std::vector<TrendPoint> points;        ///< Oldest first.
  std::vector<base::DateTime> sessions;  ///< Those that took place, oldest first.
};

/// Points more than this apart are not joined where no plan says how often to check in.
inline constexpr int gap_days = 28;

/// Meant for 288 to 1200 by 240 to 480 logical pixels; what is less than 240 by 200 is taken as that.
/// One dashed line for each day with a session; of the numbers above them those that have room. Days without a clock
/// time: what happened on one day stands at one place.
Scene phq9_trend(const TrendInput& input, const TrendWords& words, float width, float height,
                 const TextMeasure& measure);

}  // namespace chart
