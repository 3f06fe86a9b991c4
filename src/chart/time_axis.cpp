#include "chart/time_axis.hpp"

#include <algorithm>
#include <array>
#include <chrono>

namespace chart {
namespace {

using base::Day;
using std::chrono::days;

constexpr int longest_in_days = 120;  // beyond, dates are months, which name the year
constexpr int shortest_span = 14;     // days
constexpr float label_gap = 1.2F;     // between two labels, in parts of their size
constexpr float least_step = 20;      // pixels; no date is written in less, so finer steps need not be measured
constexpr int days_a_month = 28;      // at least
constexpr int months_a_year = 12;

/// From one tick to the next: one of the two is 0.
struct Step {
  int days;
  int months;
};
constexpr std::array steps{
    Step{1, 0},  Step{2, 0},  Step{7, 0},   Step{14, 0},  Step{28, 0},  Step{0, 1},
    Step{0, 2},  Step{0, 3},  Step{0, 4},   Step{0, 6},   Step{0, 12},  Step{0, 24},
    Step{0, 36}, Step{0, 60}, Step{0, 120}, Step{0, 240}, Step{0, 600}, Step{0, 1200},
};

Day start_of_month(int months) {
  using namespace std::chrono;
  return local_days{year{months / months_a_year} / month{static_cast<unsigned>(months % months_a_year) + 1} / 1};
}

/// All ticks of the scale, in order. Steps of months begin with those of the year 0, so that they keep to Januaries.
std::vector<Day> ticks_of(Step step, const TimeScale& scale, Day anchor) {
  std::vector<Day> ticks;
  if (step.months == 0) {
    Day day = anchor - days{base::days_between(scale.first, anchor) / step.days * step.days};
    for (; day <= scale.last; day += days{step.days}) ticks.push_back(day);
    return ticks;
  }
  const base::YearMonthDay first = base::civil(scale.first);
  int months = first.year * months_a_year + first.month - 1;
  months -= months % step.months;
  for (Day day = start_of_month(months); day <= scale.last; day = start_of_month(months += step.months)) {
    if (day >= scale.first) ticks.push_back(day);
  }
  return ticks;
}

std::vector<TimeTick> labelled(const std::vector<Day>& ticks, std::string (*words)(Day)) {
  std::vector<TimeTick> labels;
  for (const Day day : ticks) labels.push_back({day, words(day)});
  return labels;
}

/// The middle of each label stands below its tick.
bool keep_distance(const std::vector<TimeTick>& ticks, const TimeScale& scale, float size, const TextMeasure& measure) {
  const auto touch = [&](const TimeTick& a, const TimeTick& b) {
    const float room = scale.x(b.day) - scale.x(a.day);
    return room < (measure.width(a.label, size, false) + measure.width(b.label, size, false)) / 2 + label_gap * size;
  };
  return std::ranges::adjacent_find(ticks, touch) == ticks.end();
}

}  // namespace

float TimeScale::x(Day day) const {
  const auto part =
      static_cast<float>(base::days_between(first, day)) / static_cast<float>(base::days_between(first, last));
  return left + part * (right - left);
}

TimeScale time_scale(const std::vector<Day>& dates, float left, float right) {
  if (dates.empty()) return {Day{}, Day{} + days{shortest_span}, left, right};
  const auto [first, last] = std::ranges::minmax(dates);
  const int missing = std::max(0, shortest_span - base::days_between(first, last));
  return {first - days{missing / 2}, last + days{missing - missing / 2}, left, right};
}

std::vector<TimeTick> time_ticks(const TimeScale& scale, Day anchor, const TimeWords& words, float size,
                                 const TextMeasure& measure) {
  const int span = base::days_between(scale.first, scale.last);
  const float day_width = (scale.right - scale.left) / static_cast<float>(span);
  for (const Step step : steps) {
    if (day_width * static_cast<float>(std::max(step.days, step.months * days_a_month)) < least_step) continue;
    if (step.months == 0 && span > longest_in_days) continue;
    const auto ticks = labelled(ticks_of(step, scale, anchor), step.months == 0 ? words.day : words.month);
    if (ticks.size() < 2) break;
    if (keep_distance(ticks, scale, size, measure)) return ticks;
  }
  return labelled({scale.first, scale.last}, span > longest_in_days ? words.month : words.day);
}

}  // namespace chart
