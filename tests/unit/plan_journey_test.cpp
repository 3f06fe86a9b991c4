/// Planning a course as a patient goes through it, and what becomes of the planned sessions.
#include <catch2/catch_test_macros.hpp>

#include "clinical/rules.hpp"
#include "support/forms.hpp"

using ui::Role;

namespace {

base::DateTime at(std::string_view iso) { return *base::date_time_from_iso(iso); }

void begin_course(test::Widget& widget, std::string_view course) {
  widget.press("Your plan");
  widget.press("Plan sessions");
  widget.choose(course);
}

/// Six infusions from January 14, 2026; looked at on January 12.
void plan_six(test::Widget& widget) {
  begin_course(widget, "Infusions: 6, three a week");
  widget.set(Role::DateTimeField, "First session", "2026-01-14T10:00");
  widget.press("Show the dates");
  widget.press("Save these dates");
}

std::vector<const record::Session*> sessions_in(const test::Widget& widget) {
  std::vector<const record::Session*> sessions;
  for (const record::Entry* entry : widget.host.state().record.in_order()) {
    if (const auto* session = std::get_if<record::Session>(&entry->body)) sessions.push_back(session);
  }
  return sessions;
}

}  // namespace

TEST_CASE("Plan: a template fills in the dates, and nothing is kept before they are confirmed") {
  test::MemoryStore storage = test::started_diary();
  test::Widget widget{storage, 7};
  begin_course(widget, "Infusions: 6, three a week");
  CHECK(widget.says("Your clinic sets the dates; this list only saves typing."));
  widget.set(Role::DateTimeField, "First session", "2026-01-14T10:00");
  widget.press("Show the dates");

  CHECK(widget.focused()->name == "Your dates");
  CHECK(widget.find(Role::DateTimeField, "Session 1").value == "2026-01-14T10:00");
  CHECK(widget.find(Role::DateTimeField, "Session 6").value == "2026-01-25T10:00");
  CHECK(sessions_in(widget).empty());
  const std::size_t before = storage.pairs.size();

  widget.press("Save these dates");

  CHECK(storage.pairs.size() == before + 1);  // one commit
  const auto sessions = sessions_in(widget);
  REQUIRE(sessions.size() == 6);
  CHECK(sessions[3]->status == record::SessionStatus::Planned);
  CHECK(sessions[3]->number == 4);
  CHECK(sessions[3]->phase == record::Phase::Induction);
  CHECK(sessions[3]->course == "Induction (first series), from Jan 14, 2026");
  CHECK(test::latest<record::Plan>(widget)->course_template == "iv-3-weekly");
  CHECK(widget.focused()->name == "Your plan");
  CHECK(widget.shows(Role::Button, "Jan 14, 2026, 10:00 AM, session 1 of 6"));
}

TEST_CASE("Plan: each date can be changed, removed or added before it is confirmed") {
  test::MemoryStore storage = test::started_diary();
  test::Widget widget{storage, 7};
  begin_course(widget, "Infusions: 6, two a week");
  widget.set(Role::DateTimeField, "First session", "2026-01-14T10:00");
  widget.press("Show the dates");

  widget.set(Role::DateTimeField, "Session 2", "2026-01-18T15:30");
  widget.press("Remove session 1");
  CHECK(widget.find(Role::DateTimeField, "Session 1").value == "2026-01-18T15:30");
  CHECK(widget.focused()->name == "Session 1");
  widget.press("Add a date");
  CHECK(widget.focused()->name == "Session 6");
  widget.set(Role::DateTimeField, "Session 6", "2026-01-15T09:00");
  widget.set(Role::TextField, "Name of the series", "Winter");
  widget.press("Save these dates");

  const auto sessions = sessions_in(widget);
  REQUIRE(sessions.size() == 6);
  CHECK(widget.shows(Role::Button, "Jan 15, 2026, 9:00 AM, session 1 of 6"));
  CHECK(widget.shows(Role::Button, "Jan 18, 2026, 3:30 PM, session 2 of 6"));
  CHECK(sessions[0]->course == "Winter");
}

