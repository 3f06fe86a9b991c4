#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "format/record_json.hpp"
#include "support/widget.hpp"

using ui::Role;

using test::own_device;

TEST_CASE("Journey: a PHQ-9 starts with nothing chosen, goes forward and back, and keeps its answers") {
  test::MemoryStore storage;
  test::Widget widget{storage};
  widget.press("Start the PHQ-9");
  widget.press("Begin");
  CHECK(widget.shows(Role::Heading, "Little interest or pleasure in doing things"));
  CHECK(std::ranges::none_of(widget.host.shown().tree, [](const ui::Node& node) { return node.has(ui::Checked); }));

  widget.choose("Several days");
  widget.press("Next");
  CHECK(widget.shows(Role::Heading, "Feeling down, depressed, or hopeless"));
  widget.press("Back");

  CHECK(widget.find(Role::Radio, "Several days").has(ui::Checked));
}

TEST_CASE("Journey: Next without an answer stays, says so at the question and puts focus there") {
  test::MemoryStore storage;
  test::Widget widget{storage};
  widget.press("Start the PHQ-9");
  widget.press("Begin");

  widget.press("Next");

  CHECK(widget.says("Question 1 of 9"));
  const ui::Node& group = widget.find(Role::RadioGroup, "Little interest or pleasure in doing things");
  CHECK(group.has(ui::Invalid));
  REQUIRE(widget.focused() != nullptr);
  CHECK(widget.focused()->id == group.id);
}

TEST_CASE("Journey: nothing is written before the question about the device, and the entry is after it") {
  test::MemoryStore storage;
  test::Widget widget{storage};

  widget.finish_phq9("Several days");
  CHECK(widget.shows(Role::Heading, "Is this your own device?"));
  CHECK(storage.pairs.empty());
  widget.press("Yes, keep my diary here");

  CHECK(storage.pairs.size() == 1);
  CHECK(widget.page.told == std::vector<std::string>{"assessment"});
  CHECK(widget.says("Your total is 9 of 27: in the range called mild."));
}

TEST_CASE("Journey: a new start finds the diary as it was") {
  test::MemoryStore storage = own_device();

  test::Widget again{storage, 7};
  again.press("Trends");

  CHECK(again.says("One check-in, on Jan 12, 2026"));
  again.finish_phq9("Several days");
  CHECK_FALSE(again.shows(Role::Heading, "Is this your own device?"));
  CHECK(storage.pairs.size() == 2);
}

TEST_CASE("Journey: a shared device writes nothing, and the diary leaves as a file") {
  test::MemoryStore storage;
  test::Widget widget{storage};
  widget.finish_phq9("Several days");
  widget.press("No, it is shared");
  CHECK(storage.pairs.empty());

  widget.press("Save a copy");

  REQUIRE(widget.page.files.size() == 1);
  CHECK(widget.page.files[0].name == "tidemark-2026-01-12.json");
  CHECK(format::record_from_backup(widget.page.files[0].bytes).has_value());
  CHECK(storage.pairs.empty());
}

TEST_CASE("Result: with three blanks there is no total, and what is missing is named") {
  test::MemoryStore storage = own_device();
  test::Widget widget{storage, 7};
  widget.answer_eight("");
  widget.choose("Not at all");
  widget.press("Finish");

  CHECK(widget.says("There is no total this time: 8 of the 9 questions had no answer"));
  CHECK_FALSE(widget.says("Your total is"));
}

TEST_CASE("Storage: when it is full the patient is told, the entry stays, and trying again keeps it") {
  test::MemoryStore storage = own_device();
  test::Widget widget{storage, 7};
  storage.full = true;
  widget.finish_phq9("Several days");
  CHECK(widget.says("There is no room left in this browser"));
  CHECK(widget.page.troubles == std::vector<std::string>{"full"});
  CHECK(widget.says("Your total is 9 of 27"));

  storage.full = false;
  widget.press("Try again");

  CHECK_FALSE(widget.says("There is no room left in this browser"));
  CHECK(storage.pairs.size() == 2);
}

