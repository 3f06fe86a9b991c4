// Every questionnaire from Today to its result, by role and name.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "support/questionnaires.hpp"
#include "support/widget.hpp"

using test::answer_all;
using test::open_questionnaire;
using ui::Role;

namespace {

constexpr std::string_view difficulty =
    "If you checked off any problems, how difficult have these problems made it for you to do your work, take care of "
    "things at home, or get along with other people?";
constexpr std::string_view panel = "You don't have to carry this alone.";

struct Diary {
  explicit Diary(std::string_view config = R"({"instruments":["PHQ-9","GAD-7","PCL-5","PHQ-2","GAD-2"]})") {
    widget.host.configure(config);
    widget.frame();
    widget.press("Today");
  }
  test::MemoryStore storage;
  test::Widget widget{storage};
};

}  // namespace

TEST_CASE("Today: the PHQ-9 comes first, and the others are behind one button") {
  Diary diary{R"({"instruments":["GAD-7","PHQ-9"]})"};

  CHECK(diary.widget.says("9 questions about the last two weeks. Takes about 2 min."));
  CHECK(diary.widget.shows(Role::Button, "Start the PHQ-9"));
  CHECK_FALSE(diary.widget.shows(Role::Button, "Start the GAD-7"));
  diary.widget.press("More questionnaires");

  CHECK(diary.widget.shows(Role::Heading, "GAD-7"));
  CHECK(diary.widget.says("Generalized Anxiety Disorder scale, 7 items"));
  CHECK_FALSE(diary.widget.shows(Role::Button, "Start the PHQ-9"));
  CHECK(diary.widget.shows(Role::Button, "Start the GAD-7"));
  REQUIRE(diary.widget.focused() != nullptr);
  CHECK(diary.widget.focused()->name == "More questionnaires");
}

TEST_CASE("Today: with one questionnaire there is no button for more") {
  Diary diary{"{}"};
  CHECK_FALSE(diary.widget.shows(Role::Button, "More questionnaires"));
}

TEST_CASE("Start screen: only the PHQ-9 announces a question on death, and every one says that nobody is watching") {
  const std::string code = GENERATE("PHQ-9", "GAD-7", "PCL-5", "PHQ-2", "GAD-2");
  Diary diary;
  open_questionnaire(diary.widget, code);

  CHECK(diary.widget.shows(Role::Heading, code + " check-in"));
  CHECK(diary.widget.says("This page does not send your answers, and nobody is watching."));
  CHECK(diary.widget.shows(Role::Region, "Help now:"));
  CHECK(diary.widget.says("thoughts of death or self-harm") == (code == "PHQ-9"));
}

TEST_CASE("Start screen: the notices stand where the questionnaire is") {
  Diary diary;
  open_questionnaire(diary.widget, "GAD-7");
  CHECK(diary.widget.says("Copyright © Pfizer Inc."));
  CHECK(diary.widget.says("LOINC is copyright"));
}

TEST_CASE("PCL-5: the VA's instructions are on its start screen, and the stem with every question") {
  Diary diary;
  open_questionnaire(diary.widget, "PCL-5");
  CHECK(diary.widget.says("Below is a list of problems that people sometimes have in response to a very stressful"));
  CHECK(diary.widget.says("20 questions about the past month."));
  diary.widget.press("Begin");

  for (int number = 1; number <= 20; ++number) {
    CHECK(diary.widget.says("Question " + std::to_string(number) + " of 20"));
    CHECK(diary.widget.says("In the past month, how much were you bothered by:"));
    CHECK(diary.widget.shows(Role::Radio, "Quite a bit"));
    diary.widget.press("Skip this question");
  }
}

TEST_CASE("Difficulty: asked after the items if any is above 0, kept, shown in words, and not counted") {
  const std::string code = GENERATE("PHQ-9", "GAD-7");
  Diary diary;
  answer_all(diary.widget, code, "Several days", "Not at all");

  REQUIRE(diary.widget.shows(Role::Heading, difficulty));
  CHECK(diary.widget.says("It is not counted in the total."));
  CHECK_FALSE(diary.widget.says("Over the last 2 weeks"));
  diary.widget.choose("Very difficult");
  diary.widget.press("Finish");
  diary.widget.press("Yes, keep my diary here");

  CHECK(diary.widget.says(code == "PHQ-9" ? "Your total is 8 of 27" : "Your total is 6 of 21"));
  CHECK(diary.widget.says("How difficult these problems made things for you, not counted in the total:"));
  CHECK(diary.widget.shows(Role::Paragraph, "Very difficult"));
  CHECK(diary.storage.pairs.back().value.find(R"("difficulty":2)") != std::string::npos);
}

TEST_CASE("Difficulty: never asked when nothing is above 0, or by a questionnaire that does not have it") {
  const auto [code, answer] = GENERATE(table<std::string, std::string>(
      {{"PHQ-9", "Not at all"}, {"GAD-7", "Not at all"}, {"PHQ-2", "Several days"}, {"PCL-5", "A little bit"}}));
  Diary diary;
  answer_all(diary.widget, code, answer, answer);
  CHECK(diary.widget.shows(Role::Heading, "Is this your own device?"));
}

