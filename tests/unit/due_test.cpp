// What is due, rule by rule: docs/plan.md.
#include "clinical/due.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <string>

#include "due_words.hpp"

using namespace test;
using clinical::Phase;
using clinical::SessionStatus;
using clinical::Why;

TEST_CASE("Before session 1: a new diary asks one PHQ-9 at once, and nothing else") {
  CHECK(all_on(Patient{""}, "2026-01-05T09:00") ==
        "PHQ-9 open 2026-01-05 on, remind; never again\n"
        "daily check-in closed; never again\n"
        "follow-up closed; never again\n"
        "safety check closed; next 2026-02-05\n");
}

TEST_CASE("Before session 1: one is enough while the session has no date") {
  Patient patient{"PHQ-9 before session 1"};
  patient.answered("PHQ-9", "2026-01-05T09:00");
  CHECK(on(patient, "2026-01-05T09:00") == "closed; never again");
  CHECK(on(patient, "2026-03-05T09:00") == "closed; never again");
}

TEST_CASE("Before session 1: with a date it opens on the 14 days that end with the session, until it starts") {
  Patient patient{"PHQ-9 before session 1"};
  patient.with(planned("2026-02-02T10:00"));
  CHECK(on(patient, "2026-01-19T09:00") == "closed; next 2026-01-20");
  CHECK(on(patient, "2026-01-20T09:00") == "open 2026-01-20 to 2026-02-02, remind; never again");
  CHECK(on(patient, "2026-02-02T09:59:59") == "open 2026-01-20 to 2026-02-02; never again");
  CHECK(on(patient, "2026-02-02T10:00") == "closed; never again");
}

TEST_CASE("Before session 1: done is what lies on one of these 14 days") {
  const auto [when, expected] = GENERATE(table<std::string, std::string>({
      {"2026-01-20T23:00", "closed; never again"},
      {"2026-01-19T23:00", "open 2026-01-26 to 2026-02-02, remind; never again"},
  }));
  Patient patient{"PHQ-9 before session 1"};
  patient.with(planned("2026-02-02T10:00")).answered("PHQ-9", when);
  CHECK(on(patient, "2026-01-27T09:00") == expected);
}

TEST_CASE("Before session 1: the second of a course does not ask, a course after 60 days does") {
  const auto [start, expected] = GENERATE(table<std::string, std::string>({
      {"2026-03-05T10:00", "closed; never again"},
      {"2026-03-06T10:00", "open 2026-02-21 to 2026-03-06; never again"},
  }));
  Patient patient{"PHQ-9 before session 1"};
  patient.with(session("2026-01-05T10:00")).with(planned(start));
  CHECK(on(patient, "2026-03-05T09:00") == expected);
}

TEST_CASE("Before session 1: after 60 days a session marked as maintenance or booster begins no course") {
  const auto [phase, expected] = GENERATE(table<Phase, std::string>({
      {Phase::Maintenance, "closed; never again"},
      {Phase::Booster, "closed; never again"},
      {Phase::Induction, "open 2026-03-19 to 2026-04-01; never again"},
  }));
  Patient patient{"PHQ-9 before session 1"};
  patient.with(session("2026-01-05T10:00")).with(session("2026-04-01T10:00", SessionStatus::Planned, phase));
  CHECK(on(patient, "2026-03-31T09:00") == expected);
}

TEST_CASE("Before session 1: who had a session before the diary began is not asked") {
  Patient patient{"PHQ-9 before session 1"};
  patient.with(session("2026-01-03T10:00"));
  CHECK(on(patient, "2026-01-05T09:00") == "closed; never again");
}

TEST_CASE("Before each session: it opens two days before and closes when the session starts") {
  Patient patient{"GAD-7 before each session"};
  patient.with(session("2026-01-06T10:00")).with(planned("2026-01-14T10:00"));
  CHECK(on(patient, "2026-01-11T09:00") == "closed; next 2026-01-12");
  CHECK(on(patient, "2026-01-12T09:00") == "open 2026-01-12 to 2026-01-14, remind; never again");
  CHECK(on(patient, "2026-01-14T09:00") == "open 2026-01-12 to 2026-01-14, remind; never again");
  CHECK(on(patient, "2026-01-14T10:00") == "closed; never again");
}

TEST_CASE("Before each session: without a planned session there is nothing to ask") {
  CHECK(on(Patient{"GAD-7 before each session"}, "2026-01-06T09:00") == "closed; never again");
}

