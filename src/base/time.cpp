#include "base/time.hpp"

namespace base {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr int first_year = 1900;
constexpr int last_year = 2199;
constexpr minutes max_offset = hours{18};  // what ISO 8601 libraries take; real zones stay within -12 and +14 h

/// Takes fixed-width pieces from the front of a text. After the first piece that does not fit, it stays failed.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_{text} {}

  /// Exactly `width` digits, as a number from `low` to `high`.
  int number(std::size_t width, int low, int high) {
    int value = 0;
    if (rest_.size() < width) return fail();
    for (const char c : rest_.substr(0, width)) {
      if (c < '0' || c > '9') return fail();
      value = 10 * value + (c - '0');
    }
    rest_.remove_prefix(width);
    return low <= value && value <= high ? value : fail();
  }
  bool skip(char c) {
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }
  void expect(char c) {
    if (!skip(c)) fail();
  }
  int fail() {
    failed_ = true;
    return 0;
  }
  bool at_end() const { return rest_.empty(); }
  bool complete() const { return !failed_ && at_end(); }

 private:
  std::string_view rest_;
  bool failed_ = false;
};

Day scan_day(Scanner& scanner) {
  const int year = scanner.number(4, first_year, last_year);
  scanner.expect('-');
  const int month = scanner.number(2, 1, 12);
  scanner.expect('-');
  const int day = scanner.number(2, 1, 31);
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) {
    scanner.fail();
    return {};
  }
  return Day{date};
}

seconds scan_time(Scanner& scanner) {
  const int hour = scanner.number(2, 0, 23);
  scanner.expect(':');
  const int minute = scanner.number(2, 0, 59);
  const int second = scanner.skip(':') ? scanner.number(2, 0, 59) : 0;
  return hours{hour} + minutes{minute} + seconds{second};
}

std::optional<minutes> scan_offset(Scanner& scanner) {
  if (scanner.at_end()) return std::nullopt;
  if (scanner.skip('Z')) return minutes{0};
  const bool west = scanner.skip('-');
  if (!west) scanner.expect('+');
  const int hour = scanner.number(2, 0, 18);
  scanner.expect(':');
  const minutes size = hours{hour} + minutes{scanner.number(2, 0, 59)};
  if (size > max_offset) scanner.fail();
  return west ? -size : size;
}

void append_digits(std::string& text, int value, std::size_t width) {
  const std::string digits = std::to_string(value);
  if (digits.size() < width) text.append(width - digits.size(), '0');
  text += digits;
}

void append_hours_minutes(std::string& text, seconds since_midnight) {
  const auto whole = static_cast<int>(std::chrono::floor<minutes>(since_midnight).count());
  append_digits(text, whole / 60, 2);
  text += ':';
  append_digits(text, whole % 60, 2);
}

seconds since_midnight(const DateTime& when) { return when.local - day_of(when); }

}  // namespace

Instant instant_of(const DateTime& when) {
  return Instant{when.local.time_since_epoch() - when.utc_offset.value_or(minutes{0})};
}

Day day_of(const DateTime& when) { return std::chrono::floor<std::chrono::days>(when.local); }

int days_between(Day from, Day to) { return static_cast<int>((to - from).count()); }

std::optional<DateTime> date_time_from_iso(std::string_view text) {
  Scanner scanner{text};
  DateTime when{.local = scan_day(scanner)};
  if (!scanner.at_end()) {
    scanner.expect('T');
    when.local += scan_time(scanner);
    when.utc_offset = scan_offset(scanner);
  }
  if (!scanner.complete()) return std::nullopt;
  return when;
}

std::optional<Day> day_from_iso(std::string_view text) {
  Scanner scanner{text};
  const Day day = scan_day(scanner);
  if (!scanner.complete()) return std::nullopt;
  return day;
}

std::string iso_from_date_time(const DateTime& when) {
  std::string text = field_from_date_time(when);
  text += ':';
  append_digits(text, static_cast<int>(since_midnight(when).count() % 60), 2);
  if (when.utc_offset) {
    text += *when.utc_offset < minutes{0} ? '-' : '+';
    append_hours_minutes(text, std::chrono::abs(*when.utc_offset));
  }
  return text;
}

std::string field_from_date_time(const DateTime& when) {
  std::string text = iso_from_day(day_of(when));
  text += 'T';
  append_hours_minutes(text, since_midnight(when));
  return text;
}

std::string iso_from_day(Day day) {
  const auto [year, month, of_month] = civil(day);
  std::string text;
  append_digits(text, year, 4);
  text += '-';
  append_digits(text, month, 2);
  text += '-';
  append_digits(text, of_month, 2);
  return text;
}

YearMonthDay civil(Day day) {
  const std::chrono::year_month_day date{day};
  return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day()))};
}

int weekday(Day day) { return static_cast<int>(std::chrono::weekday{day}.c_encoding()); }

}  // namespace base
