/// One questionnaire as the command line prints it: docs/instruments.md.
#pragma once

#include <span>

#include "clinical/codes.hpp"
#include "clinical/wording.hpp"
#include "format/value.hpp"

namespace cli {

struct Translation {
  base::Language language;
  const clinical::Wording* wording;  ///< Never null.
};

/// `translations` is not empty.
format::Value described(const clinical::Instrument& instrument, std::span<const Translation> translations);

}  // namespace cli
