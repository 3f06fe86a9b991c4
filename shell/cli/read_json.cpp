#include "cli/read_json.hpp"

#include "clinical/instrument.hpp"
#include "format/record_json.hpp"
#include "record/clinical_inputs.hpp"

namespace cli {
namespace {

format::CourseFile course_of(const record::Record& record) {
  format::CourseFile course{.assessments = record::totals_of(record, clinical::phq9),
                            .sessions = record::course_sessions(record),
                            .session_starts = {},
                            .schedule = {}};
  for (const clinical::CourseSession& session : course.sessions)
    course.session_starts.push_back(base::iso_from_date_time(session.start));
  return course;
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
  const auto value = json_from_file(path, read_file);
  if (!value) return base::Fail{value.error()};
  if (format::is_backup(*value)) {
    const auto record = format::record_from_backup_value(*value);
    if (!record) return base::Fail{path + ": " + std::string{format::message_from(record.error())}};
    return course_of(*record);
  }
  auto file = format::course_file_from(*value);
  if (!file) return base::Fail{path + ": " + file.error()};
  return *std::move(file);
}

base::Result<format::SharedInstrument, std::string> instrument_from_file(const std::string& path,
                                                                         const ReadFile& read_file) {
  const auto value = json_from_file(path, read_file, format::instrument_limits);
  if (!value) return base::Fail{value.error()};
  const auto instrument = format::custom_instrument_from(*value);
  if (!instrument) return base::Fail{path + ": " + instrument.error()};
  return *instrument;
}

}  // namespace cli
