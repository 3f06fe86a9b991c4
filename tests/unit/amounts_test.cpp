#include "record/amounts.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <limits>
#include <tuple>

TEST_CASE("Dose: a number with at most three decimals is read, by point or comma") {
  const auto [text, micrograms] = GENERATE(table<std::string, std::optional<std::int64_t>>({
      {"40", 40'000},
      {" 37.5 ", 37'500},
      {"37,5", 37'500},
      {"1,5", 1'500},
      {"2.50", 2'500},
      {"0.1", 100},
      {"0.125", 125},
      {"1.125", 1'125},
      {"37,125", 37'125},
      {".5", 500},
      {"5.", 5'000},
      {"007", 7'000},
      {"1250", 1'250'000},
      {"999999999", 999'999'999'000},
      {"1,250", std::nullopt},  // one and a quarter, or one thousand two hundred and fifty
      {"2,000", std::nullopt},
      {"1.500", std::nullopt},
      {"1.2345", std::nullopt},
      {"1234567890", std::nullopt},
      {"", std::nullopt},
      {".", std::nullopt},
      {"-40", std::nullopt},
      {"+40", std::nullopt},
      {"40 mg", std::nullopt},
      {"4e1", std::nullopt},
      {"1.2.3", std::nullopt},
      {"1,2.3", std::nullopt},
      {"\u0664\u0660", std::nullopt},
  }));
  CHECK(record::micrograms_from_text(text) == micrograms);
}

TEST_CASE("Dose: what is written is shortest and is read back the same") {
  const auto [micrograms, text] = GENERATE(table<std::int64_t, std::string>({
      {100, "0.1"},
      {37'500, "37.5"},
      {40'000, "40"},
      {1'125, "1.125"},
      {1'250, "1.25"},
      {1'005, "1.005"},
      {1'250'000, "1250"},
      {2'000'000, "2000"},
  }));
  CHECK(record::text_from_micrograms(micrograms) == text);
  CHECK(record::micrograms_from_text(text) == micrograms);
}

TEST_CASE("Weight: read as a dose is, in grams, and written back") {
  const auto [text, grams] = GENERATE(table<std::string, std::optional<int>>({
      {"72.5", 72'500},
      {"72,5", 72'500},
      {" 80 ", 80'000},
      {"399.999", 399'999},
      {"999999999", std::numeric_limits<int>::max()},
      {"72.5 kg", std::nullopt},
      {"1,250", std::nullopt},
      {"", std::nullopt},
  }));
  CHECK(record::grams_from_text(text) == grams);
  CHECK(record::text_from_grams(72'500) == "72.5");
  CHECK(record::text_from_grams(80'000) == "80");
}

TEST_CASE("Dose a kilogram: exact, to the nearest microgram, half up") {
  const auto [micrograms, grams, per_kilogram] = GENERATE(table<std::int64_t, int, std::int64_t>({
      {37'500, 75'000, 500},
      {40'000, 72'500, 552},         // 551.7
      {1'001, 2'000, 501},           // 500.5
      {1'000, 3'000, 333},           // 333.3
      {100, 400'000, 0},             // 0.25
      {200, 400'000, 1},             // 0.5
      {2'000'000, 20'000, 100'000},  // the largest dose for the smallest weight
  }));
  CHECK(record::micrograms_per_kilogram(micrograms, grams) == per_kilogram);
}
