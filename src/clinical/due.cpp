#include "clinical/due.hpp"

#include <algorithm>
#include <chrono>
#include <utility>
#include <variant>

#include "clinical/due_parts.hpp"
#include "clinical/subjects.hpp"

namespace clinical {
namespace {

using base::Day;
using base::Instant;
using parts::QuietTimes;
using parts::Visit;
using parts::Visits;
using std::chrono::days;

/// Before session 1 of a course: on the 14 days that end with it, and done if it was done on one of these, so that it
/// lies within the 14 x 24 h of a baseline (clinical.md section 6).
constexpr int first_session_days = 14;
/// Before each session: on the 3 days that end with it, as reminders go on for 3; done if it was done on one of 7, the
/// window in which a score counts as before the session.
constexpr int each_session_days = 3;
constexpr int each_session_done_days = 7;
/// After a session: on the 3 days that follow.
constexpr int after_session_days = 3;
/// Longer than the longest interval and the longest wait that a subject asks for: what has not opened by then never
/// will.
constexpr days horizon{366 + 31};

/// The same day of the month, or the last if the month is shorter.
Day months_later(Day day, int months) {
  const std::chrono::year_month_day date{day};
  const auto month = date.year() / date.month() + std::chrono::months{months};
  const std::chrono::year_month_day same{month / date.day()};
  return same.ok() ? Day{same} : Day{month / std::chrono::last};
}

Day later(Day day, const Interval& interval) {
  return interval.unit == Interval::Unit::Months ? months_later(day, interval.count) : day + days{interval.count};
}

struct LastDone {
  Day day;
  Instant at;
};

/// A day on which a subject begins to be asked.
struct Opening {
  Day day;
  std::optional<Day> until;          ///< The last day, unless it opens anew before.
  std::optional<Instant> ends_at{};  ///< Closed from here on.
  Why why;
};

/// The openings of one subject, found by going from day to day: simple, and ten years are but 3653 of them.
class Walk {
 public:
  Walk(const Diary& diary, const Visits& visits, const QuietTimes& quiet, const Subject& subject,
       std::optional<LastDone> done, std::optional<std::chrono::minutes> offset)
      : diary_{diary}, visits_{visits}, quiet_{quiet}, subject_{subject}, done_{done}, offset_{offset} {
    if (done_) last_ = done_->day;
    for (std::size_t i = 0; i < diary.rules.size(); ++i) {
      if (base::equal_ignoring_case(diary.rules[i].subject, subject.name)) rules_.push_back(i);
    }
  }

  /// The last opening up to `today`, and the first after it.
  std::pair<std::optional<Opening>, std::optional<Opening>> around(Day today) {
    Day end = std::max(today, diary_.first_day);
    if (!visits_.all().empty()) end = std::max(end, visits_.all().back().day);
    end += horizon;
    std::optional<Opening> current;
    for (Day day = done_ ? std::max(done_->day + days{1}, diary_.first_day) : diary_.first_day; day <= end;
         day += days{1}) {
      const std::optional<Opening> opening = opening_on(day);
      if (!opening) continue;
      if (day > today) return {current, opening};
      current = opening;
      last_ = day;
    }
    return {current, std::nullopt};
  }

 private:
  std::optional<Opening> opening_on(Day day) {
    if (last_ && day < *last_ + days{subject_.closest_days}) return std::nullopt;
    for (const std::size_t i : rules_) {
      const auto of_timing = [&](const auto& timing) { return opens(timing, day); };
      std::optional<Opening> opening = std::visit(of_timing, diary_.rules[i].timing);
      if (!opening || is_quiet(day)) continue;
      if (subject_.name != touch_in) opening->why.rule = i;
      return opening;
    }
    return std::nullopt;
  }

  /// The whole day.
  bool is_quiet(Day day) const {
    const auto midnight = [&](Day it) { return base::instant_of({.local = it, .utc_offset = offset_}); };
    return quiet_.free_from(midnight(day)) >= midnight(day + days{1});
  }

  std::optional<Opening> opens(const Cadence& cadence, Day day) const {
    const bool hangs_on_sessions = cadence.steps.front().limit.has_value();
    const Visit* session = hangs_on_sessions ? visits_.last_held_before(day) : nullptr;
    if (hangs_on_sessions && !session) return std::nullopt;
    for (std::size_t i = 0; i < cadence.steps.size(); ++i) {
      const auto& [every, limit] = cadence.steps[i];
      const bool after_induction = limit && limit->after == Limit::After::Induction;
      const Visit* anchor = after_induction ? visits_.last_induction_before(day) : session;
      if (limit && (!anchor || base::days_between(anchor->day, day) > limit->days)) continue;
      if (const auto from = cadence_from(hangs_on_sessions); from && day < later(*from, every)) return std::nullopt;
      return Opening{.day = day,
                     .until = later(day, every) - days{1},
                     .why = {.step = i, .session = anchor ? std::optional{anchor->session} : std::nullopt}};
    }
    return std::nullopt;
  }

  /// What the first interval counts from; nothing if it begins at once.
  std::optional<Day> cadence_from(bool hangs_on_sessions) const {
    if (last_) return last_;
    if (hangs_on_sessions) return visits_.first_held();
    return subject_.at_once ? std::nullopt : std::optional{diary_.first_day};
  }

