#include "record/amounts.hpp"

#include <algorithm>
#include <limits>

#include "base/text.hpp"

namespace record {
namespace {

/// "1,250" and "1.500" are one thousand and more to many; "0.125" and "1.125" are not.
bool may_mean_thousands(std::string_view whole, char separator, std::string_view decimals) {
  return decimals.size() == 3 && (whole == "1" || whole == "2") && (separator == ',' || decimals.back() == '0');
}

/// Milligrams as micrograms, kilograms as grams.
std::optional<std::int64_t> thousandths_from_text(std::string_view typed) {
  constexpr std::size_t most_whole_digits = 9;
  const std::string_view text = base::trimmed(typed);
  const std::size_t separator = std::min(text.find_first_of(".,"), text.size());
  const std::string_view whole = text.substr(0, separator);
  const std::string_view decimals = text.substr(std::min(separator + 1, text.size()));
  const auto are_digits = [](std::string_view digits) {
    return std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
  };
  if (whole.empty() && decimals.empty()) return std::nullopt;
  if (whole.size() > most_whole_digits || decimals.size() > 3 || !are_digits(whole) || !are_digits(decimals))
    return std::nullopt;
  if (separator < text.size() && may_mean_thousands(whole, text[separator], decimals)) return std::nullopt;

  std::string digits{whole};
  digits += decimals;
  digits.append(3 - decimals.size(), '0');
  std::int64_t thousandths = 0;
  for (const char c : digits) thousandths = 10 * thousandths + (c - '0');
  return thousandths;
}

}  // namespace

std::optional<std::int64_t> micrograms_from_text(std::string_view milligrams) {
  return thousandths_from_text(milligrams);
}

std::string text_from_micrograms(std::int64_t micrograms) {
  std::string text = std::to_string(micrograms / 1000);
  if (micrograms % 1000 == 0) return text;
  std::string fraction = std::to_string(1000 + micrograms % 1000).substr(1);
  while (fraction.back() == '0') fraction.pop_back();
  return text + "." + fraction;
}

std::optional<int> grams_from_text(std::string_view kilograms) {
  const auto grams = thousandths_from_text(kilograms);
  if (!grams) return std::nullopt;
  return static_cast<int>(std::min<std::int64_t>(*grams, std::numeric_limits<int>::max()));
}

std::string text_from_grams(int grams) { return text_from_micrograms(grams); }

std::int64_t micrograms_per_kilogram(std::int64_t micrograms, int grams) {
  return (2 * micrograms * 1000 + grams) / (2 * std::int64_t{grams});
}

}  // namespace record
