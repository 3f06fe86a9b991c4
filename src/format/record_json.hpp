/// Edits of a diary as JSON text and back: what a batch, a base shard and a backup hold (docs/data-format.md).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "record/record.hpp"

namespace format {

inline constexpr int schema_version = 1;

enum class DecodeError { NotJson, NotADiary, NewerVersion };

/// One line, version first.
std::string text_from_edits(std::span<const record::Edit> edits);

/// All or nothing: one value that is not possible refuses the whole text.
base::Result<std::vector<record::Edit>, DecodeError> edits_from_text(std::string_view text);

/// The whole diary as a file that a patient keeps: {"format": "tidemark-backup", ...}.
std::string backup_from_record(const record::Record& record);
base::Result<record::Record, DecodeError> record_from_backup(std::string_view text);

struct NamedText {
  std::string name;
  std::string text;
};
/// Texts as they are, as a JSON object; bytes that are not UTF-8 become U+FFFD.
std::string text_from_pairs(std::span<const NamedText> pairs);

}  // namespace format
