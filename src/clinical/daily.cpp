#include "clinical/daily.hpp"

#include <chrono>
#include <iterator>
#include <map>

#include "clinical/rounding.hpp"

namespace clinical {
namespace {

constexpr std::chrono::days window{7};
constexpr int days_needed = 4;

struct DaySum {
  Wide sum = 0;
  Wide count = 0;
};
using DaySums = std::map<base::Day, DaySum>;

/// Mean of the days' means: one fraction over the product of their counts.
RollingMean mean_of(DaySums::const_iterator first, DaySums::const_iterator last) {
  Wide numerator = 0;
  Wide denominator = 1;
  int days = 0;
  for (auto it = first; it != last; ++it, ++days) {
    numerator = numerator * it->second.count + it->second.sum * denominator;
    denominator *= it->second.count;
  }
  return {.day = std::prev(last)->first,
          .days = days,
          .hundredths = static_cast<int>(round_half_away(100 * numerator, denominator * days))};
}

}  // namespace

std::vector<RollingMean> rolling_means(std::span<const DatedScore> values) {
  DaySums sums;
  for (const DatedScore& value : values) {
    DaySum& day = sums[base::day_of(value.when)];
    day.sum += value.score;
    day.count += 1;
  }
  std::vector<RollingMean> means;
  for (auto last = sums.begin(); last != sums.end(); ++last) {
    const auto first = sums.upper_bound(last->first - window);
    const RollingMean mean = mean_of(first, std::next(last));
    if (mean.days >= days_needed) means.push_back(mean);
  }
  return means;
}

}  // namespace clinical
