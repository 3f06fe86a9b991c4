// LOINC codes: clinical.md section 2, with the traps that it names.
#include "clinical/codes.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_adapters.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <string>
#include <vector>

using clinical::Codes;
using clinical::codes;
using clinical::points_of_code;

namespace {

using List = std::vector<std::string_view>;

List all(std::span<const std::string_view> list) { return {list.begin(), list.end()}; }

/// Every code of a question or a score. Those of answers (LA...) follow no published rule.
List loinc_numbers() {
  List numbers;
  for (const Codes& one : clinical::code_table) {
    for (const std::string_view code : {one.panel, one.total, one.difficulty}) {
      if (!code.empty()) numbers.push_back(code);
    }
    numbers.insert(numbers.end(), one.items.begin(), one.items.end());
  }
  return numbers;
}

/// Modulus 10, as LOINC's numbers have it: every second digit from the right is doubled, and the sum of all digits is
/// filled up to a multiple of ten.
char check_digit(std::string_view number) {
  int sum = 0;
  bool doubled = true;
  for (auto digit = number.rbegin(); digit != number.rend(); ++digit, doubled = !doubled) {
    const int value = (*digit - '0') * (doubled ? 2 : 1);
    sum += value / 10 + value % 10;
  }
  return static_cast<char>('0' + (10 - sum % 10) % 10);
}

}  // namespace

TEST_CASE("LOINC: every question and score has the check digit of its number") {
  const std::string_view code = GENERATE(from_range(loinc_numbers()));
  const std::size_t dash = code.find('-');
  REQUIRE(dash + 2 == code.size());
  CHECK(code.back() == check_digit(code.substr(0, dash)));
}

TEST_CASE("LOINC: PHQ-9 and PHQ-2") {
  const Codes phq9 = codes(clinical::phq9);
  CHECK(phq9.panel == "44249-1");
  CHECK(phq9.total == "44261-6");
  CHECK(phq9.difficulty == "69722-7");
  CHECK(phq9.answer_list == "LL358-3");
  CHECK(phq9.difficulty_list == "LL359-1");
  CHECK(all(phq9.items) ==
        List{"44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3", "44260-8"});
  const Codes phq2 = codes(clinical::phq2);
  CHECK(phq2.panel == "55757-9");
  CHECK(phq2.total == "55758-7");
  CHECK(all(phq2.items) == List{"44250-9", "44255-8"});
}

TEST_CASE("LOINC: GAD-7's panel is not its score, and its sixth item keeps its code") {
  const Codes gad7 = codes(clinical::gad7);
  CHECK(gad7.panel == "69737-5");
  CHECK(gad7.total == "70274-6");
  CHECK(all(gad7.items) == List{"69725-0", "68509-9", "69733-4", "69734-2", "69735-9", "69689-8", "69736-7"});
}

TEST_CASE("LOINC: the answers from not at all to nearly every day") {
  CHECK(all(codes(clinical::phq9).answers) == List{"LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9"});
}

TEST_CASE("LOINC: the codes of the answers about difficulty are not in order") {
  CHECK(all(codes(clinical::phq9).difficulty_answers) == List{"LA6572-7", "LA6573-5", "LA6575-0", "LA6574-3"});
}

TEST_CASE("LOINC: PHQ-8 has its items' codes alone, never the PHQ-9's panel and total") {
  const Codes phq8 = codes(clinical::phq8);
  CHECK(phq8.panel.empty());
  CHECK(phq8.total.empty());
  CHECK(phq8.difficulty.empty());
  CHECK(phq8.items.size() == 8);
  CHECK(phq8.items.back() == "44253-3");
}

TEST_CASE("LOINC: what has no verified code stays empty") {
  const Codes gad2 = codes(clinical::gad2);
  CHECK(gad2.panel.empty());
  CHECK(gad2.total.empty());
  CHECK(all(gad2.items) == List{"69725-0", "68509-9"});
  CHECK(codes(clinical::gad7).difficulty.empty());

  const Codes pcl5 = codes(clinical::pcl5);
  CHECK(pcl5.panel == "101697-1");
  CHECK(pcl5.total == "101698-9");
  CHECK(pcl5.items.empty());
  CHECK(pcl5.answers.empty());
  CHECK(pcl5.answer_list.empty());
}

TEST_CASE("LOINC: the deprecated PHQ-9 interpretation and the PHQ-4 total are nowhere") {
  CHECK(std::ranges::none_of(loinc_numbers(), [](auto code) { return code == "44262-4" || code == "70272-0"; }));
}

TEST_CASE("LOINC: every instrument has as many codes as questions and answers, or none") {
  const clinical::Instrument& instrument = *GENERATE(from_range(clinical::instruments));
  const Codes it = codes(instrument);
  CHECK(it.instrument == instrument.code);
  CHECK((it.items.empty() || it.items.size() == static_cast<std::size_t>(instrument.items)));
  CHECK((it.answers.empty() || it.answers.size() == instrument.points.size()));
  CHECK((it.difficulty.empty() || instrument.has_difficulty));
}

TEST_CASE("LOINC: an instrument that is not ours has no codes") {
  const clinical::Instrument own{"X", 2, clinical::points_0_to_3, 0, {}, 7};
  CHECK(codes(own).instrument.empty());
  CHECK(codes(own).items.empty());
  CHECK(points_of_code(own, 2, "LA6568-5") == std::nullopt);
}

TEST_CASE("LOINC: an answer's code is read as its points, and 'More days than not' as 2 where forms have it") {
  CHECK(points_of_code(clinical::phq9, 1, "LA6568-5") == 0);
  CHECK(points_of_code(clinical::phq9, 9, "LA6571-9") == 3);
  CHECK(points_of_code(clinical::gad7, 2, "LA6570-1") == 2);
  CHECK(points_of_code(clinical::gad7, 2, "LA18938-3") == 2);
  CHECK(points_of_code(clinical::gad2, 2, "LA18938-3") == 2);
  CHECK(points_of_code(clinical::gad7, 1, "LA18938-3") == std::nullopt);
  CHECK(points_of_code(clinical::phq9, 2, "LA18938-3") == std::nullopt);
  CHECK(points_of_code(clinical::phq9, 1, "LA6572-7") == std::nullopt);
  CHECK(points_of_code(clinical::pcl5, 2, "LA6568-5") == std::nullopt);
}
