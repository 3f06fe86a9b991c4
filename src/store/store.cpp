#include "store/store.hpp"

#include <algorithm>
#include <utility>

#include "base/checksum.hpp"
#include "base/result.hpp"
#include "base/text.hpp"
#include "format/record_json.hpp"

namespace store {
namespace {

/// A value is "tidemark<version> <checksum> <bytes> <payload>". The checksum is that of the value without it and the
/// space after it, so that a changed version or size shows too. Every later version keeps this head
/// (docs/data-format.md).
constexpr std::string_view magic = "tidemark";
constexpr int version = 1;

std::string head_of(std::string_view version_text) { return std::string{magic}.append(version_text) + " "; }

std::string sealed(std::string_view payload) {
  const std::string head = head_of(std::to_string(version));
  std::string rest = std::to_string(payload.size()) + " ";
  rest += payload;
  return head + base::crc32_hex(head + rest) + " " + rest;
}

/// Cuts off and returns what stands before the next space.
std::string_view next_word(std::string_view& text) {
  const std::size_t space = std::min(text.find(' '), text.size());
  const std::string_view word = text.substr(0, space);
  text.remove_prefix(std::min(space + 1, text.size()));
  return word;
}

/// The payload of a value that is whole and of this version.
base::Result<std::string_view, Reason> opened_seal(std::string_view value) {
  if (magic.starts_with(value)) return base::Fail{Reason::Truncated};
  if (!value.starts_with(magic)) return base::Fail{Reason::Foreign};
  std::string_view rest = value.substr(magic.size());
  const std::string_view version_text = next_word(rest);
  const std::string_view checksum = next_word(rest);
  const std::string head_and_rest = head_of(version_text).append(rest);
  const auto bytes = base::int_from_text(next_word(rest));
  if (!bytes || std::cmp_greater(*bytes, rest.size())) return base::Fail{Reason::Truncated};
  if (std::cmp_less(*bytes, rest.size()) || base::crc32_hex(head_and_rest) != checksum)
    return base::Fail{Reason::BadChecksum};
  const int written_by = base::int_from_text(version_text).value_or(0);
  if (written_by > version) return base::Fail{Reason::NewerVersion};
  if (written_by < version) return base::Fail{Reason::BadContent};
  return rest;
}

Reason reason_of(format::DecodeError error) {
  return error == format::DecodeError::NewerVersion ? Reason::NewerVersion : Reason::BadContent;
}

using Batches = std::vector<record::Batch>;

/// What a key of the name space is by its name.
struct Name {
  enum class Kind { Log, Base, OtherNameSpace, Unknown } kind;
  std::string_view writer{};  ///< Of a log.
};

bool is_plain(std::string_view part) {
  const auto plain = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '-'; };
  return !part.empty() && part.size() <= record::max_name_bytes && std::ranges::all_of(part, plain);
}

/// `name` is the key after "<name space>:". Another name space may begin with ours: "<name space>:more:log:...".
Name name_from(std::string_view name) {
  const auto parts = base::split(name, ':');
  const bool plain = std::ranges::all_of(parts, is_plain);
  if (plain && parts.size() == 3 && parts[0] == "log") return {Name::Kind::Log, parts[1]};
  if (plain && parts.size() == 4 && parts[0] == "base") return {Name::Kind::Base};
  const bool nested = name.find(":log:") != std::string_view::npos || name.find(":base:") != std::string_view::npos;
  return {nested ? Name::Kind::OtherNameSpace : Name::Kind::Unknown};
}

base::Result<Batches, Reason> batches_of(const Name& name, std::string_view value) {
  if (name.kind == Name::Kind::Unknown) return base::Fail{Reason::Foreign};
  const auto payload = opened_seal(value);
  if (!payload) return base::Fail{payload.error()};
  if (name.kind == Name::Kind::Base) {
    auto batches = format::batches_from_text(*payload);
    if (!batches) return base::Fail{reason_of(batches.error())};
    return *std::move(batches);
  }
  auto edits = format::edits_from_text(*payload);
  if (!edits) return base::Fail{reason_of(edits.error())};
  return Batches{{std::string{name.writer}, *std::move(edits)}};
}

}  // namespace

KeyValue plan(std::string_view name_space, std::string_view writer, std::uint64_t seq,
              std::span<const record::Edit> edits) {
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
    const Name name = name_from(std::string_view{pair.key}.substr(prefix.size()));
    if (name.kind == Name::Kind::OtherNameSpace) continue;
    const auto batches = batches_of(name, pair.value);
    if (!batches) {
      opened.unreadable.push_back({pair.key, pair.value, batches.error()});
      opened.read_only |= batches.error() == Reason::NewerVersion;
      continue;
    }
    for (const record::Batch& batch : *batches) opened.record.apply(batch);
  }
  return opened;
}

}  // namespace store
