#include "cli/read_json.hpp"

namespace cli {

base::Result<format::Value, std::string> json_from_file(const std::string& path, const ReadFile& read_file,
                                                        const format::Limits& limits) {
  const std::optional<std::string> text = read_file(path);
  if (!text) return base::Fail{"cannot read " + path};
  auto value = format::read_json(*text, limits);
  if (!value) return base::Fail{path + ": " + format::message_from(value.error())};
  return *std::move(value);
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
