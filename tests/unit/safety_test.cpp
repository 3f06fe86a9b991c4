/// people.md sections 1 and 2 as tests, named after their items: question 9, help, notes, worsening, danger, driving.
/// Which lines are shown is region_test.cpp's.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>

#include "support/widget.hpp"

using test::own_device;
using ui::Role;

namespace {

constexpr std::string_view panel = "You don't have to carry this alone.";
constexpr std::string_view offer = "Your people and lines are here.";
constexpr std::string_view question9 = "Thoughts that you would be better off dead or of hurting yourself in some way";
constexpr std::string_view harbor =
    R"({"clinic":{"name":"Harbor","phone":"+1 (555) 0100","hours":"9 to 5"},"region":"US"})";

/// A check-in with all else at 0 and this answer to question 9; ends on its result.
void check_in_with(test::Widget& widget, std::string_view item9) {
  widget.answer_eight("Not at all");
  widget.choose(item9);
  widget.press("Finish");
  if (widget.shows(Role::Button, "Continue")) widget.press("Continue");
  widget.skip_difficulty();
}

void log_session(test::Widget& widget, std::string note) {
  widget.press("Today");
  widget.press("Log a session");
  widget.press("Around it: notes, driver, medicines");
  widget.set(Role::TextField, "Note", std::move(note));
  widget.press("Save session");
}

/// The first paragraph that holds that text; stops the test if there is none.
std::string paragraph_with(const test::Widget& widget, std::string_view text) {
  const auto& tree = widget.host.shown().tree;
  const auto found = std::ranges::find_if(tree, [&](const ui::Node& node) {
    return node.role == Role::Paragraph && node.name.find(text) != std::string::npos;
  });
  REQUIRE(found != tree.end());
  return found->name;
}

std::vector<std::string> links_in(const test::Widget& widget, std::uint32_t parent) {
  const ui::Tree& tree = widget.host.shown().tree;
  std::vector<std::string> links;
  for (const ui::Node& node : tree) {
    const ui::Node* around = &node;
    while (around != nullptr && around->id != parent) around = ui::find(tree, around->parent);
    if (around != nullptr && node.role == Role::Link) links.push_back(node.name);
  }
  return links;
}

}  // namespace

TEST_CASE("1.1 A minimal total never stands without the item 9 fact in its paragraph and help beside it") {
  test::MemoryStore storage = own_device();
  test::Widget widget{storage, 7};
  check_in_with(widget, "Several days");

  CHECK(paragraph_with(widget, "range called minimal").find("You also marked thoughts") != std::string::npos);
  CHECK(widget.shows(Role::Region, "People and lines"));
}

TEST_CASE(
    "1.1 A total that is estimated with item 9 blank says so, and that item 9 has no answer, with help beside it") {
  test::MemoryStore storage = own_device();
  test::Widget widget{storage, 7};
  widget.answer_eight("Not at all");
  widget.press("Skip this question");
  widget.skip_difficulty();

  const std::string total = paragraph_with(widget, "range called minimal");
  CHECK(total.find("1 of the 9 questions had no answer") != std::string::npos);
  CHECK(total.find("has no answer. Help is below.") != std::string::npos);
  CHECK(widget.says("Not answered: question 9."));
  CHECK(widget.shows(Role::Region, "People and lines"));
}

TEST_CASE("1.1 The sentence of the chart carries the fact about the latest item 9, and help is beside it") {
  test::MemoryStore storage = own_device();
  test::Widget widget{storage, 7};
  const auto [answer, fact] = GENERATE(table<std::string_view, std::string_view>({
      {"Several days", "In the latest check-in you marked thoughts"},
      {"", "In the latest check-in the question about thoughts of death or self-harm has no answer"},
  }));
  widget.answer_eight("Not at all");
  if (!answer.empty()) widget.choose(answer);
  widget.press(answer.empty() ? "Skip this question" : "Finish");
  if (widget.shows(Role::Button, "Continue")) widget.press("Continue");
  widget.skip_difficulty();

  widget.press("Trends");
  CHECK(paragraph_with(widget, "the latest is").find(fact) != std::string::npos);
  widget.press("People and lines");

  CHECK(widget.shows(Role::Heading, "Help"));
}

TEST_CASE("1.1 A row of the table never says minimal without what question 9 said") {
  test::MemoryStore storage = own_device();
  test::Widget widget{storage, 7};
  check_in_with(widget, "Several days");

  widget.press("Trends");

  CHECK(widget.shows(Role::Cell, "minimal; question 9 marked; overlaps"));
}

