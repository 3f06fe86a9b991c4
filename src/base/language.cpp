#include "base/language.hpp"

#include <algorithm>

namespace base {
namespace {

bool is_letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

/// Cuts off and returns what stands before the next sign that is neither a letter nor a digit.
std::string_view next_subtag(std::string_view& tag) {
  const auto belongs = [](char c) { return is_letter(c) || (c >= '0' && c <= '9'); };
  const auto size = static_cast<std::size_t>(std::ranges::find_if_not(tag, belongs) - tag.begin());
  const std::string_view subtag = tag.substr(0, size);
  tag.remove_prefix(std::min(size + 1, tag.size()));
  return subtag;
}

}  // namespace

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

std::string country_from(std::string_view tag) {
  next_subtag(tag);
  std::string_view subtag = next_subtag(tag);
  if (subtag.size() == 4) subtag = next_subtag(tag);  // the script
  if (subtag.size() != 2 || !std::ranges::all_of(subtag, is_letter)) return {};
  std::string country{subtag};
  for (char& c : country) c = static_cast<char>(c & ~0x20);
  return country;
}

}  // namespace base
