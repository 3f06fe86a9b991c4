#include "clinical/rules.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <random>
#include <string>
#include <vector>

#include "clinical/subjects.hpp"

using namespace clinical;

namespace {

std::string read_back(std::string_view text) { return text_from(rules_from_text(text).operator*()); }
std::string problem(std::string_view text) {
  const auto rules = rules_from_text(text);
  return rules ? "understood" : message_from(rules.error());
}

/// Random rules in every form that the language has, the same on every platform.
class RandomRules {
 public:
  explicit RandomRules(unsigned seed) : engine_{seed} {}

  std::vector<Rule> some() {
    std::vector<Rule> rules(static_cast<std::size_t>(upto(5)));
    for (Rule& rule : rules) {
      const std::vector<std::string> subjects{"GAD-7", "daily check-in", "safety check", "follow-up", "My-Scale-2"};
      rule = {.subject = subjects[engine_() % subjects.size()], .timing = timing()};
    }
    return rules;
  }

 private:
  int upto(int highest) { return 1 + static_cast<int>(engine_() % static_cast<unsigned>(highest)); }
  Timing timing() {
    switch (engine_() % 4) {
      case 0: return BeforeSession{.first_only = engine_() % 2 == 0};
      case 1: return DayAfterSession{};
      default: return cadence();
    }
  }
  Interval interval() {
    if (engine_() % 4 == 0) return {upto(12), Interval::Unit::Months};
    return {upto(366), Interval::Unit::Days};
  }
  Cadence cadence() {
    Cadence cadence{{Step{interval()}}};
    for (int days = upto(100); engine_() % 2 == 0 && days <= 366; days += upto(100)) {
      const auto after = engine_() % 2 == 0 ? Limit::After::Session : Limit::After::Induction;
      cadence.steps.back().limit = Limit{days, after};
      cadence.steps.push_back(Step{interval()});
    }
    return cadence;
  }

  std::mt19937 engine_;
};

}  // namespace

TEST_CASE("Rules: every form is understood, and has one spelling") {
  const auto [text, spelling] = GENERATE(table<std::string, std::string>({
      {"PHQ-9 before session 1", "PHQ-9 before session 1"},
      {"phq-9 BEFORE Each Session", "PHQ-9 before each session"},
      {"PHQ-9 every 7 days for 28 days after a session, then every 14 days",
       "PHQ-9 every 7 days for 28 days after a session, then every 14 days"},
      {"PHQ-9 every 7 days until 28 days after induction, then every 14 days",
       "PHQ-9 every 7 days until 28 days after induction, then every 14 days"},
      {"PHQ-9 weekly for 4 weeks after each session,then every 14",
       "PHQ-9 every 7 days for 28 days after a session, then every 14 days"},
      {"daily check-in", "daily check-in every day"},
      {"Daily  Check-In\tdaily", "daily check-in every day"},
      {"daily check-in every day for 14 days after a session, then every 7 days",
       "daily check-in every day for 14 days after a session, then every 7 days"},
      {"daily check-in every 1 day for 1 day after a session", "daily check-in every day for 1 day after a session"},
      {"PCL-5 monthly", "PCL-5 monthly"},
      {"pcl-5 every month", "PCL-5 monthly"},
      {"PCL-5 every 1 month", "PCL-5 monthly"},
      {"PCL-5 every 3 months", "PCL-5 every 3 months"},
      {"GAD-7 every 14 days", "GAD-7 every 14 days"},
      {"gad-7 every week", "GAD-7 every 7 days"},
      {"gad-7 every 1 week", "GAD-7 every 7 days"},
      {"gad-7 every 2 weeks", "GAD-7 every 14 days"},
      {"gad-7 every day until 1 week after induction", "GAD-7 every day until 7 days after induction"},
      {"safety check monthly", "safety check monthly"},
      {"Safety Check every 366 days", "safety check every 366 days"},
      {"follow-up the day after a session", "follow-up the day after a session"},
      {"Follow-Up", "follow-up the day after a session"},
      {"follow-up the day after each session", "follow-up the day after a session"},
      {"My-Scale-2 weekly", "My-Scale-2 every 7 days"},
      {"GAD-7 daily for 7 days after a session, then weekly for 28 days after a session, then monthly",
       "GAD-7 every day for 7 days after a session, then every 7 days for 28 days after a session, then monthly"},
      {"GAD-7 daily for 7 days after a session, then weekly for 7 days after induction",
       "GAD-7 every day for 7 days after a session, then every 7 days until 7 days after induction"},
  }));
  CAPTURE(text);
  CHECK(read_back(text) == spelling + "\n");
  CHECK(read_back(spelling) == spelling + "\n");
}

TEST_CASE("Rules: one a line or with a semicolon between, and empty ones do not count") {
  CHECK(read_back("; GAD-7 weekly ;; PCL-5 monthly\r\n\n  PHQ-9 weekly\n") ==
        "GAD-7 every 7 days\nPCL-5 monthly\nPHQ-9 every 7 days\n");
  CHECK(read_back("").empty());
  CHECK(read_back(" ;\n\t").empty());
}

