#include "base/words.hpp"

#include "base/text.hpp"
#include "base/words_tables.hpp"

namespace base {
namespace {

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string filled(std::string_view pattern, Day day, int hour, int minute) {
  const YearMonthDay date = civil(day);
  return fill(pattern, {{"year", std::to_string(date.year)},
                        {"month", std::string{english_months[date.month - 1]}},
                        {"day", std::to_string(date.day)},
                        {"hour", std::to_string(hour % 12 == 0 ? 12 : hour % 12)},
                        {"minute", two_digits(minute)},
                        {"period", hour < 12 ? "AM" : "PM"}});
}

}  // namespace

std::string_view words(Word key) { return english_words[static_cast<int>(key)]; }

std::string date_words(Day day) { return filled(english_date, day, 0, 0); }
std::string short_date_words(Day day) { return filled(english_short_date, day, 0, 0); }
std::string month_words(Day day) { return filled(english_month, day, 0, 0); }

std::string date_time_words(const DateTime& when) {
  const auto since_midnight = when.local - day_of(when);
  const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(since_midnight).count();
  return filled(english_date_time, day_of(when), static_cast<int>(minutes / 60), static_cast<int>(minutes % 60));
}

}  // namespace base
