#include "app/summary.hpp"

#include <algorithm>

#include "clinical/series.hpp"
#include "record/clinical_inputs.hpp"

namespace app {
namespace {

constexpr int overlap_days = 7;  // people.md and clinical.md section 1.1: shorter than that overlaps
constexpr int recall_days = 14;  // the PHQ-9 asks about two weeks

void add_check_in(Summary& summary, const clinical::Instrument& instrument, const record::Entry& entry,
                  const record::Assessment& assessment) {
  CheckInEntry it{&entry, record::score_of(assessment, instrument), {}};
  if (instrument.code == clinical::phq9.code) it.item9 = clinical::item9_value(assessment.answers);
  if (!summary.check_ins.empty())
    it.overlaps = overlaps(instrument, summary.check_ins.back().entry->experienced_at, entry.experienced_at);
  summary.check_ins.push_back(it);
}

std::vector<clinical::CourseSession> series_at(const Summary& summary, const base::DateTime& at) {
  return clinical::series_before(treatment_sessions(summary), base::instant_of(at));
}

std::optional<StartingScore> starting_score(const clinical::Course& course) {
  if (!course.measured || !course.measured->baseline) return std::nullopt;
  return StartingScore{course.measured->baseline->score, course.measured->baseline->day};
}

}  // namespace

Summary summarize(const record::Record& record, const clinical::Instrument& instrument) {
  Summary summary;
  for (const record::Entry* entry : record.in_order()) {
    if (const auto* assessment = std::get_if<record::Assessment>(&entry->body)) {
      if (assessment->instrument == instrument.code) add_check_in(summary, instrument, *entry, *assessment);
    } else if (const auto* session = std::get_if<record::Session>(&entry->body)) {
      summary.sessions.push_back({entry, session});
    }
  }
  // At the end of time, so that what is written down ahead of the clock counts too.
  constexpr base::DateTime last{base::Day{std::chrono::year{2200} / 1 / 1}};
  const std::vector<clinical::CourseSession> series = series_at(summary, last);
  if (!series.empty()) summary.first_session = series.front().start;
  summary.baseline = starting_score(course_at(summary, clinical::phq9_change, last));
  return summary;
}

std::vector<clinical::TreatmentSession> treatment_sessions(const Summary& summary) {
  std::vector<clinical::TreatmentSession> sessions;
  for (const SessionEntry& it : summary.sessions)
    sessions.push_back({it.entry->experienced_at, it.session->status, it.session->phase});
  return sessions;
}

clinical::Course course_at(const Summary& summary, const clinical::ChangeRules& rules, const base::DateTime& at) {
  std::vector<clinical::DatedScore> scores;
  for (const CheckInEntry& it : summary.check_ins) {
    const bool counts = base::instant_of(it.entry->experienced_at) <= base::instant_of(at);
    if (counts && it.score.total) scores.push_back({it.entry->experienced_at, *it.score.total});
  }
  return clinical::course(scores, series_at(summary, at), std::nullopt, rules);
}

std::optional<StartingScore> starting_score(const Summary& summary, const CheckInEntry& check_in) {
  return starting_score(course_at(summary, clinical::phq9_change, check_in.entry->experienced_at));
}

std::optional<int> change_from_baseline(const Summary& summary, const CheckInEntry& check_in) {
  const std::optional<StartingScore> from = starting_score(summary, check_in);
  if (!check_in.score.total || !from) return std::nullopt;
  return *check_in.score.total - from->total;
}

bool looks_back(const Summary& summary, const CheckInEntry& check_in) {
  const std::vector<clinical::CourseSession> series = series_at(summary, check_in.entry->experienced_at);
  if (series.empty()) return false;
  return base::days_between(base::day_of(series.front().start), base::day_of(check_in.entry->experienced_at)) <
         recall_days;
}

bool is_worse(const Summary& summary, const CheckInEntry& check_in) {
  if (!check_in.score.total) return false;
  std::optional<int> previous;
  for (const CheckInEntry& it : summary.check_ins) {
    if (it.entry == check_in.entry) break;
    if (it.score.total) previous = it.score.total;
  }
  const std::optional<StartingScore> from = starting_score(summary, check_in);
  return clinical::is_safety_worsening(clinical::phq9_change, from ? std::optional{from->total} : std::nullopt,
                                       previous, *check_in.score.total);
}

bool overlaps(const clinical::Instrument& instrument, const base::DateTime& last, const base::DateTime& now) {
  return instrument.recall_days == recall_days &&
         base::days_between(base::day_of(last), base::day_of(now)) < overlap_days;
}

Item9 latest_item9(const Summary& phq9) {
  if (phq9.check_ins.empty()) return Item9::NeverAsked;
  const std::optional<int> value = phq9.check_ins.back().item9;
  if (!value) return Item9::Blank;
  return *value >= 1 ? Item9::Marked : Item9::No;
}

bool item9_was_positive(const Summary& summary) {
  return std::ranges::any_of(summary.check_ins, [](const CheckInEntry& it) { return it.item9.value_or(0) >= 1; });
}

}  // namespace app
