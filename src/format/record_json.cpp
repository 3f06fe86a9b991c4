#include "format/record_json.hpp"

#include <algorithm>
#include <optional>

#include "base/checksum.hpp"
#include "format/body_json.hpp"
#include "format/json_reader.hpp"
#include "format/members.hpp"

namespace format {

using Edits = std::vector<record::Edit>;
using Batches = std::vector<record::Batch>;

// An edit and a batch, both ways. Outside the unnamed namespace: members.hpp finds them by their types.

static void write(Value& out, const record::Put& put) {
  const record::Entry& entry = put.entry;
  MemberWriter members;
  members.must("put", entry.id);
  members.may("rev", entry.revision, 1);
  members.must("at", entry.experienced_at);
  members.may("recorded", entry.recorded_at, entry.experienced_at);
  members.may("source", entry.source, record::Entry{}.source);
  members.must(body_keys[entry.body.index()], entry.body);
  out = members.take();
}

static void write(Value& out, const record::Erase& erase) {
  MemberWriter members;
  members.must("erase", erase.id);
  out = members.take();
}

static void write(Value& out, const record::SetPreference& set) {
  MemberWriter members;
  members.must("set", set.name);
  members.must("value", set.preference.value);
  members.must("at", set.preference.changed_at);
  out = members.take();
}

static void write(Value& out, const record::Edit& edit) {
  std::visit([&](const auto& one) { write(out, one); }, edit);
}

static void write(Value& out, const record::Batch& batch) {
  MemberWriter members;
  members.must("writer", batch.writer);
  members.must("edits", batch.edits);
  out = members.take();
}

static void read_put(MemberReader& members, record::Entry& entry) {
  members.must("put", entry.id);
  members.may("rev", entry.revision);
  members.must("at", entry.experienced_at);
  entry.recorded_at = entry.experienced_at;
  members.may("recorded", entry.recorded_at);
  members.may("source", entry.source);
  const auto found = std::ranges::find_if(body_keys, [&](std::string_view key) { return members.has(key); });
  const auto kind = found == body_keys.end() ? 0 : static_cast<std::size_t>(found - body_keys.begin());
  entry.body = empty_body(kind);
  members.must(body_keys[kind], entry.body);
}

static bool read(const Value& value, record::Edit& out) {
  MemberReader members{value};
  if (members.has("put")) {
    read_put(members, out.emplace<record::Put>().entry);
  } else if (members.has("erase")) {
    members.must("erase", out.emplace<record::Erase>().id);
  } else {
    auto& set = out.emplace<record::SetPreference>();
    members.must("set", set.name);
    members.must("value", set.preference.value);
    members.must("at", set.preference.changed_at);
  }
  return members.all_good() && record::is_possible(out);
}

static bool read(const Value& value, record::Batch& out) {
  MemberReader members{value};
  members.must("writer", out.writer);
  members.must("edits", out.edits);
  return members.all_good() && out.writer.size() <= record::max_name_bytes;
}

namespace {

constexpr std::string_view backup_format = "tidemark-backup";
constexpr std::string_view encrypted_format = "tidemark-encrypted-backup";

/// The first version that can say all of them, so that an older tab reads what it can.
int version_needed(std::span<const record::Edit> edits) {
  int version = 1;
  for (const record::Edit& edit : edits) {
    if (const auto* put = std::get_if<record::Put>(&edit)) version = std::max(version, version_of(put->entry.body));
  }
  return version;
}

int version_needed(std::span<const record::Batch> batches) {
  int version = 1;
  for (const record::Batch& batch : batches) version = std::max(version, version_needed(std::span{batch.edits}));
  return version;
}

/// Asked first: a newer version may look like anything else.
std::optional<DecodeError> problem_of_version(const Value& value) {
  const Value* version = value.find("v");
  const auto number = version == nullptr ? std::nullopt : version->integer();
  if (!number || *number < 1) return DecodeError::NotADiary;
  if (*number > schema_version) return DecodeError::NewerVersion;
  return std::nullopt;
}

template <class T>
std::string text_of_list(std::string_view key, std::span<const T> items) {
  MemberWriter members;
  members.must("v", version_needed(items));
  members.must(key, items);
  return text_from(members.take());
}

/// Reads the version and the list of that name. False if anything else is there too, or if that version could not say
/// what stands in the list.
template <class T>
bool read_list(MemberReader& members, std::string_view key, std::vector<T>& list) {
  int version = 0;
  members.must("v", version);
  members.must(key, list);
  return members.all_good() && version_needed(std::span<const T>{list}) <= version;
}

template <class T>
base::Result<std::vector<T>, DecodeError> list_of_text(std::string_view text, std::string_view key) {
  const auto value = read_json(text);
  if (!value) return base::Fail{DecodeError::NotJson};
  if (const auto problem = problem_of_version(*value)) return base::Fail{*problem};
  MemberReader members{*value};
  std::vector<T> list;
  if (!read_list(members, key, list)) return base::Fail{DecodeError::NotADiary};
  return list;
}

}  // namespace

std::string_view message_from(DecodeError error) {
  switch (error) {
    case DecodeError::NotJson: return "not valid JSON";
    case DecodeError::NotADiary: return "not a backup of a diary";
    case DecodeError::NewerVersion: return "written by a newer version of Tidemark";
    case DecodeError::Damaged: return "changed after it was saved: its checksum does not fit";
    case DecodeError::Encrypted: return "encrypted; this program cannot read it";
  }
  return {};
}

std::string text_from_edits(std::span<const record::Edit> edits) { return text_of_list("edits", edits); }

base::Result<Edits, DecodeError> edits_from_text(std::string_view text) {
  return list_of_text<record::Edit>(text, "edits");
}

std::string text_from_batches(std::span<const record::Batch> batches) { return text_of_list("batches", batches); }

base::Result<Batches, DecodeError> batches_from_text(std::string_view text) {
  return list_of_text<record::Batch>(text, "batches");
}

std::string backup_from_record(const record::Record& record) {
  const Batches batches = record.batches();
  Value content;
  write(content, batches);
  MemberWriter members;
  members.must("format", backup_format);
  members.must("v", version_needed(std::span{batches}));
  members.must("crc32", base::crc32_hex(text_from(content)));
  members.must("batches", content);
  return text_from(members.take());
}

base::Result<record::Record, DecodeError> record_from_backup(std::string_view text) {
  const auto value = read_json(text);
  if (!value) return base::Fail{DecodeError::NotJson};
  return record_from_backup_value(*value);
}

bool is_backup(const Value& value) {
  const Value* format = value.find("format");
  return format != nullptr && format->text() != nullptr && format->text()->starts_with("tidemark-");
}

base::Result<record::Record, DecodeError> record_from_backup_value(const Value& value) {
  MemberReader members{value};
  std::string format;
  members.must("format", format);
  if (format == encrypted_format) return base::Fail{DecodeError::Encrypted};
  if (format != backup_format) return base::Fail{DecodeError::NotADiary};
  if (const auto problem = problem_of_version(value)) return base::Fail{*problem};
  const Value* content = value.find("batches");
  if (content == nullptr) return base::Fail{DecodeError::NotADiary};
  std::string checksum;
  members.must("crc32", checksum);
  if (base::crc32_hex(text_from(*content)) != checksum) return base::Fail{DecodeError::Damaged};
  Batches batches;
  if (!read_list(members, "batches", batches)) return base::Fail{DecodeError::NotADiary};
  record::Record record;
  for (const record::Batch& batch : batches) record.apply(batch);
  return record;
}

std::string text_from_pairs(std::span<const NamedText> pairs) {
  Value::Object members;
  for (const NamedText& pair : pairs) members.push_back({pair.name, pair.text});
  return text_from(members);
}

}  // namespace format