  std::optional<Opening> opens(const BeforeSession& before, Day day) const {
    const Visit* visit = visits_.from(day);
    if (!visit) return before.first_only ? before_undated_session(day) : std::nullopt;
    if (before.first_only && !visit->first) return std::nullopt;
    const int asked_days = before.first_only ? first_session_days : each_session_days;
    const int done_days = before.first_only ? first_session_days : each_session_done_days;
    Day from = visit->day - days{asked_days - 1};
    if (visit->previous) from = std::max(from, *visit->previous + days{1});
    if (day < from || (last_ && *last_ >= from)) return std::nullopt;
    const bool is_done =
        done_ && done_->day > visit->day - days{done_days} && (!visit->since || done_->at > *visit->since);
    if (is_done) return std::nullopt;
    return Opening{.day = day, .until = visit->day, .ends_at = visit->at, .why = {.session = visit->session}};
  }

  /// No session is held or planned yet: once is enough.
  std::optional<Opening> before_undated_session(Day day) const {
    if (!visits_.none_held() || last_) return std::nullopt;
    return Opening{.day = day, .until = std::nullopt, .why = {}};
  }

  std::optional<Opening> opens(const DayAfterSession&, Day day) const {
    const Visit* visit = visits_.last_held_before(day);
    if (!visit || day > visit->day + days{after_session_days} || (last_ && *last_ > visit->day)) return std::nullopt;
    return Opening{.day = day, .until = visit->day + days{after_session_days}, .why = {.session = visit->session}};
  }

  const Diary& diary_;
  const Visits& visits_;
  const QuietTimes& quiet_;
  Subject subject_;
  std::optional<LastDone> done_;
  std::optional<std::chrono::minutes> offset_;
  std::vector<std::size_t> rules_;  ///< Those of the subject: indices.
  std::optional<Day> last_;         ///< When it was last done or opened.
};

/// Anything that is done counts as a touch-in. The day is the latest on any calendar, however the patient travelled.
std::optional<LastDone> last_done(std::span<const Done> done, Instant now, std::string_view subject) {
  std::optional<LastDone> last;
  for (const Done& one : done) {
    const LastDone it{base::day_of(one.when), base::instant_of(one.when)};
    const bool counts = subject == touch_in || base::equal_ignoring_case(one.subject, subject);
    if (it.at > now || !counts) continue;
    last = last ? LastDone{std::max(last->day, it.day), std::max(last->at, it.at)} : it;
  }
  return last;
}

Task task(Walk walk, const Subject& subject, const QuietTimes& quiet, const base::DateTime& now) {
  const Instant at = base::instant_of(now);
  const Day today = base::day_of(now);
  const auto [current, following] = walk.around(today);

  Task task{.subject = std::string{subject.name}, .open = {}, .next = {}};
  if (following) task.next = Next{following->day, following->why};
  if (!current) return task;

  std::optional<Day> until = current->until;
  if (following) until = std::min(until.value_or(following->day), following->day - days{1});
  const auto is_open = [&, open = *current](Instant when, Day day) {
    return (!open.ends_at || when < *open.ends_at) && (!until || day <= *until);
  };
  if (!is_open(at, today)) return task;
  const Instant free = quiet.free_from(at);
  const Day free_day = base::day_of({.local = now.local + (free - at), .utc_offset = {}});
  if (free == at) {
    task.open = Open{current->day, until, base::days_between(current->day, today) < remind_days, current->why};
  } else if (is_open(free, free_day)) {
    task.next = Next{free_day, current->why};
  }
  return task;
}

/// The touch-in is a cadence like any other, and a backup keeps it quiet.
Task touch_in_task(const Diary& diary, const Visits& visits, const base::DateTime& now) {
  const std::vector<Rule> rules{{std::string{touch_in}, Cadence{{Step{Interval{touch_in_days}}}}}};
  std::vector<parts::Span> spans;
  if (diary.storage.last_backup) {
    const Instant made = base::instant_of(*diary.storage.last_backup);
    spans.push_back({made, made + days{backup_counts_days} - std::chrono::seconds{1}});
  }
  const QuietTimes quiet{std::move(spans)};
  const Diary own{.rules = rules, .sessions = {}, .done = {}, .first_day = diary.first_day};
  const auto done = last_done(diary.done, base::instant_of(now), touch_in);
  const Subject subject = subject_of(touch_in);
  return task(Walk{own, visits, quiet, subject, done, now.utc_offset}, subject, quiet, now);
}

}  // namespace

std::vector<Task> due(const Diary& diary, const base::DateTime& now) {
  const Instant at = base::instant_of(now);
  const Visits visits{diary.sessions, at};
  std::vector<Task> tasks;
  for (const Rule& rule : diary.rules) {
    const auto same = [&](std::string_view name) { return base::equal_ignoring_case(name, rule.subject); };
    if (std::ranges::any_of(tasks, same, &Task::subject)) continue;
    Subject subject = subject_of(rule.subject);
    subject.name = rule.subject;
    const QuietTimes quiet = parts::quiet_times(subject.quiet, visits, now.utc_offset);
    const auto done = last_done(diary.done, at, rule.subject);
    tasks.push_back(task(Walk{diary, visits, quiet, subject, done, now.utc_offset}, subject, quiet, now));
  }
  if (!diary.storage.persisted) tasks.push_back(touch_in_task(diary, visits, now));
  return tasks;
}

}  // namespace clinical
