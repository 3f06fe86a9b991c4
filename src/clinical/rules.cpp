#include "clinical/rules.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"
#include "clinical/instrument.hpp"
#include "clinical/subjects.hpp"

namespace clinical {
namespace {

constexpr int most_days = 366;
constexpr int most_months = 12;
constexpr std::size_t longest_code = 32;

constexpr std::string_view a_subject = "a questionnaire's code, daily check-in, follow-up or safety check";
constexpr std::string_view a_timing =
    "every, daily, weekly, monthly, before session 1, before each session or the day after a session";

constexpr std::array reserved{"after", "before", "check-in", "day",   "days",    "each",    "every",  "for",
                              "the",   "then",   "touch-in", "until", "monthly", "session", "weekly", "induction"};

bool is_reserved(std::string_view word) {
  return std::ranges::any_of(reserved, [&](const char* it) { return base::equal_ignoring_case(it, word); });
}

bool is_letter(char c) { return 'a' <= base::lower(c) && base::lower(c) <= 'z'; }
bool is_code_character(char c) { return is_letter(c) || ('0' <= c && c <= '9') || c == '-'; }

/// Requires a word that is not empty. As in the file of a clinic's own questionnaire (docs/instruments.md).
bool is_code(std::string_view word) {
  return word.size() <= longest_code && is_letter(word.front()) && std::ranges::all_of(word, is_code_character) &&
         !is_reserved(word);
}

/// A code of ours in our spelling, another as it is.
std::string spelled(std::string_view code) {
  const auto same = [&](const Instrument* it) { return base::equal_ignoring_case(it->code, code); };
  const auto ours = std::ranges::find_if(instruments, same);
  return std::string{ours == instruments.end() ? code : (*ours)->code};
}

/// The words of one rule; a comma is a word of its own.
std::vector<std::string_view> words_of(std::string_view rule) {
  std::vector<std::string_view> words;
  while (!(rule = base::trimmed(rule)).empty()) {
    const std::size_t size = rule.front() == ',' ? 1 : std::min(rule.find_first_of(" \t\r,"), rule.size());
    words.push_back(rule.substr(0, size));
    rule.remove_prefix(size);
  }
  return words;
}

/// Reads one rule from the front. After the first word that does not fit, it stays failed.
class Reader {
 public:
  Reader(std::vector<std::string_view> words, int line) : words_{std::move(words)}, line_{line} {}

  /// Requires at least one word.
  base::Result<Rule, RuleError> rule() {
    Rule rule{.subject = subject(), .timing = {}};
    rule.timing = timing(rule.subject);
    if (!error_ && !at_end()) fail("the end of the rule");
    if (error_) return base::Fail{*std::move(error_)};
    return rule;
  }

 private:
  bool at_end() const { return at_ == words_.size(); }
  std::string_view word() const { return at_end() ? std::string_view{} : words_[at_]; }

  void fail(std::string expected) {
    if (!error_) error_ = RuleError{line_, std::string{word()}, std::move(expected)};
  }
  bool take(std::string_view wanted) {
    if (error_ || !base::equal_ignoring_case(word(), wanted)) return false;
    ++at_;
    return true;
  }
  void expect(std::string_view wanted) {
    if (!take(wanted)) fail(std::string{wanted});
  }
  void expect_one_of(std::string_view one, std::string_view other) {
    if (!take(one) && !take(other)) fail(std::string{one} + " or " + std::string{other});
  }
  int number(int highest, const std::string& of_what) {
    const std::optional<int> value = base::int_from_text(word());
    if (!value || *value < 1 || *value > highest) {
      fail("a number of " + of_what + " from 1 to " + std::to_string(highest));
      return 1;
    }
    ++at_;
    return *value;
  }

  std::string subject() {
    if (take("daily")) {
      expect("check-in");
      return std::string{daily_check_in};
    }
    if (take("safety")) {
      expect("check");
      return std::string{safety_check};
    }
    if (take(follow_up)) return std::string{follow_up};
    if (!is_code(word())) {
      fail(std::string{a_subject});
      return {};
    }
    return spelled(words_[at_++]);
  }

  Timing timing(std::string_view subject) {
    // The two that say by their name when they are asked may leave it at that.
    if (!error_ && at_end() && subject == daily_check_in) return Cadence{{Step{Interval{1}}}};
    if (!error_ && at_end() && subject == follow_up) return DayAfterSession{};
    if (take("before")) return before();
    if (take("the")) {
      expect("day");
      expect("after");
      expect_one_of("a", "each");
      expect("session");
      return DayAfterSession{};
    }
    return cadence(subject_of(subject).closest_days);
  }

  BeforeSession before() {
    if (take("session")) {
      expect("1");
      return {.first_only = true};
    }
    expect_one_of("each", "session 1");
    expect("session");
    return {.first_only = false};
  }

