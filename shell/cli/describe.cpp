#include "cli/describe.hpp"

#include <functional>
#include <string>

namespace cli {
namespace {

using clinical::Instrument;
using clinical::Wording;
using format::Value;
using Translations = std::span<const Translation>;

Value code_or_null(std::string_view code) { return code.empty() ? Value{} : Value{code}; }

Value code_at(std::span<const std::string_view> codes, std::size_t index) {
  return index < codes.size() ? Value{codes[index]} : Value{};
}

/// {"en": ..., "es": ...} of what `text` picks from each wording; null if there is no such text.
Value in_each_language(Translations translations, auto text) {
  Value::Object by_language;
  for (const auto& [language, wording] : translations) {
    const std::string_view it = std::invoke(text, *wording);
    if (!it.empty()) by_language.push_back({std::string{base::code(language)}, it});
  }
  return by_language.empty() ? Value{} : Value{std::move(by_language)};
}

using List = std::span<const std::string_view> Wording::*;

Value in_each_language(Translations translations, List list, std::size_t index) {
  return in_each_language(translations, [=](const Wording& wording) { return (wording.*list)[index]; });
}

Value items_of(const Instrument& instrument, Translations translations) {
  Value::Array items;
  for (std::size_t i = 0; i < static_cast<std::size_t>(instrument.items); ++i) {
    items.push_back(Value::Object{{"number", static_cast<int>(i) + 1},
                                  {"code", code_at(clinical::codes(instrument).items, i)},
                                  {"text", in_each_language(translations, &Wording::items, i)}});
  }
  return items;
}

Value answer(int points, Value code, Value text) {
  return Value::Object{{"points", points}, {"code", std::move(code)}, {"text", std::move(text)}};
}

Value answers_of(const Instrument& instrument, Translations translations) {
  Value::Array answers;
  for (std::size_t i = 0; i < instrument.points.size(); ++i) {
    answers.push_back(answer(instrument.points[i], code_at(clinical::codes(instrument).answers, i),
                             in_each_language(translations, &Wording::answers, i)));
  }
  return answers;
}

/// Its answers count for nothing: their points only say which of them was given.
Value difficulty_of(const Instrument& instrument, Translations translations) {
  if (!instrument.has_difficulty) return {};
  const clinical::Codes codes = clinical::codes(instrument);
  Value::Array answers;
  for (std::size_t i = 0; i < translations.front().wording->difficulty_answers.size(); ++i) {
    answers.push_back(answer(static_cast<int>(i), code_at(codes.difficulty_answers, i),
                             in_each_language(translations, &Wording::difficulty_answers, i)));
  }
  return Value::Object{{"code", code_or_null(codes.difficulty)},
                       {"answer_list", code_or_null(codes.difficulty_list)},
                       {"text", in_each_language(translations, &Wording::difficulty)},
                       {"answers", std::move(answers)}};
}

Value bands_of(const Instrument& instrument, Translations translations) {
  Value::Array bands;
  for (std::size_t i = 0; i < instrument.bands.size(); ++i) {
    const clinical::Band& band = instrument.bands[i];
    const bool is_last = i + 1 == instrument.bands.size();
    Value::Object out{{"from", band.from},
                      {"to", is_last ? instrument.highest_total() : instrument.bands[i + 1].from - 1}};
    if (band.severity == clinical::Severity::ClinicsOwn) {
      out.push_back({"label", in_each_language(translations, &Wording::bands, i)});
    } else {
      out.push_back({"severity", id(band.severity)});
    }
    bands.push_back(std::move(out));
  }
  return bands;
}

Value codes_of(const Instrument& instrument) {
  const clinical::Codes codes = clinical::codes(instrument);
  if (codes.instrument.empty()) return {};
  return Value::Object{{"system", clinical::loinc_system},
                       {"panel", code_or_null(codes.panel)},
                       {"total", code_or_null(codes.total)},
                       {"answer_list", code_or_null(codes.answer_list)}};
}

}  // namespace

Value described(const Instrument& instrument, Translations translations) {
  return Value::Object{
      {"code", instrument.code},
      {"version", instrument.version},
      {"title", in_each_language(translations, &Wording::title)},
      {"instructions", in_each_language(translations, &Wording::instructions)},
      {"stem", in_each_language(translations, &Wording::stem)},
      {"codes", codes_of(instrument)},
      {"items", items_of(instrument, translations)},
      {"answers", answers_of(instrument, translations)},
      {"difficulty", difficulty_of(instrument, translations)},
      {"recall_days", instrument.recall_days},
      {"allowed_blanks", instrument.allowed_missing},
      {"lowest_total", instrument.lowest_total()},
      {"highest_total", instrument.highest_total()},
      {"direction", id(instrument.direction)},
      {"bands", bands_of(instrument, translations)},
      {"notices", in_each_language(translations, &Wording::notice)},
  };
}

}  // namespace cli
