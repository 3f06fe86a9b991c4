#include <array>
#include <cstdio>
#include <memory>
#include <vector>

#include "cli/run.hpp"
#include "format/json_reader.hpp"

namespace {

/// Reads no more than the JSON reader would take, and one byte, so that it can say that the file is too large.
std::optional<std::string> read_file(const std::string& path) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file{std::fopen(path.c_str(), "rb"), std::fclose};
  if (!file) return std::nullopt;
  std::string content;
  std::array<char, 65536> piece;
  while (content.size() <= format::Limits{}.bytes && !std::feof(file.get()) && !std::ferror(file.get())) {
    content.append(piece.data(), std::fread(piece.data(), 1, piece.size(), file.get()));
  }
  if (std::ferror(file.get())) return std::nullopt;
  return content;
}

}  // namespace

int main(int count, char** arguments) {
  const std::vector<std::string_view> own(arguments + (count > 0 ? 1 : 0), arguments + count);
  const cli::Outcome outcome = cli::run(own, read_file);
  std::fputs(outcome.out.c_str(), stdout);
  std::fputs(outcome.err.c_str(), stderr);
  return outcome.status;
}
