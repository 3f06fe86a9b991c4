#include "cli/run.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "cli/commands.hpp"
#include "clinical/course.hpp"
#include "format/course_json.hpp"
#include "format/json_reader.hpp"

namespace cli {

Printed course_command(const std::string& path, const ReadFile& read_file) {
  const std::optional<std::string> text = read_file(path);
  if (!text) return base::Fail{"cannot read " + path};
  const auto value = format::read_json(*text);
  if (!value) return base::Fail{path + ": " + format::message_from(value.error())};
  const auto file = format::course_file_from(*value);
  if (!file) return base::Fail{path + ": " + file.error()};
  const clinical::Course course = clinical::course(file->assessments, file->sessions, file->schedule);
  return format::value_from(course, file->session_starts);
}

namespace {

constexpr std::string_view help =
    "Tidemark scores questionnaires and analyses a course of treatment. Nothing leaves this machine.\n"
    "\n"
    "  tidemark score INSTRUMENT ANSWERS   total, severity and what else the answers say\n"
    "  tidemark course FILE                what a course did to the PHQ-9\n"
    "  tidemark instruments                every questionnaire: texts, answers, bands, codes, notices\n"
    "  tidemark --help | --version\n"
    "\n"
    "INSTRUMENT is PHQ-9, PHQ-8, PHQ-2, GAD-7, GAD-2 or PCL-5. ANSWERS are separated by commas; - or nothing is a "
    "blank.\n"
    "FILE is JSON: {\"assessments\": [{\"when\": \"2026-01-12T08:00\", \"score\": 10}],\n"
    "               \"sessions\": [{\"start\": \"2026-01-05T10:00\", \"status\": \"completed\"}],\n"
    "               \"schedule\": [\"2026-01-12\"] or null}\n"
    "Each prints one JSON object. Exit status: 0, or 2 if the arguments or the file cannot be used.\n";

using Arguments = std::span<const std::string_view>;

Printed run_score(Arguments arguments, const ReadFile&) { return score_command(arguments[0], arguments[1]); }
Printed run_instruments(Arguments, const ReadFile&) { return instruments_command(); }
Printed run_course(Arguments arguments, const ReadFile& read_file) {
  return course_command(std::string{arguments[0]}, read_file);
}

struct Command {
  std::string_view name;
  std::string_view usage;
  std::size_t arguments;
  Printed (*run)(Arguments, const ReadFile&);
};
constexpr std::array commands{
    Command{"score", "tidemark score INSTRUMENT ANSWERS", 2, run_score},
    Command{"instruments", "tidemark instruments", 0, run_instruments},
    Command{"course", "tidemark course FILE", 1, run_course},
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
  if (arguments.size() - 1 != command->arguments) return refused("usage: " + std::string{command->usage});
  const Printed result = command->run(arguments.subspan(1), read_file);
  return result ? printed(format::text_from(*result) + '\n') : refused(result.error());
}

}  // namespace cli
