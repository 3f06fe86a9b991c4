/// What the plan asks for, and when, in words.
#pragma once

#include <string>
#include <string_view>

#include "app/plan.hpp"

namespace views {

/// "PHQ-9", "Daily check-in"
std::string subject_words(std::string_view subject);

/// "PHQ-9: every 7 days, then every 14 days."
std::string rule_words(const clinical::Rule& rule);

/// "Open until Jan 20, 2026, a week after your last one." Requires that the task is open.
std::string open_words(const app::Due& due, const clinical::Task& task, base::Day today);

/// "Jan 12, 2026, 10:00 AM, session 4 of 6"
std::string session_words(const app::PlannedSession& it);

}  // namespace views
