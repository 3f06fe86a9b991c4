/// What the questionnaires say, word for word, in the languages in which they may be shown. The tables are generated
/// from assets/instruments (tools/instruments.mjs). Sources: clinical.md sections 1.2 and 1.3.
#pragma once

#include <span>
#include <string_view>

#include "base/language.hpp"
#include "clinical/instrument.hpp"

namespace clinical {

/// Everything that is shown of one questionnaire. Official wording is never shortened or paraphrased; only `title` and
/// what `notice` says of the PCL-5 are in words of our own.
struct Wording {
  std::string_view name;                                 ///< "PHQ-9": ours have their instrument's code.
  std::string_view title;                                ///< What the name stands for.
  std::string_view instructions;                         ///< Shown before the first item; empty if there are none.
  std::string_view stem;                                 ///< Shown with every item.
  std::span<const std::string_view> items;               ///< In order; as many as the instrument has.
  std::span<const std::string_view> answers;             ///< In the order of Instrument::points.
  std::string_view difficulty;                           ///< The unscored question; empty if the instrument has none.
  std::span<const std::string_view> difficulty_answers;  ///< 0, 1, 2, 3.
  std::string_view notice;  ///< Copyright and permission, and LOINC where its codes are used.
  /// In the order of Instrument::bands, for a clinic's own instrument. Empty for ours, whose bands every locale names.
  std::span<const std::string_view> bands{};
};

/// Nothing if there is no official wording in that language.
const Wording* wording(const Instrument& instrument, base::Language language);

}  // namespace clinical
