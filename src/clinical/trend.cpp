// Mean over time and slope, as exact fractions until the last step: clinical.md section 6, Percent. Standard
// mathematics, not a clinical standard (section 4).
#include <algorithm>
#include <iterator>
#include <utility>

#include "clinical/course_parts.hpp"
#include "clinical/rounding.hpp"

namespace clinical::parts {
namespace {

constexpr int days_per_week = 7;

/// The baseline and the entries on later dates, one a day, ascending.
std::vector<Evidence> points_from(const Baseline& baseline, std::span<const Point> post) {
  std::vector<Evidence> points{baseline.evidence()};
  std::ranges::copy_if(post, std::back_inserter(points), [&](const Point& it) { return it.day > baseline.day; });
  // Time order is not day order where a traveller's offsets differ.
  std::ranges::sort(points, {}, &Evidence::day);
  return points;
}

int mean_hundredths(std::span<const Evidence> points) {
  Wide twice_area = 0;
  for (std::size_t i = 1; i < points.size(); ++i) {
    const Wide days = base::days_between(points[i - 1].day, points[i].day);
    twice_area += days * (points[i].score + points[i - 1].score);
  }
  const Wide all_days = base::days_between(points.front().day, points.back().day);
  return static_cast<int>(round_half_away(100 * twice_area, 2 * all_days));
}

int slope_hundredths_per_week(std::span<const Evidence> points) {
  Wide days = 0, scores = 0, products = 0, squares = 0;
  for (const Evidence& point : points) {
    const Wide day = base::days_between(points.front().day, point.day);
    days += day;
    scores += point.score;
    products += day * point.score;
    squares += day * day;
  }
  const Wide count = points.size();
  return static_cast<int>(
      round_half_away(100 * days_per_week * (count * products - days * scores), count * squares - days * days));
}

}  // namespace

std::optional<Trend> trend(const Baseline& baseline, std::span<const Point> post) {
  std::vector<Evidence> points = points_from(baseline, post);
  if (points.size() < 2) return std::nullopt;
  const int mean = mean_hundredths(points);
  const int slope = slope_hundredths_per_week(points);
  return Trend{std::move(points), mean, slope};
}

}  // namespace clinical::parts
