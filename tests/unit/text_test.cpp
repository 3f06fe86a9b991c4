#include "base/text.hpp"

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>

using namespace std::string_view_literals;

TEST_CASE("UTF-8: the first and the last code point of every length is well formed") {
  const auto text = GENERATE(""sv, "abc"sv, "\x00"sv, "\x7F"sv, "\xC2\x80"sv, "\xDF\xBF"sv, "\xE0\xA0\x80"sv,
                             "\xED\x9F\xBF"sv, "\xEE\x80\x80"sv, "\xEF\xBF\xBF"sv, "\xF0\x90\x80\x80"sv,
                             "\xF4\x8F\xBF\xBF"sv, "a\u00e9\u4e2d\U0001F30A."sv);
  CHECK(base::is_utf8(text));
}

TEST_CASE("UTF-8: overlong forms, surrogates, numbers beyond Unicode and broken sequences are refused") {
  const auto text = GENERATE("\x80"sv, "\xBF"sv, "\xC0\x80"sv, "\xC1\xBF"sv, "\xC2"sv, "\xC2\x41"sv, "\xE0\x9F\xBF"sv,
                             "\xED\xA0\x80"sv, "\xED\xBF\xBF"sv, "\xE2\x82"sv, "\xE2\x82\x41"sv, "\xF0\x8F\xBF\xBF"sv,
                             "\xF0\x90\x80"sv, "\xF4\x90\x80\x80"sv, "\xF5\x80\x80\x80"sv, "\xFF"sv, "fine\xFE"sv);
  CHECK_FALSE(base::is_utf8(text));
}

TEST_CASE("Trimming takes blanks and line ends from both ends and nothing from the middle") {
  CHECK(base::trimmed(" \t\r\n a b \n") == "a b");
  CHECK(base::trimmed("a") == "a");
  CHECK(base::trimmed(" \n ").empty());
  CHECK(base::trimmed("").empty());
}

TEST_CASE("Splitting keeps empty parts, and an empty text is one empty part") {
  CHECK(base::split("0,,-,", ',') == std::vector{"0"sv, ""sv, "-"sv, ""sv});
  CHECK(base::split("", ',') == std::vector{""sv});
  CHECK(base::split("abc", ',') == std::vector{"abc"sv});
}

TEST_CASE("A whole number is read only if it is all of the text and fits") {
  CHECK(base::int_from_text("0") == 0);
  CHECK(base::int_from_text("-12") == -12);
  CHECK(base::int_from_text("2147483647") == 2147483647);
  const auto text = GENERATE(""sv, "-"sv, "+1"sv, " 1"sv, "1 "sv, "1.0"sv, "1e2"sv, "0x1"sv, "2147483648"sv,
                             "-2147483649"sv, "one"sv);
  CHECK_FALSE(base::int_from_text(text).has_value());
}

TEST_CASE("Filling replaces known names everywhere, and leaves unknown ones so that a test can find them") {
  CHECK(base::fill("{from} to {to}, {from}", {{"from", "5"}, {"to", "9"}}) == "5 to 9, 5");
  CHECK(base::fill("{other} {from}", {{"from", "5"}}) == "{other} 5");
  CHECK(base::fill("no names", {{"from", "5"}}) == "no names");
  CHECK(base::fill("{from", {{"from", "5"}}) == "{from");
  CHECK(base::fill("a } { {from}", {{"from", "5"}}) == "a } { 5");
  CHECK(base::fill("", {{"from", "5"}}).empty());
}

TEST_CASE("Filling does not look into what it filled in: braces in a patient's words stay") {
  CHECK(base::fill("{a}{b}", {{"a", "{b}"}, {"b", "2"}}) == "{b}2");
}

TEST_CASE("Hexadecimal has two lower-case digits for each byte") {
  constexpr std::array<std::uint8_t, 4> bytes{0x00, 0x0A, 0x9F, 0xFF};
  CHECK(base::hex_from_bytes(bytes.data(), bytes.size()) == "000a9fff");
  CHECK(base::hex_from_bytes(bytes.data(), 0).empty());
}

TEST_CASE("Text: only the letters A to Z have a case") {
  CHECK(base::equal_ignoring_case("PHQ-9", "phq-9"));
  CHECK(base::equal_ignoring_case("", ""));
  CHECK_FALSE(base::equal_ignoring_case("PHQ-9", "PHQ-"));
  CHECK_FALSE(base::equal_ignoring_case("[", "{"));
  CHECK_FALSE(base::equal_ignoring_case("\u00C4", "\u00E4"));
}

TEST_CASE("Text: a scaled number keeps its decimals, and its sign where the whole part is 0") {
  CHECK(base::text_from_scaled(1272, 2) == "12.72");
  CHECK(base::text_from_scaled(-5, 2) == "-0.05");
  CHECK(base::text_from_scaled(0, 1) == "0.0");
  CHECK(base::text_from_scaled(-850, 1) == "-85.0");
}