TEST_CASE("1.1 While the latest item 9 is 0, no help is put beside a score that does not call for it") {
  test::MemoryStore storage = own_device();
  test::Widget widget{storage, 7};
  check_in_with(widget, "Not at all");

  CHECK_FALSE(widget.shows(Role::Region, "People and lines"));
  widget.press("Trends");
  CHECK_FALSE(widget.shows(Role::Button, "People and lines"));
}

TEST_CASE("1.6 Help names the dangers to the body and the number to call, and says that nothing is checked") {
  test::MemoryStore storage;
  test::Widget widget{storage};
  REQUIRE(widget.host.configure(harbor).empty());
  widget.press("Help now");

  CHECK(
      widget.says("Chest pain, trouble breathing, fainting, a seizure, a sudden severe headache, or someone who "
                  "cannot be woken: call 911. This page does not check the numbers you enter."));
}

TEST_CASE("1.8 Driving: the rule stands in Help and at the session, whatever the route") {
  test::MemoryStore storage;
  test::Widget widget{storage};
  const auto* rule = "Driving: not before the next day after a full sleep, and only if your clinic agrees.";
  widget.press("Help now");
  CHECK(widget.says(rule));
  widget.press("Today");
  widget.press("Log a session");
  CHECK(widget.says(rule));
}

TEST_CASE("2 The start says that nobody is watching and names the question, with help before the way on") {
  test::MemoryStore storage;
  test::Widget widget{storage};
  REQUIRE(widget.host.configure(harbor).empty());
  widget.press("Start the PHQ-9");

  CHECK(
      widget.says("This page does not send your answers, and nobody is watching. One question is about thoughts of "
                  "death or self-harm."));
  CHECK(widget.says("Help now:"));
  CHECK(widget.find(Role::Link, "Call 988 Lifeline: 988").y < widget.find(Role::Button, "Begin").y);
}

TEST_CASE("2 Item 9: any answer above 0 shows the panel at once, below the question, whatever the other answers") {
  test::MemoryStore storage;
  test::Widget widget{storage};
  widget.answer_eight(GENERATE("", "Not at all", "Nearly every day"));
  CHECK_FALSE(widget.shows(Role::Heading, panel));

  widget.choose(GENERATE("Several days", "More than half the days", "Nearly every day"));

  REQUIRE(widget.shows(Role::Heading, panel));
  const ui::Node& question = widget.find(Role::RadioGroup, question9);
  const ui::Node& support = widget.find(Role::Region, panel);
  CHECK(support.y >= question.y + question.height);
  CHECK(support.y < widget.find(Role::Button, "Finish").y);
}

TEST_CASE("2 Item 9: the panel is announced by a polite status without a word of its content, and focus stays") {
  test::MemoryStore storage;
  test::Widget widget{storage};
  widget.answer_eight();
  widget.choose("Several days");

  CHECK(widget.find(Role::Status, "").value == "Support options are below this question");
  CHECK(widget.focused() == nullptr);
}

TEST_CASE("2 Item 9: Next puts focus on the panel's heading, Continue goes on, and the entry is kept") {
  test::MemoryStore storage = own_device();
  test::Widget widget{storage, 7};
  widget.answer_eight("Not at all");
  widget.choose("Several days");

  widget.press("Finish");
  REQUIRE(widget.focused() != nullptr);
  CHECK(widget.focused()->name == panel);
  widget.press("Continue");
  widget.skip_difficulty();

  CHECK(widget.shows(Role::Heading, "Your check-in"));
  CHECK(storage.pairs.size() == 2);
}

TEST_CASE("2 Item 9: back to 0 before Next removes the panel") {
  test::MemoryStore storage;
  test::Widget widget{storage};
  widget.answer_eight("Not at all");
  widget.choose("Nearly every day");
  widget.choose("Not at all");

  CHECK_FALSE(widget.shows(Role::Heading, panel));
  CHECK(widget.find(Role::Status, "").value.empty());
}

TEST_CASE("2 Item 9: a check-in that is taken up again at a positive answer opens on the panel") {
  test::MemoryStore storage;
  test::Widget widget{storage};
  widget.answer_eight("Not at all");
  widget.choose("Several days");
  const int steps_back = GENERATE(0, 1, 3);
  for (int step = 0; step < steps_back; ++step) widget.press("Back");

  widget.press("Today");
  widget.press("Go on with question 9");

  REQUIRE(widget.focused() != nullptr);
  CHECK(widget.focused()->name == panel);
}

