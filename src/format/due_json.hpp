/// What `tidemark due` takes and prints: docs/plan.md. Input: a course (course_json.hpp), and what else a plan looks
/// at, each of which may be left out or null:
///   {"assessments": [{"when": "2026-01-05T08:00"}],
///    "sessions": [{"start": "2026-01-05T10:00", "status": "completed", "phase": "induction"}],
///    "plan": "PHQ-9 before session 1; PHQ-9 every 14 days",
///    "done": [{"subject": "daily check-in", "when": "2026-01-06T20:00"}],
///    "first_day": "2026-01-02",
///    "storage": {"persisted": false, "last_backup": "2026-01-04T12:00"}}
/// Other members are ignored.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "clinical/due.hpp"
#include "format/value.hpp"

namespace format {

struct DueFile {
  std::vector<clinical::Rule> rules;  ///< The default plan if the file has none.
  std::vector<clinical::TreatmentSession> sessions;
  std::vector<clinical::Done> done;  ///< The assessments too.
  /// Nothing: the day of the first thing that was done or held, or today.
  std::optional<base::Day> first_day;
  clinical::Storage storage;
};

/// The error names the first field that is wrong, and why: "done[3].when: not a date", "plan: line 2, ...".
base::Result<DueFile, std::string> due_file_from(const Value& value);

std::vector<clinical::Task> due(const DueFile& file, const base::DateTime& now);

/// What is due, then what is not, each in the order of the plan.
Value value_from(const DueFile& file, const base::DateTime& now, std::span<const clinical::Task> tasks);

}  // namespace format
