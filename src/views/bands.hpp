/// The words of the PHQ-9 bands: "minimal" to "severe".
#pragma once

#include <string_view>

#include "base/words.hpp"
#include "clinical/instrument.hpp"

namespace views {

constexpr base::Word band_word(clinical::Severity severity) {
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
    case clinical::Severity::ClinicsOwn: break;  // of instruments that have no screen yet
  }
  return base::Word::TrendsNone;
}

inline std::string_view band_words(clinical::Severity severity) { return base::words(band_word(severity)); }

}  // namespace views