TEST_CASE("Rules: what is not understood is named by line and word, with what is understood there") {
  const std::string subject = "expected a questionnaire's code, daily check-in, follow-up or safety check";
  const std::string timing =
      "expected every, daily, weekly, monthly, before session 1, before each session or the day after a session";
  const auto [text, message] = GENERATE_COPY(table<std::string, std::string>({
      {"evry 7 days", "line 1, \"7\": " + timing},
      {"every 7 days", "line 1, \"every\": " + subject},
      {"touch-in weekly", "line 1, \"touch-in\": " + subject},
      {"7 days weekly", "line 1, \"7\": " + subject},
      {"My_Scale weekly", "line 1, \"My_Scale\": " + subject},
      {"{PHQ} weekly", "line 1, \"{PHQ}\": " + subject},
      {", weekly", "line 1, \",\": " + subject},
      {"PHQ-9?", "line 1, \"PHQ-9?\": " + subject},
      {std::string(33, 'x') + " weekly", "line 1, \"" + std::string(33, 'x') + "\": " + subject},
      {"GAD-7 weekly\n\nPHQ-9", "line 3, at its end: " + timing},
      {"GAD-7 weekly; PHQ-9 evry 7 days", "line 1, \"evry\": " + timing},
      {"safety check", "line 1, at its end: " + timing},
      {"safety monthly", "line 1, \"monthly\": expected check"},
      {"daily weekly", "line 1, \"weekly\": expected check-in"},
      {"PHQ-9 before", "line 1, at its end: expected each or session 1"},
      {"PHQ-9 before session 2", "line 1, \"2\": expected 1"},
      {"PHQ-9 before each", "line 1, at its end: expected session"},
      {"PHQ-9 before each session, then weekly", "line 1, \",\": expected the end of the rule"},
      {"follow-up the", "line 1, at its end: expected day"},
      {"follow-up the day", "line 1, at its end: expected after"},
      {"follow-up the day after session", "line 1, \"session\": expected a or each"},
      {"follow-up the day after a dose", "line 1, \"dose\": expected session"},
      {"GAD-7 every", "line 1, at its end: expected a number of days from 1 to 366"},
      {"GAD-7 every 0 days", "line 1, \"0\": expected a number of days from 1 to 366"},
      {"GAD-7 every -7 days", "line 1, \"-7\": expected a number of days from 1 to 366"},
      {"GAD-7 every 367 days", "line 1, \"367\": expected a number of days from 1 to 366"},
      {"GAD-7 every 13 months", "line 1, \"13\": expected a number of months from 1 to 12"},
      {"GAD-7 every 53 weeks", "line 1, \"53\": expected a number of weeks from 1 to 52"},
      {"GAD-7 weekly weekly", "line 1, \"weekly\": expected the end of the rule"},
      {"GAD-7 weekly, then monthly", "line 1, \",\": expected the end of the rule"},
      {"GAD-7 weekly for a while", "line 1, \"a\": expected a number of days from 1 to 366"},
      {"GAD-7 weekly for 28 hours", "line 1, \"hours\": expected days or day"},
      {"GAD-7 weekly for 53 weeks after a session", "line 1, \"53\": expected a number of weeks from 1 to 52"},
      {"GAD-7 weekly for 28 days of induction", "line 1, \"of\": expected after"},
      {"GAD-7 weekly for 28 days after dinner", "line 1, \"dinner\": expected a session or induction"},
      {"GAD-7 weekly for 28 days after a meal", "line 1, \"meal\": expected session"},
      {"GAD-7 weekly until 28 days after induction, every 14 days", "line 1, \"every\": expected then"},
      {"GAD-7 weekly until 28 days after induction, then never",
       "line 1, \"never\": expected every, daily, weekly or monthly"},
      {"GAD-7 weekly for 28 days after a session, then every 14 days for 28 days after a session",
       "line 1, \"every\": expected more days than in the step before"},
      {"PHQ-9 every 6 days", "line 1, \"every\": expected at least 7 days between two of them"},
      {"phq-8 daily", "line 1, \"daily\": expected at least 7 days between two of them"},
  }));
  CAPTURE(text);
  CHECK(problem(text) == message);
}

TEST_CASE("Rules: there may be a hundred, not more") {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "GAD-7 weekly\n";
  CHECK(rules_from_text(text)->size() == 100);
  CHECK(problem(text + "PCL-5 monthly") == "line 101, \"PCL-5\": expected no more than 100 rules");
}

TEST_CASE("Rules: those that were written out are read back as the same rules") {
  const unsigned seed = GENERATE(range(0U, 500U));
  const std::vector<Rule> rules = RandomRules{seed}.some();
  const std::string text = text_from(rules);
  CAPTURE(text);
  CHECK(rules_from_text(text).operator*() == rules);
}

TEST_CASE("Rules: the default plan is in the language, in its own spelling") {
  CHECK(read_back(default_plan) == default_plan);
}

TEST_CASE("Rules: a plan without rules is the default plan") {
  CHECK(text_from(*plan_from_text("")) == default_plan);
  CHECK(text_from(*plan_from_text("\n;")) == default_plan);
  CHECK(text_from(*plan_from_text("GAD-7 weekly")) == "GAD-7 every 7 days\n");
  CHECK(plan_from_text("GAD-7").error() == rules_from_text("GAD-7").error());
}

TEST_CASE("Subjects: what holds for each whatever the plan says") {
  CHECK(subject_of("phq-9").closest_days == 7);
  CHECK(subject_of("PHQ-8").quiet == Quiet::RestOfSessionDay);
  CHECK(subject_of("pcl-5").quiet == Quiet::Within48HoursOfSession);
  CHECK_FALSE(subject_of(safety_check).at_once);
  CHECK(subject_of("Anything").closest_days == 1);
  CHECK(subject_of("Anything").quiet == Quiet::Never);
  CHECK(subject_of("Anything").name == "Anything");
}