TEST_CASE("Difficulty: it can be skipped, and Back leads to the last item with its answer") {
  Diary diary;
  answer_all(diary.widget, "GAD-7", "Several days", "Several days");
  diary.widget.press("Back");
  CHECK(diary.widget.says("Question 7 of 7"));
  CHECK(diary.widget.find(Role::Radio, "Several days").has(ui::Checked));
  diary.widget.press("Finish");

  diary.widget.press("Skip this question");
  diary.widget.press("Yes, keep my diary here");

  CHECK(diary.widget.says("Your total is 7 of 21: in the range called mild."));
  CHECK_FALSE(diary.widget.says("How difficult these problems"));
}

TEST_CASE("Difficulty: an answer is dropped if every item goes back to 0") {
  Diary diary;
  answer_all(diary.widget, "GAD-7", "Not at all", "Several days");
  diary.widget.choose("Very difficult");
  diary.widget.press("Back");
  diary.widget.choose("Not at all");
  diary.widget.press("Finish");
  diary.widget.press("Yes, keep my diary here");

  CHECK_FALSE(diary.widget.says("How difficult these problems"));
  CHECK(diary.storage.pairs.back().value.find("difficulty") == std::string::npos);
}

TEST_CASE("Item 9: Finish leads to the panel before the question about difficulty, and there is no way past it") {
  Diary diary;
  diary.widget.answer_eight("Several days");
  diary.widget.choose("Several days");
  diary.widget.press("Finish");

  CHECK_FALSE(diary.widget.shows(Role::Heading, difficulty));
  REQUIRE(diary.widget.focused() != nullptr);
  CHECK(diary.widget.focused()->name == panel);
  diary.widget.press("Continue");
  CHECK(diary.widget.shows(Role::Heading, difficulty));
  CHECK_FALSE(diary.widget.shows(Role::Region, panel));
}

TEST_CASE("PHQ-8 mode: the PHQ-8 stands where the PHQ-9 stood, without item 9 and with help") {
  Diary diary{R"({"phq8":true,"region":"US"})"};
  CHECK_FALSE(diary.widget.shows(Role::Button, "Start the PHQ-9"));
  diary.widget.press("Start the PHQ-8");
  CHECK_FALSE(diary.widget.says("thoughts of death or self-harm"));
  CHECK(diary.widget.shows(Role::Link, "Call 988 Lifeline: 988"));
  diary.widget.press("Begin");
  for (int number = 1; number <= 8; ++number) {
    CHECK_FALSE(diary.widget.says("better off dead"));
    diary.widget.choose("Nearly every day");
    CHECK_FALSE(diary.widget.shows(Role::Region, panel));
    CHECK(diary.widget.shows(Role::Button, "Help now"));
    diary.widget.press(number == 8 ? "Finish" : "Next");
  }
  CHECK(diary.widget.shows(Role::Heading, difficulty));
  diary.widget.press("Skip this question");
  diary.widget.press("Yes, keep my diary here");

  CHECK(diary.widget.says("Your total is 24 of 24: in the range called severe."));
  CHECK_FALSE(diary.widget.says("death"));
  diary.widget.press("Trends");
  CHECK(diary.widget.shows(Role::Image, "PHQ-8 total over time"));
  CHECK_FALSE(diary.widget.says("question 9"));
}

TEST_CASE("PHQ-8 mode: earlier PHQ-9 totals are never in its chart, but in a table of their own") {
  Diary diary;
  diary.widget.finish_phq9("Not at all");
  diary.widget.press("Yes, keep my diary here");
  diary.widget.host.configure(R"({"phq8":true})");
  diary.widget.frame();
  answer_all(diary.widget, "PHQ-8", "Several days", "Several days");
  diary.widget.skip_difficulty();

  diary.widget.press("Trends");

  CHECK(diary.widget.says("One check-in, on Jan 12, 2026, with a total of 8."));
  CHECK(diary.widget.shows(Role::Table, "PHQ-9 check-ins"));
}

TEST_CASE("Check-in: a questionnaire that is begun names the one whose answers it drops") {
  Diary diary;
  open_questionnaire(diary.widget, "PCL-5");
  diary.widget.press("Begin");
  diary.widget.choose("Extremely");
  diary.widget.press("Next");
  diary.widget.press("Today");
  CHECK(diary.widget.says("You have started the PCL-5."));
  diary.widget.press("Start the PHQ-9");
  CHECK(diary.widget.says("You have started the PCL-5 and not finished it."));
  diary.widget.press("Today");

  diary.widget.press("Go on with question 2");
  diary.widget.press("Back");

  CHECK(diary.widget.find(Role::Radio, "Extremely").has(ui::Checked));
}
