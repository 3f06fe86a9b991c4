/// The one door between JSON text and values, both ways. Reading is all or nothing and never aborts, whatever the
/// bytes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "format/value.hpp"

namespace format {

struct Limits {
  std::size_t bytes = 16 * 1024 * 1024;
  std::size_t depth = 32;          ///< Of arrays and objects inside each other; [] is 1 deep.
  std::size_t values = 1'000'000;  ///< Arrays and objects count too, keys do not.
};

enum class JsonProblem { NotJson, NotUtf8, NumberOutOfRange, DuplicateKey, TooLarge, TooDeep, TooManyValues };

/// Never contains what was read: it may be a patient's own words.
struct JsonError {
  JsonProblem problem;
  std::size_t position;  ///< Bytes read when the problem was seen: the fault is the last of them, or just before.

  friend bool operator==(const JsonError&, const JsonError&) = default;
};

/// "not valid JSON, near byte 12"
std::string message_from(const JsonError& error);

/// Reads one JSON text (RFC 8259), with nothing but white space around it; a byte order mark is skipped. Refused beside
/// bad syntax: a key that occurs twice in an object, a whole number outside 64 bits, any number too large for a double.
base::Result<Value, JsonError> read_json(std::string_view text, const Limits& limits = {});

/// One line without spaces, members in their order. Bytes that are not UTF-8 become U+FFFD.
std::string text_from(const Value& value);

}  // namespace format
