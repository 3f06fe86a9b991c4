/// What a course of treatment did to the PHQ-9: baseline, change, response, relapse, before and after each session.
/// Definitions, exact: clinical.md section 6. Order and hours go by instant, days by the civil date of each entry.
/// Association only: nothing here says that a session caused a change.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "base/time.hpp"
#include "clinical/status.hpp"

namespace clinical {

/// One PHQ-9 total, 0 to 27. In a list, the later-entered of two at the same instant stands later.
struct DatedScore {
  base::DateTime when;
  int score;
};

struct CourseSession {
  base::DateTime start;
  bool completed = true;  ///< Planned, cancelled and missed sessions are counted and otherwise ignored.
};

struct Baseline {
  int score;
  base::Day day;
  bool stale;  ///< More than 14 x 24 h before the first completed session.
  bool low;    ///< Below 10.
};

struct DayScore {
  base::Day day;
  int score;
};

struct Milestone {
  base::Day day;
  int days_from_first_session;
};

struct Response {
  Milestone first;                     ///< First entry at half the baseline or less.
  std::optional<base::Day> confirmed;  ///< First of two consecutive entries in response.
  std::optional<base::Day> lost;       ///< First later entry that is not.
  int days_sustained;                  ///< Until lost, or until the last entry: then at least so many.
  bool sustained_censored;
  std::optional<base::Day> relapse;           ///< First of two consecutive entries that meet the relapse rule.
  std::optional<base::Day> possible_relapse;  ///< The last entry meets it, and no other has come to confirm it.
  /// From the last completed session to the relapse, or to the last entry: then at least so many. Nothing only if no
  /// session has a calendar date on or before that day, which takes entries with contradicting offsets.
  std::optional<int> durability_days;
  bool durability_censored;
};

struct Trend {
  int points;                     ///< At least 2: the baseline and the entries on later dates.
  int mean_hundredths;            ///< Mean score weighted by time: trapezoid area / days.
  int slope_hundredths_per_week;  ///< Least squares; falling is negative.
};

/// Everything that compares entries after the first session with the baseline.
struct Outcome {
  std::optional<int> nadir_change_permille;  ///< Of the baseline; nothing if that is 0. Negative = better.
  std::optional<int> last_change_permille;
  Status best;
  Status last;
  std::optional<Response> response;
  std::optional<Milestone> remission;  ///< First entry in remission.
  bool ever_deteriorated;              ///< Any entry 5 or more above the baseline.
  bool last_meaningfully_improved;     ///< The last entry 5 or more below it.
  bool last_reliably_improved;         ///< 6 or more.
  std::optional<Trend> trend;          ///< Nothing if no entry is on a later date than the baseline.
};

struct SessionEffect {
  std::size_t session;        ///< Index in the list of sessions that was given.
  std::optional<int> before;  ///< Last score within 168 h up to the start.
  std::optional<int> after;   ///< Of those 12 to 72 h after the start, the nearest to 24 h.

  std::optional<int> delta() const {
    if (!before || !after) return std::nullopt;
    return *after - *before;
  }
};

struct Adherence {
  int scheduled;
  int completed;
  std::optional<int> permille;  ///< Nothing if none were scheduled.
};

/// What can be said once a session has been completed.
struct Measured {
  base::Day first_session;
  base::Day last_session;
  std::optional<Baseline> baseline;
  int post_days;                    ///< Calendar days with an entry after the start of the first session.
  std::optional<DayScore> nadir{};  ///< Lowest score after it, on the first day it was reached.
  std::optional<DayScore> last{};
  std::optional<Outcome> outcome{};          ///< Needs a baseline and an entry after it.
  std::vector<SessionEffect> per_session{};  ///< Completed sessions by start, then in the order given.
  std::optional<Adherence> adherence{};      ///< If a schedule was given.
};

struct Course {
  int assessments;
  int sessions_completed;
  int sessions_not_completed;
  std::optional<Measured> measured{};  ///< Nothing without a completed session.
};

/// The lists may be in any order. `schedule` holds the days on which a check-in was asked for; it may hold one day
/// twice.
Course course(std::span<const DatedScore> assessments, std::span<const CourseSession> sessions,
              const std::optional<std::vector<base::Day>>& schedule = std::nullopt);

/// The score that the others are compared with; nothing before the first completed session.
std::optional<int> baseline(std::span<const DatedScore> assessments, std::span<const CourseSession> sessions);

}  // namespace clinical
