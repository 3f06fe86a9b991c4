/// What a course of treatment did to one questionnaire's totals: baseline, change, response, relapse, before and after
/// each session; each result with the entries it comes from. Definitions, exact: clinical.md section 6. Order and hours
/// go by instant, days by the civil date of each entry. Association only: nothing here says that a session caused a
/// change.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "base/time.hpp"
#include "clinical/change_rules.hpp"
#include "clinical/status.hpp"

namespace clinical {

/// One total. In a list, the later-entered of two at the same instant stands later.
struct DatedScore {
  base::DateTime when;
  int score;
};

struct CourseSession {
  base::DateTime start;
  bool completed = true;  ///< Planned, cancelled and missed sessions are counted and otherwise ignored.
};

/// One of the assessments that were given: why a result is what it is.
struct Evidence {
  std::size_t entry;  ///< Index in the list that was given.
  base::Day day;
  int score;

  /// Of what is more than an entry, the entry alone.
  const Evidence& evidence() const { return *this; }
};

struct Baseline : Evidence {
  bool stale;  ///< More than 14 x 24 h before the first completed session.
  bool low;    ///< Below the questionnaire's low_baseline_below.
};

struct Milestone : Evidence {
  int days_from_first_session;
};

struct TwoInARow {
  Evidence first;
  Evidence second;
};

struct Relapse {
  Evidence first;
  std::optional<Evidence>
      again;      ///< The next entry, which meets the rule too; without it the relapse is possible only.
  Evidence best;  ///< Lowest since response, first reached: what both are compared with.
};

struct Durability {
  int days;
  std::size_t session;  ///< The last completed one on or before the end. Index in the list that was given.
  base::Day from;       ///< Its day.
  Evidence until;       ///< The relapse, or the last entry: then at least so many days.
};

struct Response {
  Milestone first;                     ///< First entry at half the baseline or less.
  std::optional<TwoInARow> confirmed;  ///< The first two consecutive entries in response.
  std::optional<Evidence> lost;        ///< First later entry that is not.
  int days_sustained;                  ///< Until lost, or until the last entry: then at least so many.
  std::optional<Relapse> relapse;
  /// Nothing only if no session has a calendar date on or before the end, which takes entries with contradicting
  /// offsets.
  std::optional<Durability> durability;

  bool relapse_confirmed() const { return relapse && relapse->again; }
};

struct Trend {
  std::vector<Evidence> points;   ///< At least 2: the baseline and the entries on later dates, by day.
  int mean_hundredths;            ///< Mean score weighted by time: trapezoid area / days.
  int slope_hundredths_per_week;  ///< Least squares; falling is negative.
};

/// Everything that compares entries after the first session with the baseline.
struct Outcome {
  std::optional<int> nadir_change_permille;  ///< Of the baseline; nothing if that is 0. Negative = better.
  std::optional<int> last_change_permille;
  std::optional<Status> best;  ///< Nothing for a questionnaire without statuses.
  std::optional<Status> last;
  std::optional<Response> response;
  std::optional<Milestone> remission;    ///< First entry in remission.
  std::optional<Evidence> deteriorated;  ///< First entry a meaningful change or more above the baseline.
  int last_improvement;                  ///< Points of the last entry below the baseline; negative = above.
  std::optional<Trend> trend;            ///< Nothing if no entry is on a later date than the baseline.
};

struct SessionEffect {
  std::size_t session;             ///< Index in the list of sessions that was given.
  base::Day day;                   ///< Of that session.
  std::optional<Evidence> before;  ///< Last score within 168 h up to the start.
  std::optional<Evidence> after;   ///< Of those 12 to 72 h after the start, the nearest to 24 h.
  /// Another completed session lies between the two entries, so that their difference is not this one's alone. False if
  /// one is missing.
  bool shared = false;

  std::optional<int> delta() const {
    if (!before || !after) return std::nullopt;
    return after->score - before->score;
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
  std::optional<Evidence> nadir{};  ///< Lowest score after it, on the first day it was reached.
  std::optional<Evidence> last{};
  std::optional<Outcome> outcome{};          ///< Needs a baseline and an entry after it.
  std::vector<SessionEffect> per_session{};  ///< Completed sessions by start, then in the order given.
  std::optional<Adherence> adherence{};      ///< If a schedule was given.
};

struct Course {
  const ChangeRules* rules;  ///< By which it was measured.
  int assessments;
  int sessions_completed;
  int sessions_not_completed;
  std::optional<Measured> measured{};  ///< Nothing without a completed session.
};

/// The lists may be in any order; all totals are of one questionnaire. `schedule` holds the days on which a check-in
/// was asked for; it may hold one day twice. `rules` must outlive the result.
Course course(std::span<const DatedScore> assessments, std::span<const CourseSession> sessions,
              const std::optional<std::vector<base::Day>>& schedule = std::nullopt,
              const ChangeRules& rules = phq9_change);

}  // namespace clinical
