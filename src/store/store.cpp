#include "store/store.hpp"

#include <algorithm>
#include <array>

#include "base/result.hpp"
#include "base/text.hpp"
#include "format/record_json.hpp"
#include "store/checksum.hpp"

namespace store {
namespace {

/// A value is "tidemark1 <checksum> <bytes> <payload>": what it is, whether it is whole, and the edits as JSON.
constexpr std::string_view magic = "tidemark";
constexpr std::string_view version = "1";

std::string hex(std::uint32_t number) {
  const std::array bytes{static_cast<std::uint8_t>(number >> 24U), static_cast<std::uint8_t>(number >> 16U),
                         static_cast<std::uint8_t>(number >> 8U), static_cast<std::uint8_t>(number)};
  return base::hex_from_bytes(bytes.data(), bytes.size());
}

std::string sealed(std::string_view payload) {
  std::string value{magic};
  value += version;
  value += " " + hex(crc32(payload)) + " " + std::to_string(payload.size()) + " ";
  value += payload;
  return value;
}

/// Cuts off and returns what stands before the next space.
std::string_view next_word(std::string_view& text) {
  const std::size_t space = std::min(text.find(' '), text.size());
  const std::string_view word = text.substr(0, space);
  text.remove_prefix(std::min(space + 1, text.size()));
  return word;
}

base::Result<std::string_view, Reason> opened_seal(std::string_view value) {
  std::string_view rest = value;
  const std::string_view head = next_word(rest);
  if (!head.starts_with(magic)) return base::Fail{Reason::Foreign};
  const std::string_view number = head.substr(magic.size());
  if (number != version) return base::Fail{base::int_from_text(number).value_or(0) > 1 ? Reason::NewerVersion : Reason::Foreign};
  const std::string_view checksum = next_word(rest);
  const std::string_view size = next_word(rest);
  if (base::int_from_text(size) != static_cast<int>(rest.size())) return base::Fail{Reason::Truncated};
  if (hex(crc32(rest)) != checksum) return base::Fail{Reason::BadChecksum};
  return rest;
}

base::Result<std::vector<record::Edit>, Reason> edits_of(std::string_view value) {
  const auto payload = opened_seal(value);
  if (!payload) return base::Fail{payload.error()};
  auto edits = format::edits_from_text(*payload);
  if (edits) return *std::move(edits);
  return base::Fail{edits.error() == format::DecodeError::NewerVersion ? Reason::NewerVersion : Reason::BadContent};
}

/// "<name space>:log:<writer>:<seq>" and "<name space>:base:<month>:<writer>:<seq>" name their writer.
std::optional<std::string_view> writer_of(std::string_view name) {
  const auto parts = base::split(name, ':');
  if (parts.size() == 3 && parts[0] == "log") return parts[1];
  if (parts.size() == 4 && parts[0] == "base") return parts[2];
  return std::nullopt;
}

}  // namespace

KeyValue plan(std::string_view name_space, std::string_view writer, std::uint64_t seq, std::span<const record::Edit> edits) {
  std::string key{name_space};
  key += ":log:";
  key += writer;
  key += ":" + std::to_string(seq);
  return {std::move(key), sealed(format::text_from_edits(edits))};
}

Opened open(std::string_view name_space, std::span<const KeyValue> pairs) {
  const std::string prefix = std::string{name_space} + ":";
  Opened opened;
  for (const KeyValue& pair : pairs) {
    if (!pair.key.starts_with(prefix)) continue;
    const auto writer = writer_of(std::string_view{pair.key}.substr(prefix.size()));
    if (!writer) {
      opened.unreadable.push_back({pair.key, pair.value, Reason::Foreign});
      continue;
    }
    const auto edits = edits_of(pair.value);
    if (!edits) {
      opened.unreadable.push_back({pair.key, pair.value, edits.error()});
      opened.read_only |= edits.error() == Reason::NewerVersion;
      continue;
    }
    for (const record::Edit& edit : *edits) opened.record.apply(edit, *writer);
  }
  return opened;
}

}  // namespace store
