#include "record/clinical_inputs.hpp"

#include <algorithm>
#include <string>

#include "clinical/subjects.hpp"

namespace record {
namespace {

/// Calls `use(entry, body)` for each body of that kind, in the record's order.
template <class Kind>
void for_each(const Record& record, auto use) {
  for (const Entry* entry : record.in_order()) {
    if (const auto* body = std::get_if<Kind>(&entry->body)) use(*entry, *body);
  }
}

std::string_view subject_of(const Assessment& assessment) { return assessment.instrument; }
std::string_view subject_of(const DailyCheckIn&) { return clinical::daily_check_in; }
std::string_view subject_of(const FollowUp&) { return clinical::follow_up; }
std::string_view subject_of(const SafetyCheck&) { return clinical::safety_check; }
std::string_view subject_of(const Session&) { return {}; }
std::string_view subject_of(const Plan&) { return {}; }

}  // namespace

clinical::Score score_of(const Assessment& assessment, const clinical::Instrument& instrument) {
  if (!assessment.imported_total) return clinical::score(instrument, assessment.answers);
  clinical::Score score;
  score.status = clinical::ScoreStatus::Complete;
  score.total = assessment.imported_total;
  if (!instrument.bands.empty() && *score.total >= instrument.lowest_total())
    score.severity = clinical::severity_of(instrument, *score.total);
  return score;
}

std::vector<clinical::DatedScore> totals_of(const Record& record, const clinical::Instrument& instrument) {
  std::vector<clinical::DatedScore> totals;
  for_each<Assessment>(record, [&](const Entry& entry, const Assessment& assessment) {
    if (assessment.instrument != instrument.code) return;
    if (const auto total = score_of(assessment, instrument).total) totals.push_back({entry.experienced_at, *total});
  });
  return totals;
}

std::vector<clinical::DatedScore> daily_values(const Record& record, std::optional<int> DailyCheckIn::* item) {
  std::vector<clinical::DatedScore> values;
  for_each<DailyCheckIn>(record, [&](const Entry& entry, const DailyCheckIn& daily) {
    if (daily.*item) values.push_back({entry.experienced_at, *(daily.*item)});
  });
  return values;
}

std::vector<clinical::CourseSession> course_sessions(const Record& record) {
  std::vector<clinical::CourseSession> sessions;
  for_each<Session>(record, [&](const Entry& entry, const Session& session) {
    sessions.push_back({entry.experienced_at, session.status == SessionStatus::Completed});
  });
  return sessions;
}

std::vector<clinical::TreatmentSession> treatment_sessions(const Record& record) {
  std::vector<clinical::TreatmentSession> sessions;
  for_each<Session>(record, [&](const Entry& entry, const Session& session) {
    sessions.push_back({entry.experienced_at, session.status, session.phase});
  });
  return sessions;
}

std::vector<clinical::Done> done_in(const Record& record) {
  std::vector<clinical::Done> all;
  for (const Entry* entry : record.in_order()) {
    const auto subject = std::visit([](const auto& body) { return subject_of(body); }, entry->body);
    if (!subject.empty()) all.push_back({std::string{subject}, entry->experienced_at});
  }
  return all;
}

const Plan* latest_plan(const Record& record) {
  const Plan* latest = nullptr;
  for_each<Plan>(record, [&](const Entry&, const Plan& plan) { latest = &plan; });
  return latest;
}

std::optional<base::Day> first_day(const Record& record) {
  std::optional<base::Day> first;
  for (const Entry* entry : record.in_order()) {
    const base::Day entered = base::day_of(entry->recorded_at);
    first = first ? std::min(*first, entered) : entered;
  }
  return first;
}

}  // namespace record
