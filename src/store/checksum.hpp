/// CRC-32 (IEEE 802.3), as in zip and PNG: any burst of up to 32 changed bits is found.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace store {

constexpr std::array<std::uint32_t, 256> crc_table() {
  std::array<std::uint32_t, 256> table{};
  for (std::uint32_t byte = 0; byte < 256; ++byte) {
    std::uint32_t rest = byte;
    for (int bit = 0; bit < 8; ++bit) rest = (rest & 1U) != 0 ? 0xEDB88320U ^ (rest >> 1U) : rest >> 1U;
    table[byte] = rest;
  }
  return table;
}

constexpr std::uint32_t crc32(std::string_view text) {
  constexpr auto table = crc_table();
  std::uint32_t rest = 0xFFFFFFFFU;
  for (const char c : text) rest = table[(rest ^ static_cast<std::uint8_t>(c)) & 0xFFU] ^ (rest >> 8U);
  return ~rest;
}

static_assert(crc32("123456789") == 0xCBF43926U, "the check value of the standard");

}  // namespace store
