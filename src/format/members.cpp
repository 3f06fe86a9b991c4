#include "format/members.hpp"

#include <limits>

namespace format {
namespace {

template <class T>
bool take(const std::optional<T>& found, T& out) {
  if (found) out = *found;
  return found.has_value();
}

}  // namespace

void write(Value& out, const base::DateTime& when) { out = base::iso_from_date_time(when); }
void write(Value& out, const record::EntryId& id) { out = record::hex_from_id(id); }

bool read(const Value& value, bool& out) { return take(value.boolean(), out); }
bool read(const Value& value, std::int64_t& out) { return take(value.integer(), out); }

bool read(const Value& value, int& out) {
  using Int = std::numeric_limits<int>;
  const auto number = value.integer();
  if (!number || *number < Int::min() || *number > Int::max()) return false;
  out = static_cast<int>(*number);
  return true;
}

bool read(const Value& value, std::string& out) {
  if (value.text() == nullptr) return false;
  out = *value.text();
  return true;
}

bool read(const Value& value, base::DateTime& out) {
  return value.text() != nullptr && take(base::date_time_from_iso(*value.text()), out);
}

bool read(const Value& value, record::EntryId& out) {
  return value.text() != nullptr && take(record::id_from_hex(*value.text()), out);
}

}  // namespace format
