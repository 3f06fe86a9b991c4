// Where a new series begins, and how long ago the last session was: people.md section 1.3.
#include "clinical/series.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <vector>

#include "course_words.hpp"

using namespace test;
using clinical::Phase;
using clinical::SessionStatus;
using clinical::TreatmentSession;

namespace {

TreatmentSession session(const std::string& start, std::optional<Phase> phase = none,
                         SessionStatus status = SessionStatus::Completed) {
  return {time(start), status, phase};
}
std::vector<std::string> series(const std::vector<TreatmentSession>& sessions, const std::string& at = "2027-01-01") {
  std::vector<std::string> days;
  for (const auto& it : clinical::series_before(sessions, base::instant_of(time(at))))
    days.push_back(base::iso_from_day(base::day_of(it.start)));
  return days;
}
using Days = std::vector<std::string>;

}  // namespace

TEST_CASE("Series: 60 days without a session begin a new one, 59 do not") {
  CHECK(series({session("2026-01-05T10:00"), session("2026-03-05T10:00")}) == Days{"2026-01-05", "2026-03-05"});
  CHECK(series({session("2026-01-05T10:00"), session("2026-03-06T10:00")}) == Days{"2026-03-06"});
}

TEST_CASE("Series: days are calendar days, whatever the hour") {
  CHECK(series({session("2026-01-05T08:00"), session("2026-03-05T20:00")}).size() == 2);
  CHECK(series({session("2026-01-05T20:00"), session("2026-03-06T08:00")}).size() == 1);
}

TEST_CASE("Series: a session marked maintenance or booster goes on with the old one, an induction begins a new one") {
  const auto [phase, begins] = GENERATE(table<std::optional<Phase>, bool>(
      {{none, true}, {Phase::Induction, true}, {Phase::Maintenance, false}, {Phase::Booster, false}}));
  CHECK((series({session("2026-01-05"), session("2026-06-05", phase)}).size() == 1) == begins);
}

TEST_CASE("Series: of several the last that was running then") {
  const std::vector<TreatmentSession> all{session("2026-06-01"), session("2025-01-01"), session("2026-06-08"),
                                          session("2025-06-01")};
  CHECK(series(all) == Days{"2026-06-01", "2026-06-08"});
  CHECK(series(all, "2026-06-01") == Days{"2025-06-01"});  // the session at that very time is not before it
  CHECK(series(all, "2026-06-01T00:01") == Days{"2026-06-01"});
  CHECK(series(all, "2025-03-01") == Days{"2025-01-01"});
  CHECK(series(all, "2024-03-01").empty());
}

TEST_CASE("Series: only completed sessions count") {
  for (const SessionStatus status : {SessionStatus::Planned, SessionStatus::Cancelled, SessionStatus::Missed}) {
    CHECK(series({session("2026-01-05"), session("2026-02-20", none, status), session("2026-03-20")}).size() == 1);
  }
}

TEST_CASE("Days since the last session: calendar days from the last that took place, none ahead") {
  const std::vector<TreatmentSession> all{session("2026-01-08T10:00"), session("2026-01-05T10:00"),
                                          session("2026-01-12T10:00", none, SessionStatus::Planned),
                                          session("2026-01-20T10:00")};
  CHECK(clinical::days_since_last_session(all, day("2026-01-15")) == 7);
  CHECK(clinical::days_since_last_session(all, day("2026-01-08")) == 0);
  CHECK(clinical::days_since_last_session(all, day("2026-02-20")) == 31);
  CHECK_FALSE(clinical::days_since_last_session(all, day("2026-01-04")).has_value());
  CHECK_FALSE(clinical::days_since_last_session({}, day("2026-01-04")).has_value());
}
