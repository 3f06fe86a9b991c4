/// What a diary may hold. Limits: clinical.md section 3; those of sizes keep a file from filling the storage.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "record/entry.hpp"

namespace record {

enum class Fault {
  Missing,           ///< Nothing where something is needed; at a daily check-in's first field: no item is answered.
  NotReal,           ///< No such date or time.
  FarFuture,         ///< A date too far ahead.
  LongAgo,           ///< A date more than 120 years back.
  NotNumber,         ///< What was typed is no number, or might be two different ones.
  OutOfRange,        ///< Outside the field's Range.
  TooLong,           ///< A text with more bytes than its limit.
  NotText,           ///< Not UTF-8.
  NotBelowSystolic,  ///< A diastolic pressure that is not below the systolic one beside it.
  BeforeStart,       ///< The end of the observation lies before the session's start.
  Unexpected,        ///< Something where nothing may be: a total beside answers, a difficulty without any.
};

/// What is wrong at one field that a person typed or a file brought; the words are the views' business. A form finds
/// its field by name: it is the one in record/entry.hpp, such as "experienced_at" or "dose_micrograms", with a dot
/// where a field lies inside another: "peak.diastolic", "side_effects.nausea" (the name in record/names.hpp).
struct Problem {
  std::string field;
  Fault fault;
  friend bool operator==(const Problem&, const Problem&) = default;
};
using Problems = std::vector<Problem>;

/// Both ends are allowed.
struct Range {
  int least, most;
};
inline constexpr Range dose_range{100, 2'000'000};     ///< Micrograms.
inline constexpr Range weight_range{20'000, 400'000};  ///< Grams.
inline constexpr Range duration_range{1, 600};         ///< Minutes.
inline constexpr Range systolic_range{50, 300};
inline constexpr Range diastolic_range{20, 200};
inline constexpr Range heart_rate_range{20, 250};
inline constexpr Range spo2_range{50, 100};
inline constexpr Range scale_range{0, 10};  ///< Of every 0 to 10 question.
inline constexpr Range severity_range{0, 3};
inline constexpr Range difficulty_range{0, 3};
inline constexpr Range session_number_range{1, 1000};
inline constexpr Range alcohol_days_range{0, 30};
inline constexpr std::size_t max_note_bytes = 20'000;  ///< Of a note and every other text in the patient's own words.
inline constexpr std::size_t max_line_bytes = 500;     ///< Of the name of a course or a product.
inline constexpr std::size_t max_rules_bytes = 4'000;  ///< Of a plan's rules.
inline constexpr int max_revision = 1'000'000;         ///< So that a next one always exists.
inline constexpr std::size_t max_name_bytes =
    64;  ///< Of an instrument's code, a source, a preference, a writer, a template.
inline constexpr std::size_t max_answers = 100;
inline constexpr int max_answer = 1000;  ///< Where the instrument is not one of ours.
inline constexpr int max_total = 100'000;

/// True if the edit keeps every limit that needs no clock: what may be stored, and what a file may bring. Answers of an
/// instrument that clinical/ knows are checked against it; each assessment has answers or a total, never both.
bool is_possible(const Edit& edit);

/// Every problem of an entry, at most one for each field, in the order of record/entry.hpp with the date first; empty
/// if it may be saved. `now` decides what the far future is: a planned or cancelled session may lie two years ahead,
/// all else one day (the patient may be in another zone). Limits: clinical.md section 3.
Problems problems(const Entry& entry, const base::DateTime& now);

}  // namespace record
