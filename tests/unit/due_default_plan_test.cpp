// The default plan, clause by clause: people.md section 4.
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "due_words.hpp"

using namespace test;

namespace {

/// Six infusions in two weeks, each planned until it was held.
Patient in_treatment(std::string_view now) {
  Patient patient{""};
  for (const auto* start : {"2026-01-07T10:00", "2026-01-09T10:00", "2026-01-12T10:00", "2026-01-14T10:00",
                            "2026-01-16T10:00", "2026-01-19T10:00"}) {
    const bool held = time(start) <= time(now);
    patient.with(held ? session(start) : planned(start));
  }
  return patient;
}

/// The days from `from` on, so many, on which the subject opens for a patient who does at noon whatever is open then.
std::vector<std::string> days_asked(std::string_view subject, std::string_view from, int days) {
  std::vector<std::string> asked;
  std::vector<clinical::Done> done;
  for (base::Day it = day("2026-01-05"); it < day(from) + std::chrono::days{days}; it += std::chrono::days{1}) {
    const std::string now = base::iso_from_day(it) + "T08:00";
    Patient patient = in_treatment(now);
    patient.done = done;
    for (const clinical::Task& task : patient.tasks(now)) {
      if (!task.open) continue;
      done.push_back({task.subject, time(now)});
      if (task.subject == subject && it >= day(from)) asked.push_back(base::iso_from_day(it).substr(5));
    }
  }
  return asked;
}

using Days = std::vector<std::string>;

}  // namespace

TEST_CASE("Default plan: PHQ-9 before session 1, every 7 days until 28 days after induction, then every 14") {
  CHECK(days_asked("PHQ-9", "2026-01-05", 90) ==
        Days{"01-05", "01-12", "01-19", "01-26", "02-02", "02-09", "02-16", "03-02", "03-16", "03-30"});
}

TEST_CASE("Default plan: a daily check-in until 14 days after the last session, then every week") {
  CHECK(days_asked("daily check-in", "2026-01-05", 5) == Days{"01-08", "01-09"});
  CHECK(days_asked("daily check-in", "2026-01-31", 28) == Days{"01-31", "02-01", "02-02", "02-09", "02-16", "02-23"});
}

TEST_CASE("Default plan: a follow-up on the day after each session") {
  CHECK(days_asked("follow-up", "2026-01-05", 60) == Days{"01-08", "01-10", "01-13", "01-15", "01-17", "01-20"});
}

TEST_CASE("Default plan: a safety check each month") {
  CHECK(days_asked("safety check", "2026-01-05", 91) == Days{"02-05", "03-05", "04-05"});
}

TEST_CASE("Default plan: GAD-7, PCL-5 and other questionnaires are asked only if the clinic turns them on") {
  CHECK(all_on(in_treatment("2026-01-08T09:00"), "2026-01-08T09:00") ==
        "PHQ-9 closed; next 2026-01-12\n"
        "daily check-in open 2026-01-08 to 2026-01-08, remind; next 2026-01-09\n"
        "follow-up open 2026-01-08 to 2026-01-09, remind; next 2026-01-10\n"
        "safety check closed; next 2026-02-05\n");
}