TEST_CASE("Before each session: done is what lies on the 7 days that end with it, and after the last session") {
  const auto [before, when, expected] = GENERATE(table<std::string, std::string, std::string>({
      {"2026-01-05T10:00", "2026-01-15T08:00", "closed; never again"},
      {"2026-01-05T10:00", "2026-01-14T08:00", "open 2026-01-19 to 2026-01-21, remind; never again"},
      {"2026-01-15T10:00", "2026-01-15T09:00", "open 2026-01-19 to 2026-01-21, remind; never again"},
      {"2026-01-15T10:00", "2026-01-15T10:01", "closed; never again"},
      {"2026-01-19T10:00", "2026-01-19T09:00", "open 2026-01-20 to 2026-01-21, remind; never again"},
      {"2026-01-20T10:00", "2026-01-20T09:00", "closed; next 2026-01-21"},
  }));
  Patient patient{"GAD-7 before each session"};
  patient.with(session(before)).with(planned("2026-01-21T10:00")).answered("GAD-7", when);
  CHECK(on(patient, "2026-01-20T12:00") == expected);
}

TEST_CASE("Before each session: two sessions on one day are asked for once, before the first") {
  Patient patient{"GAD-7 before each session"};
  patient.with(planned("2026-01-08T15:00")).with(planned("2026-01-08T09:00"));
  CHECK(on(patient, "2026-01-08T08:59") == "open 2026-01-06 to 2026-01-08, remind; never again");
  CHECK(on(patient, "2026-01-08T09:00") == "closed; never again");
}

TEST_CASE("PHQ-9 is never asked closer than 7 days, also before each session") {
  Patient patient{"PHQ-9 before each session"};
  patient.with(planned("2026-01-14T10:00")).answered("PHQ-9", "2026-01-07T09:00");
  CHECK(on(patient, "2026-01-13T09:00") == "closed; next 2026-01-14");
  CHECK(on(patient, "2026-01-14T09:00") == "open 2026-01-14 to 2026-01-14, remind; never again");
  patient.answered("PHQ-9", "2026-01-08T09:00");
  CHECK(on(patient, "2026-01-14T09:00") == "closed; never again");
}

TEST_CASE("PHQ-9 is not asked later on the day of a session, held or planned for that hour") {
  const auto status = GENERATE(SessionStatus::Completed, SessionStatus::Planned);
  Patient patient{"PHQ-9 weekly"};
  patient.with(session("2026-01-07T10:00", status));
  CHECK(on(patient, "2026-01-07T09:59:59") == "open 2026-01-05 to 2026-01-11, remind; next 2026-01-12");
  CHECK(on(patient, "2026-01-07T10:00") == "closed; next 2026-01-08");
  CHECK(on(patient, "2026-01-07T23:59:59") == "closed; next 2026-01-08");
  CHECK(on(patient, "2026-01-08T00:00") == "open 2026-01-05 to 2026-01-11; next 2026-01-12");
}

TEST_CASE("A cancelled or missed session changes nothing") {
  const auto status = GENERATE(SessionStatus::Cancelled, SessionStatus::Missed);
  Patient patient{"PHQ-9 weekly"};
  patient.with(session("2026-01-07T10:00", status));
  CHECK(on(patient, "2026-01-07T10:00") == "open 2026-01-05 to 2026-01-11, remind; next 2026-01-12");
  patient.rules = clinical::plan_from_text("follow-up").operator*();
  CHECK(on(patient, "2026-01-08T10:00") == "closed; never again");
}

TEST_CASE("A session day on which the PHQ-9 would close: it waits for its next week") {
  Patient patient{"PHQ-9 weekly"};
  patient.with(session("2026-01-11T10:00"));
  CHECK(on(patient, "2026-01-11T10:00") == "closed; next 2026-01-12");
  CHECK(on(patient, "2026-01-12T10:00") == "open 2026-01-12 to 2026-01-18, remind; next 2026-01-19");
}

TEST_CASE("A session at midnight leaves its day no time for the PHQ-9, which opens a day later") {
  Patient patient{"PHQ-9 weekly"};
  patient.with(session("2026-01-05T00:00"));
  CHECK(on(patient, "2026-01-05T09:00") == "closed; next 2026-01-06");
}

TEST_CASE("Every few days: open until the day before it opens again, reminding on the first three") {
  Patient patient{"GAD-7 every 14 days"};
  CHECK(on(patient, "2026-01-05T00:00") == "open 2026-01-05 to 2026-01-18, remind; next 2026-01-19");
  CHECK(on(patient, "2026-01-07T23:59") == "open 2026-01-05 to 2026-01-18, remind; next 2026-01-19");
  CHECK(on(patient, "2026-01-08T00:00") == "open 2026-01-05 to 2026-01-18; next 2026-01-19");
  CHECK(on(patient, "2026-01-19T00:00") == "open 2026-01-19 to 2026-02-01, remind; next 2026-02-02");
}

