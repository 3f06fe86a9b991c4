/// Where one series of sessions ends and the next begins. For screens alone: `tidemark course` takes all sessions as
/// one course (people.md section 1.3; that a mark of maintenance or booster decides is our own reading).
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/time.hpp"
#include "clinical/course.hpp"
#include "clinical/session.hpp"

namespace clinical {

/// So many days without a completed session end a series.
inline constexpr int series_gap_days = 60;

/// The completed sessions before `at`, by start, of the series that was running then. A series begins with the first
/// session of all, and with each first one after the gap that is not marked maintenance or booster.
std::vector<CourseSession> series_before(std::span<const TreatmentSession> sessions, base::Instant at);

/// Calendar days from the last completed session up to `today`; nothing if there was none yet.
std::optional<int> days_since_last_session(std::span<const TreatmentSession> sessions, base::Day today);

}  // namespace clinical
