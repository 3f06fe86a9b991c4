#include "format/instrument_json.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"
#include "clinical/rules.hpp"
#include "clinical/subjects.hpp"
#include "format/checked_object.hpp"
#include "record/limits.hpp"

namespace format {
namespace {

using clinical::CustomInstrument;
using Content = CustomInstrument::Content;

constexpr std::size_t longest_code = 32;
constexpr std::size_t longest_label = 100;  ///< Of what must fit on one line: titles, answers, bands.
constexpr std::size_t longest_text = 500;
constexpr std::size_t most_options = 12;
constexpr std::size_t most_bands = 12;
constexpr int longest_recall = 366;
constexpr int highest_version = 1000;

constexpr std::array<std::string_view, 2> languages{base::code(base::Language::English),
                                                    base::code(base::Language::Spanish)};
constexpr std::array<std::string_view, 2> directions{id(clinical::Direction::LowerIsBetter),
                                                     id(clinical::Direction::HigherIsBetter)};

bool is_letter(char c) { return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z'); }
bool is_code_character(char c) { return is_letter(c) || ('0' <= c && c <= '9') || c == '-'; }

/// True if a plan could not ask for a questionnaire of this name: it is a word of its language, or a form of ours.
bool is_taken_by_plan(std::string_view code) {
  const auto rules = clinical::rules_from_text(std::string{code} + " monthly");
  return !rules || base::equal_ignoring_case(code, clinical::follow_up);
}

std::string read_code(CheckedObject& object, Fault& fault) {
  std::string code = object.text("code", longest_code);
  if (code.empty()) return code;
  if (!is_letter(code.front()) || !std::ranges::all_of(code, is_code_character))
    fault.tell(object.path_of("code"), "not letters, digits and hyphens after a first letter");
  for (const clinical::Instrument* ours : clinical::instruments) {
    if (base::equal_ignoring_case(code, ours->code))
      fault.tell(object.path_of("code"), std::string{ours->code} + " is one of ours");
  }
  if (is_taken_by_plan(code)) fault.tell(object.path_of("code"), "a word that the rules of a plan use");
  return code;
}

/// Tells the fault of an entry that an earlier one has too.
template <class T>
void refuse_twice(std::vector<T>& seen, T one, const std::string& path, std::string_view why, Fault& fault) {
  if (std::ranges::find(seen, one) != seen.end()) fault.tell(path, why);
  seen.push_back(std::move(one));
}

std::vector<std::string> read_items(CheckedObject& object, Fault& fault) {
  std::vector<std::string> items;
  for (const Value& item : object.list("items", 1, record::max_answers)) {
    const std::string path = object.path_of("items", items.size());
    refuse_twice(items, checked_text(item, path, longest_text, fault), path, "occurs twice", fault);
  }
  return items;
}

std::vector<CustomInstrument::Option> read_options(CheckedObject& object, Fault& fault) {
  std::vector<CustomInstrument::Option> options;
  std::vector<std::string> texts;
  std::vector<int> points;
  for (const Value& value : object.list("options", 2, most_options)) {
    CheckedObject option{value, object.path_of("options", options.size()), fault};
    options.push_back(
        {.text = option.text("text", longest_label), .points = option.whole_number("points", 0, record::max_answer)});
    option.refuse_others();
    const auto& [text, own] = options.back();
    refuse_twice(texts, text, option.path_of("text"), "occurs twice", fault);
    refuse_twice(points, own, option.path_of("points"), std::to_string(own) + " occurs twice", fault);
  }
  return options;
}

/// Only that each is a band; how they lie to each other is checked on the whole, in refuse_gaps.
std::vector<CustomInstrument::LabelledBand> read_bands(CheckedObject& object, Fault& fault) {
  std::vector<CustomInstrument::LabelledBand> bands;
  std::vector<std::string> labels;
  for (const Value& value : object.list("bands", 1, most_bands, Presence::Optional)) {
    CheckedObject band{value, object.path_of("bands", bands.size()), fault};
    bands.push_back(
        {.from = band.whole_number("from", 0, record::max_total), .label = band.text("label", longest_label)});
    band.refuse_others();
    refuse_twice(labels, bands.back().label, band.path_of("label"), "occurs twice", fault);
  }
  return bands;
}

/// Every total must lie in exactly one band.
void refuse_gaps(const clinical::Instrument& instrument, const CheckedObject& object, Fault& fault) {
  const auto& bands = instrument.bands;
  const auto refuse = [&](std::size_t band, const std::string& why) {
    fault.tell(object.path_of("bands", band) + ".from", why);
  };
  if (!bands.empty() && bands.front().from != instrument.lowest_total())
    refuse(0, "not the lowest total, " + std::to_string(instrument.lowest_total()));
  for (std::size_t i = 1; i < bands.size(); ++i) {
    if (bands[i].from <= bands[i - 1].from) refuse(i, "not above the band before");
    if (bands[i].from > instrument.highest_total())
      refuse(i, "above the highest total, " + std::to_string(instrument.highest_total()));
  }
}

Content read_content(CheckedObject& object, Fault& fault) {
  Content content;
  object.text("$schema", longest_text, Presence::Optional);
  content.code = read_code(object, fault);
  content.version = object.whole_number("version", 1, highest_version, Presence::Optional);
  content.title = object.text("title", longest_label);
  content.language = *base::language_from(languages[object.word("language", languages)]);
  content.instructions = object.text("instructions", longest_text, Presence::Optional);
  content.stem = object.text("stem", longest_text);
  content.items = read_items(object, fault);
  content.options = read_options(object, fault);
  content.bands = read_bands(object, fault);
  content.direction = static_cast<clinical::Direction>(object.word("direction", directions));
  // With fewer answers than blanks a total would be mostly made up.
  content.allowed_missing = object.whole_number("allowed_blanks", 0, static_cast<int>(content.items.size() / 2));
  content.recall_days = object.whole_number("recall_days", 0, longest_recall);
  content.licence = object.text("licence", longest_text);
  object.refuse_others();
  return content;
}

}  // namespace

base::Result<SharedInstrument, std::string> custom_instrument_from(const Value& value, const std::string& path) {
  Fault fault;
  CheckedObject object{value, path, fault};
  Content content = read_content(object, fault);
  if (fault.message()) return base::Fail{*fault.message()};
  auto instrument = std::make_shared<const CustomInstrument>(std::move(content));
  refuse_gaps(instrument->instrument(), object, fault);
  if (fault.message()) return base::Fail{*fault.message()};
  return SharedInstrument{std::move(instrument)};
}

}  // namespace format
