/// Every text that a person reads, by key. The keys and the English table are generated from assets/locales/en.json
/// (tools/locales.mjs), so that a key without text does not compile.
#pragma once

#include <string>
#include <string_view>

#include "base/time.hpp"
#include "base/words_keys.hpp"

namespace base {

/// The text of one key in the language of the build (English). Never empty.
std::string_view words(Word key);

/// "Jan 12, 2026", by the month names and the pattern that Intl wrote into the locale at build time.
std::string date_words(Day day);
/// "Jan 12, 2026, 8:05 AM".
std::string date_time_words(const DateTime& when);
/// "Jan 12": for chart axes and tables where the year stands elsewhere.
std::string short_date_words(Day day);
/// "Jan 2026".
std::string month_words(Day day);

}  // namespace base
