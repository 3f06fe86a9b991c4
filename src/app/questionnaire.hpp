/// Which questionnaires the patient can answer here, and in which language.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/state.hpp"
#include "base/language.hpp"
#include "clinical/wording.hpp"

namespace app {

/// One of ours, or of the clinic's own. Its parts live as long as the state that it was asked of.
struct Questionnaire {
  const clinical::Instrument* instrument;
  const clinical::Wording* wording;
  std::string_view language;  ///< Of the wording, as in a `lang` attribute: "en".
};

/// Nothing for a code that is not known here. A questionnaire that is not on any more is still known.
std::optional<Questionnaire> questionnaire(const State& state, std::string_view code);

/// Codes of those that are on, the one that comes first at its place: the PHQ-9 or the PHQ-8 if it is on.
std::vector<std::string> offered(const State& state);

/// The one that the chart and its summary are about: the PHQ-8 where it stands in the PHQ-9's place.
const clinical::Instrument& charted(const State& state);

/// The diary's choice; before there is one, the page's language if there is wording in it.
base::Language question_language(const State& state);
inline constexpr std::string_view question_language_preference = "questions";

/// The other language that the questions can be shown in; nothing if there is none.
std::optional<base::Language> other_language(const State& state, const clinical::Instrument& instrument);

/// True if the questionnaire asks about thoughts of death or self-harm: the PHQ-9 alone among ours.
constexpr bool asks_item9(const clinical::Instrument& instrument) { return instrument.code == clinical::phq9.code; }

}  // namespace app
