/// CRC-32 (IEEE 802.3), as in zip and PNG: every change within 32 neighbouring bits is found, and of any other change
/// all but one in 4 billion. It finds accidents; who wants to deceive can work it out.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/text.hpp"

namespace base {

constexpr std::array<std::uint32_t, 256> crc32_table() {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t byte = 0; byte < 256; ++byte) {
    std::uint32_t rest = byte;
    for (int bit = 0; bit < 8; ++bit) rest = (rest & 1U) != 0 ? 0xEDB88320U ^ (rest >> 1U) : rest >> 1U;
    table[byte] = rest;
  }
  return table;
}

constexpr std::uint32_t crc32(std::string_view text) {
  constexpr auto table = crc32_table();
  std::uint32_t rest = 0xFFFFFFFFU;
  for (const char c : text) rest = table[(rest ^ static_cast<std::uint8_t>(c)) & 0xFFU] ^ (rest >> 8U);
  return ~rest;
}

static_assert(crc32("123456789") == 0xCBF43926U, "the check value of the standard");

/// Eight lower-case hexadecimal digits.
inline std::string crc32_hex(std::string_view text) {
  const std::uint32_t sum = crc32(text);
  const std::array bytes{static_cast<std::uint8_t>(sum >> 24U), static_cast<std::uint8_t>(sum >> 16U),
                         static_cast<std::uint8_t>(sum >> 8U), static_cast<std::uint8_t>(sum)};
  return hex_from_bytes(bytes.data(), bytes.size());
}

}  // namespace base