TEST_CASE("Storage: where it is blocked the session goes on in memory and can be saved as a file") {
  test::MemoryStore storage;
  storage.blocked = true;
  test::Widget widget{storage};
  widget.finish_phq9("Several days");

  CHECK(widget.says("This browser does not let the page keep data."));
  CHECK(widget.says("Your total is 9 of 27"));
  widget.press("Save a copy");
  CHECK(widget.page.files.size() == 1);
}

TEST_CASE("Storage: a damaged value is reported and kept, and the rest of the diary opens") {
  test::MemoryStore storage = own_device();
  storage.pairs.push_back({"tidemark:log:abc:1", "tidemark1 00000000 2 {}"});
  storage.pairs.push_back({"another program's key", "its value"});
  const auto before = storage.pairs;

  test::Widget widget{storage, 7};
  CHECK(widget.says("Part of what is stored here could not be read: 1"));
  widget.press("What could not be read");
  CHECK(widget.says("tidemark:log:abc:1"));
  widget.press("Save the unreadable pieces");

  CHECK(storage.pairs == before);
  REQUIRE(widget.page.files.size() == 1);
  CHECK(widget.page.files[0].bytes.find("00000000") != std::string::npos);
}

TEST_CASE("Storage: what another tab wrote is there after opening again, beside what is not saved yet") {
  test::MemoryStore storage = own_device();
  test::Widget one{storage, 7};
  test::Widget other{storage, 9};
  other.finish_phq9("Several days");

  one.host.open();
  one.press("Trends");

  CHECK(one.says("2 check-ins"));
}

TEST_CASE("View: the plain page is one press away, and the choice is remembered") {
  test::MemoryStore storage = own_device();
  test::Widget widget{storage, 7};

  widget.press("Plain page view");
  CHECK(widget.page.view == app::View::Html);
  test::Widget again{storage, 9};

  CHECK(again.page.view == app::View::Html);
  CHECK(again.shows(Role::Button, "Drawn view"));
}

TEST_CASE("Journey: a look at the help in the middle of a PHQ-9 leads back to the same question, answers kept") {
  test::MemoryStore storage;
  test::Widget widget{storage};
  widget.press("Start the PHQ-9");
  widget.press("Begin");
  widget.choose("Several days");
  widget.press("Next");

  widget.press("Help now");
  widget.press("Back");
  CHECK(widget.says("Question 2 of 9"));
  widget.press("Today");
  widget.press("Go on with question 2");
  widget.press("Back");

  CHECK(widget.find(Role::Radio, "Several days").has(ui::Checked));
}

TEST_CASE(
    "Storage: when the diary is gone, erased or cleared elsewhere, the patient is asked before anything is written") {
  test::MemoryStore storage = own_device();
  test::Widget widget{storage, 7};
  storage.pairs.clear();
  widget.host.open();

  widget.finish_phq9("Several days");

  CHECK(widget.shows(Role::Heading, "Is this your own device?"));
  CHECK(storage.pairs.empty());
}

TEST_CASE("Result: after a session without any check-in before it, no score is called the starting score") {
  test::MemoryStore storage = own_device();
  storage.pairs.clear();
  test::Widget widget{storage, 7};
  widget.press("Log a session");
  widget.set(Role::DateTimeField, "Date and time", "2026-01-11T10:00");
  widget.press("Save session");
  widget.press("Yes, keep my diary here");

  widget.finish_phq9("Several days");

  CHECK(widget.says("There is no starting score: no check-in came before the first session."));
  CHECK(widget.says("This check-in still looks back before treatment."));
}

TEST_CASE(
    "Result: after the first session the change from the starting score is said in points, and a rise names the "
    "clinic") {
  test::MemoryStore storage = own_device();
  test::Widget widget{storage, 7};
  REQUIRE(widget.host.configure(R"({"clinic":{"name":"Harbor"}})").empty());
  widget.clock.time = *base::date_time_from_iso("2026-01-13T12:00:00-05:00");
  widget.press("Log a session");
  widget.press("Save session");
  widget.clock.time = *base::date_time_from_iso("2026-02-10T12:00:00-05:00");

  widget.finish_phq9("Several days");

  CHECK(widget.says("9 points higher than your starting score, 0 on Jan 12, 2026."));
  CHECK(widget.says("it is a good moment to call Harbor."));
  CHECK_FALSE(widget.says("still looks back"));
}