  Cadence cadence(int closest_days) {
    Cadence cadence{{step(closest_days, a_timing)}};
    while (!error_ && cadence.steps.back().limit && take(",")) {
      expect("then");
      const std::size_t from = at_;
      Step next = step(closest_days, "every, daily, weekly or monthly");
      if (hides(cadence.steps.back(), next)) {
        at_ = from;
        fail("more days than in the step before");
      }
      cadence.steps.push_back(next);
    }
    return cadence;
  }

  /// A step that ends with or before the one in front of it is never reached.
  static bool hides(const Step& before, const Step& next) {
    return next.limit && next.limit->after == before.limit->after && next.limit->days <= before.limit->days;
  }

  Step step(int closest_days, std::string_view expected) {
    const std::size_t from = at_;
    Step step{interval(expected)};
    if (step.every.unit == Interval::Unit::Days && step.every.count < closest_days && !error_) {
      at_ = from;
      fail("at least " + std::to_string(closest_days) + " days between two of them");
    }
    if (take("for") || take("until")) step.limit = limit();
    return step;
  }

  Interval interval(std::string_view expected) {
    using enum Interval::Unit;
    if (take("daily")) return {1, Days};
    if (take("weekly")) return {7, Days};
    if (take("monthly")) return {1, Months};
    if (!take("every")) {
      fail(std::string{expected});
      return {1, Days};
    }
    if (take("day")) return {1, Days};
    if (take("week")) return {7, Days};
    if (take("month")) return {1, Months};
    const std::size_t from = at_;
    const int count = number(most_days, "days");
    if (take("months") || take("month")) return {within(count, most_months, "months", from), Months};
    if (take("weeks") || take("week")) return {7 * within(count, most_days / 7, "weeks", from), Days};
    // "then every 14" is how people say it.
    if (!take("days")) take("day");
    return {count, Days};
  }

  int within(int count, int highest, const std::string& of_what, std::size_t from) {
    if (count <= highest) return count;
    at_ = from;
    return number(highest, of_what);
  }

  Limit limit() {
    const std::size_t from = at_;
    int days = number(most_days, "days");
    if (take("weeks") || take("week")) {
      days = 7 * within(days, most_days / 7, "weeks", from);
    } else {
      expect_one_of("days", "day");
    }
    expect("after");
    if (take("induction")) return {days, Limit::After::Induction};
    if (!take("a") && !take("each")) fail("a session or induction");
    expect("session");
    return {days, Limit::After::Session};
  }

  std::vector<std::string_view> words_;
  std::size_t at_ = 0;
  int line_;
  std::optional<RuleError> error_;
};

std::string text_from(const Interval& every) {
  const bool days = every.unit == Interval::Unit::Days;
  if (every.count == 1) return days ? "every day" : "monthly";
  return "every " + std::to_string(every.count) + (days ? " days" : " months");
}

std::string text_from(const Limit& limit) {
  const std::string days = std::to_string(limit.days) + (limit.days == 1 ? " day" : " days");
  const bool after_session = limit.after == Limit::After::Session;
  return after_session ? "for " + days + " after a session" : "until " + days + " after induction";
}

std::string text_from(const Cadence& cadence) {
  std::string text;
  for (const Step& step : cadence.steps) {
    text += text.empty() ? "" : ", then ";
    text += text_from(step.every);
    if (step.limit) text += ' ' + text_from(*step.limit);
  }
  return text;
}
std::string text_from(const BeforeSession& before) {
  return before.first_only ? "before session 1" : "before each session";
}
std::string text_from(const DayAfterSession&) { return "the day after a session"; }

}  // namespace

std::string message_from(const RuleError& error) {
  const std::string where = error.word.empty() ? "at its end" : '"' + error.word + '"';
  return "line " + std::to_string(error.line) + ", " + where + ": expected " + error.expected;
}

base::Result<std::vector<Rule>, RuleError> rules_from_text(std::string_view text) {
  std::vector<Rule> rules;
  int line = 0;
  for (const std::string_view of_line : base::split(text, '\n')) {
    ++line;
    for (const std::string_view part : base::split(of_line, ';')) {
      std::vector<std::string_view> words = words_of(part);
      if (words.empty()) continue;
      if (rules.size() == most_rules) {
        return base::Fail{
            RuleError{line, std::string{words.front()}, "no more than " + std::to_string(most_rules) + " rules"}};
      }
      auto rule = Reader{std::move(words), line}.rule();
      if (!rule) return base::Fail{rule.error()};
      rules.push_back(*std::move(rule));
    }
  }
  return rules;
}

base::Result<std::vector<Rule>, RuleError> plan_from_text(std::string_view text) {
  auto rules = rules_from_text(text);
  return rules && rules->empty() ? rules_from_text(default_plan) : std::move(rules);
}

std::string text_from(const Rule& rule) {
  return rule.subject + ' ' + std::visit([](const auto& timing) { return text_from(timing); }, rule.timing);
}

std::string text_from(std::span<const Rule> rules) {
  std::string text;
  for (const Rule& rule : rules) text += text_from(rule) + '\n';
  return text;
}

}  // namespace clinical
