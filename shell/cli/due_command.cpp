#include "cli/commands.hpp"
#include "cli/read_json.hpp"

namespace cli {

Printed due_command(const std::string& path, std::string_view time, const ReadFile& read_file) {
  const auto now = base::date_time_from_iso(time);
  if (!now) return base::Fail{std::string{"--now: not a date or time such as 2026-01-12T08:00+02:00"}};
  const auto file = due_from_file(path, read_file);
  if (!file) return base::Fail{file.error()};
  return format::value_from(*file, *now, format::due(*file, *now));
}

}  // namespace cli
