// What lies around each session, and around each scheduled check-in: clinical.md section 6, Per session and Adherence.
// The windows are our own choice (section 4).
#include <algorithm>
#include <chrono>
#include <set>

#include "clinical/course_parts.hpp"
#include "clinical/rounding.hpp"

namespace clinical::parts {
namespace {

using std::chrono::hours;

constexpr hours before_window{168};
constexpr hours after_from{12};
constexpr hours after_nearest{24};
constexpr hours after_to{72};

constexpr std::chrono::days adherence_reach{2};

/// The points from `first` to `last`, both included.
std::span<const Point> between(std::span<const Point> points, base::Instant first, base::Instant last) {
  return {std::ranges::lower_bound(points, first, {}, &Point::at),
          std::ranges::upper_bound(points, last, {}, &Point::at)};
}

const Point* before(base::Instant start, std::span<const Point> points) {
  const auto window = between(points, start - before_window, start);
  return window.empty() ? nullptr : &window.back();
}

const Point* after(base::Instant start, std::span<const Point> points) {
  const auto distance = [=](const Point& point) { return std::chrono::abs(point.at - (start + after_nearest)); };
  const Point* best = nullptr;
  for (const Point& point : between(points, start + after_from, start + after_to)) {
    // Equally near but at another time: the earlier stays. At the same time: the later-entered wins.
    if (!best || distance(point) < distance(*best) || point.at == best->at) best = &point;
  }
  return best;
}

/// The nearest day to `scheduled` within reach, the earlier of two; days.end() if there is none.
std::set<base::Day>::iterator nearest_day(const std::set<base::Day>& days, base::Day scheduled) {
  const auto first = days.lower_bound(scheduled - adherence_reach);
  const auto last = days.upper_bound(scheduled + adherence_reach);
  if (first == last) return days.end();
  const auto distance = [=](base::Day day) { return std::chrono::abs(day - scheduled); };
  return std::ranges::min_element(first, last, {}, distance);  // of equals the first, and so the earlier
}

}  // namespace

SessionEffect session_effect(const SessionDay& session, base::Instant start, std::span<const Point> points,
                             std::span<const base::Instant> starts) {
  const Point* const first = before(start, points);
  const Point* const second = after(start, points);
  SessionEffect effect{.session = session.session, .day = session.day, .before = {}, .after = {}};
  if (first) effect.before = *first;
  if (second) effect.after = *second;
  if (!first || !second) return effect;
  // An entry at the very start of a session is before it (section 6, Baseline).
  const auto lies_between = [&](base::Instant at) { return first->at <= at && at < second->at; };
  effect.shared = std::ranges::count_if(starts, lies_between) > 1;
  return effect;
}

Adherence adherence(std::vector<base::Day> schedule, std::span<const Point> points) {
  std::ranges::sort(schedule);
  // "Entry date": two entries on one day can stand for one scheduled check-in only.
  std::set<base::Day> unused;
  for (const Point& point : points) unused.insert(point.day);

  int completed = 0;
  for (const base::Day scheduled : schedule) {
    const auto taken = nearest_day(unused, scheduled);
    if (taken == unused.end()) continue;
    unused.erase(taken);
    ++completed;
  }
  const int asked = static_cast<int>(schedule.size());
  Adherence result{.scheduled = asked, .completed = completed, .permille = std::nullopt};
  if (asked > 0) result.permille = static_cast<int>(round_half_away(Wide{1000} * completed, asked));
  return result;
}

}  // namespace clinical::parts