TEST_CASE("2 Item 9: a look at the help from an earlier question leads back to that question") {
  test::MemoryStore storage;
  test::Widget widget{storage};
  widget.answer_eight("Not at all");
  widget.choose("Several days");
  widget.press("Back");

  widget.press("Help now");
  widget.press("Back");

  CHECK(widget.says("Question 8 of 9"));
}

TEST_CASE("2 Panel: its words, then the lines, the clinic, the emergency number, then that nobody was told") {
  test::MemoryStore storage;
  test::Widget widget{storage};
  REQUIRE(widget.host.configure(harbor).empty());
  widget.answer_eight();
  widget.choose("Several days");

  CHECK(
      widget.says("You marked thoughts of being better off dead or of hurting yourself. Many people treated for "
                  "depression have such thoughts, and they can be talked about. If you might act on them, or are not "
                  "sure you can stay safe, call 911 now, or go where someone is with you."));
  CHECK(links_in(widget, widget.find(Role::Region, panel).id) ==
        std::vector<std::string>{
            "Call 988 Lifeline: 988", "Text 988 Lifeline: 988", "Chat with 988 Lifeline: 988lifeline.org",
            "988 videophone in American Sign Language: 988lifeline.org", "Call Harbor: +1 (555) 0100",
            "Call emergency services: 911", "Find a helpline in your country (findahelpline.com)"});
  CHECK(widget.says("Harbor: 9 to 5"));
  CHECK(widget.says("This page has contacted no one. Your clinic cannot see this answer unless you show or send it."));
}

TEST_CASE("2 Panel: from the second time it has its other text, and is as wide and as full as the first time") {
  test::MemoryStore storage;
  test::Widget widget{storage};
  REQUIRE(widget.host.configure(harbor).empty());
  widget.answer_eight();
  widget.choose("Several days");
  const ui::Node first = widget.find(Role::Region, panel);
  const auto lines = links_in(widget, first.id);
  widget.press("Finish");
  widget.press("Continue");
  widget.skip_difficulty();
  widget.press("Yes, keep my diary here");
  widget.answer_eight();

  widget.choose("Several days");

  CHECK(
      widget.says("You marked these thoughts again. Your people and lines are here. If they are getting stronger or "
                  "harder to resist, please call now."));
  const ui::Node& again = widget.find(Role::Region, panel);
  CHECK(again.x == first.x);
  CHECK(again.width == first.width);
  CHECK(links_in(widget, again.id) == lines);
}

TEST_CASE("2 Worsening: from 5 points above the previous score, the clinic is named and the lines are there") {
  test::MemoryStore storage = own_device();
  test::Widget widget{storage, 7};
  REQUIRE(widget.host.configure(harbor).empty());
  const auto [answered, worse] = GENERATE(table<int, bool>({{4, false}, {5, true}}));
  widget.press("Today");
  widget.press("Start the PHQ-9");
  widget.press("Begin");
  for (int item = 0; item < 9; ++item) {
    widget.choose(item < answered ? "Several days" : "Not at all");
    widget.press(item == 8 ? "Finish" : "Next");
  }
  widget.skip_difficulty();

  CHECK(widget.says("Your score is higher than last time. That can have many reasons; it is a good moment to call "
                    "Harbor.") == worse);
  CHECK(widget.shows(Role::Link, "Call 988 Lifeline: 988") == worse);
}

TEST_CASE("2 Notes: the field says that nobody is alerted, and has Help beside it") {
  test::MemoryStore storage;
  test::Widget widget{storage};
  widget.press("Log a session");
  widget.press("Around it: notes, driver, medicines");

  CHECK(widget.says("Private unless you share it. Nobody is alerted by what you write here."));
  CHECK(widget.shows(Role::Button, "Help"));
}

TEST_CASE("2 Notes: one that is saved after a positive item 9 brings help, first in focus; it is never read") {
  test::MemoryStore storage = own_device();
  test::Widget widget{storage, 7};
  check_in_with(widget, "Several days");

  log_session(widget, "A quiet day.");

  REQUIRE(widget.focused() != nullptr);
  CHECK(widget.focused()->name == offer);
  CHECK(widget.says("Nobody is alerted by what you wrote just now, and this page does not read it."));
  CHECK(widget.shows(Role::Link, "Find a helpline in your country (findahelpline.com)"));
  widget.press("Help now");
  widget.press("Back");
  CHECK(widget.shows(Role::Heading, offer));
  widget.press("Trends");
  CHECK_FALSE(widget.shows(Role::Heading, offer));
}

