/// The day after a session.
#include <catch2/catch_test_macros.hpp>

#include "support/forms.hpp"

using test::choose_in;
using ui::Role;

namespace {

/// A diary with a session of January 12, 2026, 8:00.
test::MemoryStore after_session() {
  test::MemoryStore storage = test::started_diary();
  test::Widget widget{storage, 3};
  widget.press("Log a session");
  widget.press("Save session");
  return storage;
}

void open_on(test::Widget& widget, const std::string& time) {
  widget.clock.time = *base::date_time_from_iso(time);
  widget.press("The day after a session");
}

constexpr auto mania =
    "Have you felt unusually high, sped up or irritable, or needed much less sleep without feeling tired?";

}  // namespace

TEST_CASE("Follow-up: every answer is kept and tied to the session before it") {
  test::MemoryStore storage = after_session();
  test::Widget widget{storage, 7};
  open_on(widget, "2026-01-13T09:00:00-05:00");
  CHECK(widget.says("About your session on Jan 12, 2026."));
  widget.choose("I had some");
  choose_in(widget, "Headache", "Mild");
  choose_in(widget, "Still feeling detached from yourself or the room", "1");
  choose_in(widget, "Still sleepy", "2");
  choose_in(widget, "Sleep last night", "9");
  choose_in(widget, mania, "No");
  widget.set(Role::TextField, "Note", "A quiet day.");

  widget.press("Save follow-up");

  CHECK(widget.page.told == std::vector<std::string>{"follow-up"});
  const auto* saved = test::latest<record::FollowUp>(widget);
  REQUIRE(saved != nullptr);
  record::FollowUp expected{
      .dissociation = 1, .sedation = 2, .sleep = 9, .mania = record::YesNo::No, .note = "A quiet day."};
  expected.side_effects[record::SideEffect::Headache] = 1;
  expected.session = saved->session;
  CHECK(*saved == expected);
  REQUIRE(saved->session.has_value());
  CHECK(std::holds_alternative<record::Session>(widget.host.state().record.find(*saved->session)->body));

  widget.press("Trends");
  CHECK(widget.says("Headache: Mild"));
  CHECK(widget.says("Unusually high or sped up: No"));
  CHECK(widget.says("A quiet day."));
}

TEST_CASE("Follow-up: a session of more than three days ago is not the one it is about") {
  test::MemoryStore storage = after_session();
  test::Widget widget{storage, 7};
  open_on(widget, "2026-01-15T23:00:00-05:00");
  CHECK(widget.says("About your session on Jan 12, 2026."));
  widget.press("Today");
  open_on(widget, "2026-01-16T08:00:00-05:00");

  CHECK(widget.says("There is no session of the last 3 days in this diary."));
  choose_in(widget, "Still sleepy", "2");
  widget.press("Save follow-up");
  CHECK_FALSE(test::latest<record::FollowUp>(widget)->session.has_value());
}

TEST_CASE("Follow-up: yes to the mania question names the clinic before the next session (people.md 1.7)") {
  test::MemoryStore storage = after_session();
  test::Widget widget{storage, 7};
  REQUIRE(widget.host.configure(R"({"clinic":{"name":"Harbor","phone":"+1 555 0100"}})").empty());
  open_on(widget, "2026-01-13T09:00:00-05:00");
  choose_in(widget, mania, "Yes");

  widget.press("Save follow-up");

  CHECK(widget.shows(Role::Heading, "Saved"));
  CHECK(widget.says("Tell your clinic before your next session."));
  CHECK(widget.shows(Role::Link, "Call Harbor: +1 555 0100"));
}

TEST_CASE("Follow-up: no and not sure to the mania question ask for nothing") {
  test::MemoryStore storage = after_session();
  test::Widget widget{storage, 7};
  for (const auto* answer : {"No", "Not sure"}) {
    open_on(widget, "2026-01-13T09:00:00-05:00");
    choose_in(widget, mania, answer);
    widget.press("Save follow-up");
    CHECK(widget.shows(Role::Heading, "Today"));
  }
}

TEST_CASE("Follow-up: a strong side effect, or any of the bladder, names the clinic (people.md 1.6)") {
  test::MemoryStore storage = after_session();
  test::Widget widget{storage, 7};
  open_on(widget, "2026-01-13T09:00:00-05:00");
  widget.choose("I had some");
  choose_in(widget, "Bladder: pain, urgency or blood", "Mild");

  widget.press("Save follow-up");

  CHECK(widget.says("Please tell your clinic soon. Ketamine can affect the bladder."));
  CHECK(widget.shows(Role::Region, "People and lines"));
}

TEST_CASE("Follow-up: the form says when to call the emergency number (people.md 1.6)") {
  test::MemoryStore storage = after_session();
  test::Widget widget{storage, 7};
  open_on(widget, "2026-01-13T09:00:00-05:00");

  CHECK(
      widget.says("someone who cannot be woken: call your local emergency number. This page does not check the "
                  "numbers you enter."));
}

TEST_CASE("Follow-up: craving is asked for only where the clinic asks about substances") {
  test::MemoryStore storage = after_session();
  test::Widget widget{storage, 7};
  open_on(widget, "2026-01-13T09:00:00-05:00");
  widget.choose("I had some");
  CHECK_FALSE(widget.shows(Role::RadioGroup, "A strong wish for ketamine"));

  REQUIRE(widget.host.configure(R"({"substances":true})").empty());
  widget.frame();

  CHECK(widget.shows(Role::RadioGroup, "A strong wish for ketamine"));
}