TEST_CASE("Every few days: the days count from the last time it was done, whenever that was") {
  Patient patient{"GAD-7 every 14 days"};
  patient.answered("gad-7", "2026-01-08T21:00");
  CHECK(on(patient, "2026-01-08T21:00") == "closed; next 2026-01-22");
  CHECK(on(patient, "2026-01-22T09:00") == "open 2026-01-22 to 2026-02-04, remind; next 2026-02-05");
}

TEST_CASE("What is dated ahead has not been done yet") {
  Patient patient{"GAD-7 every 14 days"};
  patient.answered("GAD-7", "2026-01-06T12:00");
  CHECK(on(patient, "2026-01-06T11:59") == "open 2026-01-05 to 2026-01-18, remind; next 2026-01-19");
  CHECK(on(patient, "2026-01-06T12:00") == "closed; next 2026-01-20");
}

TEST_CASE("The diary's first day ahead: nothing is asked before it") {
  Patient patient{"GAD-7 weekly"};
  patient.first_day = day("2026-02-01");
  CHECK(on(patient, "2026-01-06T12:00") == "closed; next 2026-02-01");
}

TEST_CASE("Steps: the clock restarts at each session, not the count since the last time") {
  Patient patient{"GAD-7 every 7 days for 28 days after a session, then every 14 days"};
  CHECK(on(patient, "2026-01-05T09:00") == "closed; never again");
  patient.with(session("2026-01-05T10:00")).answered("GAD-7", "2026-01-30T09:00");
  CHECK(on(patient, "2026-01-31T09:00") == "closed; next 2026-02-13");
  patient.with(session("2026-02-04T10:00"));
  CHECK(on(patient, "2026-02-04T11:00") == "closed; next 2026-02-06");
}

TEST_CASE("Steps: the last day of a step still belongs to it") {
  Patient patient{"GAD-7 every 7 days for 28 days after a session, then every 14 days"};
  patient.with(session("2026-01-05T10:00")).answered("GAD-7", "2026-01-26T09:00");
  CHECK(on(patient, "2026-01-26T09:00") == "closed; next 2026-02-02");
  patient.answered("GAD-7", "2026-01-27T09:00");
  CHECK(on(patient, "2026-01-27T09:00") == "closed; next 2026-02-10");
}

TEST_CASE("Steps: the first time counts from the session") {
  Patient patient{"GAD-7 every 7 days for 28 days after a session, then every 14 days"};
  patient.with(session("2026-01-06T10:00"));
  CHECK(on(patient, "2026-01-12T09:00") == "closed; next 2026-01-13");
  CHECK(on(patient, "2026-01-13T09:00") == "open 2026-01-13 to 2026-01-19, remind; next 2026-01-20");
}

TEST_CASE("Steps: a diary that begins long after the session asks at once") {
  Patient patient{"GAD-7 every 7 days for 28 days after a session, then every 14 days"};
  patient.with(session("2025-10-01T10:00"));
  CHECK(on(patient, "2026-01-05T09:00") == "open 2026-01-05 to 2026-01-18, remind; next 2026-01-19");
}

TEST_CASE("Steps: without a last step there is an end, and what is open then stays so for its own days only") {
  Patient patient{"GAD-7 every 7 days for 14 days after a session"};
  patient.with(session("2026-01-05T10:00"));
  CHECK(on(patient, "2026-01-19T09:00") == "open 2026-01-19 to 2026-01-25, remind; never again");
  CHECK(on(patient, "2026-01-26T09:00") == "closed; never again");
  patient.with(planned("2026-01-29T10:00"));
  CHECK(on(patient, "2026-01-26T09:00") == "closed; next 2026-01-30");
}

TEST_CASE("Steps: planned sessions ahead count for what comes next, those whose time has passed do not") {
  Patient patient{"daily check-in every day for 14 days after a session, then every 7 days"};
  patient.with(session("2026-01-05T10:00")).with(planned("2026-01-23T10:00"));
  patient.answered("daily check-in", "2026-01-20T08:00");
  CHECK(on(patient, "2026-01-20T09:00") == "closed; next 2026-01-24");
  CHECK(on(patient, "2026-01-24T09:00") == "closed; next 2026-01-27");
}

