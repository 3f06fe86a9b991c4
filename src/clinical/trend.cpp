// Mean over time and slope, as exact fractions until the last step: clinical.md section 6, Percent. Standard
// mathematics, not a clinical standard (section 4).
#include <algorithm>
#include <ranges>

#include "clinical/course_parts.hpp"
#include "clinical/rounding.hpp"

namespace clinical::parts {
namespace {

constexpr int days_per_week = 7;

struct Sample {
  Wide day;  ///< From the baseline's day.
  Wide score;
};

/// The baseline and the entries on later dates, one a day, ascending.
std::vector<Sample> samples_from(const Baseline& baseline, std::span<const Point> post) {
  std::vector<Sample> samples{{0, baseline.score}};
  for (const Point& point : post) {
    if (point.day > baseline.day) samples.push_back({base::days_between(baseline.day, point.day), point.score});
  }
  // Time order is not day order where a traveller's offsets differ.
  std::ranges::sort(samples, {}, &Sample::day);
  return samples;
}

int mean_hundredths(std::span<const Sample> samples) {
  Wide twice_area = 0;
  for (std::size_t i = 1; i < samples.size(); ++i) {
    twice_area += (samples[i].day - samples[i - 1].day) * (samples[i].score + samples[i - 1].score);
  }
  return static_cast<int>(round_half_away(100 * twice_area, 2 * samples.back().day));
}

int slope_hundredths_per_week(std::span<const Sample> samples) {
  Wide days = 0, scores = 0, products = 0, squares = 0;
  for (const Sample& sample : samples) {
    days += sample.day;
    scores += sample.score;
    products += sample.day * sample.score;
    squares += sample.day * sample.day;
  }
  const Wide count = samples.size();
  return static_cast<int>(
      round_half_away(100 * days_per_week * (count * products - days * scores), count * squares - days * days));
}

}  // namespace

std::optional<Trend> trend(const Baseline& baseline, std::span<const Point> post) {
  const std::vector<Sample> samples = samples_from(baseline, post);
  if (samples.size() < 2) return std::nullopt;
  return Trend{static_cast<int>(samples.size()), mean_hundredths(samples), slope_hundredths_per_week(samples)};
}

}  // namespace clinical::parts
