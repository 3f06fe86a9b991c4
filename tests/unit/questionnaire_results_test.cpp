// What a patient reads after each questionnaire (people.md section 1), and what Trends keeps of it.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "support/questionnaires.hpp"
#include "support/widget.hpp"

using test::answer_all;
using ui::Role;

namespace {

constexpr std::string_view all = R"({"instruments":["PHQ-9","GAD-7","PCL-5","PHQ-2","GAD-2"]})";
constexpr std::string_view own =
    R"({"instruments":["PHQ-9",{"code":"CALM","version":1,"title":"Calm evenings","language":"en","stem":"This week:",)"
    R"("items":["I was calm","I slept"],"options":[{"text":"No","points":0},{"text":"A little","points":2},)"
    R"({"text":"Yes","points":5}],"bands":[{"from":0,"label":"few calm evenings"},{"from":5,"label":"calm evenings"}],)"
    R"("direction":"higher_is_better","allowed_blanks":0,"recall_days":7,"licence":"Ours to use."}]})";

struct Diary {
  explicit Diary(std::string_view config = all) {
    widget.finish_phq9("Not at all");
    widget.press("Yes, keep my diary here");
    widget.host.configure(config);
    widget.frame();
  }
  void answer(const std::string& code, std::string_view all_but_last, std::string_view last) {
    answer_all(widget, code, all_but_last, last);
    widget.skip_difficulty();
  }
  void session_at(std::string_view when) {
    widget.press("Today");
    widget.press("Log a session");
    widget.set(Role::DateTimeField, "Date and time", std::string{when});
    widget.press("Save session");
  }
  void on(std::string_view iso) { widget.clock.time = *base::date_time_from_iso(iso); }
  test::MemoryStore storage;
  test::Widget widget{storage};
};

/// The paragraph that begins like this; empty if there is none.
std::string paragraph(const test::Widget& widget, std::string_view beginning) {
  for (const ui::Node& node : widget.host.shown().tree) {
    if (node.role == Role::Paragraph && node.name.starts_with(beginning)) return node.name;
  }
  return {};
}

}  // namespace

TEST_CASE("Result: GAD-7 gives the total, the range by its name and the date") {
  Diary diary;
  diary.answer("GAD-7", "Several days", "Nearly every day");
  CHECK(diary.widget.says("GAD-7, Jan 12, 2026"));
  CHECK(diary.widget.says("Your total is 9 of 21: in the range called mild."));
  CHECK(diary.widget.says("On this scale, lower is better. A total is not a diagnosis."));
}

TEST_CASE("Result: two-item forms give the total and where clinics ask further, and no verdict") {
  const std::string code = GENERATE("PHQ-2", "GAD-2");
  Diary diary;
  diary.answer(code, "Nearly every day", "Several days");
  CHECK(paragraph(diary.widget, "Your total") == "Your total is 4 of 6.");
  CHECK(diary.widget.says("From 3 points on, clinics usually ask further."));
}

TEST_CASE("Result: with too many blanks there is no total, and the questions are named") {
  Diary diary;
  diary.answer("GAD-2", "", "Several days");
  CHECK(diary.widget.says(
      "There is no total this time: 1 of the 2 questions had no answer, and a total needs at least 2."));
  CHECK(diary.widget.says("Not answered: question 1."));
  CHECK_FALSE(diary.widget.says("Your total is"));
}

TEST_CASE("Result: while the latest item 9 is marked, no other total stands without that fact and help") {
  Diary diary;
  diary.widget.answer_eight("Not at all");
  diary.widget.choose("Several days");
  diary.widget.press("Finish");
  diary.widget.press("Continue");
  diary.widget.skip_difficulty();
  diary.answer("GAD-7", "Not at all", "Not at all");

  const std::string total = paragraph(diary.widget, "Your total");
  CHECK(total.find("in the range called minimal.") != std::string::npos);
  CHECK(total.find("In your latest PHQ-9 you marked thoughts of being better off dead") != std::string::npos);
  CHECK(diary.widget.shows(Role::Region, "People and lines"));
}

TEST_CASE("Result: while the latest item 9 is blank, another total says so") {
  Diary diary;
  diary.widget.answer_eight("Not at all");
  diary.widget.press("Skip this question");
  diary.answer("GAD-7", "Not at all", "Not at all");
  CHECK(paragraph(diary.widget, "Your total").find("has no answer. Help is below.") != std::string::npos);
}

TEST_CASE("Result: PCL-5 gives a total of 80 and no range, and what is for the clinician stands apart") {
  Diary diary;
  diary.answer("PCL-5", "Moderately", "Moderately");
  CHECK(paragraph(diary.widget, "Your total") == "Your total is 40 of 80.");
  CHECK_FALSE(diary.widget.says("range called"));

  CHECK(diary.widget.shows(Role::Region, "For your clinician"));
  CHECK(diary.widget.says("The DSM-5 symptom pattern is met on these answers. This is not a diagnosis."));
  CHECK(diary.widget.shows(Role::RowHeader, "D (8–14)"));
  CHECK(diary.widget.shows(Role::Cell, "14"));
  diary.widget.press("Trends");
  CHECK_FALSE(diary.widget.says("pattern"));
}

