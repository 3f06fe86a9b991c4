// The wording of the questionnaires, word for word, against the copy of the official texts in tests/data/wording.
#include "clinical/wording.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <fstream>
#include <span>
#include <stdexcept>
#include <string>
#include <vector>

using base::Language;
using clinical::Instrument;
using clinical::Wording;

namespace {

using Texts = std::vector<std::string>;

/// The lines below "[section]", to the next empty line. Throws if there are none.
Texts official(Language language, const std::string& section) {
  std::ifstream file{TIDEMARK_ROOT "/tests/data/wording/" + std::string{base::code(language)} + ".txt"};
  std::string line;
  while (std::getline(file, line) && line != "[" + section + "]") {
  }
  Texts texts;
  while (std::getline(file, line) && !line.empty()) texts.push_back(line);
  if (texts.empty()) throw std::runtime_error{section + " is not in the official texts"};
  return texts;
}

Texts shown(std::span<const std::string_view> texts) { return {texts.begin(), texts.end()}; }

Texts first(const Texts& texts, std::size_t count) { return {texts.begin(), texts.begin() + static_cast<int>(count)}; }

const Wording& ours(const Instrument& instrument, Language language) {
  const Wording* found = clinical::wording(instrument, language);
  if (!found) throw std::runtime_error{"there is no such wording"};
  return *found;
}

Language either_language() { return GENERATE(Language::English, Language::Spanish); }

}  // namespace

TEST_CASE("Wording: PHQ-9 and GAD-7 ask the official questions, in English and in Spanish") {
  const Language language = either_language();
  CHECK(shown(ours(clinical::phq9, language).items) == official(language, "PHQ-9 items"));
  CHECK(shown(ours(clinical::gad7, language).items) == official(language, "GAD-7 items"));
}

TEST_CASE(
    "Wording: PHQ-8 is the first eight items of the PHQ-9, PHQ-2 the first two, GAD-2 the first two of the GAD-7") {
  const Language language = either_language();
  CHECK(shown(ours(clinical::phq8, language).items) == first(official(language, "PHQ-9 items"), 8));
  CHECK(shown(ours(clinical::phq2, language).items) == first(official(language, "PHQ-9 items"), 2));
  CHECK(shown(ours(clinical::gad2, language).items) == first(official(language, "GAD-7 items"), 2));
}

TEST_CASE("Wording: the PHQ and GAD share stem, answers and notices") {
  const Language language = either_language();
  const Instrument& instrument =
      *GENERATE(&clinical::phq9, &clinical::phq8, &clinical::phq2, &clinical::gad7, &clinical::gad2);
  const Wording& it = ours(instrument, language);
  CHECK(Texts{std::string{it.stem}} == official(language, "PHQ and GAD stem"));
  CHECK(shown(it.answers) == official(language, "PHQ and GAD answers"));
  CHECK(
      it.notice.starts_with("Copyright \u00A9 Pfizer Inc. All rights reserved. Developed by Drs. Robert L. Spitzer, "
                            "Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational grant from Pfizer "
                            "Inc. No permission required to reproduce, translate, display or distribute. "));
  CHECK(it.instructions.empty());
}

TEST_CASE("Wording: PHQ-9, PHQ-8 and GAD-7 have the official question about difficulty") {
  const Language language = either_language();
  const Wording& it = ours(*GENERATE(&clinical::phq9, &clinical::phq8, &clinical::gad7), language);
  CHECK(Texts{std::string{it.difficulty}} == official(language, "difficulty"));
  CHECK(shown(it.difficulty_answers) == official(language, "difficulty answers"));
}

TEST_CASE("Wording: PCL-5 says what the VA's sheet says, and there is none in Spanish") {
  const Wording& it = ours(clinical::pcl5, Language::English);
  CHECK(Texts{std::string{it.instructions}} == official(Language::English, "PCL-5 instructions"));
  CHECK(Texts{std::string{it.stem}} == official(Language::English, "PCL-5 stem"));
  CHECK(shown(it.items) == official(Language::English, "PCL-5 items"));
  CHECK(shown(it.answers) == official(Language::English, "PCL-5 answers"));
  CHECK(it.notice.find("US Government work, not copyrighted.") != std::string_view::npos);
  CHECK(it.notice.find("Pfizer") == std::string_view::npos);
  CHECK(clinical::wording(clinical::pcl5, Language::Spanish) == nullptr);
}

TEST_CASE("Wording: the lowest answer of the GAD-7 is not the known misprint") {
  CHECK(ours(clinical::gad7, Language::English).answers.front() == "Not at all");
}

TEST_CASE("Wording: every text fits the table of instruments, and names LOINC's terms") {
  const Instrument& instrument = *GENERATE(from_range(clinical::instruments));
  const Wording& it = ours(instrument, Language::English);
  CHECK(it.name == instrument.code);
  CHECK_FALSE(it.title.empty());
  CHECK(it.items.size() == static_cast<std::size_t>(instrument.items));
  CHECK(it.answers.size() == instrument.points.size());
  CHECK(!it.difficulty.empty() == instrument.has_difficulty);
  CHECK(it.difficulty_answers.size() == (instrument.has_difficulty ? 4 : 0));
  CHECK(it.bands.empty());
  CHECK(it.notice.find("LOINC (http://loinc.org)") != std::string_view::npos);
}

TEST_CASE("Wording: an instrument that is not ours has none") {
  const Instrument instrument{"X", 2, clinical::points_0_to_3, 0, {}, 7};
  CHECK(clinical::wording(instrument, Language::English) == nullptr);
}
