#include "app/patient_words.hpp"

#include <algorithm>
#include <chrono>

#include "app/questionnaire.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "clinical/series.hpp"
#include "record/clinical_inputs.hpp"

namespace app {
namespace {

using base::fill;
using base::Word;
using base::words;
using clinical::Status;

/// "After" is at most so long after a session (clinical.md section 6, Per session).
constexpr std::chrono::hours after_window{72};
/// Fewer show neither an average nor a direction.
constexpr std::size_t points_needed = 3;

std::string text(Word word) { return std::string{words(word)}; }

Word word_of(Status status) {
  switch (status) {
    case Status::Remission: return Word::CourseMinimal;
    case Status::Response: return Word::CourseHalf;
    case Status::PartialResponse: return Word::CourseQuarter;
    case Status::Worsened: return Word::CourseHigher;
    case Status::NoResponse: return Word::CourseNear;
  }
  return Word::CourseNear;
}

/// Nothing unless the latest total is clearly above the best since half of the starting score was reached.
std::optional<Word> relapse_word(const clinical::Outcome& outcome, const clinical::RelapseRule& rule, int baseline) {
  if (!outcome.response || !outcome.response->relapse || !outcome.trend) return std::nullopt;
  const int best = outcome.response->relapse->best.score;
  const auto& points = outcome.trend->points;
  const auto is_high = [&](const clinical::Evidence& point) {
    return clinical::is_relapse_like(rule, baseline, best, point.score);
  };
  if (!is_high(points.back())) return std::nullopt;
  // The first of the points is the baseline.
  return points.size() > 2 && is_high(*std::prev(points.end(), 2)) ? Word::CourseLastTwo : Word::CourseOneBadWeek;
}

std::optional<Word> status_word(const clinical::Course& course) {
  const clinical::Outcome& outcome = *course.measured->outcome;
  const clinical::Baseline& baseline = *course.measured->baseline;
  if (!outcome.last || !course.rules->status) return std::nullopt;
  const bool worsened = outcome.last == Status::Worsened;
  if (baseline.low) return worsened ? std::optional{Word::CourseHigher} : std::nullopt;
  if (const auto& rule = course.rules->status->relapse) {
    if (const auto word = relapse_word(outcome, *rule, baseline.score)) return word;
  }
  if (worsened) return Word::CourseHigher;
  if (outcome.response && !clinical::is_response(baseline.score, course.measured->last->score))
    return Word::CourseAboveHalf;
  return word_of(*outcome.last);
}

std::string status_words(const clinical::Course& course, std::string_view phone) {
  const std::optional<Word> word = status_word(course);
  if (!word) return {};
  if (*word == Word::CourseLastTwo && phone.empty()) return text(Word::CourseLastTwoNoPhone);
  return fill(words(*word), {{"phone", std::string{phone}}});
}

/// How to read a number of points.
std::string points_words(const clinical::Instrument& instrument) {
  if (&instrument == &clinical::phq9 || &instrument == &clinical::phq8) return text(Word::CoursePointsPhq);
  if (&instrument == &clinical::gad7) return text(Word::CoursePointsGad7);
  return &instrument == &clinical::pcl5 ? text(Word::ResultPcl5Change) : std::string{};
}

std::string joined(std::string first, const std::string& second) {
  if (!first.empty() && !second.empty()) first += " ";
  return first + second;
}

}  // namespace

std::string course_words(const Summary& summary, const clinical::Instrument& instrument, const CheckInEntry& check_in,
                         std::string_view phone) {
  if (!check_in.score.total) return {};
  if (looks_back(summary, check_in)) return text(Word::ResultLooksBack);
  const clinical::Course course =
      course_at(summary, clinical::change_rules(instrument), check_in.entry->experienced_at);
  if (!course.measured || !course.measured->outcome) return {};
  const bool changed = course.measured->outcome->last_improvement != 0;
  return joined(status_words(course, phone), changed ? points_words(instrument) : std::string{});
}

std::string item9_words(const clinical::Instrument& shown, Item9 latest) {
  const bool here = asks_item9(shown);
  switch (latest) {
    case Item9::NeverAsked:
    case Item9::No: return {};
    case Item9::Blank: return text(here ? Word::TrendsItem9Blank : Word::ResultLatestItem9Blank);
    case Item9::Marked: return text(here ? Word::TrendsItem9Yes : Word::ResultLatestItem9Yes);
  }
  return {};
}

std::string average_words(const Summary& summary, const clinical::Instrument& instrument, const base::DateTime& now) {
  const clinical::Course course = course_at(summary, clinical::change_rules(instrument), now);
  if (!course.measured || !course.measured->baseline) return {};
  const auto trend = course.measured->outcome ? course.measured->outcome->trend : std::nullopt;
  if (!trend || trend->points.size() < points_needed) return text(Word::CourseFew);
  return fill(words(Word::CourseAverage), {{"count", std::to_string(trend->points.size())},
                                           {"date", base::date_words(trend->points.front().day)},
                                           {"mean", base::text_from_scaled(trend->mean_hundredths, 2)},
                                           {"slope", base::text_from_scaled(trend->slope_hundredths_per_week, 2)}});
}

std::string session_words(const record::Record& record, const base::DateTime& now) {
  const std::vector<clinical::CourseSession> series =
      clinical::series_before(record::treatment_sessions(record), base::instant_of(now));
  if (series.empty()) return {};
  const std::vector<clinical::DatedScore> mood = record::daily_values(record, &record::DailyCheckIn::mood);
  const clinical::Course course = clinical::course(mood.empty() ? record::totals_of(record, clinical::phq9) : mood,
                                                   series, std::nullopt, clinical::no_change_rules);
  const clinical::SessionEffect& last = course.measured->per_session.back();
  const std::string date = base::date_words(last.day);
  if (last.delta() && !last.shared) {
    return fill(
        words(mood.empty() ? Word::CoursePhq9Around : Word::CourseMoodAround),
        {{"date", date}, {"before", std::to_string(last.before->score)}, {"after", std::to_string(last.after->score)}});
  }
  const bool may_come = base::instant_of(now) <= base::instant_of(series.back().start) + after_window;
  return may_come ? std::string{} : fill(words(Word::CourseNotEnough), {{"date", date}});
}

std::string last_session_words(const Summary& summary, const base::DateTime& now) {
  const std::optional<int> days = clinical::days_since_last_session(treatment_sessions(summary), base::day_of(now));
  if (!days) return {};
  if (*days == 0) return text(Word::CourseLastSessionToday);
  if (*days == 1) return text(Word::CourseLastSessionYesterday);
  return fill(words(Word::CourseLastSessionDays), {{"days", std::to_string(*days)}});
}

}  // namespace app
