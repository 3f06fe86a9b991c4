/// The questionnaires that Tidemark scores, as one table that a clinician can read. The texts of the items are
/// wording's business; how totals are made is score.hpp's.
#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace clinical {

/// PHQ-9 and GAD-7 have the published bands of severity. PCL-5 has none, only a range of cut points around 31 to 33.
enum class Severity {
  Minimal,
  Mild,
  Moderate,
  ModeratelySevere,
  Severe,
  BelowCutRange,
  InCutRange,
  AtOrAbove33,
};

/// How files and the command line write it; not a text for patients.
constexpr std::string_view id(Severity severity) {
  switch (severity) {
    case Severity::Minimal: return "minimal";
    case Severity::Mild: return "mild";
    case Severity::Moderate: return "moderate";
    case Severity::ModeratelySevere: return "moderately_severe";
    case Severity::Severe: return "severe";
    case Severity::BelowCutRange: return "below_cut_range";
    case Severity::InCutRange: return "in_cut_range";
    case Severity::AtOrAbove33: return "at_or_above_33";
  }
  return {};
}

/// Totals from `from` up to the next band's `from` - 1, or to the highest total.
struct Band {
  int from;
  Severity severity;
};

struct Instrument {
  std::string_view code;  ///< As files and the record write it.
  int items;
  int highest_answer;           ///< Each item is answered 0 to this.
  int allowed_missing;          ///< With more blanks there is no total.
  std::span<const Band> bands;  ///< Ascending.

  constexpr int highest_total() const { return items * highest_answer; }
};

/// Cut points 5, 10, 15, 20: Kroenke, Spitzer, Williams, J Gen Intern Med 2001;16:606-613.
inline constexpr std::array phq9_bands{
    Band{0, Severity::Minimal},           Band{5, Severity::Mild},    Band{10, Severity::Moderate},
    Band{15, Severity::ModeratelySevere}, Band{20, Severity::Severe},
};
/// Cut points 5, 10, 15: Spitzer, Kroenke, Williams, Loewe, Arch Intern Med 2006;166:1092-1097.
inline constexpr std::array gad7_bands{
    Band{0, Severity::Minimal},
    Band{5, Severity::Mild},
    Band{10, Severity::Moderate},
    Band{15, Severity::Severe},
};
/// Cut range 31 to 33: clinical.md sections 1.1 and 6.
inline constexpr std::array pcl5_bands{
    Band{0, Severity::BelowCutRange},
    Band{31, Severity::InCutRange},
    Band{33, Severity::AtOrAbove33},
};

/// Blanks: PHQ-9 two (Arrieta et al. 2017, doi 10.1002/jclp.22390); GAD-7 one and PCL-5 four are our own choice, at
/// most 20 % of the items, since no rule is published (clinical.md section 6, Scoring).
inline constexpr Instrument phq9{"PHQ-9", 9, 3, 2, phq9_bands};
inline constexpr Instrument gad7{"GAD-7", 7, 3, 1, gad7_bands};
inline constexpr Instrument pcl5{"PCL-5", 20, 4, 4, pcl5_bands};

inline constexpr std::array instruments{&phq9, &gad7, &pcl5};

/// The instrument of that code; nothing if there is none. Upper and lower case differ.
constexpr const Instrument* find_instrument(std::string_view code) {
  const auto found = std::ranges::find(instruments, code, &Instrument::code);
  return found == instruments.end() ? nullptr : *found;
}

/// The band of a total. Requires 0 <= total.
constexpr Severity severity_of(const Instrument& instrument, int total) {
  Severity severity = instrument.bands.front().severity;
  for (const Band& band : instrument.bands) {
    if (band.from <= total) severity = band.severity;
  }
  return severity;
}

/// True if every total from 0 to the highest lies in exactly one band, and no band is empty.
constexpr bool is_covered(const Instrument& instrument) {
  const auto bands = instrument.bands;
  const auto not_ascending = [](const Band& a, const Band& b) { return a.from >= b.from; };
  return !bands.empty() && bands.front().from == 0 && bands.back().from <= instrument.highest_total() &&
         std::ranges::adjacent_find(bands, not_ascending) == bands.end();
}
static_assert(std::ranges::all_of(instruments, [](const Instrument* i) { return is_covered(*i); }),
              "every score has exactly one band");
static_assert(phq9.highest_total() == 27 && gad7.highest_total() == 21 && pcl5.highest_total() == 80);

}  // namespace clinical
