// The language of the questions, apart from the language of the page.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "support/questionnaires.hpp"
#include "support/widget.hpp"

using ui::Role;

namespace {

constexpr std::string_view spanish_item = "Poco interés o placer en hacer cosas";

}  // namespace

TEST_CASE("Language: the start screen offers Spanish, the questions come in it, and their nodes say so") {
  test::MemoryStore storage;
  test::Widget widget{storage};
  widget.press("Start the PHQ-9");
  CHECK(widget.find(Role::Button, "Preguntas en español").lang == "es");
  widget.press("Preguntas en español");
  CHECK(widget.find(Role::Button, "Questions in English").lang == "en");
  CHECK(widget.find(Role::Paragraph, "Cuestionario de salud del paciente, 9 preguntas").lang == "es");
  widget.press("Begin");

  CHECK(widget.find(Role::Heading, spanish_item).lang == "es");
  CHECK(widget.find(Role::RadioGroup, spanish_item).lang == "es");
  CHECK(widget.find(Role::Radio, "Varios días").lang == "es");
  CHECK(widget.find(Role::Button, "Next").lang.empty());
  widget.press("Next");
  CHECK(widget.find(Role::Paragraph, "Choose an answer, or skip this question.").lang == "en");
}

TEST_CASE("Language: the choice is remembered in the diary") {
  test::MemoryStore storage;
  {
    test::Widget widget{storage};
    widget.finish_phq9("Not at all");
    widget.press("Yes, keep my diary here");
    widget.press("Today");
    widget.press("Start the PHQ-9");
    widget.press("Preguntas en español");
  }
  test::Widget again{storage, 7};
  again.press("Start the PHQ-9");
  again.press("Begin");
  CHECK(again.shows(Role::Heading, spanish_item));
}

TEST_CASE("Language: before there is a choice the page's language decides, and the choice goes before it") {
  test::MemoryStore storage;
  test::Widget widget{storage};
  app::Environment environment{.touch = true, .html_forced = false, .browser = true};
  environment.language = base::Language::Spanish;
  widget.host.set_environment(environment);
  widget.frame();
  widget.press("Start the PHQ-9");
  CHECK(widget.shows(Role::Button, "Questions in English"));
  widget.press("Questions in English");
  widget.press("Begin");
  CHECK(widget.shows(Role::Heading, "Little interest or pleasure in doing things"));
}

TEST_CASE("Language: without Spanish wording there is nothing to choose, and the questions are English") {
  test::MemoryStore storage;
  test::Widget widget{storage};
  widget.host.configure(R"({"instruments":["PHQ-9","PCL-5"]})");
  app::Environment environment{.touch = true, .html_forced = false, .browser = true};
  environment.language = base::Language::Spanish;
  widget.host.set_environment(environment);
  widget.frame();
  test::open_questionnaire(widget, "PCL-5");
  CHECK_FALSE(widget.shows(Role::Button, "Questions in English"));
  widget.press("Begin");
  CHECK(widget.find(Role::Heading, "Repeated, disturbing, and unwanted memories of the stressful experience?").lang ==
        "en");
}

TEST_CASE("Language: the panel of item 9 belongs to the PHQ-9 in Spanish too") {
  test::MemoryStore storage;
  test::Widget widget{storage};
  widget.press("Start the PHQ-9");
  widget.press("Preguntas en español");
  widget.press("Begin");
  for (int item = 1; item <= 8; ++item) widget.press("Skip this question");
  widget.choose("Varios días");
  CHECK(widget.shows(Role::Region, "You don't have to carry this alone."));
}
