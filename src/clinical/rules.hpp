/// The language in which a clinic writes the check-in schedule, one rule a line: "PHQ-9 every 14 days". Grammar and
/// meaning: docs/plan.md. What is due by such rules: due.hpp.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.hpp"

namespace clinical {

struct Interval {
  enum class Unit { Days, Months };
  int count;  ///< 1 to 366 days or 1 to 12 months.
  Unit unit = Unit::Days;
  friend bool operator==(const Interval&, const Interval&) = default;
};

/// How long a step lasts: so many days after the latest session, or after the latest one of an induction. The clock
/// restarts at each.
struct Limit {
  enum class After { Session, Induction };
  int days;  ///< 1 to 366.
  After after = After::Session;
  friend bool operator==(const Limit&, const Limit&) = default;
};

struct Step {
  Interval every;
  std::optional<Limit> limit = {};
  friend bool operator==(const Step&, const Step&) = default;
};

/// "every 7 days for 28 days after a session, then every 14 days"
struct Cadence {
  std::vector<Step> steps;  ///< At least one. Only the last may be without limit; limits after the same thing ascend.
  friend bool operator==(const Cadence&, const Cadence&) = default;
};

/// "before session 1": the first of each course. "before each session"
struct BeforeSession {
  bool first_only;
  friend bool operator==(const BeforeSession&, const BeforeSession&) = default;
};

/// "the day after a session"
struct DayAfterSession {
  friend bool operator==(const DayAfterSession&, const DayAfterSession&) = default;
};

using Timing = std::variant<Cadence, BeforeSession, DayAfterSession>;

struct Rule {
  std::string subject;  ///< subjects.hpp: one of ours in our spelling, or a clinic's code as it was written.
  Timing timing;
  friend bool operator==(const Rule&, const Rule&) = default;
};

/// The default plan (people.md section 4). GAD-7 and PCL-5 are the clinic's to add.
inline constexpr std::string_view default_plan =
    "PHQ-9 before session 1\n"
    "PHQ-9 every 7 days until 28 days after induction, then every 14 days\n"
    "daily check-in every day for 14 days after a session, then every 7 days\n"
    "follow-up the day after a session\n"
    "safety check monthly\n";

inline constexpr std::size_t most_rules = 100;

struct RuleError {
  int line;              ///< From 1.
  std::string word;      ///< The word that is not understood; empty at the end of a rule.
  std::string expected;  ///< What is understood there.
  friend bool operator==(const RuleError&, const RuleError&) = default;
};

/// "line 2, \"evry\": expected every, before, ...": one line, in English as the language itself.
std::string message_from(const RuleError& error);

/// All or nothing; stops at the first error. Text without any rule is no rules.
base::Result<std::vector<Rule>, RuleError> rules_from_text(std::string_view text);

/// The rules of a plan: those of its text, or of the default plan if it has none.
base::Result<std::vector<Rule>, RuleError> plan_from_text(std::string_view text);

/// In the one spelling that each rule has here; rules_from_text reads it back as the same rules.
std::string text_from(const Rule& rule);
/// One rule a line.
std::string text_from(std::span<const Rule> rules);

}  // namespace clinical
