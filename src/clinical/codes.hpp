/// LOINC codes of the questionnaires, for files that other systems read: clinical.md section 2 and its sources. A code
/// that LOINC does not have, or that was not seen in a source, is empty: nothing is guessed.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "clinical/instrument.hpp"

namespace clinical {

struct Codes {
  std::string_view instrument{};                           ///< The code of ours that the others belong to.
  std::string_view panel{};                                ///< The questionnaire as a whole: not a score.
  std::string_view total{};                                ///< The score.
  std::span<const std::string_view> items{};               ///< In order.
  std::string_view answer_list{};                          ///< Of the items.
  std::span<const std::string_view> answers{};             ///< In the order of Instrument::points.
  std::string_view difficulty{};                           ///< The unscored question.
  std::string_view difficulty_list{};                      ///< Of its answers.
  std::span<const std::string_view> difficulty_answers{};  ///< 0, 1, 2, 3.
};

inline constexpr std::string_view loinc_system = "http://loinc.org";

inline constexpr std::array<std::string_view, 9> phq9_item_codes{
    "44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3", "44260-8",
};
/// LOINC words 69689-8 as "in last 4 weeks", and gives the second item an answer of its own (see points_of_code); the
/// codes are the GAD-7's all the same.
inline constexpr std::array<std::string_view, 7> gad7_item_codes{
    "69725-0", "68509-9", "69733-4", "69734-2", "69735-9", "69689-8", "69736-7",
};
inline constexpr std::array<std::string_view, 4> frequency_codes{"LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9"};
/// The numbers are not in order: "Very difficult" is ...75-0, "Extremely difficult" ...74-3.
inline constexpr std::array<std::string_view, 4> difficulty_codes{"LA6572-7", "LA6573-5", "LA6575-0", "LA6574-3"};
inline constexpr std::string_view frequency_list = "LL358-3";

/// PHQ-8 and GAD-2 have no panel and no total of their own: those of the PHQ-9, the GAD-7 and the PHQ-4 count more or
/// other items. PCL-5's items have no code.
inline constexpr std::array code_table{
    Codes{.instrument = "PHQ-9",
          .panel = "44249-1",
          .total = "44261-6",
          .items = phq9_item_codes,
          .answer_list = frequency_list,
          .answers = frequency_codes,
          .difficulty = "69722-7",
          .difficulty_list = "LL359-1",
          .difficulty_answers = difficulty_codes},
    Codes{.instrument = "PHQ-8",
          .items = std::span{phq9_item_codes}.first<8>(),
          .answer_list = frequency_list,
          .answers = frequency_codes},
    Codes{.instrument = "PHQ-2",
          .panel = "55757-9",
          .total = "55758-7",
          .items = std::span{phq9_item_codes}.first<2>(),
          .answer_list = frequency_list,
          .answers = frequency_codes},
    Codes{.instrument = "GAD-7",
          .panel = "69737-5",
          .total = "70274-6",
          .items = gad7_item_codes,
          .answer_list = frequency_list,
          .answers = frequency_codes},
    Codes{.instrument = "GAD-2",
          .items = std::span{gad7_item_codes}.first<2>(),
          .answer_list = frequency_list,
          .answers = frequency_codes},
    Codes{.instrument = "PCL-5", .panel = "101697-1", .total = "101698-9"},
};

/// All empty for an instrument that is not ours.
constexpr Codes codes(const Instrument& instrument) {
  const auto found = std::ranges::find(code_table, instrument.code, &Codes::instrument);
  return found == code_table.end() ? Codes{} : *found;
}

/// What an answer's code counts, for files from elsewhere; nothing for an unknown one. Forms made from LOINC give the
/// second item of the GAD-7 "More days than not" (LA18938-3) where the instrument says "More than half the days".
/// `item` as printed.
constexpr std::optional<int> points_of_code(const Instrument& instrument, int item, std::string_view answer_code) {
  const Codes known = codes(instrument);
  const bool is_gad_second = item == 2 && !known.items.empty() && known.items.front() == gad7_item_codes.front();
  if (is_gad_second && answer_code == "LA18938-3") return 2;
  const auto found = std::ranges::find(known.answers, answer_code);
  if (found == known.answers.end()) return std::nullopt;
  return instrument.points[static_cast<std::size_t>(found - known.answers.begin())];
}

}  // namespace clinical
