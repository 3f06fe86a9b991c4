/// The patient's record as a value: what its edits add up to. No storage, no clock.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "record/entry.hpp"
#include "record/limits.hpp"

namespace record {

/// The merged diary. Applying the same edits in any order, any number of times, gives an equal record.
class Record {
 public:
  /// `writer` breaks the tie between two tabs that made the same revision of an entry or changed a preference in the
  /// same second: the greater text wins. If that is equal too, as in a file that somebody changed, the content decides.
  void apply(const Edit& edit, std::string_view writer);
  void apply(const Batch& batch);

  /// By instant of experience, then by recording time, then by id.
  std::vector<const Entry*> in_order() const;
  const Entry* find(const EntryId& id) const;
  std::optional<std::string> preference(std::string_view name) const;
  bool empty() const { return entries_.empty() && erased_.empty() && preferences_.empty(); }
  /// Every edit that remakes this record, by writer; what a backup or a base shard holds. Erasures have no writer.
  std::vector<Batch> batches() const;

  friend bool operator==(const Record& a, const Record& b) {
    return a.entries_ == b.entries_ && a.erased_ == b.erased_ && a.preferences_ == b.preferences_;
  }

 private:
  struct Written {
    Entry entry;
    std::string writer;
    friend bool operator==(const Written&, const Written&) = default;
  };
  struct PreferenceWritten {
    Preference preference;
    std::string writer;
    friend bool operator==(const PreferenceWritten&, const PreferenceWritten&) = default;
  };
  std::map<EntryId, Written> entries_;
  std::set<EntryId> erased_;
  std::map<std::string, PreferenceWritten, std::less<>> preferences_;
};

}  // namespace record
