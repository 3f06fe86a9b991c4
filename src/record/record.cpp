#include "record/record.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace record {
namespace {

/// Not by instant: two that differ must differ here too, or the order of merging would show.
auto order_of(const base::DateTime& when) { return std::tuple{when.local, when.utc_offset}; }

bool wins(const Entry& entry, std::string_view writer, const Entry& known, std::string_view known_writer) {
  const auto order = [](const Entry& of, std::string_view by) {
    return std::tuple{of.revision, by, order_of(of.experienced_at), order_of(of.recorded_at),
                      std::string_view{of.source}};
  };
  const auto one = order(entry, writer);
  const auto other = order(known, known_writer);
  return one == other ? entry.body > known.body : one > other;
}

bool wins(const Preference& preference, std::string_view writer, const Preference& known,
          std::string_view known_writer) {
  const auto order = [](const Preference& of, std::string_view by) {
    return std::tuple{base::instant_of(of.changed_at), by, std::string_view{of.value}, order_of(of.changed_at)};
  };
  return order(preference, writer) > order(known, known_writer);
}

}  // namespace

void Record::apply(const Edit& edit, std::string_view writer) {
  if (const auto* put = std::get_if<Put>(&edit)) {
    if (erased_.contains(put->entry.id)) return;
    const auto known = entries_.find(put->entry.id);
    if (known == entries_.end() || wins(put->entry, writer, known->second.entry, known->second.writer))
      entries_.insert_or_assign(put->entry.id, Written{put->entry, std::string{writer}});
  } else if (const auto* erase = std::get_if<Erase>(&edit)) {
    erased_.insert(erase->id);
    entries_.erase(erase->id);
  } else if (const auto* set = std::get_if<SetPreference>(&edit)) {
    const auto known = preferences_.find(set->name);
    if (known == preferences_.end() || wins(set->preference, writer, known->second.preference, known->second.writer))
      preferences_.insert_or_assign(set->name, PreferenceWritten{set->preference, std::string{writer}});
  }
}

void Record::apply(const Batch& batch) {
  for (const Edit& edit : batch.edits) apply(edit, batch.writer);
}

std::vector<const Entry*> Record::in_order() const {
  std::vector<const Entry*> ordered;
  ordered.reserve(entries_.size());
  for (const auto& [id, written] : entries_) ordered.push_back(&written.entry);
  const auto order = [](const Entry* entry) {
    return std::tuple{base::instant_of(entry->experienced_at), base::instant_of(entry->recorded_at), entry->id};
  };
  std::ranges::sort(ordered, {}, order);
  return ordered;
}

const Entry* Record::find(const EntryId& id) const {
  const auto found = entries_.find(id);
  return found == entries_.end() ? nullptr : &found->second.entry;
}

std::optional<std::string> Record::preference(std::string_view name) const {
  const auto found = preferences_.find(name);
  if (found == preferences_.end()) return std::nullopt;
  return found->second.preference.value;
}

std::vector<Batch> Record::batches() const {
  std::map<std::string, std::vector<Edit>> by_writer;
  for (const EntryId& id : erased_) by_writer[""].emplace_back(Erase{id});
  for (const auto& [id, written] : entries_) by_writer[written.writer].emplace_back(Put{written.entry});
  for (const auto& [name, written] : preferences_)
    by_writer[written.writer].emplace_back(SetPreference{name, written.preference});

  std::vector<Batch> batches;
  for (auto& [writer, edits] : by_writer) batches.push_back({writer, std::move(edits)});
  return batches;
}

}  // namespace record
