#include "clinical/series.hpp"

#include <algorithm>
#include <iterator>

namespace clinical {
namespace {

bool begins_series(const CourseSession& last, const TreatmentSession& next) {
  const bool continues = next.phase == Phase::Maintenance || next.phase == Phase::Booster;
  return !continues && base::days_between(base::day_of(last.start), base::day_of(next.start)) >= series_gap_days;
}

}  // namespace

std::vector<CourseSession> series_before(std::span<const TreatmentSession> sessions, base::Instant at) {
  std::vector<TreatmentSession> done;
  std::ranges::copy_if(sessions, std::back_inserter(done), [at](const TreatmentSession& it) {
    return it.status == SessionStatus::Completed && base::instant_of(it.start) < at;
  });
  std::ranges::stable_sort(done, {}, [](const TreatmentSession& it) { return base::instant_of(it.start); });
  std::vector<CourseSession> series;
  for (const TreatmentSession& session : done) {
    if (!series.empty() && begins_series(series.back(), session)) series.clear();
    series.push_back({session.start});
  }
  return series;
}

std::optional<int> days_since_last_session(std::span<const TreatmentSession> sessions, base::Day today) {
  std::optional<int> fewest;
  for (const TreatmentSession& session : sessions) {
    const int days = base::days_between(base::day_of(session.start), today);
    const bool counts = session.status == SessionStatus::Completed && days >= 0;
    if (counts && days < fewest.value_or(days + 1)) fewest = days;
  }
  return fewest;
}

}  // namespace clinical