TEST_CASE("Steps after induction: unmarked sessions belong to it up to day 28 of the course") {
  const auto [second, expected] = GENERATE(table<std::string, std::string>({
      {"2026-02-02T10:00", "closed; next 2026-02-15"},
      {"2026-02-03T10:00", "closed; next 2026-02-22"},
  }));
  Patient patient{"PHQ-9 every 7 days until 28 days after induction, then every 14 days"};
  patient.with(session("2026-01-05T10:00")).with(session(second)).answered("PHQ-9", "2026-02-08T09:00");
  CHECK(on(patient, "2026-02-09T09:00") == expected);
}

TEST_CASE("Steps after induction: a marked phase is believed") {
  const auto [first, second, expected] = GENERATE(table<std::optional<Phase>, std::optional<Phase>, std::string>({
      {none, Phase::Induction, "closed; next 2026-03-08"},
      {none, Phase::Maintenance, "closed; next 2026-03-15"},
      {none, Phase::Booster, "closed; next 2026-03-15"},
      {none, none, "closed; next 2026-03-15"},
      {Phase::Maintenance, none, "closed; next 2026-03-15"},
  }));
  Patient patient{"PHQ-9 every 7 days until 28 days after induction, then every 14 days"};
  patient.with(session("2026-01-05T10:00", SessionStatus::Completed, first))
      .with(session("2026-02-20T10:00", SessionStatus::Completed, second))
      .answered("PHQ-9", "2026-03-01T09:00");
  CHECK(on(patient, "2026-03-01T09:00") == expected);
}

TEST_CASE("Steps after induction: after a marked maintenance unmarked sessions go on with it") {
  Patient patient{"PHQ-9 every 7 days until 28 days after induction, then every 14 days"};
  patient.with(session("2026-01-05T10:00", SessionStatus::Completed, Phase::Maintenance))
      .with(session("2026-01-12T10:00"))
      .answered("PHQ-9", "2026-01-13T09:00");
  CHECK(on(patient, "2026-01-13T09:00") == "closed; next 2026-01-27");
}

TEST_CASE("Steps after induction: a new course after 60 days begins with an induction") {
  Patient patient{"PHQ-9 every 7 days until 28 days after induction, then every 14 days"};
  patient.with(session("2025-10-01T10:00")).with(session("2026-01-05T10:00")).answered("PHQ-9", "2026-01-05T09:00");
  CHECK(on(patient, "2026-01-06T09:00") == "closed; next 2026-01-12");
}

TEST_CASE("The day after a session: open for three days, and done from the day after on") {
  Patient patient{"follow-up"};
  patient.with(session("2026-01-06T10:00"));
  CHECK(on(patient, "2026-01-06T22:00") == "closed; next 2026-01-07");
  CHECK(on(patient, "2026-01-07T07:00") == "open 2026-01-07 to 2026-01-09, remind; never again");
  CHECK(on(patient, "2026-01-09T07:00") == "open 2026-01-07 to 2026-01-09, remind; never again");
  CHECK(on(patient, "2026-01-10T07:00") == "closed; never again");
  patient.answered("follow-up", "2026-01-06T21:00");
  CHECK(on(patient, "2026-01-07T07:00") == "open 2026-01-07 to 2026-01-09, remind; never again");
  patient.answered("follow-up", "2026-01-07T06:00");
  CHECK(on(patient, "2026-01-07T07:00") == "closed; never again");
}

TEST_CASE("The day after a session: the next session takes over") {
  Patient patient{"follow-up"};
  patient.with(session("2026-01-06T10:00")).with(planned("2026-01-08T10:00"));
  CHECK(on(patient, "2026-01-07T07:00") == "open 2026-01-07 to 2026-01-08, remind; next 2026-01-09");
}

TEST_CASE("PCL-5 is never asked within 48 hours of a session") {
  Patient patient{"PCL-5 monthly"};
  patient.with(session("2026-01-10T10:00")).with(planned("2026-01-20T10:00"));
  CHECK(on(patient, "2026-01-08T09:59:59") == "open 2026-01-05 to 2026-02-04; next 2026-02-05");
  CHECK(on(patient, "2026-01-08T10:00") == "closed; next 2026-01-12");
  CHECK(on(patient, "2026-01-12T10:00") == "closed; next 2026-01-12");
  CHECK(on(patient, "2026-01-12T10:00:01") == "open 2026-01-05 to 2026-02-04; next 2026-02-05");
  CHECK(on(patient, "2026-01-18T10:00") == "closed; next 2026-01-22");
}

TEST_CASE("PCL-5 opens on the first day that has time for it, so that its reminders are not used up") {
  Patient patient{"PCL-5 monthly"};
  patient.with(session("2026-01-05T10:00")).with(planned("2026-01-08T10:00"));
  CHECK(on(patient, "2026-01-07T12:00") == "closed; next 2026-01-10");
  CHECK(on(patient, "2026-01-10T12:00") == "open 2026-01-10 to 2026-02-09, remind; next 2026-02-10");
}

