/// Files that commands take.
#pragma once

#include <string>

#include "base/result.hpp"
#include "cli/run.hpp"
#include "format/course_json.hpp"
#include "format/due_json.hpp"
#include "format/instrument_json.hpp"
#include "format/json_reader.hpp"

namespace cli {

/// The error names the file.
base::Result<format::Value, std::string> json_from_file(const std::string& path, const ReadFile& read_file,
                                                        const format::Limits& limits = {});

/// A course file, or the PHQ-9 totals and the sessions of a backup, without a schedule.
base::Result<format::CourseFile, std::string> course_from_file(const std::string& path, const ReadFile& read_file);

/// A course file with what else a plan looks at, or a backup: its latest plan, and all that was answered.
base::Result<format::DueFile, std::string> due_from_file(const std::string& path, const ReadFile& read_file);

base::Result<format::SharedInstrument, std::string> instrument_from_file(const std::string& path,
                                                                         const ReadFile& read_file);

}  // namespace cli
