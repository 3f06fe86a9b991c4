#include "base/language.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string_view>

using base::Language;
using base::language_from;

TEST_CASE("A language is known by the first part of its tag, in either case") {
  const auto [tag, language] = GENERATE(table<std::string_view, Language>({
      {"en", Language::English},
      {"en-US", Language::English},
      {"EN-gb", Language::English},
      {"es", Language::Spanish},
      {"es-US", Language::Spanish},
      {"ES", Language::Spanish},
      {"Es-419", Language::Spanish},
  }));
  CHECK(language_from(tag) == language);
}

TEST_CASE("Any other text is no language of ours") {
  const auto tag =
      GENERATE(as<std::string_view>{}, "", "-", "de", "e", "eng", "est", "-en", "e\xC3\xB1", "en_US", " en");
  CHECK(language_from(tag) == std::nullopt);
}

TEST_CASE("The code of each language is read back as that language") {
  const Language language = GENERATE(Language::English, Language::Spanish);
  CHECK(language_from(base::code(language)) == language);
}

TEST_CASE("A country is read from the language tags of browsers and systems, in either case") {
  const auto [tag, country] = GENERATE(table<std::string_view, std::string_view>({
      {"en-US", "US"},
      {"en-gb", "GB"},
      {"es-Latn-MX", "MX"},
      {"de_AT.UTF-8", "AT"},
      {"en-AU-u-ca-gregory", "AU"},
  }));
  CHECK(base::country_from(tag) == country);
}

TEST_CASE("A language tag without a country names none") {
  const auto tag = GENERATE(as<std::string_view>{}, "", "en", "es-419", "zh-Hant", "C", "C.UTF-8", "en-",
                            "en-u-ca-gregory", "en-U1", "sl-nedis");
  CHECK(base::country_from(tag).empty());
}
