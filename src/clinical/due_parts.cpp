#include "clinical/due_parts.hpp"

#include <algorithm>
#include <chrono>
#include <tuple>

namespace clinical::parts {
namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::seconds;

const Visit* last_before(const std::vector<Visit>& visits, base::Day day) {
  const auto after = std::ranges::lower_bound(visits, day, {}, &Visit::day);
  return after == visits.begin() ? nullptr : &*std::prev(after);
}

}  // namespace

Visits::Visits(std::span<const TreatmentSession> sessions, base::Instant now) {
  for (std::size_t i = 0; i < sessions.size(); ++i) {
    const auto status = sessions[i].status;
    if (status != SessionStatus::Completed && status != SessionStatus::Planned) continue;
    all_.push_back({.day = base::day_of(sessions[i].start), .at = base::instant_of(sessions[i].start), .session = i});
  }
  std::ranges::stable_sort(all_, {}, [](const Visit& it) { return std::tuple{it.day, it.at}; });

  std::optional<base::Day> induction_from;
  for (Visit& visit : all_) {
    const TreatmentSession& session = sessions[visit.session];
    const bool after_induction = session.phase && *session.phase != Phase::Induction;
    const Visit* previous = held_.empty() ? nullptr : &held_.back();
    if (previous) {
      visit.previous = previous->day;
      visit.since = previous->at;
    }
    visit.first = !previous || (base::days_between(previous->day, visit.day) >= course_gap_days && !after_induction);
    auto from = visit.first ? std::optional{visit.day} : induction_from;
    if (after_induction) from.reset();
    visit.induction =
        session.phase == Phase::Induction || (from && base::days_between(*from, visit.day) <= induction_days);
    if (session.status == SessionStatus::Planned && visit.at <= now) continue;
    induction_from = from;
    held_.push_back(visit);
    if (visit.induction) inductions_.push_back(visit);
  }
}

const Visit* Visits::from(base::Day day) const {
  const auto found = std::ranges::lower_bound(all_, day, {}, &Visit::day);
  return found == all_.end() ? nullptr : &*found;
}

const Visit* Visits::last_held_before(base::Day day) const { return last_before(held_, day); }
const Visit* Visits::last_induction_before(base::Day day) const { return last_before(inductions_, day); }

QuietTimes::QuietTimes(std::vector<Span> spans) {
  std::ranges::sort(spans, {}, &Span::first);
  for (const Span& span : spans) {
    if (!spans_.empty() && span.first <= spans_.back().last + seconds{1}) {
      spans_.back().last = std::max(spans_.back().last, span.last);
    } else {
      spans_.push_back(span);
    }
  }
}

base::Instant QuietTimes::free_from(base::Instant at) const {
  const auto later = std::ranges::upper_bound(spans_, at, {}, &Span::first);
  if (later == spans_.begin() || at > std::prev(later)->last) return at;
  return std::prev(later)->last + seconds{1};
}

QuietTimes quiet_times(Quiet quiet, const Visits& visits, const std::optional<std::chrono::minutes>& offset) {
  std::vector<Span> spans;
  for (const Visit& visit : visits.all()) {
    if (quiet == Quiet::Within48HoursOfSession) spans.push_back({visit.at - hours{48}, visit.at + hours{48}});
    if (quiet != Quiet::RestOfSessionDay) continue;
    const base::Instant midnight = base::instant_of({.local = visit.day + days{1}, .utc_offset = offset});
    // Who has flown east since may be past that midnight already.
    if (visit.at < midnight) spans.push_back({visit.at, midnight - seconds{1}});
  }
  return QuietTimes{std::move(spans)};
}

}  // namespace clinical::parts
