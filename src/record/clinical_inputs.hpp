/// From a diary to what clinical/ computes with. Every list is in the order of Record::in_order: of two at the same
/// instant the later-entered stands later, as clinical/course.hpp wants it.
#pragma once

#include <optional>
#include <vector>

#include "clinical/course.hpp"
#include "clinical/due.hpp"
#include "clinical/score.hpp"
#include "clinical/session.hpp"
#include "record/record.hpp"

namespace record {

/// Of a total without item answers: complete, with the total and its band alone.
clinical::Score score_of(const Assessment& assessment, const clinical::Instrument& instrument);

/// The totals of the assessments with that instrument's code; those without a total are left out.
std::vector<clinical::DatedScore> totals_of(const Record& record, const clinical::Instrument& instrument);

/// The answers to one item of the daily check-ins: `daily_values(record, &DailyCheckIn::mood)`.
std::vector<clinical::DatedScore> daily_values(const Record& record, std::optional<int> DailyCheckIn::* item);

/// Every session, whatever became of it: for clinical/course.hpp, and for the plan.
std::vector<clinical::CourseSession> course_sessions(const Record& record);
std::vector<clinical::TreatmentSession> treatment_sessions(const Record& record);

/// Questionnaires, also those of which only the total is known, daily check-ins, follow-ups and safety checks, by the
/// names of clinical/subjects.hpp and the instruments' codes.
std::vector<clinical::Done> done_in(const Record& record);

/// The plan with the latest date, whose rules count; nothing if there is none. Lives as long as the record.
const Plan* latest_plan(const Record& record);

/// The day on which the oldest of the entries was entered: before it nobody was asked anything.
std::optional<base::Day> first_day(const Record& record);

}  // namespace record
