/// Short words for the courses in the tests. Dates are those of a patient whose first session is on 5 January 2026,
/// 10:00.
#pragma once

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.hpp"
#include "clinical/course.hpp"
#include "format/course_json.hpp"
#include "format/json_reader.hpp"

namespace test {

inline constexpr std::nullopt_t none = std::nullopt;
using Scores = std::vector<clinical::DatedScore>;
using Sessions = std::vector<clinical::CourseSession>;

inline base::DateTime time(std::string_view text) { return base::date_time_from_iso(text).value(); }
inline base::Day day(std::string_view text) { return base::day_from_iso(text).value(); }
inline clinical::DatedScore at(std::string_view when, int score) { return {time(when), score}; }
inline clinical::CourseSession done(std::string_view start) { return {time(start)}; }
inline clinical::CourseSession not_done(std::string_view start) { return {time(start), false}; }

inline const Sessions first_session{done("2026-01-05T10:00")};

inline clinical::Measured measured(const Scores& scores, const Sessions& sessions = first_session) {
  return clinical::course(scores, sessions).measured.value();
}

/// A baseline of that score, then one entry a week from 12 January, all after the one session.
inline clinical::Measured weekly(int baseline, const std::vector<int>& scores) {
  Scores all{at("2026-01-05T09:00", baseline)};
  base::DateTime when = time("2026-01-12T09:00");
  std::ranges::transform(scores, std::back_inserter(all), [&](int score) {
    const clinical::DatedScore entry{when, score};
    when.local += std::chrono::days{7};
    return entry;
  });
  return measured(all);
}

/// The day of the n-th weekly entry, from 1.
inline base::Day week(int n) { return day("2026-01-05") + std::chrono::days{7 * n}; }

inline std::string printed(const clinical::Course& course, const std::vector<std::string>& starts) {
  return format::text_from(format::value_from(course, starts));
}
inline std::string printed(const format::CourseFile& file) {
  return printed(clinical::course(file.assessments, file.sessions, file.schedule), file.session_starts);
}

}  // namespace test
