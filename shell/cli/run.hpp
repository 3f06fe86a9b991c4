/// The command line as a function: what would be printed, and the exit status. main.cpp only connects it.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cli {

struct Outcome {
  int status;       ///< 0, or 2 if the arguments or the file cannot be used.
  std::string out;  ///< For stdout: one JSON object, or the help. Empty unless the status is 0.
  std::string err;  ///< For stderr: one line. Empty if the status is 0.
};

/// The content of a file; nothing if it cannot be read.
using ReadFile = std::function<std::optional<std::string>(const std::string& path)>;

/// `arguments` without the program's own name.
Outcome run(std::span<const std::string_view> arguments, const ReadFile& read_file);

}  // namespace cli
