#include "base/time.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <tuple>
#include <type_traits>

using base::date_time_from_iso;
using base::day_from_iso;
using namespace std::chrono_literals;

static_assert(!std::is_convertible_v<base::Day, base::Instant> && !std::is_convertible_v<base::Instant, base::Day>,
              "a calendar day is not an instant");

namespace {

base::Instant instant(std::string_view text) { return base::instant_of(date_time_from_iso(text).value()); }
base::Day day(std::string_view text) { return day_from_iso(text).value(); }

}  // namespace

TEST_CASE("Date-times: each accepted form is read and written back in full") {
  const auto [text, written] = GENERATE(table<std::string, std::string>({
      {"2026-01-12", "2026-01-12T00:00:00"},
      {"2026-01-12T08:00", "2026-01-12T08:00:00"},
      {"2026-01-12T08:05:30", "2026-01-12T08:05:30"},
      {"2026-01-12T08:05Z", "2026-01-12T08:05:00+00:00"},
      {"2026-01-12T23:59:59+02:00", "2026-01-12T23:59:59+02:00"},
      {"2026-01-12T08:05:30-09:30", "2026-01-12T08:05:30-09:30"},
      {"2026-01-12T08:00+18:00", "2026-01-12T08:00:00+18:00"},
      {"2026-01-12T08:00-18:00", "2026-01-12T08:00:00-18:00"},
      {"2028-02-29T00:00", "2028-02-29T00:00:00"},
      {"1900-01-01", "1900-01-01T00:00:00"},
      {"2199-12-31T23:59:59", "2199-12-31T23:59:59"},
  }));
  const auto when = date_time_from_iso(text);
  REQUIRE(when.has_value());
  CHECK(base::iso_from_date_time(*when) == written);
  CHECK(date_time_from_iso(written) == when);
}

TEST_CASE("Date-times: what is not a real date or time is refused") {
  const std::string text =
      GENERATE("", "2026", "2026-01", "2026-1-12", "26-01-12", "2026-00-12", "2026-13-12", "2026-01-00", "2026-01-32",
               "2026-04-31", "2027-02-29", "2100-02-29", "1899-12-31", "2200-01-01", "2026-01-12 08:00", "2026-01-12T",
               "2026-01-12T8:00", "2026-01-12T24:00", "2026-01-12T08:60", "2026-01-12T08:00:60",
               "2026-01-12T08:00:30.5", "2026-01-12T08:00z", "2026-01-12T08:00+18:01", "2026-01-12T08:00+19:00",
               "2026-01-12T08:00+02:60", "2026-01-12T08:00+0200", "2026-01-12T08:00+2:00", "2026-01-12T08:00 +02:00",
               "2026-01-12Z", "2026-01-12+02:00", "2026-01-12T08:00Zx", " 2026-01-12", "2026-01-12 ", "2026-01-1a",
               "2026/01/12", "-026-01-12", "2026-01-12T-1:00", "yesterday");
  CHECK_FALSE(date_time_from_iso(text).has_value());
}

TEST_CASE("Days: a date with a time is not a day") {
  CHECK(base::iso_from_day(day("2028-02-29")) == "2028-02-29");
  CHECK_FALSE(day_from_iso("2028-02-29T00:00").has_value());
  CHECK_FALSE(day_from_iso("2027-02-29").has_value());
}

TEST_CASE("Instants: the offset is taken off, and a time without one counts as UTC") {
  CHECK(instant("2026-01-12T10:00+02:00") == instant("2026-01-12T08:00Z"));
  CHECK(instant("2026-01-12T10:00-05:30") == instant("2026-01-12T15:30Z"));
  CHECK(instant("2026-01-12T08:00") == instant("2026-01-12T08:00Z"));
  CHECK(instant("1970-01-01").time_since_epoch() == 0s);
}

TEST_CASE("Instants: the hour skipped or repeated by summer time is measured as it passed") {
  CHECK(instant("2026-03-29T03:30+02:00") - instant("2026-03-29T01:30+01:00") == 1h);
  CHECK(instant("2026-10-25T02:30+01:00") - instant("2026-10-25T02:30+02:00") == 1h);
}

TEST_CASE("Calendar days are those of the place where the patient was, also before 1970") {
  const auto [text, civil] = GENERATE(table<std::string, std::string>({
      {"2026-01-12T00:00+14:00", "2026-01-12"},
      {"2026-01-12T23:59:59-10:00", "2026-01-12"},
      {"2028-02-29T23:59", "2028-02-29"},
      {"1969-12-31T23:59:59", "1969-12-31"},
      {"1900-01-01T00:00:01", "1900-01-01"},
  }));
  CHECK(base::iso_from_day(base::day_of(date_time_from_iso(text).value())) == civil);
}

TEST_CASE("Days between dates count over leap days, month ends and the year's end, both ways") {
  const auto [from, to, days] = GENERATE(table<std::string, std::string, int>({
      {"2028-02-28", "2028-03-01", 2},
      {"2027-02-28", "2027-03-01", 1},
      {"2100-02-28", "2100-03-01", 1},
      {"2027-12-31", "2028-01-01", 1},
      {"2028-01-07", "2028-03-01", 54},
      {"2026-01-12", "2026-01-12", 0},
      {"2026-01-12", "2026-01-05", -7},
      {"1900-01-01", "2199-12-31", 109572},
  }));
  CHECK(base::days_between(day(from), day(to)) == days);
}

TEST_CASE("A browser's date-time field gets minutes and neither seconds nor offset") {
  CHECK(base::field_from_date_time(date_time_from_iso("2026-01-02T03:04:05-08:00").value()) == "2026-01-02T03:04");
}

TEST_CASE("Civil dates and weekdays") {
  const auto [year, month, of_month] = base::civil(day("2028-02-29"));
  CHECK(year == 2028);
  CHECK(month == 2);
  CHECK(of_month == 29);
  CHECK(base::weekday(day("2026-01-04")) == 0);  // a Sunday
  CHECK(base::weekday(day("2026-01-10")) == 6);
}
