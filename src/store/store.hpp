/// Durable storage of a diary over plain keys and values: a log of batches (design.md section 5). Pure: it plans what
/// to write and reads what is there; the host carries it out. Every key is new, written once, by one writer.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "record/record.hpp"

namespace store {

struct KeyValue {
  std::string key;
  std::string value;
  friend bool operator==(const KeyValue&, const KeyValue&) = default;
};

/// Nothing if the storage cannot be read at all: blocked, or switched off.
using ReadResult = std::optional<std::vector<KeyValue>>;

enum class WriteResult {
  Kept,
  Full,     ///< No room. Nothing of this key was written.
  Blocked,  ///< Not allowed, or not there.
};

/// The storage of one browser profile or one desktop folder.
class KeyValueStore {
 public:
  virtual ~KeyValueStore() = default;
  /// Every pair, other programs' included, in any order.
  virtual ReadResult read_all() = 0;
  /// All of the value is there afterwards, or none of it.
  [[nodiscard]] virtual WriteResult write(const KeyValue& pair) = 0;
};

/// The batch that commits these edits: key "<name space>:log:<writer>:<seq>". Requires record::is_possible of each
/// edit, a writer of the digits 0-9 and letters a-z that no other tab or run uses, and a seq that it never used.
KeyValue plan(std::string_view name_space, std::string_view writer, std::uint64_t seq,
              std::span<const record::Edit> edits);

/// Why a value cannot be read.
enum class Reason {
  Foreign,       ///< Its key is no log or base, or the value is not one of Tidemark's.
  Truncated,     ///< Its end is missing.
  BadChecksum,   ///< It was changed after it was written.
  BadContent,    ///< It is as it was written, and still not edits that can be.
  NewerVersion,  ///< A later version of Tidemark wrote it.
};

/// A key of ours whose value could not be read. It is left where it is.
struct Unreadable {
  std::string key;
  std::string value;
  Reason reason;
};

struct Opened {
  record::Record record;
  std::vector<Unreadable> unreadable;
  bool read_only = false;  ///< A newer version wrote here: nothing may be written by this one.
};

/// Merges every log "<name space>:log:<writer>:<seq>" and every base shard "<name space>:base:<month>:<writer>:<seq>",
/// in any order. Keys of other name spaces are not looked at. Cost: linear in the size of the pairs.
Opened open(std::string_view name_space, std::span<const KeyValue> pairs);

}  // namespace store
