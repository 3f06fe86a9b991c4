/// Which people and lines are shown, and the question about the country that decides it: the clinic's answer, else the
/// patient's, else a guess from the browser's language that is asked before it is believed (people.md section 2).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/state.hpp"

namespace app {

inline constexpr std::string_view country_preference = "country";
/// The options of the question: a code of clinical::help_regions(), or this.
inline constexpr std::string_view another_country = "other";

struct Help {
  std::vector<clinical::HelpLine> lines;  ///< In the order in which they are shown.
  std::string emergency;                  ///< Empty: only the patient knows "your local emergency number".
  std::string checked_on;                 ///< "2026-11-21": of the lines; empty if there are none of a region.
  bool everywhere = true;                 ///< False: the lines do not answer in every country of the region.
  /// False: nobody has said yet in which country the patient is. Then the way to every country's lines comes first, and
  /// the question last.
  bool country_known = true;
};

Help help_of(const State& state);

/// True if the country is the patient's to say, because the clinic has not.
bool asks_country(const State& state);
/// What is chosen in the question: picked just now, else answered before, else guessed; empty if there is no guess.
std::string country_option(const State& state);

/// True if help is offered with this entry: it brings words of the patient's own, and question 9 was positive when it
/// was answered last. What the words say is never looked at.
bool offers_help(const record::Record& record, const record::Entry& entry);

}  // namespace app
