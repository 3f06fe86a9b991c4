/// What Today says of the plan, by the clock.
#include <catch2/catch_test_macros.hpp>

#include "support/forms.hpp"

using ui::Role;

namespace {

base::DateTime at(std::string_view iso) { return *base::date_time_from_iso(iso); }

void look_at(test::Widget& widget, std::string_view iso) {
  widget.clock.time = at(iso);
  widget.press("Today");
}

/// Where a heading stands on the screen, counted from the top.
std::ptrdiff_t place(const test::Widget& widget, std::string_view heading) {
  return &widget.find(Role::Heading, heading) - widget.host.shown().tree.data();
}

/// A session on the morning of January 12, logged the same day.
void log_session(test::Widget& widget) {
  widget.press("Log a session");
  widget.set(Role::DateTimeField, "Date and time", "2026-01-12T07:00");
  widget.press("Save session");
  widget.press("Today");
}

}  // namespace

TEST_CASE("Today: before the first session the PHQ-9 comes first and says why") {
  test::MemoryStore storage;
  test::Widget widget{storage};
  CHECK(widget.says("Open, before your first session."));
  CHECK(place(widget, "Check in") < place(widget, "How are you now?"));
}

TEST_CASE("Today: what is asked says until when and why, and is gone when it is over") {
  test::MemoryStore storage = test::started_diary();
  test::Widget widget{storage, 7};
  log_session(widget);

  look_at(widget, "2026-01-13T08:00:00-05:00");
  CHECK(widget.says("Open until Jan 15, 2026, after your session on Jan 12, 2026."));
  CHECK(widget.says("Open today, a day after your last one."));
  look_at(widget, "2026-01-16T08:00:00-05:00");
  CHECK_FALSE(widget.says("after your session on Jan 12, 2026."));
}

TEST_CASE("Today: a week after the last PHQ-9 says so") {
  test::MemoryStore storage = test::started_diary();
  test::Widget widget{storage, 7};
  widget.finish_phq9("Not at all");
  widget.press("Today");
  widget.clock.time.local += std::chrono::hours{1};
  widget.press("Log a session");
  widget.press("Save session");
  widget.press("Today");

  look_at(widget, "2026-01-18T08:00:00-05:00");
  CHECK_FALSE(widget.says("a week after your last one."));
  look_at(widget, "2026-01-19T08:00:00-05:00");
  CHECK(widget.says("Open until Jan 25, 2026, a week after your last one."));
}

TEST_CASE("Today: nothing that is asked late is called overdue, missed or counted") {
  test::MemoryStore storage = test::started_diary();
  test::Widget widget{storage, 7};
  log_session(widget);
  look_at(widget, "2026-03-20T08:00:00-05:00");
  CHECK_FALSE(widget.says("verdue"));
  CHECK_FALSE(widget.says("missed"));
  CHECK_FALSE(widget.says("streak"));
  CHECK(widget.says("Open until "));
}

TEST_CASE("Today: where nothing is asked it says what comes next") {
  test::MemoryStore storage = test::started_diary();
  test::Widget widget{storage, 7};
  widget.finish_phq9("Not at all");
  widget.press("Today");
  CHECK(widget.says("Nothing is asked today. Next: Monthly safety check, from Feb 12, 2026."));
}

TEST_CASE("Today: the days since the last session are counted by the calendar") {
  test::MemoryStore storage = test::started_diary();
  test::Widget widget{storage, 7};
  log_session(widget);
  CHECK(widget.says("Last session: Jan 12, 2026. That is today."));
  look_at(widget, "2026-01-13T00:01:00-05:00");
  CHECK(widget.says("Last session: Jan 12, 2026. That was yesterday."));
  look_at(widget, "2026-01-19T23:00:00-05:00");
  CHECK(widget.says("Last session: Jan 12, 2026. That was 7 days ago."));
}

TEST_CASE("Today: after each of the first five sessions it says that people differ, and not after the sixth") {
  test::MemoryStore storage = test::started_diary();
  test::Widget widget{storage, 7};
  const auto log = [&](std::string_view when) {
    widget.press("Log a session");
    widget.set(Role::DateTimeField, "Date and time", std::string{when});
    widget.press("Save session");
    widget.press("Today");
    return widget.says(
        "People differ in when, and whether, they notice a change. Your clinic can tell you what to expect.");
  };
  CHECK_FALSE(widget.says("People differ"));
  CHECK(log("2026-01-01T10:00"));
  CHECK(log("2026-01-03T10:00"));
  CHECK(log("2026-01-05T10:00"));
  CHECK(log("2026-01-07T10:00"));
  CHECK(log("2026-01-09T10:00"));
  CHECK_FALSE(log("2026-01-11T10:00"));
}

TEST_CASE("Today: a questionnaire of the clinic's schedule is started where it is asked") {
  test::MemoryStore storage = test::started_diary();
  test::Widget widget{storage, 7};
  widget.host.configure(R"({"instruments": ["PHQ-9", "GAD-7"], "plan": "GAD-7 every 14 days"})");
  widget.press("Today");
  CHECK(widget.says("every 14 days in your plan."));
  widget.press("Start the GAD-7");
  CHECK(widget.says("GAD-7"));

  widget.press("Today");
  widget.host.configure(R"({"instruments": ["PHQ-9"], "plan": "GAD-7 every 14 days"})");
  widget.press("Today");
  CHECK_FALSE(widget.shows(Role::Button, "Start the GAD-7"));
}
