/// What the diary says about one questionnaire, ready for the screens. The definitions are clinical/'s; what a patient
/// may be shown of them is people.md section 1.
#pragma once

#include <optional>
#include <vector>

#include "clinical/course.hpp"
#include "clinical/score.hpp"
#include "clinical/session.hpp"
#include "record/record.hpp"

namespace app {

struct CheckInEntry {
  const record::Entry* entry;  ///< Lives as long as the record.
  clinical::Score score;       ///< Of an imported total: complete, with the total alone.
  std::optional<int> item9;    ///< Of the PHQ-9: 0 to 3; nothing if it is blank or only a total is known.
  bool overlaps = false;       ///< Less than 7 days after the one before: both ask about the same two weeks in part.
};

struct SessionEntry {
  const record::Entry* entry;
  const record::Session* session;
};

struct StartingScore {
  int total;
  base::Day date;
};

struct Summary {
  std::vector<CheckInEntry> check_ins;          ///< Of that questionnaire only, oldest first.
  std::vector<SessionEntry> sessions;           ///< Every status, oldest first.
  std::optional<StartingScore> baseline;        ///< Of the latest series of sessions; none without a completed one.
  std::optional<base::DateTime> first_session;  ///< Start of the first that took place in that series.
};

Summary summarize(const record::Record& record, const clinical::Instrument& instrument = clinical::phq9);

/// True if a check-in at that time would ask in part about the same two weeks as `last`: less than 7 days apart.
bool overlaps(const clinical::Instrument& instrument, const base::DateTime& last, const base::DateTime& now);

std::vector<clinical::TreatmentSession> treatment_sessions(const Summary& summary);

/// The course as it stood at that time: the totals up to then, and the series of sessions that was running
/// (clinical/series.hpp). An index in it is that of the check-in with a total, in order.
clinical::Course course_at(const Summary& summary, const clinical::ChangeRules& rules, const base::DateTime& at);

/// The baseline of the series of sessions that was running at the check-in.
std::optional<StartingScore> starting_score(const Summary& summary, const CheckInEntry& check_in);

/// Points above (+) or below (-) it. Nothing without a total or a baseline, or for what lies before the first session.
std::optional<int> change_from_baseline(const Summary& summary, const CheckInEntry& check_in);

/// True if the check-in's two weeks reach back before the first session (people.md section 1.3).
bool looks_back(const Summary& summary, const CheckInEntry& check_in);

/// True if the total is at least 5 above the baseline or the previous total (people.md section 2).
bool is_worse(const Summary& summary, const CheckInEntry& check_in);

/// What the latest PHQ-9 said about thoughts of death or self-harm. While it is not No, no reassuring word stands
/// alone (people.md section 1.1), of whatever questionnaire.
enum class Item9 { NeverAsked, No, Blank, Marked };
Item9 latest_item9(const Summary& phq9);

/// True if item 9 was positive in any check-in of the diary.
bool item9_was_positive(const Summary& summary);

}  // namespace app