TEST_CASE("Plan: one's own dates begin with one empty date") {
  test::MemoryStore storage = test::started_diary();
  test::Widget widget{storage, 7};
  begin_course(widget, "I have my own dates");
  CHECK_FALSE(widget.shows(Role::DateTimeField, "First session"));
  widget.press("Show the dates");
  widget.set(Role::DateTimeField, "Session 1", "2026-02-01T08:00");
  widget.set(Role::Select, "Part of the treatment", "booster");
  widget.press("Save these dates");

  REQUIRE(sessions_in(widget).size() == 1);
  CHECK(sessions_in(widget)[0]->phase == record::Phase::Booster);
}

TEST_CASE("Plan: where the clinic sets number and interval, both are asked for, and neither is made up") {
  test::MemoryStore storage = test::started_diary();
  test::Widget widget{storage, 7};
  begin_course(widget, "Lozenges");
  CHECK(widget.find(Role::NumberField, "How many sessions").value.empty());
  widget.set(Role::DateTimeField, "First session", "2026-01-14T10:00");
  widget.press("Show the dates");
  CHECK(widget.says("Enter a whole number of sessions from 1 to 100."));
  CHECK(widget.focused()->name == "How many sessions");
  widget.set(Role::NumberField, "How many sessions", "3");
  widget.press("Show the dates");
  CHECK(widget.says("Enter a whole number of days from 1 to 366."));
  widget.set(Role::NumberField, "Days from one session to the next", "5");
  widget.press("Show the dates");

  CHECK(widget.find(Role::DateTimeField, "Session 3").value == "2026-01-24T10:00");
  CHECK_FALSE(widget.shows(Role::DateTimeField, "Session 4"));
}

TEST_CASE("Plan: the later weeks of esketamine are counted from the induction that the diary knows") {
  test::MemoryStore storage = test::started_diary();
  test::Widget widget{storage, 7};
  begin_course(widget, "Esketamine spray, weeks 1 to 4: two a week");
  widget.set(Role::DateTimeField, "First session", "2026-01-14T10:00");
  widget.press("Show the dates");
  widget.press("Save these dates");
  widget.press("Plan sessions");
  widget.choose("Esketamine spray, weeks 5 to 8: one a week");
  CHECK(widget.find(Role::DateTimeField, "First session of weeks 1 to 4").value == "2026-01-14T10:00");
  widget.press("Show the dates");
  CHECK(widget.find(Role::DateTimeField, "Session 1").value == "2026-02-11T10:00");
  widget.press("Save these dates");

  CHECK(widget.shows(Role::Button, "Jan 14, 2026, 10:00 AM, session 1 of 8"));
  CHECK(widget.shows(Role::Button, "Feb 11, 2026, 10:00 AM, session 1 of 4"));
  CHECK(sessions_in(widget).back()->phase == record::Phase::Maintenance);
}

TEST_CASE("Plan: what is missing or cannot be is said at its date, and nothing is kept") {
  test::MemoryStore storage = test::started_diary();
  test::Widget widget{storage, 7};
  begin_course(widget, "I have my own dates");
  widget.press("Show the dates");
  widget.press("Save these dates");
  CHECK(widget.says("Enter the date and time, or remove this session."));
  CHECK(widget.focused()->name == "Session 1");

  widget.set(Role::DateTimeField, "Session 1", "2028-03-01T08:00");
  widget.press("Add a date");
  widget.set(Role::DateTimeField, "Session 2", "2026-02-01T08:00");
  widget.press("Add a date");
  widget.set(Role::DateTimeField, "Session 3", "2026-02-01T08:00");
  widget.press("Save these dates");
  CHECK(widget.says("This date is more than two years ahead. Check the year."));
  CHECK(widget.says("This date and time is there twice."));
  CHECK(sessions_in(widget).empty());

  widget.press("Remove session 1");
  widget.press("Remove session 1");
  widget.press("Remove session 1");
  widget.press("Save these dates");
  CHECK(widget.says("Add at least one date."));
}

TEST_CASE("Plan: without a template or a first date there is nothing to show") {
  test::MemoryStore storage = test::started_diary();
  test::Widget widget{storage, 7};
  widget.press("Your plan");
  widget.press("Plan sessions");
  widget.press("Show the dates");
  CHECK(widget.says("Choose what comes closest."));
  widget.choose("One later session");
  CHECK_FALSE(widget.says("Choose what comes closest."));
  widget.press("Show the dates");
  CHECK(widget.says("Enter the date and time of the first session."));
}

