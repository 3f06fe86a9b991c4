// A clinic's own questionnaire: the value that is handed out, and the file it is read from.
#include "clinical/custom_instrument.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "case_files.hpp"
#include "clinical/score.hpp"
#include "format/instrument_json.hpp"

using clinical::CustomInstrument;
using clinical::Severity;
using format::custom_instrument_from;
using format::Value;

static_assert(!std::is_copy_constructible_v<CustomInstrument> && !std::is_move_constructible_v<CustomInstrument>,
              "what it hands out looks into it");

namespace {

using List = std::vector<std::optional<int>>;

/// Long texts, so that they would not survive a move of their strings.
CustomInstrument::Content two_questions() {
  return {.code = "OWN-2",
          .version = 3,
          .title = "Two questions of our own",
          .language = base::Language::Spanish,
          .instructions = "Think of the last three days before you answer.",
          .stem = "In the last three days, how often was this so?",
          .items = {"The first of the two questions", "The second of the two questions"},
          .options = {{"As often as it ever could be", 5}, {"Hardly ever, or never at all", 1}, {"Now and again", 3}},
          .bands = {{2, "the lower of the two bands"}, {6, "the higher of the two bands"}},
          .allowed_missing = 1,
          .recall_days = 3,
          .direction = clinical::Direction::HigherIsBetter,
          .licence = "Written for this test, free to use."};
}

Value example() {
  const auto read = format::read_json(test::file_text("docs/examples/instrument.json"));
  REQUIRE(read.has_value());
  return *read;
}

/// Members of `change` replace those of the same name; null takes one away.
Value changed(const Value& whole, const Value& change) {
  Value::Object members = *whole.object();
  std::erase_if(members, [&](const format::Member& member) { return change.find(member.key) != nullptr; });
  for (const format::Member& member : *change.object()) {
    if (!member.value.is_null()) members.push_back(member);
  }
  return members;
}

std::string fault_of(const Value& value, const std::string& path = {}) {
  const auto read = custom_instrument_from(value, path);
  return read ? std::string{"no fault"} : read.error();
}

}  // namespace

TEST_CASE("A clinic's own instrument hands out what it was made of") {
  const CustomInstrument own{two_questions()};
  const clinical::Instrument& instrument = own.instrument();
  CHECK(own.language() == base::Language::Spanish);
  CHECK(instrument.code == "OWN-2");
  CHECK(instrument.version == 3);
  CHECK(instrument.items == 2);
  CHECK(std::vector<int>(instrument.points.begin(), instrument.points.end()) == std::vector{5, 1, 3});
  CHECK(instrument.allowed_missing == 1);
  CHECK(instrument.recall_days == 3);
  CHECK(instrument.direction == clinical::Direction::HigherIsBetter);
  CHECK_FALSE(instrument.has_difficulty);
  CHECK(clinical::is_covered(instrument));

  const clinical::Wording& wording = own.wording();
  CHECK(wording.name == "OWN-2");
  CHECK(wording.title == "Two questions of our own");
  CHECK(wording.instructions == "Think of the last three days before you answer.");
  CHECK(wording.stem == "In the last three days, how often was this so?");
  CHECK(wording.items.back() == "The second of the two questions");
  CHECK(wording.answers.front() == "As often as it ever could be");
  CHECK(wording.notice == "Written for this test, free to use.");
  CHECK(wording.difficulty.empty());
}

TEST_CASE("A clinic's own instrument is scored like ours, and its band has the clinic's words") {
  const CustomInstrument own{two_questions()};
  const auto score = clinical::score(own.instrument(), List{5, std::nullopt});
  CHECK(score.status == clinical::ScoreStatus::Prorated);
  CHECK(score.total == 10);
  CHECK(score.severity == Severity::ClinicsOwn);
  CHECK(own.wording().bands[clinical::band_of(own.instrument(), 10)] == "the higher of the two bands");
  CHECK(own.wording().bands[clinical::band_of(own.instrument(), 5)] == "the lower of the two bands");
}

TEST_CASE("The example in docs is read, field by field") {
  const auto read = custom_instrument_from(example());
  REQUIRE(read.has_value());
  const clinical::Instrument& instrument = (*read)->instrument();
  CHECK(instrument.code == "CALM-4");
  CHECK(instrument.items == 4);
  CHECK(instrument.highest_total() == 12);
  CHECK(instrument.allowed_missing == 1);
  CHECK(instrument.recall_days == 7);
  CHECK(instrument.direction == clinical::Direction::HigherIsBetter);
  CHECK(instrument.bands.size() == 3);
  CHECK((*read)->wording().bands[2] == "mostly calm evenings");
  CHECK((*read)->language() == base::Language::English);
}

TEST_CASE("Without version, instructions and bands it is version 1, and a total has no band") {
  const auto read = custom_instrument_from(
      changed(example(), Value::Object{{"version", {}}, {"instructions", {}}, {"bands", {}}, {"$schema", {}}}));
  REQUIRE(read.has_value());
  CHECK((*read)->instrument().version == 1);
  CHECK((*read)->wording().instructions.empty());
  const auto score = clinical::score((*read)->instrument(), List{3, 3, 3, 3});
  CHECK(score.total == 12);
  CHECK_FALSE(score.severity.has_value());
}

TEST_CASE("A file at every limit is read") {
  const Value::Object at_limits{{"code", std::string(32, 'c')},
                                {"title", "\u00E9" + std::string(99, 't')},
                                {"version", 1000},
                                {"allowed_blanks", 2},
                                {"recall_days", 366},
                                {"bands", Value::Array{Value::Object{{"from", 0}, {"label", "low"}},
                                                       Value::Object{{"from", 12}, {"label", "high"}}}}};
  CHECK(fault_of(changed(example(), Value{at_limits})) == "no fault");
}

TEST_CASE("Blanks around a text do not belong to it") {
  const auto read = custom_instrument_from(changed(example(), Value::Object{{"title", "  Evening calm \n"}}));
  REQUIRE(read.has_value());
  CHECK((*read)->wording().title == "Evening calm");
}

TEST_CASE("Each rule of a clinic's own instrument has a file that is refused, naming the field") {
  const Value one = GENERATE(from_range(test::cases_in("bad_instruments.json", "cases")));
  CAPTURE(*one.find("rule")->text());
  CHECK(fault_of(changed(example(), *one.find("change"))) == *one.find("message")->text());
}

TEST_CASE("What is no object is refused, and a path stands before the field where the object is part of a file") {
  CHECK(fault_of(Value::Array{}) == "not an object");
  CHECK(fault_of(Value{"CALM-4"}, "instruments[1]") == "instruments[1]: not an object");
  const Value bad = changed(example(), Value::Object{{"options", Value::Array{Value{1}, Value{2}}}});
  CHECK(fault_of(bad, "instruments[1]") == "instruments[1].options[0]: not an object");
}
