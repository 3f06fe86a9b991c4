#include "format/json_reader.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <set>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "base/text.hpp"

namespace format {
namespace {

/// Walks over the text and counts, because the parser tells its position with syntax errors only.
class CountingIterator {
 public:
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;
  using iterator_category = std::input_iterator_tag;

  CountingIterator(const char* at, std::size_t* count) : at_{at}, count_{count} {}

  reference operator*() const { return *at_; }
  CountingIterator& operator++() {
    ++at_;
    ++*count_;
    return *this;
  }
  friend bool operator==(const CountingIterator& a, const CountingIterator& b) { return a.at_ == b.at_; }

 private:
  const char* at_;
  std::size_t* count_;
};

/// An array or object whose end has not been read.
struct Open {
  bool is_object;
  Value::Array items{};
  Value::Object members{};
  std::string key{};  ///< Of the member whose value comes next.
  std::set<std::string> keys{};
};

/// Receives the parser's events and builds the value. A false return stops the parser.
class Builder {
 public:
  Builder(const Limits& limits, const std::size_t& bytes_read) : limits_{limits}, bytes_read_{bytes_read} {}

  bool null() { return add(Value{}); }
  bool boolean(bool boolean) { return add(Value{boolean}); }
  bool number_integer(std::int64_t number) { return add(Value{number}); }
  bool number_unsigned(std::uint64_t number) {
    if (number > static_cast<std::uint64_t>(INT64_MAX)) return fail(JsonProblem::NumberOutOfRange);
    return add(Value{static_cast<std::int64_t>(number)});
  }
  bool number_float(double number, const std::string& digits) {
    // The parser turns a whole number that needs more than 64 bits into a double, which would not be the same number.
    if (digits.find_first_of(".eE") == std::string::npos) return fail(JsonProblem::NumberOutOfRange);
    return add(Value{number});
  }
  bool string(std::string& text) { return add(Value{std::move(text)}); }
  bool binary(std::vector<std::uint8_t>&) { return fail(JsonProblem::NotJson); }  // JSON text has none

  bool start_object(std::size_t) { return open({.is_object = true}); }
  bool start_array(std::size_t) { return open({.is_object = false}); }
  bool key(std::string& key) {
    if (!open_.back().keys.insert(key).second) return fail(JsonProblem::DuplicateKey);
    open_.back().key = std::move(key);
    return true;
  }
  bool end_object() { return close(); }
  bool end_array() { return close(); }

  bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception& problem) {
    constexpr int number_overflow = 406;  // the library's out_of_range.406
    error_ = {problem.id == number_overflow ? JsonProblem::NumberOutOfRange : JsonProblem::NotJson, position};
    return false;
  }

  Value take() { return std::move(root_); }
  const JsonError& error() const { return error_; }

 private:
  bool fail(JsonProblem problem) {
    error_ = {problem, bytes_read_};
    return false;
  }
  bool count() { return ++values_ <= limits_.values || fail(JsonProblem::TooManyValues); }
  bool add(Value value) { return count() && place(std::move(value)); }
  bool open(Open container) {
    if (open_.size() == limits_.depth) return fail(JsonProblem::TooDeep);
    open_.push_back(std::move(container));
    return count();
  }
  bool close() {
    Open closed = std::move(open_.back());
    open_.pop_back();
    return place(closed.is_object ? Value{std::move(closed.members)} : Value{std::move(closed.items)});
  }
  bool place(Value value) {
    if (open_.empty()) {
      root_ = std::move(value);
    } else if (Open& parent = open_.back(); parent.is_object) {
      parent.members.push_back({std::move(parent.key), std::move(value)});
    } else {
      parent.items.push_back(std::move(value));
    }
    return true;
  }

  Limits limits_;
  const std::size_t& bytes_read_;
  std::size_t values_ = 0;
  std::vector<Open> open_;
  Value root_;
  JsonError error_{};
};

std::string_view words(JsonProblem problem) {
  switch (problem) {
    case JsonProblem::NotJson: return "not valid JSON";
    case JsonProblem::NotUtf8: return "not valid UTF-8";
    case JsonProblem::NumberOutOfRange: return "a number is too large";
    case JsonProblem::DuplicateKey: return "a name occurs twice in one object";
    case JsonProblem::TooLarge: return "too many bytes";
    case JsonProblem::TooDeep: return "too many arrays and objects inside each other";
    case JsonProblem::TooManyValues: return "too many values";
  }
  return {};
}

/// A string or number on its own; escapes and shortest decimals are the library's.
std::string dumped(const nlohmann::json& leaf) {
  return leaf.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

void append_list(std::string& text, char open, char close, const auto& items, auto append_item) {
  text += open;
  for (bool first = true; const auto& item : items) {
    if (!std::exchange(first, false)) text += ',';
    append_item(item);
  }
  text += close;
}

void append(std::string& text, const Value& value) {
  if (const Value::Object* members = value.object()) {
    append_list(text, '{', '}', *members, [&](const Member& member) {
      text += dumped(member.key);
      text += ':';
      append(text, member.value);
    });
  } else if (const Value::Array* items = value.array()) {
    append_list(text, '[', ']', *items, [&](const Value& item) { append(text, item); });
  } else if (const std::string* string = value.text()) {
    text += dumped(*string);
  } else if (const auto boolean = value.boolean()) {
    text += *boolean ? "true" : "false";
  } else if (const auto integer = value.integer()) {
    text += std::to_string(*integer);
  } else if (const auto number = value.number()) {
    text += dumped(*number);
  } else {
    text += "null";
  }
}

}  // namespace

std::string message_from(const JsonError& error) {
  return std::string{words(error.problem)} + ", near byte " + std::to_string(error.position);
}

base::Result<Value, JsonError> read_json(std::string_view text, const Limits& limits) {
  if (text.size() > limits.bytes) return base::Fail{JsonError{JsonProblem::TooLarge, limits.bytes}};
  std::size_t bytes_read = 0;
  Builder builder{limits, bytes_read};
  const CountingIterator begin{text.data(), &bytes_read};
  const CountingIterator end{text.data() + text.size(), &bytes_read};
  if (nlohmann::json::sax_parse(begin, end, &builder)) return builder.take();

  JsonError error = builder.error();
  error.position = std::min(error.position, text.size());  // the parser counts the end of the text as a byte
  // The parser reads the bytes as they come: the last one read is where the text stopped being UTF-8.
  const bool bad_bytes = error.problem == JsonProblem::NotJson && !base::is_utf8(text);
  if (bad_bytes) error.problem = JsonProblem::NotUtf8;
  return base::Fail{error};
}

std::string text_from(const Value& value) {
  std::string text;
  append(text, value);
  return text;
}

}  // namespace format
