#include "format/config_json.hpp"

#include "base/text.hpp"
#include "format/json_reader.hpp"

namespace format {
namespace {

constexpr std::size_t longest_text = 200;

/// Takes the member's text, if it is there. False if it is there and cannot be used.
bool take(const Value& object, std::string_view key, std::string& into) {
  const Value* member = object.find(key);
  if (member == nullptr) return true;
  const std::string* text = member->text();
  if (text == nullptr || text->size() > longest_text) return false;
  into = base::trimmed(*text);
  return true;
}

base::Fail<ConfigError> not_a_text(std::string_view field) {
  return base::Fail{ConfigError{std::string{field} + ": not a text of at most 200 bytes"}};
}

}  // namespace

base::Result<ClinicConfig, ConfigError> clinic_from_json(std::string_view json) {
  const auto read = read_json(json);
  if (!read) return base::Fail{ConfigError{message_from(read.error())}};
  if (read->object() == nullptr) return base::Fail{ConfigError{"the file: not an object"}};

  ClinicConfig config;
  if (!take(*read, "region", config.region)) return not_a_text("region");
  const Value* clinic = read->find("clinic");
  if (clinic == nullptr) return config;
  if (clinic->object() == nullptr) return base::Fail{ConfigError{"clinic: not an object"}};
  if (!take(*clinic, "name", config.name)) return not_a_text("clinic.name");
  if (!take(*clinic, "phone", config.phone)) return not_a_text("clinic.phone");
  if (!take(*clinic, "hours", config.hours)) return not_a_text("clinic.hours");
  return config;
}

}  // namespace format
