#include "cli/read_json.hpp"

#include "clinical/instrument.hpp"
#include "format/record_json.hpp"
#include "record/clinical_inputs.hpp"

namespace cli {
namespace {

/// Its error begins with the file's name.
template <class T>
base::Result<T, std::string> named(const std::string& path, base::Result<T, std::string> result) {
  if (!result) return base::Fail{path + ": " + result.error()};
  return result;
}

base::Result<format::CourseFile, std::string> course_of(const record::Record& record) {
  format::CourseFile course{.assessments = record::totals_of(record, clinical::phq9),
                            .sessions = record::course_sessions(record),
                            .session_starts = {},
                            .schedule = {}};
  for (const clinical::CourseSession& session : course.sessions)
    course.session_starts.push_back(base::iso_from_date_time(session.start));
  return course;
}

base::Result<format::DueFile, std::string> due_of(const record::Record& record) {
  const record::Plan* plan = record::latest_plan(record);
  auto rules = clinical::plan_from_text(plan != nullptr ? plan->rules : "");
  if (!rules) return base::Fail{"its plan, " + clinical::message_from(rules.error())};
  return format::DueFile{.rules = *std::move(rules),
                         .sessions = record::treatment_sessions(record),
                         .done = record::done_in(record),
                         .first_day = record::first_day(record),
                         .storage = {}};
}

/// A diary by `of_record`, any other file by `of_value`.
template <class T>
base::Result<T, std::string> from_file(const std::string& path, const ReadFile& read_file, auto of_record,
                                       auto of_value) {
  const auto value = json_from_file(path, read_file);
  if (!value) return base::Fail{value.error()};
  if (!format::is_backup(*value)) return named(path, of_value(*value));
  const auto record = format::record_from_backup_value(*value);
  if (!record) return base::Fail{path + ": " + std::string{format::message_from(record.error())}};
  return named(path, of_record(*record));
}

}  // namespace

base::Result<format::Value, std::string> json_from_file(const std::string& path, const ReadFile& read_file,
                                                        const format::Limits& limits) {
  const std::optional<std::string> text = read_file(path);
  if (!text) return base::Fail{"cannot read " + path};
  auto value = format::read_json(*text, limits);
  if (!value) return base::Fail{path + ": " + format::message_from(value.error())};
  return *std::move(value);
}

base::Result<format::CourseFile, std::string> course_from_file(const std::string& path, const ReadFile& read_file) {
  return from_file<format::CourseFile>(path, read_file, course_of, format::course_file_from);
}

base::Result<format::DueFile, std::string> due_from_file(const std::string& path, const ReadFile& read_file) {
  return from_file<format::DueFile>(path, read_file, due_of, format::due_file_from);
}

base::Result<format::SharedInstrument, std::string> instrument_from_file(const std::string& path,
                                                                         const ReadFile& read_file) {
  const auto value = json_from_file(path, read_file, format::instrument_limits);
  if (!value) return base::Fail{value.error()};
  return named(path, format::custom_instrument_from(*value));
}

}  // namespace cli
