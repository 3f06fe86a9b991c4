/// What the diary asks for, by the clock; and what the page around is told of it.
#include <catch2/catch_test_macros.hpp>

#include "app/plan.hpp"
#include "support/widget.hpp"

namespace {

base::DateTime at(std::string_view iso) { return *base::date_time_from_iso(iso); }
base::Day day(std::string_view iso) { return *base::day_from_iso(iso); }

/// A state with a diary in it, for the questions that need no screen.
struct Diary {
  app::State state;
  std::uint8_t next_id = 0;

  record::EntryId put(std::string_view when, record::Body body) {
    record::Entry entry;
    entry.id.bytes[0] = ++next_id;
    entry.experienced_at = at(when);
    entry.recorded_at = entry.experienced_at;
    entry.body = std::move(body);
    state.record.apply(record::Put{entry}, "w");
    return entry.id;
  }
  void session(std::string_view when, record::SessionStatus status, std::string course = {},
               std::optional<int> number = {}) {
    record::Session session;
    session.status = status;
    session.course = std::move(course);
    session.number = number;
    put(when, session);
  }
  void phq9(std::string_view when, std::string code = "PHQ-9") {
    put(when, record::Assessment{.instrument = std::move(code), .answers = std::vector<std::optional<int>>(9, 1)});
  }
};

constexpr auto planned = record::SessionStatus::Planned;
constexpr auto completed = record::SessionStatus::Completed;

}  // namespace

TEST_CASE("Due: a PHQ-9 is open from the day on which its time comes, and not on the day before") {
  Diary diary;
  diary.phq9("2026-01-04T09:00");
  diary.session("2026-01-05T10:00", completed);

  diary.state.now = at("2026-01-10T23:59");
  CHECK(app::due(diary.state).open_task("PHQ-9") == nullptr);

  diary.state.now = at("2026-01-11T00:01");
  const app::Due due = app::due(diary.state);
  REQUIRE(due.open_task("phq-9") != nullptr);
  CHECK(due.open_task("PHQ-9")->open->until == day("2026-01-17"));
  CHECK(due.last_done("PHQ-9") == day("2026-01-04"));
}

TEST_CASE("Due: a follow-up is open for three days after a session, and closed on the fourth") {
  Diary diary;
  diary.session("2026-01-05T10:00", completed);

  diary.state.now = at("2026-01-08T20:00");
  CHECK(app::due(diary.state).open_task("follow-up") != nullptr);
  diary.state.now = at("2026-01-09T08:00");
  CHECK(app::due(diary.state).open_task("follow-up") == nullptr);
}

TEST_CASE("Due: the clinic's schedule counts before the patient's, and that before the default") {
  Diary diary;
  CHECK(app::schedule(diary.state).from == app::ScheduleFrom::Default);
  CHECK(app::schedule(diary.state).rules.size() == 5);

  diary.put("2026-01-02T08:00", record::Plan{.rules = "daily check-in every 3 days"});
  CHECK(app::schedule(diary.state).from == app::ScheduleFrom::Patient);
  CHECK(app::schedule(diary.state).rules.size() == 1);
  diary.put("2026-01-03T08:00", record::Plan{.rules = "safety check monthly\nfollow-up the day after a session"});
  CHECK(app::schedule(diary.state).rules.size() == 2);

  diary.state.clinic.plan = "PHQ-9 every 14 days";
  const app::Schedule clinics = app::schedule(diary.state);
  CHECK(clinics.from == app::ScheduleFrom::Clinic);
  CHECK(clinics.text == "PHQ-9 every 14 days");
  REQUIRE(clinics.rules.size() == 1);
  CHECK(clinics.rules.front().subject == "PHQ-9");
}

TEST_CASE("Due: a schedule that cannot be read asks what the default asks") {
  Diary diary;
  diary.put("2026-01-02T08:00", record::Plan{.rules = "sometimes"});
  CHECK(app::schedule(diary.state).from == app::ScheduleFrom::Default);
}

TEST_CASE("Due: what the clinic has turned off is not asked, and the PHQ-8 stands in for the PHQ-9") {
  Diary diary;
  diary.state.clinic.plan = "PHQ-9 every 7 days\nGAD-7 every 7 days\ndaily check-in every day";
  diary.state.now = at("2026-01-12T08:00");
  CHECK(app::due(diary.state).open_task("GAD-7") == nullptr);

  diary.state.clinic.instruments = {"PHQ-8", "GAD-7"};
  const app::Due due = app::due(diary.state);
  CHECK(due.open_task("PHQ-9") == nullptr);
  CHECK(due.open_task("PHQ-8") != nullptr);
  CHECK(due.open_task("GAD-7") != nullptr);
}

