/// What a plan can ask for: a questionnaire by its code, or one of our own forms. With what holds for each whatever the
/// plan says (people.md section 4).
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "base/text.hpp"

namespace clinical {

inline constexpr std::string_view daily_check_in = "daily check-in";
inline constexpr std::string_view follow_up = "follow-up";
inline constexpr std::string_view safety_check = "safety check";
/// One tap that shows that the diary is alive. Asked by the engine itself, never by a rule.
inline constexpr std::string_view touch_in = "touch-in";

/// When a subject is not asked, although it is open.
enum class Quiet { Never, RestOfSessionDay, Within48HoursOfSession };

struct Subject {
  std::string_view name;
  int closest_days = 1;  ///< It never opens sooner than this after the last time it was done or opened.
  Quiet quiet = Quiet::Never;
  /// A cadence that hangs on no session begins on the diary's first day; otherwise one interval later.
  bool at_once = true;
};

/// PHQ-8 is the PHQ-9 of clinics without follow-up, so it keeps the same distance. The safety check looks back over a
/// month. Any other subject has the defaults.
inline constexpr std::array subjects{
    Subject{"PHQ-9", 7, Quiet::RestOfSessionDay},       Subject{"PHQ-8", 7, Quiet::RestOfSessionDay},
    Subject{"PCL-5", 1, Quiet::Within48HoursOfSession}, Subject{safety_check, 1, Quiet::Never, false},
    Subject{touch_in, 1, Quiet::Never, false},
};

/// Upper and lower case do not matter.
constexpr Subject subject_of(std::string_view name) {
  const auto same = [&](const Subject& it) { return base::equal_ignoring_case(it.name, name); };
  const auto found = std::ranges::find_if(subjects, same);
  return found == subjects.end() ? Subject{name} : *found;
}

}  // namespace clinical
