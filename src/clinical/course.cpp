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
    points.push_back({base::instant_of(assessment.when), base::day_of(assessment.when), assessment.score});
  }
  std::ranges::stable_sort(points, {}, &Point::at);
  return points;
}

std::optional<Baseline> baseline_before(std::span<const Point> points, base::Instant first_start) {
  // An entry at the very start of the session is before it: "at or before t1". Should none lie within the window, the
  // last of all earlier ones is the last earlier one.
  const auto after = std::ranges::upper_bound(points, first_start, {}, &Point::at);
  if (after == points.begin()) return std::nullopt;
  const Point& last = *std::prev(after);
  return Baseline{.score = last.score,
                  .day = last.day,
                  .stale = last.at < first_start - baseline_window,
                  .low = last.score < low_baseline_below};
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

std::optional<Milestone> first_remission(int baseline, std::span<const Point> post, base::Day first_session) {
  const auto first = std::ranges::find_if(post, [=](const Point& p) { return is_remission(baseline, p.score); });
  if (first == post.end()) return std::nullopt;
  return Milestone{first->day, base::days_between(first_session, first->day)};
}

/// Requires post not to be empty. `nadir` is its lowest score.
Outcome outcome_of(const Baseline& baseline, std::span<const Point> post, int nadir,
                   std::span<const base::Day> session_days) {
  const int from = baseline.score;
  const int last = post.back().score;
  return {
      .nadir_change_permille = change_permille(from, nadir),
      .last_change_permille = change_permille(from, last),
      .best = status_of(from, nadir),  // a lower score never has a worse status
      .last = status_of(from, last),
      .response = parts::response(from, post, session_days),
      .remission = first_remission(from, post, session_days.front()),
      .ever_deteriorated = std::ranges::any_of(post, [=](const Point& p) { return is_worsened(from, p.score); }),
      .last_meaningfully_improved = from - last >= meaningful_change,
      .last_reliably_improved = from - last >= reliable_change,
      .trend = parts::trend(baseline, post),
  };
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
Measured measured(std::span<const Point> points, std::span<const CourseSession> sessions,
                  std::span<const std::size_t> completed) {
  std::vector<base::Day> session_days;
  for (const std::size_t i : completed) session_days.push_back(base::day_of(sessions[i].start));
  const base::Instant first_start = base::instant_of(sessions[completed.front()].start);
  const std::vector<Point> post = parts::post_days(points, first_start);

  Measured result{.first_session = session_days.front(),
                  .last_session = session_days.back(),
                  .baseline = parts::baseline_before(points, first_start),
                  .post_days = static_cast<int>(post.size())};
  if (!post.empty()) {
    const Point& nadir = *std::ranges::min_element(post, {}, &Point::score);  // the first of several
    result.nadir = DayScore{nadir.day, nadir.score};
    result.last = DayScore{post.back().day, post.back().score};
    // Without a baseline "all relative results" are nothing. Trend is among them: its first point is the baseline.
    if (result.baseline) result.outcome = outcome_of(*result.baseline, post, nadir.score, session_days);
  }
  for (const std::size_t i : completed) {
    result.per_session.push_back(parts::session_effect(i, base::instant_of(sessions[i].start), points));
  }
  return result;
}

}  // namespace

Course course(std::span<const DatedScore> assessments, std::span<const CourseSession> sessions,
              const std::optional<std::vector<base::Day>>& schedule) {
  const std::vector<std::size_t> completed = completed_in_order(sessions);
  Course result{.assessments = static_cast<int>(assessments.size()),
                .sessions_completed = static_cast<int>(completed.size()),
                .sessions_not_completed = static_cast<int>(sessions.size() - completed.size())};
  if (completed.empty()) return result;

  const std::vector<Point> points = parts::in_time_order(assessments);
  result.measured = measured(points, sessions, completed);
  if (schedule) result.measured->adherence = parts::adherence(*schedule, points);
  return result;
}

std::optional<int> baseline(std::span<const DatedScore> assessments, std::span<const CourseSession> sessions) {
  const Course whole = course(assessments, sessions);
  if (!whole.measured || !whole.measured->baseline) return std::nullopt;
  return whole.measured->baseline->score;
}

}  // namespace clinical
