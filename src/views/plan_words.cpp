#include "views/plan_words.hpp"

#include <utility>

#include "base/text.hpp"
#include "base/words.hpp"
#include "clinical/subjects.hpp"

namespace views {
namespace {

using base::fill;
using base::Word;
using base::words;

std::string text(Word word) { return std::string{words(word)}; }

std::string every_words(const clinical::Interval& every) {
  const bool months = every.unit == clinical::Interval::Unit::Months;
  if (every.count == 1) return text(months ? Word::ScheduleEveryMonth : Word::ScheduleEveryDay);
  return fill(words(months ? Word::ScheduleEveryMonths : Word::ScheduleEveryDays),
              {{"count", std::to_string(every.count)}});
}

std::string step_words(const clinical::Step& step) {
  std::string every = every_words(step.every);
  if (!step.limit) return every;
  const bool session = step.limit->after == clinical::Limit::After::Session;
  return fill(words(session ? Word::ScheduleAfterSession : Word::ScheduleAfterInduction),
              {{"every", std::move(every)}, {"days", std::to_string(step.limit->days)}});
}

struct TimingWords {
  std::string operator()(const clinical::Cadence& cadence) const {
    std::string all;
    for (const clinical::Step& step : cadence.steps)
      all = all.empty() ? step_words(step)
                        : fill(words(Word::ScheduleThen), {{"before", all}, {"then", step_words(step)}});
    return all;
  }
  std::string operator()(const clinical::BeforeSession& before) const {
    return text(before.first_only ? Word::ScheduleBeforeFirst : Word::ScheduleBeforeEach);
  }
  std::string operator()(const clinical::DayAfterSession&) const { return text(Word::ScheduleDayAfter); }
};

/// "a week after your last one", if that is why it opened when it did; else how often the plan asks.
std::string interval_words(const clinical::Interval& every, std::optional<base::Day> last, base::Day since) {
  const bool days = every.unit == clinical::Interval::Unit::Days;
  const bool on_time = last && (days ? base::days_between(*last, since) == every.count
                                     : every.count == 1 && base::days_between(*last, since) >= 28 &&
                                           base::days_between(*last, since) <= 31);
  if (!on_time) return fill(words(Word::DueRhythm), {{"every", every_words(every)}});
  if (!days) return text(Word::DueMonth);
  if (every.count == 1) return text(Word::DueDay);
  if (every.count == 7) return text(Word::DueWeek);
  if (every.count == 14) return text(Word::DueTwoWeeks);
  return fill(words(Word::DueDays), {{"count", std::to_string(every.count)}});
}

struct WhyWords {
  const app::Due& due;
  const clinical::Task& task;

  std::string session_date() const {
    return base::date_words(base::day_of(due.sessions[*task.open->why.session].start));
  }
  std::string operator()(const clinical::Cadence& cadence) const {
    return interval_words(cadence.steps[task.open->why.step].every, due.last_done(task.subject), task.open->since);
  }
  std::string operator()(const clinical::BeforeSession&) const {
    if (!task.open->why.session) return text(Word::DueBeforeFirst);
    return fill(words(Word::DueBefore), {{"date", session_date()}});
  }
  std::string operator()(const clinical::DayAfterSession&) const {
    return fill(words(Word::DueAfter), {{"date", session_date()}});
  }
};

}  // namespace

std::string subject_words(std::string_view subject) {
  const auto is = [&](std::string_view name) { return base::equal_ignoring_case(subject, name); };
  if (is(clinical::daily_check_in)) return text(Word::TodayDailyStart);
  if (is(clinical::follow_up)) return text(Word::ScheduleFollowUp);
  if (is(clinical::safety_check)) return text(Word::SafetyTitle);
  return std::string{subject};
}

std::string rule_words(const clinical::Rule& rule) {
  return fill(words(Word::ScheduleRule),
              {{"name", subject_words(rule.subject)}, {"when", std::visit(TimingWords{}, rule.timing)}});
}

std::string open_words(const app::Due& due, const clinical::Task& task, base::Day today) {
  const clinical::Open& open = *task.open;
  std::string why;
  if (open.why.rule) why = std::visit(WhyWords{due, task}, due.schedule.rules[*open.why.rule].timing);
  if (!open.until) return fill(words(Word::DueOpen), {{"why", why}});
  if (*open.until == today) return fill(words(Word::DueOpenToday), {{"why", why}});
  return fill(words(Word::DueOpenUntil), {{"date", base::date_words(*open.until)}, {"why", why}});
}

std::string session_words(const app::PlannedSession& it) {
  std::string date = base::date_time_words(it.entry->experienced_at);
  if (it.of == 0) return date;
  return fill(
      words(Word::PlanSession),
      {{"date", std::move(date)}, {"number", std::to_string(*it.session->number)}, {"count", std::to_string(it.of)}});
}

}  // namespace views
