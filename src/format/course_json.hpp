/// A course as the command line takes and prints it. Input:
///   {"assessments": [{"when": "2026-01-12T08:00", "score": 10}],
///    "sessions": [{"start": "2026-01-05T10:00", "status": "completed"}],
///    "schedule": ["2026-01-12"]}
/// Status is planned, completed (also if it is left out), cancelled or missed; schedule may be null or left out. The
/// totals are of the PHQ-9 unless "instrument" names another. Other members are ignored. Output:
/// tests/data/cases/timelines.json, under "expected".
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"
#include "clinical/course.hpp"
#include "clinical/instrument.hpp"
#include "format/value.hpp"

namespace format {

struct CourseFile {
  const clinical::Instrument* instrument = &clinical::phq9;  ///< Of all the totals.
  std::vector<clinical::DatedScore> assessments;
  std::vector<clinical::CourseSession> sessions;
  std::vector<std::string> session_starts;  ///< As written; one for each of `sessions`.
  std::optional<std::vector<base::Day>> schedule;
};

/// The error names the first field that is wrong, and why: "assessments[3].when: not a date". It never repeats what
/// stands there.
base::Result<CourseFile, std::string> course_file_from(const Value& value);

/// `session_starts` as in the file that the course was made of: they are printed as they were written.
Value value_from(const clinical::Course& course, std::span<const std::string> session_starts);

}  // namespace format
