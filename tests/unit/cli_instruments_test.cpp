// `tidemark instruments`, and `tidemark score` for the instruments without worked examples.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "case_files.hpp"
#include "cli/run.hpp"
#include "clinical/instrument.hpp"
#include "format/json_reader.hpp"

using format::Value;

namespace {

/// One file, "own.json", with that content; no other can be read.
cli::Outcome run(const std::vector<std::string_view>& arguments, const std::string& content = "") {
  return cli::run(arguments,
                  [&](const std::string& path) { return path == "own.json" ? std::optional{content} : std::nullopt; });
}

std::string example() { return test::file_text("docs/examples/instrument.json"); }

/// What stands at "a.0.b" of a value; null if there is nothing.
Value at(const Value& value, std::string_view path) {
  if (path.empty()) return value;
  const std::string_view step = path.substr(0, path.find('.'));
  const std::string_view rest = step.size() == path.size() ? "" : path.substr(step.size() + 1);
  if (const Value::Array* list = value.array()) {
    const std::size_t index = std::stoul(std::string{step});
    return index < list->size() ? at((*list)[index], rest) : Value{};
  }
  const Value* member = value.find(step);
  return member ? at(*member, rest) : Value{};
}

Value printed(std::string_view code) {
  const auto all = format::read_json(run({"instruments"}).out);
  const Value list = at(all.has_value() ? *all : Value{}, "instruments");
  const auto one = std::ranges::find_if(*list.array(), [&](const Value& it) { return at(it, "code") == Value{code}; });
  return one == list.array()->end() ? Value{} : *one;
}

std::size_t length(const Value& list) { return list.array() ? list.array()->size() : 0; }

}  // namespace

TEST_CASE("instruments: one object lists every instrument of the table, in its order") {
  const cli::Outcome outcome = run({"instruments"});
  CHECK(outcome.status == 0);
  CHECK(outcome.err.empty());
  const auto all = format::read_json(outcome.out);
  REQUIRE(all.has_value());
  const Value list = at(*all, "instruments");
  std::vector<std::string> codes;
  for (const Value& one : *list.array()) codes.push_back(*one.find("code")->text());
  CHECK(codes == std::vector<std::string>{"PHQ-9", "PHQ-8", "PHQ-2", "GAD-7", "GAD-2", "PCL-5"});
}

TEST_CASE("instruments: each says what its table says") {
  const clinical::Instrument& instrument = *GENERATE(from_range(clinical::instruments));
  const Value it = printed(instrument.code);
  CHECK(length(at(it, "items")) == static_cast<std::size_t>(instrument.items));
  CHECK(length(at(it, "answers")) == instrument.points.size());
  CHECK(length(at(it, "bands")) == instrument.bands.size());
  CHECK(at(it, "version") == Value{instrument.version});
  CHECK(at(it, "recall_days") == Value{instrument.recall_days});
  CHECK(at(it, "allowed_blanks") == Value{instrument.allowed_missing});
  CHECK(at(it, "highest_total") == Value{instrument.highest_total()});
  CHECK(at(it, "direction") == Value{"lower_is_better"});
  CHECK(at(it, "difficulty").is_null() != instrument.has_difficulty);
  CHECK(at(it, "notices.en").text() != nullptr);
  CHECK(at(it, "title.en").text() != nullptr);
}

TEST_CASE("instruments: texts stand beside their codes, in each language") {
  const auto [code, path, value] = GENERATE(table<std::string_view, std::string_view, Value>({
      {"PHQ-9", "codes.panel", "44249-1"},
      {"PHQ-9", "codes.total", "44261-6"},
      {"PHQ-9", "items.8.number", 9},
      {"PHQ-9", "items.8.code", "44260-8"},
      {"PHQ-9", "items.8.text.en", "Thoughts that you would be better off dead or of hurting yourself in some way"},
      {"PHQ-9", "items.0.text.es", "Poco interés o placer en hacer cosas"},
      {"PHQ-9", "answers.3.points", 3},
      {"PHQ-9", "answers.3.code", "LA6571-9"},
      {"PHQ-9", "answers.3.text.en", "Nearly every day"},
      {"PHQ-9", "difficulty.code", "69722-7"},
      {"PHQ-9", "difficulty.answers.3.code", "LA6574-3"},
      {"PHQ-9", "difficulty.answers.3.text.es", "Extremadamente difícil"},
      {"PHQ-9", "bands.3.from", 15},
      {"PHQ-9", "bands.3.to", 19},
      {"PHQ-9", "bands.3.severity", "moderately_severe"},
      {"PHQ-9", "bands.4.to", 27},
      {"PHQ-9", "instructions", {}},
      {"PHQ-8", "codes.panel", {}},
      {"PHQ-8", "codes.total", {}},
      {"PHQ-8", "items.7.code", "44253-3"},
      {"PHQ-8", "difficulty.code", {}},
      {"PHQ-8", "bands.4.to", 24},
      {"GAD-2", "bands.1.from", 3},
      {"GAD-2", "bands.1.severity", "positive"},
      {"PCL-5", "items.0.code", {}},
      {"PCL-5", "answers.4.text.en", "Extremely"},
      {"PCL-5", "answers.4.code", {}},
      {"PCL-5", "stem.en", "In the past month, how much were you bothered by:"},
      {"PCL-5", "stem.es", {}},
  }));
  CAPTURE(code, path);
  CHECK(at(printed(code), path) == value);
}

