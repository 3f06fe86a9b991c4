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

std::optional<Evidence> at(std::span<const Point> post, std::span<const Point>::iterator found) {
  if (found == post.end()) return std::nullopt;
  return *found;
}

std::optional<TwoInARow> confirmation(int baseline, std::span<const Point> post) {
  const auto both = [responds = in_response(baseline)](const Point& a, const Point& b) {
    return responds(a) && responds(b);
  };
  const auto first = std::ranges::adjacent_find(post, both);
  if (first == post.end()) return std::nullopt;
  return TwoInARow{first->evidence(), std::next(first)->evidence()};
}

/// `since` begins with the first entry in response.
std::optional<Relapse> first_relapse(const RelapseRule& rule, int baseline, std::span<const Point> since) {
  Evidence best = since.front().evidence();
  const auto meets_rule = [&](const Point& point) { return is_relapse_like(rule, baseline, best.score, point.score); };
  for (std::size_t i = 1; i < since.size(); ++i) {
    if (meets_rule(since[i])) {
      if (i + 1 == since.size()) return Relapse{since[i].evidence(), std::nullopt, best};
      if (meets_rule(since[i + 1])) return Relapse{since[i].evidence(), since[i + 1].evidence(), best};
    }
    if (since[i].score < best.score) best = since[i].evidence();
  }
  return std::nullopt;
}

/// From the last completed session on or before the end.
std::optional<Durability> durability(std::span<const SessionDay> sessions, const Evidence& until) {
  const SessionDay* last = nullptr;
  for (const SessionDay& session : sessions) {
    if (session.day <= until.day && (!last || last->day < session.day)) last = &session;
  }
  if (!last) return std::nullopt;
  return Durability{base::days_between(last->day, until.day), last->session, last->day, until};
}

}  // namespace

std::optional<Response> response(const StatusRules& rules, int baseline, std::span<const Point> post,
                                 std::span<const SessionDay> sessions) {
  const auto first = std::ranges::find_if(post, in_response(baseline));
  if (first == post.end()) return std::nullopt;
  const std::span<const Point> since{first, post.end()};
  const Evidence& last_entry = post.back();

  Response result{
      .first = {first->evidence(), base::days_between(sessions.front().day, first->day)},
      .confirmed = confirmation(baseline, post),
      .lost = at(since, std::ranges::find_if_not(since, in_response(baseline))),
      .days_sustained = 0,
      .relapse = {},
      .durability = {},
  };
  result.days_sustained = base::days_between(first->day, result.lost.value_or(last_entry).day);
  if (rules.relapse) result.relapse = first_relapse(*rules.relapse, baseline, since);
  result.durability = durability(sessions, result.relapse_confirmed() ? result.relapse->first : last_entry);
  return result;
}

}  // namespace clinical::parts
