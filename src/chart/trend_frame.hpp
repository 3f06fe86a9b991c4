/// What stands around the data of a trend, and stays where it is whatever the data are: bands, scale and words.
#pragma once

#include <string>
#include <vector>

#include "chart/labels.hpp"
#include "chart/scene.hpp"
#include "chart/trend.hpp"

namespace chart {

inline constexpr float tick_length = 4;
inline constexpr float mark_radius = 9;  ///< Of the disc with a session's number; more with more digits.
inline constexpr float session_width = 1;

/// Places, in logical pixels. From the words and the room alone.
struct TrendFrame {
  int highest;  ///< Possible total.
  float width, height;
  float text_size;
  float left, right, top, bottom;  ///< Of the bands.
  float first_day, last_day;       ///< Data lie between these, clear of the scale and of the bands' names.
  float marks_y;                   ///< Middle of the sessions' numbers.
  float dates_baseline;
  Point legend;                                 ///< Left end of its sample.
  std::vector<std::string> lower_better;        ///< In lines.
  std::vector<std::vector<std::string>> bands;  ///< Their names in lines, from minimal to severe.

  /// Of a total from 0 to the highest; half a point more at both ends lies within the bands.
  float y(float total) const;
};

TrendFrame trend_frame(int highest, const TrendWords& words, float width, float height, const TextMeasure& measure);

void draw_frame(Scene& scene, Labels& labels, const TrendFrame& frame, const TrendWords& words, bool with_sessions);

}  // namespace chart
