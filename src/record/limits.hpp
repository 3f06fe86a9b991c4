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

/// What is wrong with a value that a person typed or a file brought; the words are the views' business.
enum class Problem {
  DateMissing,
  DateNotReal,
  DateFarFuture,
  DateLongAgo,
  DoseNotNumber,
  DoseOutOfRange,
  DurationNotNumber,
  DurationOutOfRange,
  NoteTooLong,
  NotText,
};

inline constexpr std::int64_t min_dose_micrograms = 100;
inline constexpr std::int64_t max_dose_micrograms = 2'000'000;
inline constexpr int min_duration_minutes = 1;
inline constexpr int max_duration_minutes = 600;
inline constexpr std::size_t max_note_bytes = 20'000;
inline constexpr int max_revision = 1'000'000;     ///< So that a next one always exists.
inline constexpr std::size_t max_name_bytes = 64;  ///< Of an instrument's code, a source, a preference, a writer.
inline constexpr std::size_t max_answers = 100;
inline constexpr int max_answer = 1000;  ///< Where the instrument is not one of ours.
inline constexpr int max_total = 100'000;

/// True if the edit keeps every limit that needs no clock: what may be stored, and what a file may bring. Answers of an
/// instrument that clinical/ knows are checked against it; each assessment has answers or a total, never both.
bool is_possible(const Edit& edit);

/// Every problem of an entry, in the order of the form; empty if it may be saved. `now` decides what the far future is:
/// a session that took place or was missed and an assessment may not start more than one day ahead (the patient may be
/// in another zone), a planned or cancelled session not more than two years. Limits: clinical.md section 3.
std::vector<Problem> problems(const Entry& entry, const base::DateTime& now);

/// Reads "40", "37.5", "37,5" as a dose. Nothing if it is not a number with at most three decimals, or if it may well
/// mean thousands: "1,250" and "1.500" are refused, "1250" is not.
std::optional<std::int64_t> micrograms_from_text(std::string_view milligrams);
/// "37.5": without trailing zeros.
std::string text_from_micrograms(std::int64_t micrograms);

}  // namespace record
