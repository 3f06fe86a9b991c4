/// Calendar days, instants, and the civil date-times of entries. The core has no clock: callers pass the time.
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace base {

using Day = std::chrono::local_days;       ///< What the patient's calendar says.
using Instant = std::chrono::sys_seconds;  ///< Orders entries and measures windows in hours.

/// The civil date and time where the patient was, with the offset from UTC if it is known (design.md section 4).
struct DateTime {
  std::chrono::local_seconds local{};
  std::optional<std::chrono::minutes> utc_offset{};  ///< -18 h to +18 h; local = UTC + offset.

  /// By what is written, not by instant: a total order for containers and ties. Compare instants to know what was
  /// first.
  friend auto operator<=>(const DateTime&, const DateTime&) = default;
};

/// A time without offset counts as one fixed zone, UTC (clinical.md section 6, Time).
Instant instant_of(const DateTime& when);
Day day_of(const DateTime& when);

/// Whole calendar days from `from` to `to`; negative if `to` is earlier.
int days_between(Day from, Day to);

/// Reads "2026-01-12", "2026-01-12T08:00" or "2026-01-12T08:00:30", each with or without "Z" or "+02:00" after a time.
/// A date without a time is 00:00. Nothing if it is not a real date or time, or the year is not 1900 to 2199.
std::optional<DateTime> date_time_from_iso(std::string_view text);
std::optional<Day> day_from_iso(std::string_view text);

/// "2026-01-12T08:00:30+02:00"; the offset only if it is known.
std::string iso_from_date_time(const DateTime& when);
/// "2026-01-12T08:00", the form that a browser's date-time field uses.
std::string field_from_date_time(const DateTime& when);
std::string iso_from_day(Day day);

struct YearMonthDay {
  int year;
  int month;  ///< 1 to 12
  int day;    ///< 1 to 31
};
YearMonthDay civil(Day day);
/// 0 = Sunday to 6 = Saturday.
int weekday(Day day);

}  // namespace base
