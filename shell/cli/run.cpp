#include "cli/run.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "cli/commands.hpp"
#include "cli/read_json.hpp"
#include "clinical/course.hpp"
#include "format/course_json.hpp"

namespace cli {

Printed course_command(const std::string& path, const ReadFile& read_file, bool why) {
  const auto file = course_from_file(path, read_file);
  if (!file) return base::Fail{file.error()};
  const clinical::Course course =
      clinical::course(file->assessments, file->sessions, file->schedule, clinical::change_rules(*file->instrument));
  format::Value printed = format::value_from(course, file->session_starts);
  return why ? why_list(course, printed) : std::move(printed);
}

namespace {

constexpr std::string_view help =
    "Tidemark scores questionnaires and analyses a course of treatment. Nothing leaves this machine.\n"
    "\n"
    "  tidemark score INSTRUMENT ANSWERS   total, severity and what else the answers say\n"
    "  tidemark course FILE                what a course did to the PHQ-9\n"
    "  tidemark course FILE --why          the same, each result with its reason and its entries\n"
    "  tidemark due FILE --now TIME        what the plan asks for at that time, until when, what is next, and why\n"
    "  tidemark instruments                every questionnaire: texts, answers, bands, codes, notices\n"
    "  tidemark check-instrument FILE      a clinic's own questionnaire: what the file says, or which field is wrong\n"
    "  tidemark --help | --version\n"
    "\n"
    "INSTRUMENT is PHQ-9, PHQ-8, PHQ-2, GAD-7, GAD-2 or PCL-5, or the file of a clinic's own, whose name ends in "
    ".json\n"
    "(docs/instruments.md). ANSWERS are separated by commas; - or nothing is a blank.\n"
    "A course is JSON: {\"assessments\": [{\"when\": \"2026-01-12T08:00\", \"score\": 10}],\n"
    "               \"sessions\": [{\"start\": \"2026-01-05T10:00\", \"status\": \"completed\"}],\n"
    "               \"schedule\": [\"2026-01-12\"] or null}\n"
    "               and, if the totals are not of the PHQ-9: \"instrument\": \"GAD-7\";\n"
    "               or the backup of a diary, whose PHQ-9 is taken.\n"
    "For due it may also have \"plan\", \"done\", \"first_day\" and \"storage\" (docs/plan.md). TIME is such as "
    "2026-01-12T08:00;\n"
    "a time without offset from UTC counts as one fixed zone.\n"
    "Each prints one JSON object, --why a list. Exit status: 0, or 2 if the arguments or the file cannot be used.\n";

constexpr std::string_view due_usage = "tidemark due FILE --now TIME";

using Arguments = std::span<const std::string_view>;

Printed run_score(Arguments arguments, const ReadFile& read_file) {
  return score_command(arguments[0], arguments[1], read_file);
}
Printed run_instruments(Arguments, const ReadFile&) { return instruments_command(); }
Printed run_check_instrument(Arguments arguments, const ReadFile& read_file) {
  return check_instrument_command(std::string{arguments[0]}, read_file);
}
Printed run_course(Arguments arguments, const ReadFile& read_file) {
  return course_command(std::string{arguments[0]}, read_file, arguments.size() > 1);
}
Printed run_due(Arguments arguments, const ReadFile& read_file) {
  if (arguments[1] != "--now") return base::Fail{"usage: " + std::string{due_usage}};
  return due_command(std::string{arguments[0]}, arguments[2], read_file);
}

struct Command {
  std::string_view name;
  std::string_view usage;
  std::size_t arguments;
  Printed (*run)(Arguments, const ReadFile&);
  std::string_view option = {};  ///< May stand behind the arguments.

  bool takes(Arguments given) const {
    return given.size() == arguments || (!option.empty() && given.size() == arguments + 1 && given.back() == option);
  }
};
constexpr std::array commands{
    Command{"score", "tidemark score INSTRUMENT ANSWERS", 2, run_score},
    Command{"instruments", "tidemark instruments", 0, run_instruments},
    Command{"check-instrument", "tidemark check-instrument FILE", 1, run_check_instrument},
    Command{"course", "tidemark course FILE [--why]", 1, run_course, "--why"},
    Command{"due", due_usage, 3, run_due},
};

/// Arguments and paths may hold line ends; the message stays one line.
std::string one_line(std::string text) {
  const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
  std::ranges::replace_if(text, is_control, '?');
  return text;
}

Outcome refused(std::string reason) {
  return {.status = 2, .out = {}, .err = "tidemark: " + one_line(std::move(reason)) + '\n'};
}
Outcome printed(std::string text) { return {.status = 0, .out = std::move(text), .err = {}}; }

}  // namespace

Outcome run(Arguments arguments, const ReadFile& read_file) {
  if (arguments.empty()) return refused("no command; see tidemark --help");
  const std::string_view name = arguments.front();
  if (name == "--help") return printed(std::string{help});
  if (name == "--version") return printed("tidemark " TIDEMARK_VERSION "\n");

  const auto command = std::ranges::find(commands, name, &Command::name);
  if (command == commands.end()) return refused("unknown command " + std::string{name} + "; see tidemark --help");
  if (!command->takes(arguments.subspan(1))) return refused("usage: " + std::string{command->usage});
  const Printed result = command->run(arguments.subspan(1), read_file);
  return result ? printed(format::text_from(*result) + '\n') : refused(result.error());
}

}  // namespace cli
