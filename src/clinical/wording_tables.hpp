/// The generated tables behind wording.hpp.
#pragma once

#include "clinical/wording.hpp"

namespace clinical {

extern const std::span<const Wording> english_wordings;
extern const std::span<const Wording> spanish_wordings;

}  // namespace clinical
