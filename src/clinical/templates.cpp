#include "clinical/templates.hpp"

#include <optional>

namespace clinical {
namespace {

std::optional<RepeatProblem> problem(const CourseTemplate& course, const Repeat& repeat) {
  if (repeat.count < 1 || repeat.count > most_repeats) return RepeatProblem::CountOutOfRange;
  if (repeat.interval_days < 1 || repeat.interval_days > longest_interval) return RepeatProblem::IntervalOutOfRange;
  const auto& offered = course.intervals;
  if (!offered.empty() && std::ranges::find(offered, repeat.interval_days) == offered.end()) {
    return RepeatProblem::IntervalNotOffered;
  }
  return std::nullopt;
}

}  // namespace

base::Result<std::vector<std::chrono::local_seconds>, RepeatProblem> prefilled(const CourseTemplate& course,
                                                                               base::Day first_day,
                                                                               std::chrono::minutes time_of_day,
                                                                               const Repeat& repeat) {
  std::vector<int> offsets(course.offsets.begin(), course.offsets.end());
  if (offsets.empty()) {
    if (const auto wrong = problem(course, repeat)) return base::Fail{*wrong};
    for (int i = 0; i < repeat.count; ++i) offsets.push_back(i * repeat.interval_days);
  }
  std::vector<std::chrono::local_seconds> starts;
  starts.reserve(offsets.size());
  for (const int offset : offsets) starts.push_back(first_day + std::chrono::days{offset} + time_of_day);
  return starts;
}

}  // namespace clinical
