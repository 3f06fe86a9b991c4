/// What each command makes of its arguments: a JSON value, or the reason why not, in one line.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "cli/run.hpp"
#include "clinical/course.hpp"
#include "format/value.hpp"

namespace cli {

using Printed = base::Result<format::Value, std::string>;

/// `tidemark score PHQ-9 0,1,2,3,-,1,0,0,0`, or with the file of a clinic's own questionnaire in the place of the code,
/// which then ends in ".json". "-" or nothing between two commas is a blank, and an empty text is a list
/// without answers. Any whole number is taken: one that is out of range, like a wrong count, makes the status
/// "invalid".
Printed score_command(std::string_view instrument, std::string_view answers, const ReadFile& read_file);

/// `tidemark course FILE`, and with --why the same results one by one: {result, value, why, entries, rule}.
Printed course_command(const std::string& path, const ReadFile& read_file, bool why);

/// That list. `printed` is the object that `tidemark course` prints of the course; values are taken from it.
format::Value why_list(const clinical::Course& course, const format::Value& printed);

/// `tidemark due FILE --now TIME`: what the plan asks for at that time (docs/plan.md).
Printed due_command(const std::string& path, std::string_view time, const ReadFile& read_file);

/// `tidemark instruments`: every questionnaire of ours, with its texts and codes.
Printed instruments_command();

/// `tidemark check-instrument FILE`: what the file of a clinic's own questionnaire says.
Printed check_instrument_command(const std::string& path, const ReadFile& read_file);

}  // namespace cli
