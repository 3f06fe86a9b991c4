/// The daily check-in as a patient goes through it.
#include <catch2/catch_test_macros.hpp>

#include "support/forms.hpp"

using test::choose_in;
using test::radio_in;
using ui::Role;

TEST_CASE("Daily check-in: a tap each and a save, and Trends says it in words") {
  test::MemoryStore storage = test::started_diary();
  test::Widget widget{storage, 7};
  widget.clock.time = *base::date_time_from_iso("2026-01-13T21:05:00-05:00");
  widget.press("Daily check-in");
  choose_in(widget, "Mood", "7");
  choose_in(widget, "Anxiety", "3");
  choose_in(widget, "Energy", "6");
  choose_in(widget, "Sleep last night", "8");
  choose_in(widget, "Pain", "0");

  widget.press("Save check-in");

  CHECK(widget.shows(Role::Heading, "Today"));
  CHECK(widget.find(Role::Status, "").value == "Saved in this browser.");
  CHECK(widget.page.told == std::vector<std::string>{"daily"});
  CHECK(*test::latest<record::DailyCheckIn>(widget) == record::DailyCheckIn{7, 3, 6, 8, 0});
  test::Widget again{storage, 9};
  again.press("Trends");
  CHECK(again.shows(Role::RowHeader, "Jan 13, 2026, 9:05 PM"));
  CHECK(again.shows(Role::Cell, "Mood: 7; Anxiety: 3; Energy: 6; Sleep last night: 8; Pain: 0"));
  CHECK(again.says("For mood, energy and sleep 10 is best; for anxiety and pain 0 is best."));
}

TEST_CASE("Daily check-in: nothing is chosen beforehand, one answer is enough, several a day are kept") {
  test::MemoryStore storage = test::started_diary();
  test::Widget widget{storage, 7};
  for (const auto* mood : {"4", "6"}) {
    widget.press("Daily check-in");
    CHECK_FALSE(radio_in(widget, "Mood", "4").has(ui::Checked));
    choose_in(widget, "Mood", mood);
    widget.press("Save check-in");
  }

  CHECK(widget.host.state().record.in_order().size() == 3);
  CHECK_FALSE(test::latest<record::DailyCheckIn>(widget)->pain.has_value());
}

TEST_CASE("Daily check-in: without any answer it says so at the first question, with focus, and saves nothing") {
  test::MemoryStore storage = test::started_diary();
  test::Widget widget{storage, 7};
  widget.press("Daily check-in");

  widget.press("Save check-in");

  CHECK(storage.pairs.size() == 1);
  CHECK(widget.find(Role::RadioGroup, "Mood").has(ui::Invalid));
  REQUIRE(widget.focused() != nullptr);
  CHECK(widget.focused()->name == "Mood");
  CHECK(widget.says("Choose or enter at least one answer."));
}

TEST_CASE("Daily check-in: a choice can be taken back, and focus stays with its question") {
  test::MemoryStore storage = test::started_diary();
  test::Widget widget{storage, 7};
  widget.press("Daily check-in");
  CHECK_FALSE(widget.shows(Role::Button, "Clear: Pain"));
  choose_in(widget, "Pain", "10");

  widget.press("Clear: Pain");

  CHECK_FALSE(radio_in(widget, "Pain", "10").has(ui::Checked));
  REQUIRE(widget.focused() != nullptr);
  CHECK(widget.focused()->name == "Pain");
}

TEST_CASE("Daily check-in: each scale says in words what its ends mean and which is better") {
  test::MemoryStore storage = test::started_diary();
  test::Widget widget{storage, 7};
  widget.press("Daily check-in");

  CHECK(widget.shows(Role::Paragraph, "0 very low … 10 very good (best)"));
  const ui::Node& pain = widget.find(Role::RadioGroup, "Pain");
  CHECK(ui::find(widget.host.shown().tree, pain.described_by)->name == "0 no pain (best) … 10 worst pain");
}

TEST_CASE("Daily check-in: what is left half-filled waits, but not until another day") {
  test::MemoryStore storage = test::started_diary();
  test::Widget widget{storage, 7};
  widget.press("Daily check-in");
  choose_in(widget, "Mood", "2");
  widget.press("Help now");
  widget.press("Back");
  CHECK(radio_in(widget, "Mood", "2").has(ui::Checked));

  widget.press("Today");
  widget.clock.time = *base::date_time_from_iso("2026-01-13T09:00:00-05:00");
  widget.press("Daily check-in");

  CHECK_FALSE(radio_in(widget, "Mood", "2").has(ui::Checked));
}

TEST_CASE("Trends: of the daily check-ins the latest ten are listed, the newest first") {
  test::MemoryStore storage = test::started_diary();
  test::Widget widget{storage, 7};
  for (int day = 13; day <= 23; ++day) {
    widget.clock.time = *base::date_time_from_iso("2026-01-" + std::to_string(day) + "T08:00:00-05:00");
    widget.press("Daily check-in");
    choose_in(widget, "Mood", "5");
    widget.press("Save check-in");
  }

  widget.press("Trends");

  CHECK(widget.shows(Role::RowHeader, "Jan 23, 2026, 8:00 AM"));
  CHECK(widget.shows(Role::RowHeader, "Jan 14, 2026, 8:00 AM"));
  CHECK_FALSE(widget.shows(Role::RowHeader, "Jan 13, 2026, 8:00 AM"));
}