TEST_CASE("Plan: dates that are past are allowed, and an earlier score is asked for") {
  test::MemoryStore storage = test::started_diary();
  test::Widget widget{storage, 7};
  begin_course(widget, "Infusions: 6, three a week");
  widget.set(Role::DateTimeField, "First session", "2026-01-07T10:00");
  widget.press("Show the dates");
  CHECK(widget.says("Some of these dates are past."));
  widget.press("Save these dates");

  CHECK(widget.shows(Role::Heading, "You have already started"));
  CHECK(widget.shows(Role::Heading, "Did the session on Jan 7, 2026 take place?"));
  widget.press("Add a total from a letter");
  widget.set(Role::Select, "Questionnaire", "PHQ-9");
  widget.set(Role::DateTimeField, "Date of the total", "2026-01-05");
  widget.set(Role::NumberField, "Total", "19");
  widget.press("Save total");
  widget.press("Your plan");
  CHECK_FALSE(widget.shows(Role::Heading, "You have already started"));
}

TEST_CASE("Plan: a session that took place is written down as the same entry, with what was planned") {
  test::MemoryStore storage = test::started_diary();
  test::Widget widget{storage, 7};
  plan_six(widget);
  widget.clock.time = at("2026-01-14T13:00:00-05:00");
  widget.press("Jan 14, 2026, 10:00 AM, session 1 of 6");
  widget.press("It took place");
  CHECK(widget.find(Role::DateTimeField, "Date and time").value == "2026-01-14T10:00");
  test::choose_in(widget, "How was it overall?", "8");
  widget.press("Save session");

  const auto sessions = sessions_in(widget);
  REQUIRE(sessions.size() == 6);
  CHECK(sessions[0]->status == record::SessionStatus::Completed);
  CHECK(sessions[0]->overall == 8);
  CHECK(sessions[0]->number == 1);
  CHECK(sessions[0]->course == sessions[1]->course);
}

TEST_CASE("Plan: a session that lies ahead cannot be marked as done") {
  test::MemoryStore storage = test::started_diary();
  test::Widget widget{storage, 7};
  plan_six(widget);
  widget.press("Jan 14, 2026, 10:00 AM, session 1 of 6");
  CHECK_FALSE(widget.shows(Role::Button, "It took place"));
  CHECK(widget.shows(Role::Button, "It is cancelled"));
}

TEST_CASE("Plan: a moved session keeps where it was, and stays the same session of its course") {
  test::MemoryStore storage = test::started_diary();
  test::Widget widget{storage, 7};
  plan_six(widget);
  widget.press("Jan 14, 2026, 10:00 AM, session 1 of 6");
  widget.press("Move it to another time");
  widget.set(Role::DateTimeField, "Date and time", "2026-01-15T11:00");
  widget.press("Save session");
  widget.press("Your plan");

  CHECK(widget.shows(Role::Button, "Jan 15, 2026, 11:00 AM, session 1 of 6"));
  CHECK(widget.says("Planned before for Jan 14, 2026, 10:00 AM."));
  CHECK(sessions_in(widget)[0]->moved_from == at("2026-01-14T10:00:00-05:00"));
}

TEST_CASE("Plan: a cancelled session leaves the list, and can be planned again") {
  test::MemoryStore storage = test::started_diary();
  test::Widget widget{storage, 7};
  plan_six(widget);
  widget.press("Jan 14, 2026, 10:00 AM, session 1 of 6");
  widget.press("It is cancelled");
  CHECK_FALSE(widget.shows(Role::Button, "Jan 14, 2026, 10:00 AM, session 1 of 6"));
  CHECK(widget.says("Jan 14, 2026, 10:00 AM: cancelled."));
  CHECK(widget.focused()->name == "Your plan");

  widget.press("Plan Jan 14, 2026, 10:00 AM again");
  CHECK(sessions_in(widget)[0]->status == record::SessionStatus::Planned);
  CHECK(widget.shows(Role::Button, "Jan 14, 2026, 10:00 AM, session 1 of 6"));
}

