/// The generated tables behind words.hpp.
#pragma once

#include <string_view>

#include "base/words_keys.hpp"

namespace base {

extern const std::string_view english_words[word_count];
extern const std::string_view english_months[12];
/// Patterns with {year}, {month}, {day}, {hour}, {minute} and {period}.
extern const std::string_view english_date;
extern const std::string_view english_date_time;
extern const std::string_view english_short_date;
extern const std::string_view english_month;

}  // namespace base
