/// Durable storage of a diary over plain keys and values: a log of batches (design.md section 5). Pure: it plans what to
/// write and reads what is there; the host carries it out. Every key is new, written once, by one writer.
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

/// The batch that commits these edits: key "<name space>:log:<writer>:<seq>". Requires a seq that this writer never used.
KeyValue plan(std::string_view name_space, std::string_view writer, std::uint64_t seq, std::span<const record::Edit> edits);

enum class Reason { Foreign, Truncated, BadChecksum, BadContent, NewerVersion };

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

/// Merges every batch and base shard of the name space, in any order. Other keys are not looked at.
Opened open(std::string_view name_space, std::span<const KeyValue> pairs);

}  // namespace store
