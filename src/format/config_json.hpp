/// The clinic's configuration file, as far as the widget reads it yet (docs/embedding.md).
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace format {

/// Empty where the file does not say.
struct ClinicConfig {
  std::string name, phone, hours;
  std::string region;  ///< Two capital letters, as in ISO 3166-1.
};

/// What is wrong, and at which field: "clinic.phone: not a text".
struct ConfigError {
  std::string message;
};

/// Reads {"clinic": {"name", "phone", "hours"}, "region"}. Each field may be missing; other fields are not ours to
/// judge.
base::Result<ClinicConfig, ConfigError> clinic_from_json(std::string_view json);

}  // namespace format
