/// A JSON value of our own: what json_reader hands out and what it writes. Looking into it never aborts: what is not
/// there, or is of another kind, is nothing.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace format {

struct Member;

class Value {
 public:
  using Array = std::vector<Value>;
  using Object = std::vector<Member>;  ///< In the order of the text. Keys differ if it was read by read_json.

  Value();                                                                              ///< null
  Value(std::same_as<bool> auto boolean) : data_{std::in_place_type<bool>, boolean} {}  // a pointer is no boolean
  Value(int number);
  Value(std::int64_t number);
  Value(double number);  ///< Written as null unless it is finite.
  Value(const char* text);
  Value(std::string_view text);
  Value(std::string text);
  Value(Array items);
  Value(Object members);
  template <class T>
  Value(const std::optional<T>& maybe);  ///< null if there is nothing

  bool is_null() const;
  std::optional<bool> boolean() const;
  /// A number written without fraction or exponent.
  std::optional<std::int64_t> integer() const;
  /// Any number.
  std::optional<double> number() const;
  /// Valid UTF-8 if it was read by read_json.
  const std::string* text() const;
  const Array* array() const;
  const Object* object() const;

  /// The member of that name; nothing if there is none or this is not an object. Linear in the number of members.
  const Value* find(std::string_view key) const;

  /// Same kind and same content; 5 and 5.0 differ, and so does another order of members.
  friend bool operator==(const Value& a, const Value& b);

 private:
  std::variant<std::monostate, bool, std::int64_t, double, std::string, Array, Object> data_;
};

struct Member {
  std::string key;
  Value value;
};
bool operator==(const Member& a, const Member& b);

template <class T>
Value::Value(const std::optional<T>& maybe) {
  if (maybe) *this = Value(*maybe);
}

}  // namespace format
