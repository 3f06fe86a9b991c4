/// Small helpers for UTF-8 text.
#pragma once

#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace base {

/// True if every byte belongs to a well-formed UTF-8 sequence.
bool is_utf8(std::string_view text);

/// Without spaces, tabs and line ends at both ends.
std::string_view trimmed(std::string_view text);

/// The letters A to Z as a to z, the rest as it is.
constexpr char lower(char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
/// Only the letters A to Z have a case here.
constexpr bool equal_ignoring_case(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, lower, lower);
}

std::vector<std::string_view> split(std::string_view text, char separator);

/// The whole text as a decimal integer; nothing for anything else, out-of-range numbers included.
std::optional<int> int_from_text(std::string_view text);

/// A number kept as a whole one, with its decimals: -1272 with 2 of them is "-12.72". Requires decimals > 0.
std::string text_from_scaled(int scaled, int decimals);

struct Argument {
  std::string_view name;
  std::string value;
};

/// Replaces each "{name}" in the pattern by its argument. An unknown name stays as it is, so that a test can find it.
std::string fill(std::string_view pattern, std::initializer_list<Argument> arguments);

/// Lower-case hexadecimal, two digits a byte.
std::string hex_from_bytes(const std::uint8_t* bytes, std::size_t count);

}  // namespace base