TEST_CASE("Due: of what is not open the one that opens first comes next") {
  Diary diary;
  diary.phq9("2026-01-04T09:00");
  diary.session("2026-01-05T10:00", completed);
  diary.put("2026-01-06T08:00", record::FollowUp{});
  diary.put("2026-01-06T08:00", record::DailyCheckIn{.mood = 5});
  diary.state.now = at("2026-01-06T12:00");

  const app::Due due = app::due(diary.state);

  REQUIRE(due.next_task() != nullptr);
  CHECK(due.next_task()->subject == "daily check-in");
  CHECK(due.next_task()->next->day == day("2026-01-07"));
}

TEST_CASE("Planned sessions: in the order of their dates, each with its place in its own course") {
  Diary diary;
  diary.session("2026-01-05T10:00", completed, "First", 1);
  diary.session("2026-01-09T10:00", planned, "First", 3);
  diary.session("2026-01-07T10:00", planned, "First", 2);
  diary.session("2026-03-01T10:00", planned, "Later", 1);
  diary.session("2026-04-01T10:00", planned);

  const auto sessions = app::planned_sessions(diary.state.record);

  REQUIRE(sessions.size() == 4);
  CHECK(sessions[0].session->number == 2);
  CHECK(sessions[0].of == 3);
  CHECK(sessions[1].session->number == 3);
  CHECK(sessions[2].of == 1);
  CHECK(sessions[3].of == 0);
}

TEST_CASE("Planned sessions: one is asked about from the day after it, not on the day itself") {
  Diary diary;
  diary.session("2026-01-05T10:00", planned);
  diary.session("2026-01-09T10:00", planned);

  diary.state.now = at("2026-01-05T23:59");
  CHECK_FALSE(app::unconfirmed_session(diary.state));
  CHECK(app::next_session(diary.state)->entry->experienced_at == at("2026-01-05T10:00"));

  diary.state.now = at("2026-01-06T00:01");
  REQUIRE(app::unconfirmed_session(diary.state));
  CHECK(app::unconfirmed_session(diary.state)->entry->experienced_at == at("2026-01-05T10:00"));
  CHECK(app::next_session(diary.state)->entry->experienced_at == at("2026-01-09T10:00"));
}

TEST_CASE("Planned sessions: what was cancelled or missed can be planned again for 30 days") {
  Diary diary;
  diary.session("2026-01-05T10:00", record::SessionStatus::Cancelled);
  diary.session("2026-01-06T10:00", record::SessionStatus::Missed);
  diary.session("2026-01-07T10:00", completed);

  diary.state.now = at("2026-02-04T08:00");
  CHECK(app::dropped_sessions(diary.state).size() == 2);
  diary.state.now = at("2026-02-05T08:00");
  CHECK(app::dropped_sessions(diary.state).size() == 1);
}

TEST_CASE("Sessions: those that took place up to now are counted, with the day of the last") {
  Diary diary;
  diary.state.now = at("2026-01-08T12:00");
  CHECK(app::completed_sessions(diary.state) == 0);
  CHECK_FALSE(app::last_session(diary.state));

  diary.session("2026-01-05T10:00", completed);
  diary.session("2026-01-07T10:00", completed);
  diary.session("2026-01-08T10:00", planned);
  CHECK(app::completed_sessions(diary.state) == 2);
  CHECK(app::last_session(diary.state) == day("2026-01-07"));
}

TEST_CASE("Sessions: an earlier score is wanted once a session lies behind that has none before it") {
  Diary diary;
  diary.session("2026-01-05T10:00", planned);
  diary.state.now = at("2026-01-04T12:00");
  CHECK_FALSE(app::lacks_earlier_score(diary.state));

  diary.state.now = at("2026-01-05T12:00");
  CHECK(app::lacks_earlier_score(diary.state));
  diary.phq9("2026-01-05T11:00");
  CHECK(app::lacks_earlier_score(diary.state));
  diary.phq9("2026-01-02T11:00");
  CHECK_FALSE(app::lacks_earlier_score(diary.state));
}

TEST_CASE("Due: the page around is told that something is asked, once, and when that changes") {
  test::MemoryStore storage;
  test::Widget widget{storage};
  CHECK(widget.page.told_due == std::vector{true});  // PHQ-9 before session 1

  widget.frame();
  CHECK(widget.page.told_due == std::vector{true});
  widget.finish_phq9("Not at all");
  CHECK(widget.page.told_due == std::vector{true, false});
}

TEST_CASE("Due: nobody is reminded of what has been open for more than three days") {
  test::MemoryStore storage;
  test::Widget widget{storage};
  widget.finish_phq9("Not at all");
  widget.press("Yes, keep my diary here");
  const auto told_at = [&](std::string_view when) {
    widget.clock.time = at(when);
    widget.press("Today");
    return widget.page.told_due.back();
  };
  CHECK_FALSE(told_at("2026-01-18T08:00:00-05:00"));
  CHECK(told_at("2026-02-12T08:00:00-05:00"));  // the monthly safety check
  CHECK(told_at("2026-02-14T08:00:00-05:00"));
  CHECK_FALSE(told_at("2026-02-15T08:00:00-05:00"));
}
