#include "app/summary.hpp"

#include <algorithm>

#include "record/clinical_inputs.hpp"

namespace app {
namespace {

constexpr int overlap_days = 7;       // people.md and clinical.md section 1.1: shorter than that overlaps
constexpr int recall_days = 14;       // the PHQ-9 asks about two weeks
constexpr int meaningful_points = 5;  // clinical.md section 6: worsened

void add_check_in(Summary& summary, const clinical::Instrument& instrument, const record::Entry& entry,
                  const record::Assessment& assessment) {
  CheckInEntry it{&entry, record::score_of(assessment, instrument), {}};
  if (instrument.code == clinical::phq9.code) it.item9 = clinical::item9_value(assessment.answers);
  if (!summary.check_ins.empty())
    it.overlaps = overlaps(instrument, summary.check_ins.back().entry->experienced_at, entry.experienced_at);
  summary.check_ins.push_back(it);
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
  const auto first = std::ranges::find(summary.sessions, record::SessionStatus::Completed,
                                       [](const SessionEntry& it) { return it.session->status; });
  if (first != summary.sessions.end()) summary.first_session = first->entry->experienced_at;
  const clinical::Course course =
      clinical::course(record::totals_of(record, instrument), record::course_sessions(record));
  if (course.measured && course.measured->baseline)
    summary.baseline = StartingScore{course.measured->baseline->score, course.measured->baseline->day};
  return summary;
}

std::optional<int> change_from_baseline(const Summary& summary, const CheckInEntry& check_in) {
  if (!check_in.score.total || !summary.baseline || !summary.first_session) return std::nullopt;
  if (base::instant_of(check_in.entry->experienced_at) <= base::instant_of(*summary.first_session)) return std::nullopt;
  return *check_in.score.total - summary.baseline->total;
}

bool looks_back(const Summary& summary, const CheckInEntry& check_in) {
  if (!summary.first_session) return false;
  const int days =
      base::days_between(base::day_of(*summary.first_session), base::day_of(check_in.entry->experienced_at));
  return base::instant_of(check_in.entry->experienced_at) > base::instant_of(*summary.first_session) &&
         days < recall_days;
}

bool is_worse(const Summary& summary, const CheckInEntry& check_in) {
  if (!check_in.score.total) return false;
  if (change_from_baseline(summary, check_in).value_or(0) >= meaningful_points) return true;
  std::optional<int> previous;
  for (const CheckInEntry& it : summary.check_ins) {
    if (it.entry == check_in.entry) break;
    if (it.score.total) previous = it.score.total;
  }
  return previous && *check_in.score.total - *previous >= meaningful_points;
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
