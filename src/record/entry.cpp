#include "record/entry.hpp"

#include "base/text.hpp"

namespace record {
namespace {

std::optional<int> digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return std::nullopt;
}

}  // namespace

std::string hex_from_id(const EntryId& id) { return base::hex_from_bytes(id.bytes.data(), id.bytes.size()); }

std::optional<EntryId> id_from_hex(std::string_view hex) {
  EntryId id;
  if (hex.size() != 2 * id.bytes.size()) return std::nullopt;
  for (std::size_t i = 0; i < id.bytes.size(); ++i) {
    const auto high = digit(hex[2 * i]);
    const auto low = digit(hex[2 * i + 1]);
    if (!high || !low) return std::nullopt;
    id.bytes[i] = static_cast<std::uint8_t>(*high * 16 + *low);
  }
  return id;
}

}  // namespace record
