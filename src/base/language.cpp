#include "base/language.hpp"

#include <algorithm>

namespace base {

std::optional<Language> language_from(std::string_view tag) {
  const std::string_view primary = tag.substr(0, tag.find('-'));
  const auto is = [primary](Language language) {
    return std::ranges::equal(
        primary, code(language), {}, [](char c) { return c >= 'A' && c <= 'Z' ? c + 32 : +c; },
        [](char c) { return +c; });
  };
  for (const Language language : {Language::English, Language::Spanish}) {
    if (is(language)) return language;
  }
  return std::nullopt;
}

}  // namespace base
