/// The members of one JSON object, read and written by one list of fields. A type takes part by two functions in this
/// namespace: `void write(Value&, const T&)` and `bool read(const Value&, T&)`, which is false if the value is not
/// what it must be. Limits are record::is_possible's.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/time.hpp"
#include "format/value.hpp"
#include "record/entry.hpp"

namespace format {

void write(Value& out, const base::DateTime& when);
void write(Value& out, const record::EntryId& id);
template <class T>
  requires std::constructible_from<Value, T>
void write(Value& out, const T& value) {
  out = Value{value};
}
template <class T>
void write(Value& out, std::span<const T> items) {
  Value::Array list(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) write(list[i], items[i]);
  out = std::move(list);
}
template <class T>
void write(Value& out, const std::vector<T>& items) {
  write(out, std::span{items});
}

bool read(const Value& value, bool& out);
bool read(const Value& value, int& out);
bool read(const Value& value, std::int64_t& out);
bool read(const Value& value, std::string& out);
bool read(const Value& value, base::DateTime& out);
bool read(const Value& value, record::EntryId& out);
/// null is no value: a field that is not known is not there.
template <class T>
bool read(const Value& value, std::optional<T>& out) {
  return read(value, out.emplace());
}
template <class T>
bool read(const Value& value, std::vector<T>& out) {
  if (value.array() == nullptr) return false;
  for (const Value& item : *value.array()) {
    if (!read(item, out.emplace_back())) return false;
  }
  return true;
}

class MemberWriter {
 public:
  template <class T>
  void must(std::string_view key, const T& value) {
    members_.push_back({std::string{key}, {}});
    write(members_.back().value, value);
  }
  /// What is not known, and what is as usual, is left out.
  template <class T>
  void may(std::string_view key, const T& value, const T& usual = {}) {
    if (value != usual) must(key, value);
  }
  template <class T>
  void may(std::string_view key, const std::optional<T>& value) {
    if (value) must(key, *value);
  }

  Value::Object take() { return std::move(members_); }

 private:
  Value::Object members_;
};

/// Whether all members were known and readable is asked at the end.
class MemberReader {
 public:
  explicit MemberReader(const Value& value) : value_{value} {}

  bool has(std::string_view key) const { return value_.find(key) != nullptr; }

  template <class T>
  void must(std::string_view key, T& out) {
    readable_ = readable_ && has(key);
    may(key, out);
  }
  /// `out` stays as it is if there is no such member.
  template <class T>
  void may(std::string_view key, T& out) {
    const Value* member = value_.find(key);
    if (member == nullptr) return;
    ++taken_;
    readable_ = read(*member, out) && readable_;
  }

  bool all_good() const { return readable_ && value_.object() != nullptr && value_.object()->size() == taken_; }

 private:
  const Value& value_;
  std::size_t taken_ = 0;
  bool readable_ = true;
};

}  // namespace format
