#include "format/checked_object.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"

namespace format {
namespace {

std::string range(auto least, auto most) { return std::to_string(least) + " to " + std::to_string(most); }

/// Valid UTF-8 is counted by the bytes that begin a character.
std::size_t characters_in(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

}  // namespace

void Fault::tell(const std::string& path, std::string_view why) {
  if (!message_) message_ = path + (path.empty() ? "" : ": ") + std::string{why};
}

std::string checked_text(const Value& value, const std::string& path, std::size_t longest, Fault& fault) {
  const std::string* text = value.text();
  const std::string_view trimmed = text != nullptr ? base::trimmed(*text) : std::string_view{};
  if (trimmed.empty() || characters_in(trimmed) > longest) {
    fault.tell(path, "not a text of " + range(1, longest) + " characters");
    return {};
  }
  if (std::ranges::any_of(trimmed, is_control)) fault.tell(path, "has a line end or another control character");
  return std::string{trimmed};
}

CheckedObject::CheckedObject(const Value& value, std::string path, Fault& fault)
    : value_{value}, path_{std::move(path)}, fault_{fault} {
  if (value.object() == nullptr) fault.tell(path_, "not an object");
}

std::string CheckedObject::path_of(std::string_view key) const {
  return path_.empty() ? std::string{key} : path_ + "." + std::string{key};
}

std::string CheckedObject::path_of(std::string_view key, std::size_t index) const {
  return path_of(key) + "[" + std::to_string(index) + "]";
}

const Value* CheckedObject::find(std::string_view key, Presence presence) {
  asked_.push_back(key);
  const Value* member = value_.find(key);
  if (member == nullptr && presence == Presence::Required) fault_.tell(path_of(key), "missing");
  return member;
}

std::string CheckedObject::text(std::string_view key, std::size_t longest, Presence presence) {
  const Value* member = find(key, presence);
  return member == nullptr ? std::string{} : checked_text(*member, path_of(key), longest, fault_);
}

std::size_t CheckedObject::word(std::string_view key, std::span<const std::string_view> words) {
  const Value* member = find(key, Presence::Required);
  if (member == nullptr) return 0;
  const std::string* text = member->text();
  const auto found = text != nullptr ? std::ranges::find(words, *text) : words.end();
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  std::string choice;
  for (const std::string_view word : words) choice += (choice.empty() ? "not " : " or ") + std::string{word};
  fault_.tell(path_of(key), choice);
  return 0;
}

int CheckedObject::whole_number(std::string_view key, int least, int most, Presence presence) {
  const Value* member = find(key, presence);
  if (member == nullptr) return least;
  const auto number = member->integer();
  if (number && least <= *number && *number <= most) return static_cast<int>(*number);
  fault_.tell(path_of(key), "not a whole number from " + range(least, most));
  return least;
}

std::span<const Value> CheckedObject::list(std::string_view key, std::size_t least, std::size_t most,
                                           Presence presence) {
  const Value* member = find(key, presence);
  if (member == nullptr) return {};
  const Value::Array* items = member->array();
  if (items != nullptr && least <= items->size() && items->size() <= most) return *items;
  fault_.tell(path_of(key), "not a list of " + range(least, most));
  return {};
}

void CheckedObject::refuse_others() {
  const Value::Object* members = value_.object();
  if (members == nullptr) return;
  for (const Member& member : *members) {
    if (std::ranges::find(asked_, member.key) == asked_.end()) fault_.tell(path_of(member.key), "unknown field");
  }
}

}  // namespace format
