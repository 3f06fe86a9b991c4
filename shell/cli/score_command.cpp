#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/read_json.hpp"
#include "clinical/score.hpp"

namespace cli {
namespace {

using format::Value;

bool is_digit(char c) { return '0' <= c && c <= '9'; }

/// Nothing unless it is a whole number. One beyond 64 bits becomes the nearest that fits: it is out of any range
/// anyway.
std::optional<std::int64_t> whole_number(std::string_view token) {
  const bool negative = token.starts_with('-');
  const std::string_view digits = token.substr(negative ? 1 : 0);
  if (digits.empty() || !std::ranges::all_of(digits, is_digit)) return std::nullopt;
  constexpr std::int64_t highest = std::numeric_limits<std::int64_t>::max();
  std::int64_t size = 0;
  for (const char c : digits) {
    const int digit = c - '0';
    size = size <= (highest - digit) / 10 ? 10 * size + digit : highest;
  }
  return negative ? -size : size;
}

using Typed = std::vector<std::optional<std::int64_t>>;

base::Result<Typed, std::string> typed_answers(std::string_view list) {
  Typed typed;
  if (base::trimmed(list).empty()) return typed;
  for (const std::string_view part : base::split(list, ',')) {
    const std::string_view token = base::trimmed(part);
    const bool blank = token.empty() || token == "-";
    const auto number = blank ? std::nullopt : whole_number(token);
    if (!blank && !number) {
      return base::Fail{"answer " + std::to_string(typed.size() + 1) + " is neither a whole number nor a blank (-)"};
    }
    typed.push_back(number);
  }
  return typed;
}

/// Numbers that no int holds stay out of range.
std::vector<std::optional<int>> answers_from(const Typed& typed) {
  constexpr std::int64_t lowest = std::numeric_limits<int>::min();
  constexpr std::int64_t highest = std::numeric_limits<int>::max();
  std::vector<std::optional<int>> answers;
  for (const auto& number : typed) {
    answers.push_back(number ? std::optional{static_cast<int>(std::clamp(*number, lowest, highest))} : std::nullopt);
  }
  return answers;
}

void add_first_two(Value::Object& out, const std::string& name, std::optional<int> sum) {
  out.push_back({name, sum});
  out.push_back({name + "_positive", sum ? Value{*sum >= clinical::first_two_cut} : Value{}});
}

void add_clusters(Value::Object& out, const std::optional<clinical::Clusters>& clusters) {
  if (!clusters) {
    out.push_back({"clusters", {}});
    out.push_back({"dsm5_pattern", {}});
    return;
  }
  Value::Object by_name;
  for (std::size_t i = 0; i < clusters->size(); ++i) {
    const clinical::Cluster& cluster = (*clusters)[i];
    by_name.push_back(
        {std::string{clinical::cluster_rules[i].name},
         Value::Object{{"sum", cluster.sum}, {"symptoms_ge2", cluster.symptoms}, {"missing", cluster.missing}}});
  }
  out.push_back({"clusters", std::move(by_name)});
  out.push_back({"dsm5_pattern", clinical::dsm5_pattern(*clusters)});
}

/// What each instrument prints beyond the total.
void add_extras(Value::Object& out, const clinical::Instrument& instrument, clinical::Answers answers) {
  if (&instrument == &clinical::phq9) {
    out.push_back({"item9_positive", clinical::item9_positive(answers)});
    out.push_back({"item9_value", clinical::item9_value(answers)});
    add_first_two(out, "phq2", clinical::first_two_sum(instrument, answers));
  } else if (&instrument == &clinical::gad7) {
    add_first_two(out, "gad2", clinical::first_two_sum(instrument, answers));
  } else if (&instrument == &clinical::pcl5) {
    add_clusters(out, clinical::pcl5_clusters(answers));
  }
}

std::string known_codes() {
  std::string codes;
  for (const clinical::Instrument* instrument : clinical::instruments) {
    codes += codes.empty() ? "" : ", ";
    codes += instrument->code;
  }
  return codes;
}

/// A clinic's band is printed by its label.
Value severity_of(const clinical::Score& score, const clinical::Instrument& instrument,
                  const format::SharedInstrument& own) {
  if (!score.severity) return {};
  return own ? Value{own->wording().bands[clinical::band_of(instrument, *score.total)]} : Value{id(*score.severity)};
}

}  // namespace

Printed score_command(std::string_view code, std::string_view list, const ReadFile& read_file) {
  format::SharedInstrument own;
  if (code.ends_with(".json")) {
    const auto read = instrument_from_file(std::string{code}, read_file);
    if (!read) return base::Fail{read.error()};
    own = *read;
  }
  const clinical::Instrument* instrument = own ? &own->instrument() : clinical::find_instrument(code);
  if (!instrument) return base::Fail{"unknown instrument " + std::string{code} + "; there are " + known_codes()};
  const auto typed = typed_answers(list);
  if (!typed) return base::Fail{typed.error()};

  const std::vector<std::optional<int>> answers = answers_from(*typed);
  const clinical::Score score = clinical::score(*instrument, answers);
  Value::Object out{
      {"instrument", instrument->code}, {"answers", Value::Array(typed->begin(), typed->end())},
      {"status", id(score.status)},     {"answered", score.answered},
      {"missing", score.missing},       {"raw_sum", score.raw_sum},
      {"total", score.total},           {"severity", severity_of(score, *instrument, own)},
  };
  add_extras(out, *instrument, answers);
  return Value{std::move(out)};
}

}  // namespace cli
