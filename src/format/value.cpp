#include "format/value.hpp"

#include <algorithm>
#include <utility>

namespace format {

Value::Value() = default;
Value::Value(int number) : data_{std::int64_t{number}} {}
Value::Value(std::int64_t number) : data_{number} {}
Value::Value(double number) : data_{number} {}
Value::Value(const char* text) : data_{std::string{text}} {}
Value::Value(std::string_view text) : data_{std::string{text}} {}
Value::Value(std::string text) : data_{std::move(text)} {}
Value::Value(Array items) : data_{std::move(items)} {}
Value::Value(Object members) : data_{std::move(members)} {}

bool Value::is_null() const { return std::holds_alternative<std::monostate>(data_); }
const std::string* Value::text() const { return std::get_if<std::string>(&data_); }
const Value::Array* Value::array() const { return std::get_if<Array>(&data_); }
const Value::Object* Value::object() const { return std::get_if<Object>(&data_); }

std::optional<bool> Value::boolean() const {
  if (const bool* boolean = std::get_if<bool>(&data_)) return *boolean;
  return std::nullopt;
}

std::optional<std::int64_t> Value::integer() const {
  if (const std::int64_t* integer = std::get_if<std::int64_t>(&data_)) return *integer;
  return std::nullopt;
}

std::optional<double> Value::number() const {
  if (const double* number = std::get_if<double>(&data_)) return *number;
  if (const std::int64_t* integer = std::get_if<std::int64_t>(&data_)) return static_cast<double>(*integer);
  return std::nullopt;
}

const Value* Value::find(std::string_view key) const {
  const Object* members = object();
  if (!members) return nullptr;
  const auto member = std::ranges::find(*members, key, &Member::key);
  return member == members->end() ? nullptr : &member->value;
}

bool operator==(const Value& a, const Value& b) { return a.data_ == b.data_; }
bool operator==(const Member& a, const Member& b) { return a.key == b.key && a.value == b.value; }

}  // namespace format