TEST_CASE("The safety check looks back over a month, so the first comes a month after the diary began") {
  Patient patient{"safety check monthly"};
  CHECK(on(patient, "2026-01-05T09:00") == "closed; next 2026-02-05");
  CHECK(on(patient, "2026-02-05T09:00") == "open 2026-02-05 to 2026-03-04, remind; next 2026-03-05");
}

TEST_CASE("Several rules for one subject make one task, with the first that fits as its reason") {
  Patient patient{"gad-7 before session 1; GAD-7 weekly"};
  CHECK(all_on(patient, "2026-01-05T09:00") == "GAD-7 open 2026-01-05 to 2026-01-11, remind; next 2026-01-12\n");
  CHECK(patient.task("2026-01-05T09:00").open->why == Why{.rule = 0});
  CHECK(patient.task("2026-01-05T09:00").next->why == Why{.rule = 1});
}

TEST_CASE("Why: the rule, the step and the session that it hangs on") {
  Patient patient{"daily check-in every day for 14 days after a session, then every 7 days; GAD-7 before each session"};
  patient.with(planned("2026-01-28T10:00")).with(session("2026-01-05T10:00"));
  const auto early = patient.tasks("2026-01-06T09:00");
  CHECK(early[0].open->why == Why{.rule = 0, .step = 0, .session = 1});
  CHECK(early[1].next->why == Why{.rule = 1, .step = 0, .session = 0});
  const auto late = patient.tasks("2026-01-26T09:00");
  CHECK(late[0].open->why == Why{.rule = 0, .step = 1, .session = 1});
  CHECK(late[0].next->why == Why{.rule = 0, .step = 0, .session = 0});
}

TEST_CASE("Why: a follow-up names its session, a step after induction the last session of it") {
  Patient patient{"GAD-7 weekly until 28 days after induction, then monthly; follow-up"};
  patient.with(session("2026-02-10T10:00")).with(session("2026-01-05T10:00"));
  const auto tasks = patient.tasks("2026-02-11T09:00");
  CHECK(tasks[1].open->why == Why{.rule = 1, .step = 0, .session = 0});
  CHECK(patient.task("2026-01-12T09:00").open->why == Why{.rule = 0, .step = 0, .session = 1});
}

TEST_CASE("Several check-ins a day count like one") {
  Patient patient{"daily check-in"};
  patient.answered("daily check-in", "2026-01-06T21:00").answered("daily check-in", "2026-01-06T07:00");
  CHECK(on(patient, "2026-01-06T22:00") == "closed; next 2026-01-07");
  CHECK(on(patient, "2026-01-07T00:00") == "open 2026-01-07 to 2026-01-07, remind; next 2026-01-08");
}

TEST_CASE("Touch-in: five days after the last thing done, where storage is not persisted") {
  Patient patient{"GAD-7 every 14 days"};
  patient.answered("GAD-7", "2026-01-05T09:00");
  CHECK(patient.tasks("2026-01-10T09:00").size() == 1);
  patient.storage.persisted = false;
  CHECK(all_on(patient, "2026-01-09T09:00") ==
        "GAD-7 closed; next 2026-01-19\n"
        "touch-in closed; next 2026-01-10\n");
  const auto touch = patient.tasks("2026-01-10T09:00").back();
  CHECK(shown(touch) == "open 2026-01-10 to 2026-01-14, remind; next 2026-01-15");
  CHECK(touch.open->why == Why{});
  CHECK(touch.next->why == Why{});
  patient.answered("touch-in", "2026-01-10T09:00");
  CHECK(shown(patient.tasks("2026-01-10T09:00").back()) == "closed; next 2026-01-15");
}

TEST_CASE("Touch-in: a diary without anything done is five days old before it asks") {
  Patient patient{"follow-up"};
  patient.storage.persisted = false;
  CHECK(shown(patient.tasks("2026-01-05T09:00").back()) == "closed; next 2026-01-10");
}

TEST_CASE("Touch-in: a backup under 7 days old replaces it") {
  Patient patient{"follow-up"};
  patient.storage = {.persisted = false, .last_backup = time("2026-01-09T12:00")};
  CHECK(shown(patient.tasks("2026-01-10T09:00").back()) == "closed; next 2026-01-16");
  CHECK(shown(patient.tasks("2026-01-16T11:59:59").back()) == "closed; next 2026-01-16");
  CHECK(shown(patient.tasks("2026-01-16T12:00").back()) == "open 2026-01-16 to 2026-01-20, remind; next 2026-01-21");
}
