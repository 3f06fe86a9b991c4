#include "clinical/course.hpp"

#include <algorithm>
#include <chrono>
#include <ranges>
#include <set>

#include "clinical/course_parts.hpp"
#include "clinical/rounding.hpp"

namespace clinical {
namespace parts {

constexpr auto baseline_window = std::chrono::hours{14 * 24};

std::vector<Point> in_time_order(std::span<const DatedScore> assessments) {
  std::vector<Point> points;
  points.reserve(assessments.size());
  for (const DatedScore& assessment : assessments) {
    points.push_back({{.entry = points.size(), .day = base::day_of(assessment.when), .score = assessment.score},
                      base::instant_of(assessment.when)});
  }
  std::ranges::stable_sort(points, {}, &Point::at);
  return points;
}

std::optional<Baseline> baseline_before(const ChangeRules& rules, std::span<const Point> points,
                                        base::Instant first_start) {
  // An entry at the very start of the session is before it: "at or before t1". Should none lie within the window, the
  // last of all earlier ones is the last earlier one.
  const auto after = std::ranges::upper_bound(points, first_start, {}, &Point::at);
  if (after == points.begin()) return std::nullopt;
  const Point& last = *std::prev(after);
  return Baseline{last.evidence(), last.at < first_start - baseline_window, last.score < rules.low_baseline_below};
}

std::vector<Point> post_days(std::span<const Point> points, base::Instant first_start) {
  std::vector<Point> post;
  std::set<base::Day> taken;
  for (const Point& point : points | std::views::reverse) {
    if (point.at > first_start && taken.insert(point.day).second) post.push_back(point);
  }
  std::ranges::reverse(post);
  return post;
}

}  // namespace parts

namespace {

using parts::Point;

/// Nothing if the baseline is 0: there is no percentage of nothing.
std::optional<int> change_permille(int baseline, int score) {
  if (baseline == 0) return std::nullopt;
  return static_cast<int>(round_half_away(Wide{1000} * (score - baseline), baseline));
}

std::optional<Evidence> first_of(std::span<const Point> post, auto meets) {
  const auto first = std::ranges::find_if(post, [&](const Point& point) { return meets(point.score); });
  if (first == post.end()) return std::nullopt;
  return *first;
}

/// Requires post not to be empty. `nadir` is its lowest score.
Outcome outcome_of(const ChangeRules& rules, const Baseline& baseline, std::span<const Point> post, int nadir,
                   std::span<const parts::SessionDay> sessions) {
  const int from = baseline.score;
  const int last = post.back().score;
  Outcome result{
      .nadir_change_permille = change_permille(from, nadir),
      .last_change_permille = change_permille(from, last),
      .best = status_of(rules, from, nadir),  // a lower score never has a worse status
      .last = status_of(rules, from, last),
      .response = {},
      .remission = {},
      .deteriorated = first_of(post, [&](int score) { return is_worsened(rules, from, score); }),
      .last_improvement = from - last,
      .trend = parts::trend(baseline, post),
  };
  if (!rules.status) return result;
  result.response = parts::response(*rules.status, from, post, sessions);
  if (const auto first = first_of(post, [&](int score) { return is_remission(*rules.status, from, score); }))
    result.remission = Milestone{*first, base::days_between(sessions.front().day, first->day)};
  return result;
}

/// Indices of the completed sessions by start; sessions that start together in the order given.
std::vector<std::size_t> completed_in_order(std::span<const CourseSession> sessions) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < sessions.size(); ++i) {
    if (sessions[i].completed) order.push_back(i);
  }
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return base::instant_of(sessions[i].start); });
  return order;
}

/// Requires `completed` not to be empty.
Measured measured(const ChangeRules& rules, std::span<const Point> points, std::span<const CourseSession> sessions,
                  std::span<const std::size_t> completed) {
  std::vector<parts::SessionDay> days;
  std::vector<base::Instant> starts;
  for (const std::size_t i : completed) {
    days.push_back({i, base::day_of(sessions[i].start)});
    starts.push_back(base::instant_of(sessions[i].start));
  }
  const std::vector<Point> post = parts::post_days(points, starts.front());

  Measured result{.first_session = days.front().day,
                  .last_session = days.back().day,
                  .baseline = parts::baseline_before(rules, points, starts.front()),
                  .post_days = static_cast<int>(post.size())};
  if (!post.empty()) {
    result.nadir = *std::ranges::min_element(post, {}, &Point::score);  // the first of several
    result.last = post.back();
    // Without a baseline "all relative results" are nothing. Trend is among them: its first point is the baseline.
    if (result.baseline) result.outcome = outcome_of(rules, *result.baseline, post, result.nadir->score, days);
  }
  for (std::size_t i = 0; i < completed.size(); ++i) {
    result.per_session.push_back(parts::session_effect(days[i], starts[i], points, starts));
  }
  return result;
}

}  // namespace

Course course(std::span<const DatedScore> assessments, std::span<const CourseSession> sessions,
              const std::optional<std::vector<base::Day>>& schedule, const ChangeRules& rules) {
  const std::vector<std::size_t> completed = completed_in_order(sessions);
  Course result{.rules = &rules,
                .assessments = static_cast<int>(assessments.size()),
                .sessions_completed = static_cast<int>(completed.size()),
                .sessions_not_completed = static_cast<int>(sessions.size() - completed.size())};
  if (completed.empty()) return result;

  const std::vector<Point> points = parts::in_time_order(assessments);
  result.measured = measured(rules, points, sessions, completed);
  if (schedule) result.measured->adherence = parts::adherence(*schedule, points);
  return result;
}

}  // namespace clinical
