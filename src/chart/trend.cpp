#include "chart/trend.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "chart/time_axis.hpp"
#include "chart/trend_frame.hpp"

namespace chart {
namespace {

constexpr float mark_text_size = 12;
constexpr float mark_padding = 2.5F;  // beside a number of two or more digits
constexpr float mark_gap = 1.5F;
constexpr float series_width = 2.25F;
constexpr float dot_radius = 4.5F;
constexpr float small_dot_radius = 3;
constexpr float crowded = 12;  // pixels from one check-in to the next, below which dots are small

std::vector<base::Day> days_of(const TrendInput& input) {
  std::vector<base::Day> days;
  for (const TrendPoint& point : input.points) days.push_back(base::day_of(point.when));
  for (const base::DateTime& session : input.sessions) days.push_back(base::day_of(session));
  return days;
}

/// Each date below its tick, or as near to it as the edges of the picture let it.
void draw_time_axis(Scene& scene, Labels& labels, const TrendFrame& frame, const TimeScale& scale,
                    const std::vector<TimeTick>& ticks, const TextMeasure& measure) {
  for (const TimeTick& tick : ticks) {
    const float x = scale.x(tick.day);
    scene.primitives.emplace_back(Line{{x, frame.bottom}, {x, frame.bottom + tick_length}, 1, Ink::Axis, false});
    const float half = measure.width(tick.label, frame.text_size, false) / 2;
    const Point at{std::max(half, std::min(x, frame.width - half)), frame.dates_baseline};
    labels.add({at, tick.label, frame.text_size, Align::Centre, Ink::MutedText, false});
  }
}

/// One dashed line a day.
void draw_session_lines(Scene& scene, const TrendFrame& frame, const TimeScale& scale,
                        const std::vector<base::DateTime>& sessions) {
  std::optional<base::Day> last;
  for (const base::DateTime& session : sessions) {
    const base::Day day = base::day_of(session);
    if (day == last) continue;
    last = day;
    const float x = scale.x(day);
    scene.primitives.emplace_back(Line{{x, frame.top}, {x, frame.bottom}, session_width, Ink::Session, true});
  }
}

/// A numbered mark above the line of each session that has room for one; the first and the latest come first.
void draw_session_marks(Scene& scene, Labels& labels, const TrendFrame& frame, const TimeScale& scale,
                        const std::vector<base::DateTime>& sessions, const TextMeasure& measure) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < sessions.size(); ++i) order.push_back(i);
  if (order.size() > 2) std::rotate(order.begin() + 1, order.end() - 1, order.end());

  std::vector<Dot> marks;
  for (const std::size_t index : order) {
    const std::string number = std::to_string(index + 1);
    const float radius = std::max(mark_radius, measure.width(number, mark_text_size, true) / 2 + mark_padding);
    const Dot mark{{scale.x(base::day_of(sessions[index])), frame.marks_y}, radius, Ink::Session, false};
    const auto touches = [&](const Dot& other) {
      return std::abs(other.centre.x - mark.centre.x) < other.radius + mark.radius + mark_gap;
    };
    if (std::ranges::any_of(marks, touches)) continue;
    marks.push_back(mark);
    scene.primitives.emplace_back(mark);
    const Point middle{mark.centre.x, baseline_around(mark.centre.y, mark_text_size)};
    labels.add({middle, number, mark_text_size, Align::Centre, Ink::Surface, true});
  }
}

/// Joins what is at most gap_days apart.
void draw_curve(Scene& scene, const std::vector<TrendPoint>& points, const std::vector<Point>& places) {
  Polyline line{{}, series_width, Ink::Series};
  const auto finish = [&] {
    if (line.points.size() > 1) scene.primitives.emplace_back(line);
    line.points.clear();
  };
  for (std::size_t i = 0; i < points.size(); ++i) {
    const bool gap =
        i > 0 && base::days_between(base::day_of(points[i - 1].when), base::day_of(points[i].when)) > gap_days;
    if (gap) finish();
    line.points.push_back(places[i]);
  }
  finish();
}

void draw_series(Scene& scene, const TrendFrame& frame, const TimeScale& scale, const std::vector<TrendPoint>& points) {
  std::vector<Point> places;
  for (const TrendPoint& point : points) {
    places.push_back({scale.x(base::day_of(point.when)), frame.y(static_cast<float>(point.total))});
  }
  draw_curve(scene, points, places);

  const bool is_crowded = (scale.right - scale.left) / crowded < static_cast<float>(points.size());
  const float radius = is_crowded ? small_dot_radius : dot_radius;
  for (std::size_t i = 0; i < points.size(); ++i) {
    scene.primitives.emplace_back(Dot{places[i], radius, Ink::Series, points[i].hollow});
  }
}

}  // namespace

Scene phq9_trend(const TrendInput& input, const TrendWords& words, float width, float height,
                 const TextMeasure& measure) {
  const TrendFrame frame = trend_frame(input.highest, words, width, height, measure);
  Scene scene{frame.width, frame.height, words.title, words.summary, {}};
  Labels labels{scene, measure};
  const std::vector<base::Day> days = days_of(input);
  const TimeScale scale = time_scale(days, frame.first_day, frame.last_day);

  draw_frame(scene, labels, frame, words, !input.sessions.empty());
  if (!days.empty()) {
    const TimeWords dates{words.day, words.month};
    draw_time_axis(scene, labels, frame, scale,
                   time_ticks(scale, std::ranges::min(days), dates, frame.text_size, measure), measure);
  }
  draw_session_lines(scene, frame, scale, input.sessions);
  draw_session_marks(scene, labels, frame, scale, input.sessions, measure);
  draw_series(scene, frame, scale, input.points);
  return scene;
}

}  // namespace chart
