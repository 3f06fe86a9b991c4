/// Reads the members of an object that a person wrote, and says which of them is wrong.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "format/value.hpp"

namespace format {

/// The first thing that is wrong, with the path of its field: "options[2].points: not a whole number from 0 to 9".
class Fault {
 public:
  /// Only the first is kept.
  void tell(const std::string& path, std::string_view why);
  const std::optional<std::string>& message() const { return message_; }

 private:
  std::optional<std::string> message_;
};

enum class Presence { Required, Optional };

/// A member that is missing or wrong is told to the fault and read as empty, so that the reader can go on: what it made
/// is used only if there is no fault.
class CheckedObject {
 public:
  /// `path` is empty for the whole file. `value` and `fault` are looked at as long as this lives.
  CheckedObject(const Value& value, std::string path, Fault& fault);

  /// Trimmed; 1 to `longest` characters on one line.
  std::string text(std::string_view key, std::size_t longest, Presence presence = Presence::Required);
  /// The place of the member's text among `words`.
  std::size_t word(std::string_view key, std::span<const std::string_view> words);
  int whole_number(std::string_view key, int least, int most, Presence presence = Presence::Required);
  /// The items of a list of `least` to `most`.
  std::span<const Value> list(std::string_view key, std::size_t least, std::size_t most,
                              Presence presence = Presence::Required);

  /// Every member that was not asked for is a fault.
  void refuse_others();

  /// "options[2]", with this object's own path before it.
  std::string path_of(std::string_view key) const;
  std::string path_of(std::string_view key, std::size_t index) const;

 private:
  const Value* find(std::string_view key, Presence presence);

  const Value& value_;
  std::string path_;
  Fault& fault_;
  std::vector<std::string_view> asked_;
};

/// As CheckedObject::text, for an item of a list.
std::string checked_text(const Value& value, const std::string& path, std::size_t longest, Fault& fault);

}  // namespace format
