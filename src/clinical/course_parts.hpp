/// The steps of course.hpp, each in a file of its own. For clinical and its tests only.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "clinical/course.hpp"

namespace clinical::parts {

/// An assessment at its place in time.
struct Point : Evidence {
  base::Instant at;
};

/// A completed session on the calendar.
struct SessionDay {
  std::size_t session;  ///< Index in the list that was given.
  base::Day day;
};

/// By instant; at the same instant in the order entered, so that the later-entered stands last.
std::vector<Point> in_time_order(std::span<const DatedScore> assessments);

/// `points` in time order; `first_start` is when the first completed session began.
std::optional<Baseline> baseline_before(const ChangeRules& rules, std::span<const Point> points,
                                        base::Instant first_start);

/// The last point of each calendar day, of those after `first_start`, in time order.
std::vector<Point> post_days(std::span<const Point> points, base::Instant first_start);

/// `post` as post_days gives it, `sessions` the completed ones in time order and not empty.
std::optional<Response> response(const StatusRules& rules, int baseline, std::span<const Point> post,
                                 std::span<const SessionDay> sessions);

std::optional<Trend> trend(const Baseline& baseline, std::span<const Point> post);

/// `points` in time order, `starts` of all completed sessions.
SessionEffect session_effect(const SessionDay& session, base::Instant start, std::span<const Point> points,
                             std::span<const base::Instant> starts);

Adherence adherence(std::vector<base::Day> schedule, std::span<const Point> points);

}  // namespace clinical::parts
