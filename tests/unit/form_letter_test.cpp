/// A total from a clinic's letter.
#include <catch2/catch_test_macros.hpp>

#include "clinical/instrument.hpp"
#include "support/forms.hpp"

using ui::Role;

TEST_CASE("Letter: a total is kept without answers, shown and marked as coming from a letter") {
  test::MemoryStore storage = test::started_diary();
  test::Widget widget{storage, 7};
  widget.press("Add a total from a letter");
  widget.set(Role::Select, "Questionnaire", "PHQ-9");
  widget.set(Role::DateTimeField, "Date of the total", "2025-12-20");
  widget.set(Role::NumberField, "Total", "19");

  widget.press("Save total");

  CHECK(widget.page.told == std::vector<std::string>{"assessment"});
  const auto* saved = test::latest<record::Assessment>(widget);
  REQUIRE(widget.host.state().record.in_order().front()->experienced_at ==
          base::date_time_from_iso("2025-12-20T00:00:00-05:00"));
  saved = std::get_if<record::Assessment>(&widget.host.state().record.in_order().front()->body);
  REQUIRE(saved != nullptr);
  CHECK(saved->imported_total == 19);
  CHECK(saved->answers.empty());
  widget.press("Trends");
  CHECK(widget.shows(Role::Cell, "moderately severe; from a letter, question 9 not known"));
  CHECK(widget.shows(Role::Cell, "19"));
}

TEST_CASE("Letter: questionnaire, date and a possible total are all needed, and each says what is missing") {
  test::MemoryStore storage = test::started_diary();
  test::Widget widget{storage, 7};
  widget.press("Add a total from a letter");

  widget.press("Save total");
  CHECK(widget.says("Choose the questionnaire."));
  CHECK(widget.says("Enter the date of the total."));
  CHECK(widget.says("Enter the total as a whole number."));
  REQUIRE(widget.focused() != nullptr);
  CHECK(widget.focused()->name == "Questionnaire");
  widget.set(Role::Select, "Questionnaire", "GAD-7");
  widget.set(Role::DateTimeField, "Date of the total", "2025-12-20");
  widget.set(Role::NumberField, "Total", "22");
  widget.press("Save total");

  CHECK(widget.says("This questionnaire has no such total."));
  CHECK(storage.pairs.size() == 1);
}

TEST_CASE("Letter: a total of another questionnaire stands in that one's table, marked") {
  test::MemoryStore storage = test::started_diary();
  test::Widget widget{storage, 7};
  widget.press("Add a total from a letter");
  widget.set(Role::Select, "Questionnaire", "GAD-7");
  widget.set(Role::DateTimeField, "Date of the total", "2025-12-20");
  widget.set(Role::NumberField, "Total", "12");
  widget.press("Save total");
  widget.press("Trends");
  CHECK(widget.shows(Role::Table, "GAD-7 check-ins"));
  CHECK(widget.shows(Role::Cell, "moderate; from a letter"));
}

TEST_CASE("Letter: every questionnaire of ours can be chosen") {
  for (const clinical::Instrument* instrument : clinical::instruments) {
    test::MemoryStore storage = test::started_diary();
    test::Widget widget{storage, 7};
    widget.press("Add a total from a letter");
    widget.set(Role::Select, "Questionnaire", std::string{instrument->code});
    widget.set(Role::DateTimeField, "Date of the total", "2025-12-20");
    widget.set(Role::NumberField, "Total", std::to_string(instrument->highest_total()));

    widget.press("Save total");

    CHECK(widget.page.told == std::vector<std::string>{"assessment"});
  }
}
