/// What the questionnaires say, word for word, in the languages in which they may be shown. The tables are generated
/// from assets/instruments (tools/instruments.mjs). Sources: clinical.md sections 1.2 and 1.3.
#pragma once

#include <span>
#include <string_view>

#include "base/language.hpp"
#include "clinical/instrument.hpp"

namespace clinical {

/// Everything that is shown of one questionnaire. Official wording is never shortened or paraphrased.
struct Wording {
  std::string_view name;                                 ///< "PHQ-9".
  std::string_view stem;                                 ///< Shown with every item.
  std::span<const std::string_view> items;               ///< In order; as many as the instrument has.
  std::span<const std::string_view> answers;             ///< By points, from 0.
  std::string_view difficulty;                           ///< The unscored question; empty if the instrument has none.
  std::span<const std::string_view> difficulty_answers;  ///< By points, from 0.
  std::string_view notice;  ///< Copyright and permission, and LOINC where its codes are used.
};

/// Nothing if there is no official wording in that language.
const Wording* wording(const Instrument& instrument, base::Language language);

}  // namespace clinical