TEST_CASE("Result: PCL-5's pattern is told in three states") {
  const auto [most, last, words] = GENERATE(table<std::string, std::string, std::string>(
      {{"A little bit", "A little bit", "The DSM-5 symptom pattern is not met on these answers."},
       {"Extremely", "", "The DSM-5 symptom pattern is met on these answers."},
       {"", "Extremely", "cannot be told with the blanks."}}));
  Diary diary;
  diary.answer("PCL-5", most, last);
  CHECK(diary.widget.says(words));
}

TEST_CASE("Result: PCL-5's change comes with both published sources and no verdict") {
  Diary diary;
  diary.answer("PCL-5", "Moderately", "Moderately");
  CHECK_FALSE(diary.widget.says("Sources differ"));
  diary.session_at("2026-01-12T09:00");
  diary.on("2026-02-12T09:00:00-05:00");
  diary.answer("PCL-5", "A little bit", "A little bit");

  CHECK(diary.widget.says("20 points lower than your starting score, 40 on Jan 12, 2026."));
  CHECK(diary.widget.says("5 points are more than chance, 10 are noticeable (US National Center for PTSD)."));
  CHECK(diary.widget.says("15 to 18 points are more than chance (Marx and others, 2022)."));
}

TEST_CASE("Result: a clinic's own gives its total, its label in the clinic's words, and its direction") {
  Diary diary{own};
  diary.answer("CALM", "Yes", "A little");
  CHECK(paragraph(diary.widget, "Your total") ==
        "Your total is 7 of 10. Your clinic calls this range \"calm evenings\".");
  CHECK(diary.widget.says("On this scale, higher is better. A total is not a diagnosis."));
  diary.widget.press("Trends");
  CHECK(diary.widget.shows(Role::Table, "CALM check-ins"));
  CHECK(diary.widget.shows(Role::Cell, "calm evenings"));
}

TEST_CASE("Trends: a clinic's own that is not on the page any more is named, and nothing is added up") {
  Diary diary{own};
  diary.answer("CALM", "Yes", "A little");
  diary.widget.host.configure("{}");
  diary.widget.frame();
  diary.widget.press("Trends");
  CHECK(diary.widget.shows(Role::Heading, "CALM check-ins"));
  CHECK(diary.widget.says("Its answers are kept, and cannot be added up here."));
}

TEST_CASE("Overlap: less than 7 days after its own last one it is marked before, in the result and in the table") {
  const std::string code = GENERATE("PHQ-9", "GAD-7", "PHQ-2", "GAD-2");
  Diary diary;
  diary.on("2026-02-01T08:00:00-05:00");
  diary.answer(code, "Not at all", "Not at all");
  CHECK_FALSE(diary.widget.says("overlaps an earlier 2-week window"));
  diary.on("2026-02-07T23:00:00-05:00");

  test::open_questionnaire(diary.widget, code);
  CHECK(diary.widget.says("Your last " + code + " was on Feb 1, 2026."));
  CHECK(diary.widget.says("overlaps an earlier 2-week window"));
  diary.answer(code, "Not at all", "Not at all");
  CHECK(diary.widget.says("This check-in overlaps an earlier 2-week window"));
  diary.widget.press("Trends");
  CHECK(diary.widget.says("overlaps"));
}

TEST_CASE("Overlap: 7 days after, after another questionnaire, and of a month-long one nothing is marked") {
  const auto [code, day] = GENERATE(
      table<std::string, std::string>({{"GAD-7", "2026-01-19"}, {"GAD-2", "2026-01-13"}, {"PCL-5", "2026-01-13"}}));
  Diary diary;
  diary.answer("GAD-7", "Not at all", "Not at all");
  diary.answer("PCL-5", "Not at all", "Not at all");
  diary.on(day + "T08:00:00-05:00");
  test::open_questionnaire(diary.widget, code);
  CHECK_FALSE(diary.widget.says("overlaps"));
}

TEST_CASE("Trends: other questionnaires have a table each and never enter the chart") {
  Diary diary;
  diary.answer("GAD-7", "Nearly every day", "Nearly every day");
  diary.widget.press("Trends");
  CHECK(diary.widget.says("One check-in, on Jan 12, 2026, with a total of 0."));
  CHECK(diary.widget.shows(Role::Table, "GAD-7 check-ins"));
  CHECK(diary.widget.shows(Role::Cell, "21"));
  CHECK(diary.widget.shows(Role::Cell, "severe"));
}
