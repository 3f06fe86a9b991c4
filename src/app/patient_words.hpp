/// The results of a course in the words that a patient may read: people.md sections 1.1 to 1.4, rule by rule. No
/// clinical verdict; the clinician's words are clinician_words.hpp. Association only, never cause.
#pragma once

#include <string>
#include <string_view>

#include "app/summary.hpp"
#include "clinical/instrument.hpp"

namespace app {

/// Where a check-in's total stands against the starting score of its series. Until 14 days after the first session only
/// that it still looks back; with a starting score below the questionnaire's limit nothing that goes by half or a
/// quarter of it. Empty if there is nothing to say. `summary` is of that questionnaire, `phone` the clinic's, or empty.
/// In the same paragraph stands item9_words.
std::string course_words(const Summary& summary, const clinical::Instrument& instrument, const CheckInEntry& check_in,
                         std::string_view phone);

/// The fact without which no word that may reassure is shown; empty if question 9 was answered with "not at all", or
/// never asked. `shown` is the questionnaire whose words stand beside it.
std::string item9_words(const clinical::Instrument& shown, Item9 latest);

/// Average and change a week since the starting score, or that there are too few check-ins for them. Empty without a
/// starting score.
std::string average_words(const Summary& summary, const clinical::Instrument& instrument, const base::DateTime& now);

/// Before and after the latest session: daily mood, or without any the PHQ-9, which asks about two weeks. Says so where
/// another session lies between the two or one is missing; empty while one may still come.
std::string session_words(const record::Record& record, const base::DateTime& now);

/// How many days ago the last session took place; empty if none did.
std::string last_session_words(const Summary& summary, const base::DateTime& now);

}  // namespace app
