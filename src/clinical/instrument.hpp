/// The questionnaires that Tidemark scores, as one table that a clinician can read. The texts of the items are
/// wording's business; how totals are made is score.hpp's.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <string_view>

namespace clinical {

/// PHQ-9, PHQ-8 and GAD-7 have the published bands of severity; their two-item forms only a cut point. PCL-5 has no
/// bands, only a range of cut points around 31 to 33.
enum class Severity {
  Minimal,
  Mild,
  Moderate,
  ModeratelySevere,
  Severe,
  BelowCutRange,
  InCutRange,
  AtOrAbove33,
  Negative,  ///< Below the cut point of a two-item form.
  Positive,
  ClinicsOwn,  ///< A band of a clinic's own instrument: its words are in Wording::bands.
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
    case Severity::Negative: return "negative";
    case Severity::Positive: return "positive";
    case Severity::ClinicsOwn: return "clinics_own";
  }
  return {};
}

/// Totals from `from` up to the next band's `from` - 1, or to the highest total.
struct Band {
  int from;
  Severity severity;
};

enum class Direction { LowerIsBetter, HigherIsBetter };

/// How files and the command line write it.
constexpr std::string_view id(Direction direction) {
  return direction == Direction::LowerIsBetter ? "lower_is_better" : "higher_is_better";
}

struct Instrument {
  std::string_view code;  ///< As files and the record write it.
  int items;
  std::span<const int> points;  ///< What each answer counts, in the order in which the answers are listed. All differ.
  int allowed_missing;          ///< With more blanks there is no total.
  std::span<const Band> bands;  ///< Ascending. Empty only for a clinic's own instrument.
  int recall_days;              ///< How far back the questions look; a month is 30.
  bool has_difficulty = false;  ///< The unscored question after the items; see asks_difficulty in score.hpp.
  Direction direction = Direction::LowerIsBetter;
  int version = 1;  ///< Of the wording and the rules, as the record keeps it.

  constexpr int lowest_answer() const { return std::ranges::min(points); }
  constexpr int highest_answer() const { return std::ranges::max(points); }
  constexpr int lowest_total() const { return items * lowest_answer(); }
  constexpr int highest_total() const { return items * highest_answer(); }
};

inline constexpr std::array points_0_to_3{0, 1, 2, 3};
inline constexpr std::array points_0_to_4{0, 1, 2, 3, 4};

/// Cut points 5, 10, 15, 20: Kroenke, Spitzer, Williams, J Gen Intern Med 2001;16:606-613. The PHQ-8 has the same, to
/// its 24: Kroenke et al., J Affect Disord 2009;114:163-173.
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

/// PHQ-2: Kroenke et al., Med Care 2003;41:1284-1292. GAD-2: Kroenke et al., Ann Intern Med 2007;146:317-325.
inline constexpr int first_two_cut = 3;
inline constexpr std::array first_two_bands{
    Band{0, Severity::Negative},
    Band{first_two_cut, Severity::Positive},
};

/// Blanks: PHQ-9 two (Arrieta et al. 2017, doi 10.1002/jclp.22390); PHQ-8 one (the scoring sheet of Stanford's patient
/// education center); GAD-7 one and PCL-5 four are our own choice, at most 20 % of the items, since no rule is
/// published (clinical.md section 6, Scoring).
inline constexpr Instrument phq9{"PHQ-9", 9, points_0_to_3, 2, phq9_bands, 14, true};
inline constexpr Instrument phq8{"PHQ-8", 8, points_0_to_3, 1, phq9_bands, 14, true};
inline constexpr Instrument phq2{"PHQ-2", 2, points_0_to_3, 0, first_two_bands, 14};
inline constexpr Instrument gad7{"GAD-7", 7, points_0_to_3, 1, gad7_bands, 14, true};
inline constexpr Instrument gad2{"GAD-2", 2, points_0_to_3, 0, first_two_bands, 14};
inline constexpr Instrument pcl5{"PCL-5", 20, points_0_to_4, 4, pcl5_bands, 30};

inline constexpr std::array instruments{&phq9, &phq8, &phq2, &gad7, &gad2, &pcl5};

/// The instrument of that code; nothing if there is none. Upper and lower case differ.
constexpr const Instrument* find_instrument(std::string_view code) {
  const auto found = std::ranges::find(instruments, code, &Instrument::code);
  return found == instruments.end() ? nullptr : *found;
}

/// Which of the bands a total lies in. Requires bands, and lowest_total() <= total.
constexpr std::size_t band_of(const Instrument& instrument, int total) {
  const auto next = std::ranges::upper_bound(instrument.bands, total, {}, &Band::from);
  return static_cast<std::size_t>(next - instrument.bands.begin()) - 1;
}

/// Requires the same.
constexpr Severity severity_of(const Instrument& instrument, int total) {
  return instrument.bands[band_of(instrument, total)].severity;
}

/// True if every total from the lowest to the highest lies in exactly one band, and no band is empty.
constexpr bool is_covered(const Instrument& instrument) {
  const auto bands = instrument.bands;
  const auto not_ascending = [](const Band& a, const Band& b) { return a.from >= b.from; };
  return !bands.empty() && bands.front().from == instrument.lowest_total() &&
         bands.back().from <= instrument.highest_total() &&
         std::ranges::adjacent_find(bands, not_ascending) == bands.end();
}
static_assert(std::ranges::all_of(instruments, [](const Instrument* i) { return is_covered(*i); }),
              "every score has exactly one band");
static_assert(std::ranges::all_of(instruments, [](const Instrument* i) { return i->lowest_answer() == 0; }));
static_assert(phq9.highest_total() == 27 && phq8.highest_total() == 24 && gad7.highest_total() == 21);
static_assert(phq2.highest_total() == 6 && gad2.highest_total() == 6 && pcl5.highest_total() == 80);

}  // namespace clinical
