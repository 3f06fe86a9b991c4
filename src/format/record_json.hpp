/// Edits of a diary as JSON text and back: what a batch, a base shard and a backup hold (docs/data-format.md).
/// Reading is all or nothing: an impossible value, an unknown or a missing field refuses the whole text, so that
/// nothing is dropped in silence when the text is written anew. A field more is a version more.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "format/value.hpp"
#include "record/record.hpp"

namespace format {

inline constexpr int schema_version = 2;

enum class DecodeError {
  NotJson,
  NotADiary,     ///< JSON, but not what this version writes.
  NewerVersion,  ///< Written by a later version of Tidemark.
  Damaged,       ///< A backup that was changed after it was written: its checksum does not fit.
  Encrypted,     ///< A backup behind a passphrase.
};

/// For the command line, in one line: "written by a newer version of Tidemark".
std::string_view message_from(DecodeError error);

/// One line, version first. Requires record::is_possible of each edit.
std::string text_from_edits(std::span<const record::Edit> edits);
base::Result<std::vector<record::Edit>, DecodeError> edits_from_text(std::string_view text);

/// The same with the writer of each edit, which a base shard needs to settle ties as the batches did.
std::string text_from_batches(std::span<const record::Batch> batches);
base::Result<std::vector<record::Batch>, DecodeError> batches_from_text(std::string_view text);

/// The whole diary as a file that a patient keeps: {"format":"tidemark-backup",...}, with a checksum.
std::string backup_from_record(const record::Record& record);
base::Result<record::Record, DecodeError> record_from_backup(std::string_view text);
/// The same for a file that has been read as JSON. True of every backup, encrypted ones too, and of no course file.
bool is_backup(const Value& value);
base::Result<record::Record, DecodeError> record_from_backup_value(const Value& value);

struct NamedText {
  std::string name;
  std::string text;
};
/// Texts as they are, as a JSON object; bytes that are not UTF-8 become U+FFFD.
std::string text_from_pairs(std::span<const NamedText> pairs);

}  // namespace format