TEST_CASE("score: PHQ-8, PHQ-2 and GAD-2 print the common fields alone") {
  const auto [code, answers, fields] = GENERATE(table<std::string_view, std::string_view, std::string>({
      {"PHQ-8", "3,3,3,1,0,0,0,-",
       R"("status":"prorated","answered":7,"missing":1,"raw_sum":10,"total":11,"severity":"moderate"})"},
      {"PHQ-2", "1,1", R"("status":"complete","answered":2,"missing":0,"raw_sum":2,"total":2,"severity":"negative"})"},
      {"GAD-2", "3,", R"("status":"insufficient","answered":1,"missing":1,"raw_sum":3,"total":null,"severity":null})"},
      {"GAD-2", "4,0",
       R"("status":"invalid","answered":null,"missing":null,"raw_sum":null,"total":null,"severity":null})"},
  }));
  const cli::Outcome outcome = run({"score", code, answers});
  CHECK(outcome.status == 0);
  CHECK(outcome.out.starts_with(R"({"instrument":")" + std::string{code} + R"(","answers":[)"));
  CHECK(outcome.out.ends_with("]," + fields + "\n"));
}

TEST_CASE("instruments: takes no arguments, and --help names it") {
  CHECK(run({"instruments", "PHQ-9"}).err == "tidemark: usage: tidemark instruments\n");
  CHECK(run({"--help"}).out.find("tidemark instruments") != std::string::npos);
}

TEST_CASE("check-instrument: prints what the file of a clinic's own instrument says") {
  const cli::Outcome outcome = run({"check-instrument", "own.json"}, example());
  CHECK(outcome.status == 0);
  CHECK(outcome.err.empty());
  const auto it = format::read_json(outcome.out);
  REQUIRE(it.has_value());
  CHECK(at(*it, "code") == Value{"CALM-4"});
  CHECK(at(*it, "codes").is_null());
  CHECK(at(*it, "items.3.text.en") == Value{"I looked forward to something the next day"});
  CHECK(at(*it, "answers.3.points") == Value{3});
  CHECK(at(*it, "direction") == Value{"higher_is_better"});
  CHECK(at(*it, "bands.1.to") == Value{8});
  CHECK(at(*it, "bands.1.label.en") == Value{"some calm evenings"});
  CHECK(at(*it, "difficulty").is_null());
}

TEST_CASE("score: a clinic's own instrument is scored from its file, and its band is the clinic's words") {
  const auto [answers, fields] = GENERATE(table<std::string_view, std::string>({
      {"3,3,-,2",
       R"("status":"prorated","answered":3,"missing":1,"raw_sum":8,"total":11,"severity":"mostly calm evenings"})"},
      {"0,0,0,0",
       R"("status":"complete","answered":4,"missing":0,"raw_sum":0,"total":0,"severity":"few calm evenings"})"},
      {"1,1,,", R"("status":"insufficient","answered":2,"missing":2,"raw_sum":2,"total":null,"severity":null})"},
      {"4,0,0,0", R"("status":"invalid","answered":null,"missing":null,"raw_sum":null,"total":null,"severity":null})"},
  }));
  const cli::Outcome outcome = run({"score", "own.json", answers}, example());
  CHECK(outcome.status == 0);
  CHECK(outcome.out.starts_with(R"({"instrument":"CALM-4","answers":[)"));
  CHECK(outcome.out.ends_with("]," + fields + "\n"));
}

TEST_CASE("A clinic's own instrument that cannot be used stops with status 2 and names the field") {
  const auto [content, line] = GENERATE(table<std::string, std::string>({
      {"", "own.json: not valid JSON, near byte 0"},
      {"[]", "own.json: not an object"},
      {R"({"code":"PHQ-9"})", "own.json: code: PHQ-9 is one of ours"},
      {std::string(300'000, ' '), "own.json: too many bytes, near byte 262144"},
  }));
  const cli::Outcome checked = run({"check-instrument", "own.json"}, content);
  CHECK(checked.status == 2);
  CHECK(checked.out.empty());
  CHECK(checked.err == "tidemark: " + line + "\n");
  CHECK(run({"score", "own.json", "0,0"}, content).err == checked.err);
  CHECK(run({"score", "other.json", "0,0"}).err == "tidemark: cannot read other.json\n");
}
