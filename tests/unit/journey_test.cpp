#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "format/record_json.hpp"
#include "support/widget.hpp"

using ui::Role;

namespace {

constexpr std::string_view panel = "You don't have to carry this alone.";

test::MemoryStore own_device() {
  test::MemoryStore storage;
  test::Widget widget{storage};
  widget.finish_phq9("Not at all");
  widget.press("Yes, keep my diary here");
  storage.pairs.resize(1);
  return storage;
}

}  // namespace

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

TEST_CASE("Item 9: any answer above 0 shows the panel at once, below the question, whatever the other answers") {
  test::MemoryStore storage;
  test::Widget widget{storage};
  widget.answer_eight("");

  widget.choose("Several days");

  REQUIRE(widget.shows(Role::Heading, panel));
  const ui::Node& question =
      widget.find(Role::RadioGroup, "Thoughts that you would be better off dead or of hurting yourself in some way");
  const ui::Node& support = widget.find(Role::Region, panel);
  CHECK(support.y >= question.y + question.height);
  CHECK(support.y < widget.find(Role::Button, "Finish").y);
  CHECK(widget.says("Support options are below this question"));
  CHECK(widget.focused() == nullptr);
}

TEST_CASE("Item 9: Next puts focus on the panel's heading, Continue goes on, and the entry is kept") {
  test::MemoryStore storage = own_device();
  test::Widget widget{storage, 7};
  widget.answer_eight("Not at all");
  widget.choose("Several days");

  widget.press("Finish");
  REQUIRE(widget.focused() != nullptr);
  CHECK(widget.focused()->name == panel);
  widget.press("Continue");

  CHECK(widget.shows(Role::Heading, "Your check-in"));
  CHECK(storage.pairs.size() == 2);
}

TEST_CASE("Item 9: back to 0 before Next removes the panel") {
  test::MemoryStore storage;
  test::Widget widget{storage};
  widget.answer_eight("Not at all");
  widget.choose("Nearly every day");
  widget.choose("Not at all");

  CHECK_FALSE(widget.shows(Role::Heading, panel));
  CHECK(widget.find(Role::Status, "").value.empty());
}

TEST_CASE("Item 9: from the second time the panel has its other text and the same place") {
  test::MemoryStore storage;
  test::Widget widget{storage};
  widget.finish_phq9("Several days");
  widget.press("Yes, keep my diary here");
  widget.answer_eight("Not at all");

  widget.choose("Several days");

  CHECK(widget.says("You marked these thoughts again."));
  CHECK(widget.shows(Role::Region, panel));
}

TEST_CASE("Result: a minimal total never stands without the item 9 fact in its paragraph and help beside it") {
  test::MemoryStore storage = own_device();
  test::Widget widget{storage, 7};
  widget.answer_eight("Not at all");
  widget.choose("Several days");
  widget.press("Finish");
  widget.press("Continue");

  const auto& tree = widget.host.shown().tree;
  const auto total = std::ranges::find_if(
      tree, [](const ui::Node& node) { return node.name.find("range called minimal") != std::string::npos; });
  REQUIRE(total != tree.end());
  CHECK(total->name.find("You also marked thoughts") != std::string::npos);
  CHECK(widget.shows(Role::Region, "People and lines"));
}