TEST_CASE("Plan: a session whose day is past is asked about, one at a time, each answer in one press") {
  test::MemoryStore storage = test::started_diary();
  test::Widget widget{storage, 7};
  plan_six(widget);
  widget.clock.time = at("2026-01-20T09:00:00-05:00");
  widget.press("Today");

  CHECK(widget.shows(Role::Heading, "Did the session on Jan 14, 2026 take place?"));
  CHECK_FALSE(widget.shows(Role::Heading, "Did the session on Jan 16, 2026 take place?"));
  widget.press("Yes, nothing to add");
  CHECK(widget.shows(Role::Heading, "Did the session on Jan 16, 2026 take place?"));
  widget.press("I could not go");
  widget.press("It was cancelled");
  CHECK_FALSE(widget.says("take place?"));

  const auto sessions = sessions_in(widget);
  CHECK(sessions[0]->status == record::SessionStatus::Completed);
  CHECK(sessions[1]->status == record::SessionStatus::Missed);
  CHECK(sessions[2]->status == record::SessionStatus::Cancelled);
  CHECK(widget.says("Next session: Jan 21, 2026, 10:00 AM, session 4 of 6."));
}

TEST_CASE("Plan: what is asked and when stands there in words") {
  test::MemoryStore storage = test::started_diary();
  test::Widget widget{storage, 7};
  widget.press("Your plan");
  CHECK(widget.says("PHQ-9: before the first session of a series."));
  CHECK(widget.says("PHQ-9: every 7 days until 28 days after the first series, then every 14 days."));
  CHECK(widget.says("Daily check-in: every day for 14 days after a session, then every 7 days."));
  CHECK(widget.says("Follow-up: the day after a session."));
  CHECK(widget.says("Monthly safety check: once a month."));
}

TEST_CASE("Plan: a schedule is changed in the clinics' words, and an error names its line and word") {
  test::MemoryStore storage = test::started_diary();
  test::Widget widget{storage, 7};
  widget.press("Your plan");
  widget.press("Check-in schedule (for clinics)");
  const std::string label = "Rules, one a line";
  CHECK(widget.find(Role::TextField, label).value == clinical::default_plan);

  widget.set(Role::TextField, label, "PHQ-9 every 14 days\nfollow-up evry day");
  widget.press("Save schedule");
  CHECK(widget.says("line 2, \"evry\""));
  CHECK(widget.focused()->name == label);
  CHECK(test::latest<record::Plan>(widget) == nullptr);

  widget.set(Role::TextField, label, "PHQ-9 every 14 days");
  widget.press("Save schedule");
  CHECK(test::latest<record::Plan>(widget)->rules == "PHQ-9 every 14 days");
  CHECK(widget.says("PHQ-9: every 14 days."));
  CHECK_FALSE(widget.says("Follow-up: the day after a session."));

  widget.press("Check-in schedule (for clinics)");
  widget.press("Back to the usual schedule");
  CHECK(test::latest<record::Plan>(widget)->rules.empty());
  CHECK(widget.says("Follow-up: the day after a session."));
}

TEST_CASE("Plan: new dates keep the schedule that was set before, and a new schedule keeps the template") {
  test::MemoryStore storage = test::started_diary();
  test::Widget widget{storage, 7};
  widget.press("Your plan");
  widget.press("Check-in schedule (for clinics)");
  widget.set(Role::TextField, "Rules, one a line", "safety check monthly");
  widget.press("Save schedule");
  widget.press("Today");
  widget.clock.time.local += std::chrono::minutes{1};
  plan_six(widget);
  CHECK(test::latest<record::Plan>(widget)->rules == "safety check monthly");

  widget.clock.time.local += std::chrono::minutes{1};
  widget.press("Check-in schedule (for clinics)");
  widget.press("Back to the usual schedule");
  CHECK(test::latest<record::Plan>(widget)->course_template == "iv-3-weekly");
}

TEST_CASE("Plan: a schedule that the clinic's page has set is shown, and not changed here") {
  test::MemoryStore storage = test::started_diary();
  test::Widget widget{storage, 7};
  widget.host.configure(R"({"plan": "PHQ-9 every 10 days"})");
  widget.press("Your plan");
  CHECK(widget.says("Your clinic has set this schedule."));
  CHECK(widget.says("PHQ-9: every 10 days."));
  CHECK_FALSE(widget.shows(Role::Button, "Check-in schedule (for clinics)"));
}

TEST_CASE("Plan: on a device that nobody has answered for, the dates wait for the answer and come with it") {
  test::MemoryStore storage;
  test::Widget widget{storage};
  plan_six(widget);
  CHECK(storage.pairs.empty());
  widget.press("Yes, keep my diary here");
  CHECK_FALSE(storage.pairs.empty());
  CHECK(widget.focused()->name == "Your plan");
}
