/// Course templates: dates that a form is filled with, for the patient to confirm or change one by one. They follow
/// what labels and publications describe (clinical.md section 3); nothing is suggested beyond them, and never a dose.
#pragma once

#include <algorithm>
#include <array>
#include <chrono>
#include <span>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"
#include "clinical/session.hpp"

namespace clinical {

struct CourseTemplate {
  std::string_view code;  ///< As files write it.
  Phase phase;
  std::span<const int> offsets;    ///< In days from the first session of the course. Empty: the patient gives a Repeat.
  std::span<const int> intervals;  ///< Days that a Repeat may choose between; empty: any.
};

/// Three or two a week, six in all: ketamine infusion practice and Oliver 2022; the weekdays are our own choice.
inline constexpr std::array iv_3_weekly_offsets{0, 2, 4, 7, 9, 11};
inline constexpr std::array iv_2_weekly_offsets{0, 3, 7, 10, 14, 17};
/// Twice weekly in weeks 1 to 4, weekly in weeks 5 to 8, then weekly or every two weeks: the esketamine label.
inline constexpr std::array esketamine_induction_offsets{0, 3, 7, 10, 14, 17, 21, 24};
inline constexpr std::array esketamine_weeks_5_to_8_offsets{28, 35, 42, 49};
inline constexpr std::array esketamine_maintenance_intervals{7, 14};
inline constexpr std::array booster_offsets{0};

/// Muscle injection, lozenge, maintenance after infusions: no interval is published, so the clinic's own is typed in.
inline constexpr std::array course_templates{
    CourseTemplate{"iv-3-weekly", Phase::Induction, iv_3_weekly_offsets, {}},
    CourseTemplate{"iv-2-weekly", Phase::Induction, iv_2_weekly_offsets, {}},
    CourseTemplate{"esketamine-induction", Phase::Induction, esketamine_induction_offsets, {}},
    CourseTemplate{"esketamine-weeks-5-8", Phase::Maintenance, esketamine_weeks_5_to_8_offsets, {}},
    CourseTemplate{"esketamine-maintenance", Phase::Maintenance, {}, esketamine_maintenance_intervals},
    CourseTemplate{"im", Phase::Induction, {}, {}},
    CourseTemplate{"lozenge", Phase::Induction, {}, {}},
    CourseTemplate{"maintenance", Phase::Maintenance, {}, {}},
    CourseTemplate{"booster", Phase::Booster, booster_offsets, {}},
    CourseTemplate{"custom", Phase::Induction, {}, {}},
};

/// The template of that code; nothing if there is none.
constexpr const CourseTemplate* find_template(std::string_view code) {
  const auto found = std::ranges::find(course_templates, code, &CourseTemplate::code);
  return found == course_templates.end() ? nullptr : &*found;
}

inline constexpr int most_repeats = 100;
inline constexpr int longest_interval = 366;

/// What the patient gives where the template has no offsets.
struct Repeat {
  int count;          ///< 1 to most_repeats.
  int interval_days;  ///< 1 to longest_interval, or one of the template's intervals.
};

enum class RepeatProblem { CountOutOfRange, IntervalOutOfRange, IntervalNotOffered };

/// The starts to begin a form with, ascending. `first_day` is the day of the first session of the course: for weeks 5
/// to 8 of esketamine that of its induction. The wall clock shows `time_of_day` on each of them, also after a change to
/// or from summer time. `repeat` is read only if the template has no offsets.
base::Result<std::vector<std::chrono::local_seconds>, RepeatProblem> prefilled(const CourseTemplate& course,
                                                                               base::Day first_day,
                                                                               std::chrono::minutes time_of_day,
                                                                               const Repeat& repeat = {1, 1});

}  // namespace clinical