TEST_CASE("2 Notes: no note, no positive item 9, or a later 0 brings no help by itself, whatever the words") {
  test::MemoryStore storage = own_device();
  test::Widget widget{storage, 7};
  log_session(widget, "I want to die.");
  CHECK_FALSE(widget.shows(Role::Heading, offer));

  check_in_with(widget, "Several days");
  log_session(widget, "");
  CHECK_FALSE(widget.shows(Role::Heading, offer));

  check_in_with(widget, "Not at all");
  log_session(widget, "A quiet day.");
  CHECK_FALSE(widget.shows(Role::Heading, offer));
}

TEST_CASE("2 Notes: a blank item 9 does not take back what was marked before it") {
  test::MemoryStore storage = own_device();
  test::Widget widget{storage, 7};
  check_in_with(widget, "Several days");
  widget.answer_eight();
  widget.press("Skip this question");
  widget.skip_difficulty();

  log_session(widget, "A quiet day.");

  CHECK(widget.shows(Role::Heading, offer));
}

TEST_CASE("2 Notes: the question about the device comes first, and help follows it") {
  test::MemoryStore storage;
  test::Widget widget{storage};
  check_in_with(widget, "Several days");
  log_session(widget, "A quiet day.");
  CHECK(widget.shows(Role::Heading, "Is this your own device?"));

  widget.press("No, it is shared");

  REQUIRE(widget.focused() != nullptr);
  CHECK(widget.focused()->name == offer);
}

TEST_CASE("2 Help: it is one press away on every screen, and the clinic's number is dialled as written") {
  test::MemoryStore storage;
  test::Widget widget{storage};
  REQUIRE(widget.host.configure(harbor).empty());
  widget.press("Start the PHQ-9");
  widget.press("Begin");

  widget.press("Help now");

  CHECK(widget.find(Role::Link, "Call Harbor: +1 (555) 0100").detail == "tel:+15550100");
  CHECK(widget.find(Role::Link, "Call 988 Lifeline: 988").detail == "tel:988");
  CHECK(widget.find(Role::Link, "Text 988 Lifeline: 988").detail == "sms:988");
}

TEST_CASE("2 Help: without a telephone a number is text with Copy") {
  test::MemoryStore storage;
  test::Widget widget{storage};
  REQUIRE(widget.host.configure(harbor).empty());
  widget.host.set_environment({.touch = false});
  widget.press("Help now");

  widget.press("Copy +1 (555) 0100");

  CHECK(widget.page.copied == std::vector<std::string>{"+1 (555) 0100"});
}

namespace {

/// Ways in which a storage can be: each must leave the panel and the lines where they are.
using Trouble = void (*)(test::MemoryStore&);
constexpr Trouble troubles[] = {
    [](test::MemoryStore&) {},
    [](test::MemoryStore& storage) { storage.full = true; },
    [](test::MemoryStore& storage) { storage.blocked = true; },
    [](test::MemoryStore& storage) { storage.pairs.push_back({"tidemark:log:abc:1", "tidemark1 00000000 2 {}"}); },
    [](test::MemoryStore& storage) { storage.pairs.push_back({"tidemark:log:abc:1", "tidemark2 8c6b6d5f 2 {}"}); },
};

/// There, with a size, and inside the widget.
void check_seen(const test::Widget& widget, const ui::Node& node) {
  CHECK(node.width > 0);
  CHECK(node.height > 0);
  CHECK(node.x >= 0);
  CHECK(node.x + node.width <= widget.surface.width + 0.5F);
  CHECK(node.y + node.height <= widget.host.shown().content_height);
}

}  // namespace

TEST_CASE("2 Nothing hides the panel or the lines: no size, no view, no theme, no trouble of the storage") {
  test::MemoryStore storage;
  GENERATE(from_range(std::begin(troubles), std::end(troubles)))(storage);
  test::Widget widget{storage};
  REQUIRE(widget.host.configure(harbor).empty());
  widget.surface.width = GENERATE(200.0F, 320.0F, 1280.0F);
  widget.theme = GENERATE(&ui::light_theme(), &ui::dark_theme());
  widget.frame();
  if (GENERATE(true, false)) widget.press("Plain page view");
  widget.answer_eight(GENERATE("", "Nearly every day"));

  widget.choose("Several days");

  check_seen(widget, widget.find(Role::Region, panel));
  check_seen(widget, widget.find(Role::Link, "Call 988 Lifeline: 988"));
  check_seen(widget, widget.find(Role::Link, "Call emergency services: 911"));
  widget.press("Help now");
  check_seen(widget, widget.find(Role::Link, "Call 988 Lifeline: 988"));
}
