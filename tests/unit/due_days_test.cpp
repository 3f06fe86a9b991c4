// What is due over summer time, travel, leap days and year ends: days are civil days where the patient is.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <string>

#include "due_words.hpp"

using namespace test;

TEST_CASE("Summer time: a day of 23 or 25 hours is one day") {
  const auto [first, evening, morning, expected] = GENERATE(table<std::string, std::string, std::string, std::string>({
      {"2026-03-28", "2026-03-28T23:59+01:00", "2026-03-29T00:00+01:00", "2026-03-29"},
      {"2026-03-28", "2026-03-28T00:01+01:00", "2026-03-29T23:59+02:00", "2026-03-29"},
      {"2026-10-24", "2026-10-24T23:59+02:00", "2026-10-25T00:00+02:00", "2026-10-25"},
      {"2026-10-24", "2026-10-24T00:01+02:00", "2026-10-25T23:59+01:00", "2026-10-25"},
  }));
  Patient patient{"daily check-in"};
  patient.first_day = day(first);
  patient.answered("daily check-in", evening);
  CHECK(on(patient, evening) == "closed; next " + expected);
  CHECK(on(patient, morning).starts_with("open " + expected + " to " + expected + ", remind"));
}

TEST_CASE("Summer time: 48 hours around a session are hours, whatever the clock on the wall shows") {
  const auto [session_start, last_quiet, first_free] = GENERATE(table<std::string, std::string, std::string>({
      {"2026-03-28T10:00+01:00", "2026-03-30T11:00+02:00", "2026-03-30T11:00:01+02:00"},
      {"2026-10-24T10:00+02:00", "2026-10-26T09:00+01:00", "2026-10-26T09:00:01+01:00"},
  }));
  Patient patient{"PCL-5 monthly"};
  patient.first_day = day("2026-03-20");
  patient.with(session(session_start));
  CHECK(on(patient, last_quiet).starts_with("closed"));
  CHECK(on(patient, first_free).starts_with("open"));
}

TEST_CASE("Travel east: the new calendar counts, and nothing is asked twice on one of its days") {
  Patient patient{"daily check-in"};
  patient.answered("daily check-in", "2026-01-10T20:00-08:00");
  CHECK(on(patient, "2026-01-10T23:59-08:00") == "closed; next 2026-01-11");
  CHECK(on(patient, "2026-01-12T06:00+09:00") == "open 2026-01-12 to 2026-01-12, remind; next 2026-01-13");
}

TEST_CASE("Travel west over the date line: the day that comes again was answered already") {
  Patient patient{"daily check-in"};
  patient.answered("daily check-in", "2026-01-11T08:00+13:00");
  CHECK(on(patient, "2026-01-10T12:00-10:00") == "closed; next 2026-01-12");
  CHECK(on(patient, "2026-01-11T12:00-10:00") == "closed; next 2026-01-12");
  CHECK(on(patient, "2026-01-12T00:00-10:00") == "open 2026-01-12 to 2026-01-12, remind; next 2026-01-13");
}

TEST_CASE("Travel west: a score of a later calendar day keeps the 7 days from that day") {
  Patient patient{"PHQ-9 weekly"};
  patient.answered("PHQ-9", "2026-01-11T08:00+13:00").answered("PHQ-9", "2026-01-10T12:00-10:00");
  CHECK(on(patient, "2026-01-17T09:00-10:00") == "closed; next 2026-01-18");
}

TEST_CASE("Travel: the rest of a session's day ends with that day where the patient is now") {
  Patient patient{"PHQ-9 weekly"};
  patient.with(session("2026-01-06T10:00+09:00"));
  CHECK(on(patient, "2026-01-06T20:00-08:00") == "closed; next 2026-01-07");
  CHECK(on(patient, "2026-01-07T00:00-08:00").starts_with("open 2026-01-05"));
}

TEST_CASE("Travel east after an evening session: its day is over where the patient is now") {
  Patient patient{"PHQ-9 weekly"};
  patient.with(session("2026-01-06T23:00-10:00"));
  CHECK(on(patient, "2026-01-07T22:30+13:00").starts_with("open 2026-01-05"));
}

TEST_CASE("Travel: a planned session has begun when its hour has come at its own place") {
  Patient patient{"GAD-7 before each session"};
  patient.with(planned("2026-01-14T10:00+09:00"));
  CHECK(on(patient, "2026-01-13T16:59-08:00").starts_with("open 2026-01-12 to 2026-01-14"));
  CHECK(on(patient, "2026-01-13T17:00-08:00") == "closed; never again");
}

TEST_CASE("A month later is the same day of the month, or the last of a shorter one") {
  const auto [done, expected] = GENERATE(table<std::string, std::string>({
      {"2026-01-15", "2026-02-15"},
      {"2026-01-31", "2026-02-28"},
      {"2028-01-31", "2028-02-29"},
      {"2028-02-29", "2028-03-29"},
      {"2026-12-31", "2027-01-31"},
      {"2026-10-31", "2026-11-30"},
  }));
  Patient patient{"GAD-7 monthly"};
  patient.answered("GAD-7", done);
  CHECK(on(patient, done) == "closed; next " + expected);
}

TEST_CASE("Years pass, and twelve months from the 29th of February end on the 28th") {
  Patient patient{"GAD-7 every 12 months"};
  patient.answered("GAD-7", "2028-02-29T10:00");
  CHECK(on(patient, "2028-03-01T10:00") == "closed; next 2029-02-28");
}

TEST_CASE("Days count over the 29th of February and over the end of a year") {
  const auto [done, expected] = GENERATE(table<std::string, std::string>({
      {"2028-02-28", "2028-03-06"},
      {"2027-02-28", "2027-03-07"},
      {"2026-12-28", "2027-01-04"},
  }));
  Patient patient{"PHQ-9 weekly"};
  patient.answered("PHQ-9", done);
  CHECK(on(patient, done) == "closed; next " + expected);
}

TEST_CASE("A session that was moved is asked for before its new date") {
  Patient patient{"GAD-7 before each session"};
  patient.with(planned("2026-01-14T10:00"));
  CHECK(on(patient, "2026-01-13T09:00") == "open 2026-01-12 to 2026-01-14, remind; never again");
  patient.sessions = {planned("2026-01-20T10:00")};
  CHECK(on(patient, "2026-01-13T09:00") == "closed; next 2026-01-18");
}

TEST_CASE("A check-in before and one after a session on the same day are both that day's") {
  Patient patient{"daily check-in every day for 14 days after a session, then every 7 days"};
  patient.with(session("2026-01-06T10:00")).with(session("2026-01-09T10:00"));
  const auto* when = GENERATE("2026-01-09T08:00", "2026-01-09T18:00");
  patient.answered("daily check-in", when);
  CHECK(on(patient, "2026-01-09T20:00") == "closed; next 2026-01-10");
}

TEST_CASE("Sessions at one instant in two zones are two of their own days") {
  Patient patient{"follow-up"};
  patient.with(session("2026-01-07T08:00+09:00")).with(session("2026-01-06T15:00-08:00"));
  CHECK(on(patient, "2026-01-07T20:00+09:00") == "open 2026-01-07 to 2026-01-07, remind; next 2026-01-08");
}
