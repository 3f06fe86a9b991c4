#include "app/questionnaire.hpp"

#include <algorithm>

namespace app {
namespace {

using base::Language;

constexpr std::size_t item9 = 8;  // the place of the question about thoughts of death or self-harm

bool item9_marked(const CheckIn& check_in) {
  return check_in.instrument == clinical::phq9.code && check_in.answers[item9].value_or(0) >= 1;
}

std::optional<Questionnaire> own_questionnaire(const State& state, std::string_view code) {
  for (const auto& it : state.clinic.own_instruments) {
    if (it->instrument().code == code)
      return Questionnaire{&it->instrument(), &it->wording(), base::code(it->language())};
  }
  return std::nullopt;
}

}  // namespace

bool CheckIn::support_shown() const { return item9_marked(*this) && item == item9; }
std::size_t CheckIn::resumes_at() const { return item9_marked(*this) ? item9 : item; }

std::optional<Questionnaire> questionnaire(const State& state, std::string_view code) {
  const clinical::Instrument* instrument = clinical::find_instrument(code);
  if (instrument == nullptr) return own_questionnaire(state, code);
  const Language language = question_language(state);
  if (const auto* wording = clinical::wording(*instrument, language))
    return Questionnaire{instrument, wording, base::code(language)};
  return Questionnaire{instrument, clinical::wording(*instrument, Language::English), base::code(Language::English)};
}

std::vector<std::string> offered(const State& state) {
  std::vector<std::string> codes;
  for (const std::string& code : state.clinic.instruments) {
    if (questionnaire(state, code)) codes.push_back(code);
  }
  for (const auto& it : state.clinic.own_instruments) codes.emplace_back(it->instrument().code);
  const auto first = std::ranges::find(codes, charted(state).code);
  if (first != codes.end()) std::rotate(codes.begin(), first, first + 1);
  return codes;
}

const clinical::Instrument& charted(const State& state) {
  return state.clinic.is_on(clinical::phq8.code) ? clinical::phq8 : clinical::phq9;
}

Language question_language(const State& state) {
  const auto chosen = state.record.preference(question_language_preference);
  const auto language = chosen ? base::language_from(*chosen) : std::nullopt;
  return language.value_or(state.environment.language);
}

std::optional<Language> other_language(const State& state, const clinical::Instrument& instrument) {
  const Language other = question_language(state) == Language::Spanish ? Language::English : Language::Spanish;
  if (clinical::wording(instrument, other) == nullptr ||
      clinical::wording(instrument, question_language(state)) == nullptr)
    return std::nullopt;
  return other;
}

}  // namespace app
