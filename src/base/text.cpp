#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace base {
namespace {

using Byte = unsigned char;

Byte byte_at(std::string_view text, std::size_t at) { return static_cast<Byte>(text[at]); }

/// The first two bytes decide how long a sequence is and whether it is the shortest one for its code point.
/// Source: Unicode Standard, table 3-7, well-formed UTF-8 byte sequences.
struct Form {
  Byte first_low, first_high, second_low, second_high;
  std::size_t length;
};
constexpr std::array forms{
    Form{0x00, 0x7F, 0x00, 0x00, 1}, Form{0xC2, 0xDF, 0x80, 0xBF, 2}, Form{0xE0, 0xE0, 0xA0, 0xBF, 3},
    Form{0xE1, 0xEC, 0x80, 0xBF, 3}, Form{0xED, 0xED, 0x80, 0x9F, 3}, Form{0xEE, 0xEF, 0x80, 0xBF, 3},
    Form{0xF0, 0xF0, 0x90, 0xBF, 4}, Form{0xF1, 0xF3, 0x80, 0xBF, 4}, Form{0xF4, 0xF4, 0x80, 0x8F, 4},
};

/// The length of the well-formed sequence that the text begins with; 0 if there is none.
std::size_t sequence_length(std::string_view text) {
  const auto form = std::ranges::find_if(
      forms, [first = byte_at(text, 0)](const Form& f) { return f.first_low <= first && first <= f.first_high; });
  if (form == forms.end() || text.size() < form->length) return 0;
  if (form->length == 1) return 1;
  if (byte_at(text, 1) < form->second_low || byte_at(text, 1) > form->second_high) return 0;
  const auto rest = text.substr(2, form->length - 2);
  return std::ranges::all_of(rest, [](char c) { return (static_cast<Byte>(c) & 0xC0) == 0x80; }) ? form->length : 0;
}

}  // namespace

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const std::size_t length = sequence_length(text);
    if (length == 0) return false;
    text.remove_prefix(length);
  }
  return true;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::optional<int> int_from_text(std::string_view text) {
  int number = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc{} || stop != end) return std::nullopt;
  return number;
}

std::string text_from_scaled(int scaled, int decimals) {
  std::string digits = std::to_string(scaled < 0 ? -scaled : scaled);
  const auto places = static_cast<std::size_t>(decimals);
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  digits.insert(digits.size() - places, 1, '.');
  return (scaled < 0 ? "-" : "") + digits;
}

std::string fill(std::string_view pattern, std::initializer_list<Argument> arguments) {
  std::string filled;
  while (!pattern.empty()) {
    const std::size_t open = std::min(pattern.find('{'), pattern.size());
    filled += pattern.substr(0, open);
    pattern.remove_prefix(open);
    const std::size_t close = pattern.find('}');
    const auto known = std::ranges::find_if(arguments, [&](const Argument& argument) {
      return close != std::string_view::npos && pattern.substr(1, close - 1) == argument.name;
    });
    if (known != arguments.end()) {
      filled += known->value;  // taken as it is: braces in a value are the person's own
      pattern.remove_prefix(close + 1);
    } else if (!pattern.empty()) {
      filled += pattern.front();
      pattern.remove_prefix(1);
    }
  }
  return filled;
}

std::string hex_from_bytes(const std::uint8_t* bytes, std::size_t count) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  hex.reserve(2 * count);
  for (std::size_t i = 0; i < count; ++i) {
    hex += digits[bytes[i] >> 4];
    hex += digits[bytes[i] & 0x0F];
  }
  return hex;
}

}  // namespace base
