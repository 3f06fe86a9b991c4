/// The steps of course.hpp, each in a file of its own. For clinical and its tests only.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "clinical/course.hpp"

namespace clinical::parts {

/// An assessment at its place in time.
struct Point {
  base::Instant at;
  base::Day day;
  int score;
};

/// By instant; at the same instant in the order entered, so that the later-entered stands last.
std::vector<Point> in_time_order(std::span<const DatedScore> assessments);

/// `points` in time order; `first_start` is when the first completed session began.
std::optional<Baseline> baseline_before(std::span<const Point> points, base::Instant first_start);

/// The last point of each calendar day, of those after `first_start`, in time order.
std::vector<Point> post_days(std::span<const Point> points, base::Instant first_start);

/// `post` as post_days gives it, `session_days` the days of completed sessions in time order and not empty.
std::optional<Response> response(int baseline, std::span<const Point> post, std::span<const base::Day> session_days);

std::optional<Trend> trend(const Baseline& baseline, std::span<const Point> post);

/// `points` in time order.
SessionEffect session_effect(std::size_t session, base::Instant start, std::span<const Point> points);

Adherence adherence(std::vector<base::Day> schedule, std::span<const Point> points);

}  // namespace clinical::parts
