/// The plan as the diary has it: whose schedule counts, what it asks for now, and the sessions that lie ahead. No dose,
/// no date and no frequency comes from here.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/state.hpp"
#include "clinical/due.hpp"

namespace app {

/// Who set the check-in schedule.
enum class ScheduleFrom { Default, Patient, Clinic };

struct Schedule {
  ScheduleFrom from;
  std::string text;                   ///< As it was written.
  std::vector<clinical::Rule> rules;  ///< Without what the clinic has turned off.
};

/// The clinic's; without one that of the latest plan; without that the default. A text that cannot be read, as in a
/// file that somebody changed, counts as none. Where the PHQ-8 stands in the PHQ-9's place, rules for the PHQ-9 ask for
/// it.
Schedule schedule(const State& state);

/// What the schedule asks for now, and why.
struct Due {
  Schedule schedule;
  std::vector<clinical::TreatmentSession> sessions;  ///< What Why::session points into.
  std::vector<clinical::Done> done;
  std::vector<clinical::Task> tasks;

  /// Nothing unless it is open. Upper and lower case do not matter.
  const clinical::Task* open_task(std::string_view subject) const;
  /// The last time that it was done, if ever.
  std::optional<base::Day> last_done(std::string_view subject) const;
  /// The task that opens first, of those that are not open.
  const clinical::Task* next_task() const;
};
Due due(const State& state);

/// True while something is asked and still young enough to remind of: what the page around may know, and no more.
bool reminds(const State& state);

struct PlannedSession {
  const record::Entry* entry;  ///< Lives as long as the record.
  const record::Session* session;
  int of = 0;  ///< The highest number in its course; 0 if it has none itself.
};

/// Every session that is planned, the earliest first.
std::vector<PlannedSession> planned_sessions(const record::Record& record);
/// Those that were cancelled or missed and whose day is not more than 30 days back, the earliest first: they may be
/// planned again.
std::vector<PlannedSession> dropped_sessions(const State& state);
/// The earliest planned session whose day is past: nobody has said yet whether it took place.
std::optional<PlannedSession> unconfirmed_session(const State& state);
/// The first planned session of today or later.
std::optional<PlannedSession> next_session(const State& state);

/// Sessions that took place up to now.
int completed_sessions(const State& state);
/// The day of the last of them.
std::optional<base::Day> last_session(const State& state);

/// True if a session lies behind and no total of the PHQ-9 or PHQ-8 is from before it: an earlier score from the clinic
/// would be needed to compare with (people.md section 4).
bool lacks_earlier_score(const State& state);

}  // namespace app