TEST_CASE("Result: with item 9 blank the total is estimated, says so, and says that item 9 is unknown") {
  test::MemoryStore storage = own_device();
  test::Widget widget{storage, 7};
  widget.answer_eight("Several days");
  widget.press("Skip this question");

  CHECK(widget.says("Your total is 9 of 27: in the range called mild. 1 of the 9 questions had no answer"));
  CHECK(widget.says("has no answer. Help is below."));
  CHECK(widget.says("Not answered: question 9."));
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

TEST_CASE("Session: a valid one is kept with its fields and appears in Trends") {
  test::MemoryStore storage = own_device();
  test::Widget widget{storage, 7};
  widget.press("Log a session");
  widget.set(Role::DateTimeField, "Date and time", "2026-01-11T10:00");
  widget.set(Role::Select, "How it was given", "intravenous");
  widget.set(Role::NumberField, "Dose in mg", "37,5");
  widget.set(Role::NumberField, "Duration in minutes", "40");
  widget.set(Role::Select, "Part of the treatment", "induction");
  widget.set(Role::TextField, "Note", "Ruhig. 静か 🙂");

  widget.press("Save session");
  widget.press("Trends");

  CHECK(widget.shows(Role::Cell, "37.5 mg"));
  CHECK(widget.says("1 session took place."));
  CHECK(widget.says("Ruhig. 静か 🙂"));
  CHECK(storage.pairs.size() == 2);
}

TEST_CASE("Session: one on the other side of a change of the clocks keeps the offset of its own day") {
  test::MemoryStore storage = own_device();
  test::Widget widget{storage, 7};
  widget.press("Log a session");
  widget.set(Role::DateTimeField, "Date and time", "2025-10-20T10:00");

  widget.press("Save session");

  CHECK(storage.pairs.back().value.find("2025-10-20T10:00:00-04:00") != std::string::npos);
}

TEST_CASE("Session: an impossible value stays at its field with a message and focus, and nothing is saved") {
  test::MemoryStore storage = own_device();
  test::Widget widget{storage, 7};
  widget.press("Log a session");
  widget.set(Role::DateTimeField, "Date and time", "2027-01-11T10:00");
  widget.set(Role::NumberField, "Dose in mg", "4000");
  widget.set(Role::NumberField, "Duration in minutes", "forty");

  widget.press("Save session");

  CHECK(storage.pairs.size() == 1);
  REQUIRE(widget.focused() != nullptr);
  CHECK(widget.focused()->name == "Date and time");
  for (const auto* field : {"Dose in mg", "Duration in minutes"}) {
    const ui::Node& node = widget.find(Role::NumberField, field);
    CHECK(node.has(ui::Invalid));
    CHECK(node.described_by != 0);
  }
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

TEST_CASE("Help: it is one press away on every screen, and the clinic's number is dialled as written") {
  test::MemoryStore storage;
  test::Widget widget{storage};
  REQUIRE(widget.host.configure(R"({"clinic":{"name":"Harbor","phone":"+1 (555) 0100"},"region":"US"})").empty());
  widget.press("Start the PHQ-9");
  widget.press("Begin");

  widget.press("Help now");

  CHECK(widget.find(Role::Link, "Call Harbor: +1 (555) 0100").detail == "tel:+15550100");
  CHECK(widget.find(Role::Link, "Call 988 Lifeline: 988").detail == "tel:988");
  CHECK(widget.find(Role::Link, "Text 988 Lifeline: 988").detail == "sms:988");
}

TEST_CASE("Help: without a region no country is guessed") {
  test::MemoryStore storage;
  test::Widget widget{storage};
  widget.press("Help now");

  CHECK(widget.says("your local emergency number"));
  CHECK(widget.find(Role::Link, "Find a helpline in your country (findahelpline.com)").detail ==
        "https://findahelpline.com");
  CHECK_FALSE(widget.says("911"));
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

TEST_CASE("Item 9: a check-in that is taken up again at a positive answer opens on the panel") {
  test::MemoryStore storage;
  test::Widget widget{storage};
  widget.answer_eight("Not at all");
  widget.choose("Several days");

  widget.press("Today");
  widget.press("Go on with question 9");

  REQUIRE(widget.focused() != nullptr);
  CHECK(widget.focused()->name == panel);
}

TEST_CASE("Session: what was typed is still there after a look at the help") {
  test::MemoryStore storage;
  test::Widget widget{storage};
  widget.press("Log a session");
  widget.set(Role::TextField, "Note", "Quiet.");

  widget.press("Help");
  widget.press("Back");

  CHECK(widget.find(Role::TextField, "Note").value == "Quiet.");
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

TEST_CASE("Trends: a row of the table never says minimal without what question 9 said") {
  test::MemoryStore storage = own_device();
  test::Widget widget{storage, 7};
  widget.answer_eight("Not at all");
  widget.choose("Several days");
  widget.press("Finish");
  widget.press("Continue");

  widget.press("Trends");

  CHECK(widget.shows(Role::Cell, "minimal; question 9 marked"));
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
