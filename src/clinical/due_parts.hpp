/// What due.cpp stands on: the sessions in order, and the times when a subject is not asked. For clinical and its tests
/// only.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/time.hpp"
#include "clinical/session.hpp"
#include "clinical/subjects.hpp"

namespace clinical::parts {

/// A session that was held, or may be.
struct Visit {
  base::Day day;
  base::Instant at;
  std::size_t session;                   ///< Index in the list that was given.
  bool first = false;                    ///< The first of a course.
  bool induction = false;                ///< Belongs to an induction.
  std::optional<base::Day> previous{};   ///< The day of the last one before it that was held.
  std::optional<base::Instant> since{};  ///< And when that began.
};

/// A course ends where no session was held for so many days (people.md section 1.3); the next one begins another,
/// unless it is marked as maintenance or booster.
inline constexpr int course_gap_days = 60;
/// Sessions that nobody marked belong to the induction up to this day of the course: "4 to 8 infusions in 7 to 28 days"
/// (McInnes 2022), weeks 1 to 4 of the esketamine label.
inline constexpr int induction_days = 28;

/// Sorted by day, then instant. Cancelled and missed sessions are left out.
class Visits {
 public:
  Visits(std::span<const TreatmentSession> sessions, base::Instant now);

  /// Completed or planned.
  const std::vector<Visit>& all() const { return all_; }
  /// The first of all on `day` or later.
  const Visit* from(base::Day day) const;

  // Completed, or planned and still ahead: what the clocks run by. A planned one whose time has passed may not have
  // taken place.
  bool none_held() const { return held_.empty(); }
  /// Requires !none_held().
  base::Day first_held() const { return held_.front().day; }
  const Visit* last_held_before(base::Day day) const;
  const Visit* last_induction_before(base::Day day) const;

 private:
  std::vector<Visit> all_;
  std::vector<Visit> held_;
  std::vector<Visit> inductions_;
};

/// Both ends belong to it.
struct Span {
  base::Instant first;
  base::Instant last;
};

/// Times when something is not asked.
class QuietTimes {
 public:
  explicit QuietTimes(std::vector<Span> spans);

  /// `at`, or the first second after it that is free.
  base::Instant free_from(base::Instant at) const;

 private:
  std::vector<Span> spans_;  ///< Ascending, with a free second between any two.
};

/// `offset`: the patient's now; the rest of a day lasts until midnight there.
QuietTimes quiet_times(Quiet quiet, const Visits& visits, const std::optional<std::chrono::minutes>& offset);

}  // namespace clinical::parts
