/// A clinic's own questionnaire as a file: docs/instruments.md and docs/instrument.schema.json.
#pragma once

#include <memory>
#include <string>

#include "base/result.hpp"
#include "clinical/custom_instrument.hpp"
#include "format/json_reader.hpp"
#include "format/value.hpp"

namespace format {

/// For a file that holds one questionnaire and nothing else.
inline constexpr Limits instrument_limits{.bytes = 256 * 1024, .depth = 4, .values = 2000};

/// Immutable: it may be shared as widely as it is needed.
using SharedInstrument = std::shared_ptr<const clinical::CustomInstrument>;

/// The error names the first field that is wrong, and why: "options[2].points: 7 occurs twice". `path` stands before it
/// where the object is part of a larger file: "instruments[0].options[2].points: 7 occurs twice".
base::Result<SharedInstrument, std::string> custom_instrument_from(const Value& value, const std::string& path = {});

}  // namespace format
