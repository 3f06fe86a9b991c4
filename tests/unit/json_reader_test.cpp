#include "format/json_reader.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <limits>
#include <string>
#include <tuple>

using format::JsonError;
using format::JsonProblem;
using format::read_json;
using format::text_from;
using format::Value;

namespace {

/// Without taking JSON apart: "[[[...]]]".
std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

}  // namespace

TEST_CASE("JSON: what is read is written back the same, members in their order") {
  const std::string text =
      GENERATE("null", "true", "false", "0", "-12", "9223372036854775807", "-9223372036854775808", "1.5", "-80.0",
               "5.61", "1e+300", R"("")", R"("a\"\\\n\u0001/")", "\"\u00e9\U0001F30A\"", "[]", "{}",
               R"([1,[2,{"a":[]}],null])", R"({"z":1,"a":{"z":2},"":3})");
  const auto value = read_json(text);
  REQUIRE(value.has_value());
  CHECK(text_from(*value) == text);
}

TEST_CASE("JSON: white space around and a byte order mark before are skipped, escapes are resolved") {
  CHECK(text_from(*read_json(" \t\r\n[ 1 , 2 ]\n")) == "[1,2]");
  CHECK(text_from(*read_json("\xEF\xBB\xBF[1]")) == "[1]");
  CHECK(*read_json(R"("\ud83c\udf0a\u0041")") == Value{"\U0001F30A"
                                                       "A"});
}

TEST_CASE("JSON: each kind of fault is told with its position") {
  const auto [text, problem, position] = GENERATE(table<std::string, JsonProblem, std::size_t>({
      {"", JsonProblem::NotJson, 0},
      {"[1,2", JsonProblem::NotJson, 4},
      {"[1,]", JsonProblem::NotJson, 4},
      {"[1] x", JsonProblem::NotJson, 5},
      {"{'a':1}", JsonProblem::NotJson, 2},
      {"{\"a\":1,}", JsonProblem::NotJson, 8},
      {"NaN", JsonProblem::NotJson, 1},
      {"Infinity", JsonProblem::NotJson, 1},
      {"01", JsonProblem::NotJson, 2},
      {"+1", JsonProblem::NotJson, 1},
      {"// no\n1", JsonProblem::NotJson, 1},
      {"\"\\ud800\"", JsonProblem::NotJson, 8},
      {"\"a\nb\"", JsonProblem::NotJson, 3},
      {"[\"\xFF\"]", JsonProblem::NotUtf8, 3},
      {"[\"\xC0\x80\"]", JsonProblem::NotUtf8, 3},
      {"1e999", JsonProblem::NumberOutOfRange, 5},
      {"[1, -1e999]", JsonProblem::NumberOutOfRange, 10},
      {"[9223372036854775808]", JsonProblem::NumberOutOfRange, 21},
      {"[-9223372036854775809]", JsonProblem::NumberOutOfRange, 22},
      {"99999999999999999999", JsonProblem::NumberOutOfRange, 20},
      {R"({"a":1,"a":2})", JsonProblem::DuplicateKey, 10},
      {R"({"a":1,"b":{"\u0062":1,"b":2}})", JsonProblem::DuplicateKey, 26},
  }));
  const auto value = read_json(text);
  REQUIRE_FALSE(value.has_value());
  CHECK(value.error().problem == problem);
  CHECK(value.error().position == position);
}

TEST_CASE("JSON: the same name in two objects is no duplicate") {
  CHECK(read_json(R"([{"a":1},{"a":{"a":2}}])").has_value());
}

TEST_CASE("JSON: depth, size and count are limited, and the limits themselves are still taken") {
  CHECK(read_json(nested(32)).has_value());
  CHECK(read_json(nested(33)).error() == JsonError{JsonProblem::TooDeep, 33});
  CHECK(read_json(std::string(100'000, '[')).error() == JsonError{JsonProblem::TooDeep, 33});
  CHECK(read_json(R"({"a":{"a":1}})", {.depth = 1}).error().problem == JsonProblem::TooDeep);

  CHECK(read_json("[1,2]", {.values = 3}).has_value());
  CHECK(read_json("[1,2]", {.values = 2}).error() == JsonError{JsonProblem::TooManyValues, 5});
  CHECK(read_json("[[]]", {.values = 1}).error().problem == JsonProblem::TooManyValues);

  CHECK(read_json("[1]", {.bytes = 3}).has_value());
  CHECK(read_json("[1] ", {.bytes = 3}).error() == JsonError{JsonProblem::TooLarge, 3});
}

TEST_CASE("JSON: a message names the problem and the place, and never what stands there") {
  CHECK(format::message_from(read_json("[\"my own words\", oops]").error()) == "not valid JSON, near byte 18");
  CHECK(format::message_from({JsonProblem::DuplicateKey, 10}) == "a name occurs twice in one object, near byte 10");
}

TEST_CASE("Values: looking for what is not there, or of another kind, gives nothing") {
  const Value value = *read_json(R"({"n":5,"f":5.5,"t":"x","b":true,"l":[1],"z":null})");

  CHECK(value.find("n")->integer() == 5);
  CHECK(value.find("n")->number() == 5.0);
  CHECK(value.find("f")->number() == 5.5);
  CHECK(value.find("b")->boolean() == true);
  CHECK(*value.find("t")->text() == "x");
  CHECK(value.find("l")->array()->size() == 1);
  CHECK(value.find("z")->is_null());

  CHECK_FALSE(value.find("f")->integer().has_value());
  CHECK_FALSE(value.find("t")->number().has_value());
  CHECK_FALSE(value.find("n")->boolean().has_value());
  CHECK(value.find("n")->text() == nullptr);
  CHECK(value.find("n")->array() == nullptr);
  CHECK(value.find("n")->object() == nullptr);
  CHECK(value.find("missing") == nullptr);
  CHECK(value.find("l")->find("n") == nullptr);
}

TEST_CASE("Values: 5 and 5.0 differ, and so does another order of members") {
  CHECK(*read_json(R"({"a":1,"b":2})") == Value{Value::Object{{"a", 1}, {"b", 2}}});
  CHECK_FALSE(*read_json(R"({"b":2,"a":1})") == Value{Value::Object{{"a", 1}, {"b", 2}}});
  CHECK_FALSE(Value{5} == Value{5.0});
}

TEST_CASE("Writing: decimals are the shortest that read back the same; what is not finite is null") {
  CHECK(text_from(-80.0) == "-80.0");
  CHECK(text_from(0.1) == "0.1");
  CHECK(text_from(561 / 100.0) == "5.61");
  CHECK(text_from(std::numeric_limits<double>::infinity()) == "null");
  CHECK(text_from(std::numeric_limits<double>::quiet_NaN()) == "null");
}

TEST_CASE("Writing: bytes that are not UTF-8 are replaced, in texts and in names") {
  CHECK(text_from("a\xFFz") == "\"a\uFFFDz\"");
  CHECK(text_from(Value::Object{{"\xFF", 1}}) == "{\"\uFFFD\":1}");
}

TEST_CASE("Writing: an optional that holds nothing is null") {
  CHECK(text_from(std::optional<int>{}) == "null");
  CHECK(text_from(std::optional{5}) == "5");
  CHECK(text_from(std::optional{false}) == "false");
}
