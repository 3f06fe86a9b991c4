/// What a total's range is called: the published bands' names, or a clinic's own words.
#pragma once

#include <optional>
#include <string>

#include "app/questionnaire.hpp"
#include "base/words.hpp"
#include "clinical/instrument.hpp"

namespace views {

/// Nothing where no name is published: the total stands alone, or the clinic has words of its own.
constexpr std::optional<base::Word> band_word(clinical::Severity severity) {
  switch (severity) {
    case clinical::Severity::Minimal: return base::Word::ResultBandMinimal;
    case clinical::Severity::Mild: return base::Word::ResultBandMild;
    case clinical::Severity::Moderate: return base::Word::ResultBandModerate;
    case clinical::Severity::ModeratelySevere: return base::Word::ResultBandModeratelySevere;
    case clinical::Severity::Severe: return base::Word::ResultBandSevere;
    case clinical::Severity::BelowCutRange:
    case clinical::Severity::InCutRange:
    case clinical::Severity::AtOrAbove33:
    case clinical::Severity::Negative:
    case clinical::Severity::Positive:
    case clinical::Severity::ClinicsOwn: return std::nullopt;
  }
  return std::nullopt;
}

/// Empty if the range has no name. `total` is of that questionnaire.
inline std::string range_name(const app::Questionnaire& questionnaire, int total) {
  const clinical::Instrument& instrument = *questionnaire.instrument;
  if (instrument.bands.empty() || total < instrument.lowest_total()) return {};
  if (!questionnaire.wording->bands.empty())
    return std::string{questionnaire.wording->bands[clinical::band_of(instrument, total)]};
  const auto word = band_word(clinical::severity_of(instrument, total));
  return word ? std::string{base::words(*word)} : std::string{};
}

}  // namespace views
