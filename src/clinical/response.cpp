// When half of the baseline was reached, and when that was lost again: clinical.md section 6, Dates.
#include <algorithm>
#include <ranges>

#include "clinical/course_parts.hpp"

namespace clinical::parts {
namespace {

/// "In response" is the comparison with half of the baseline, not the status: below a baseline of 8 an entry of 4 is in
/// remission and yet not in response (section 4: loss of response is 2s > b).
auto in_response(int baseline) {
  return [baseline](const Point& point) { return is_response(baseline, point.score); };
}

std::optional<base::Day> day_at(std::span<const Point> post, std::span<const Point>::iterator at) {
  if (at == post.end()) return std::nullopt;
  return at->day;
}

std::optional<base::Day> confirmed_day(int baseline, std::span<const Point> post) {
  const auto both = [responds = in_response(baseline)](const Point& a, const Point& b) {
    return responds(a) && responds(b);
  };
  return day_at(post, std::ranges::adjacent_find(post, both));
}

struct Relapse {
  std::optional<base::Day> confirmed;
  std::optional<base::Day> possible;
};

/// `since` begins with the first entry in response.
Relapse first_relapse(int baseline, std::span<const Point> since) {
  int lowest = since.front().score;
  const auto meets_rule = [&](const Point& point) {
    return !is_response(baseline, point.score) && point.score >= relapse_from && point.score - lowest >= relapse_rise;
  };
  for (std::size_t i = 1; i < since.size(); ++i) {
    if (meets_rule(since[i])) {
      if (i + 1 == since.size()) return {.confirmed = std::nullopt, .possible = since[i].day};
      if (meets_rule(since[i + 1])) return {.confirmed = since[i].day, .possible = std::nullopt};
    }
    lowest = std::min(lowest, since[i].score);
  }
  return {};
}

/// From the last completed session on or before `end`.
std::optional<int> days_since_session(std::span<const base::Day> session_days, base::Day end) {
  std::optional<base::Day> last;
  for (const base::Day day : session_days) {
    if (day <= end && (!last || *last < day)) last = day;
  }
  if (!last) return std::nullopt;
  return base::days_between(*last, end);
}

}  // namespace

std::optional<Response> response(int baseline, std::span<const Point> post, std::span<const base::Day> session_days) {
  const auto first = std::ranges::find_if(post, in_response(baseline));
  if (first == post.end()) return std::nullopt;
  const std::span<const Point> since{first, post.end()};
  const std::optional<base::Day> lost = day_at(since, std::ranges::find_if_not(since, in_response(baseline)));
  const Relapse relapse = first_relapse(baseline, since);
  const base::Day last_entry = post.back().day;

  return Response{
      .first = {first->day, base::days_between(session_days.front(), first->day)},
      .confirmed = confirmed_day(baseline, post),
      .lost = lost,
      .days_sustained = base::days_between(first->day, lost.value_or(last_entry)),
      .sustained_censored = !lost,
      .relapse = relapse.confirmed,
      .possible_relapse = relapse.possible,
      .durability_days = days_since_session(session_days, relapse.confirmed.value_or(last_entry)),
      .durability_censored = !relapse.confirmed,
  };
}

}  // namespace clinical::parts
