/// What a plan asks for at a moment: what is open, since when and until when, whether to remind of it, what comes next,
/// and why. Definitions, exact: docs/plan.md. It speaks of check-ins only: no date of a session, no dose and no
/// frequency of treatment ever comes out of it.
///
/// Days are civil days where the patient was; windows in hours and the order of entries go by instant.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/time.hpp"
#include "clinical/rules.hpp"
#include "clinical/session.hpp"

namespace clinical {

/// A subject of subjects.hpp or a clinic's code, upper and lower case alike, and when it was answered.
struct Done {
  std::string subject;
  base::DateTime when;
};

/// Where the diary lies. A browser may throw away what is not persisted and was not looked at for a week.
struct Storage {
  bool persisted = true;
  std::optional<base::DateTime> last_backup = {};
};

/// The lists may be in any order. What is dated after `now` has not been done yet.
struct Diary {
  std::span<const Rule> rules;
  std::span<const TreatmentSession> sessions;
  std::span<const Done> done;
  base::Day first_day;  ///< Before it nothing was asked.
  Storage storage = {};
};

struct Why {
  std::optional<std::size_t> rule = {};  ///< Index in the rules. Nothing: a touch-in, since storage is not persisted.
  std::size_t step = 0;                  ///< Of a cadence: index of the step that applied.
  /// Index in the sessions: the one that it comes before or after. Nothing if it hangs on none.
  std::optional<std::size_t> session = {};
  friend bool operator==(const Why&, const Why&) = default;
};

struct Open {
  base::Day since;
  std::optional<base::Day> until;  ///< The last day. Nothing: until the first session, which has no date yet.
  bool remind;                     ///< On the first three days, `since` being the first.
  Why why;
  friend bool operator==(const Open&, const Open&) = default;
};

struct Next {
  base::Day day;
  Why why;
  friend bool operator==(const Next&, const Next&) = default;
};

/// One subject of the plan.
struct Task {
  std::string subject;
  std::optional<Open> open;  ///< Nothing if it is not asked now.
  /// When it will be asked next, if nothing more is done and the planned sessions are held. Nothing if it will not.
  std::optional<Next> next;
  friend bool operator==(const Task&, const Task&) = default;
};

inline constexpr int remind_days = 3;
/// Not persisted: a touch-in is asked so many days after the last thing that was done, unless there is a backup
/// younger than seven days.
inline constexpr int touch_in_days = 5;
inline constexpr int backup_counts_days = 7;

/// One task for each subject of the rules, in the order in which they name them; then the touch-in, if storage is not
/// persisted.
std::vector<Task> due(const Diary& diary, const base::DateTime& now);

}  // namespace clinical
