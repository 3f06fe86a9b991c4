#include "clinical/wording.hpp"

#include <algorithm>

#include "clinical/wording_tables.hpp"

namespace clinical {

const Wording* wording(const Instrument& instrument, base::Language language) {
  const auto& all = language == base::Language::Spanish ? spanish_wordings : english_wordings;
  const auto found = std::ranges::find(all, instrument.code, &Wording::name);
  return found == all.end() ? nullptr : &*found;
}

}  // namespace clinical
