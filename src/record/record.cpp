#include "record/record.hpp"

#include <algorithm>
#include <tuple>

#include "base/text.hpp"

namespace record {
namespace {

std::optional<int> digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return std::nullopt;
}

/// Written order of a preference: later wins, and the writer decides within one second.
auto order_of(const Preference& preference, std::string_view writer) {
  return std::tuple{base::instant_of(preference.changed_at), writer, std::string_view{preference.value}};
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

void Record::apply(const Edit& edit, std::string_view writer) {
  if (const auto* put = std::get_if<Put>(&edit)) {
    if (erased_.contains(put->entry.id)) return;
    const auto known = entries_.find(put->entry.id);
    const bool news = known == entries_.end() ||
                      std::tuple{put->entry.revision, writer} >
                          std::tuple{known->second.entry.revision, std::string_view{known->second.writer}};
    if (news) entries_.insert_or_assign(put->entry.id, Written{put->entry, std::string{writer}});
  } else if (const auto* erase = std::get_if<Erase>(&edit)) {
    erased_.insert(erase->id);
    entries_.erase(erase->id);
  } else if (const auto* set = std::get_if<SetPreference>(&edit)) {
    const auto known = preferences_.find(set->name);
    const bool news = known == preferences_.end() || order_of(set->preference, writer) >
                                                         order_of(known->second.preference, known->second.writer);
    if (news) preferences_.insert_or_assign(set->name, PreferenceWritten{set->preference, std::string{writer}});
  }
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

std::vector<Edit> Record::edits() const {
  std::vector<Edit> all;
  for (const auto& [id, written] : entries_) all.emplace_back(Put{written.entry});
  for (const EntryId& id : erased_) all.emplace_back(Erase{id});
  for (const auto& [name, written] : preferences_) all.emplace_back(SetPreference{name, written.preference});
  return all;
}

}  // namespace record
