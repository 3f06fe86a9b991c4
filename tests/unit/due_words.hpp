/// Short words for plans in the tests.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "clinical/due.hpp"
#include "course_words.hpp"

namespace test {

inline clinical::TreatmentSession session(std::string_view start,
                                          clinical::SessionStatus status = clinical::SessionStatus::Completed,
                                          std::optional<clinical::Phase> phase = std::nullopt) {
  return {time(start), status, phase};
}
inline clinical::TreatmentSession planned(std::string_view start) {
  return session(start, clinical::SessionStatus::Planned);
}

/// A patient whose diary begins on Monday, 5 January 2026.
struct Patient {
  explicit Patient(std::string_view plan) : rules{clinical::plan_from_text(plan).operator*()} {}

  Patient& with(clinical::TreatmentSession session) {
    sessions.push_back(session);
    return *this;
  }
  Patient& answered(std::string_view subject, std::string_view when) {
    done.push_back({std::string{subject}, time(when)});
    return *this;
  }
  std::vector<clinical::Task> tasks(const base::DateTime& now) const {
    return clinical::due({rules, sessions, done, first_day, storage}, now);
  }
  std::vector<clinical::Task> tasks(std::string_view now) const { return tasks(time(now)); }
  /// The first subject of the plan.
  clinical::Task task(std::string_view now) const { return tasks(now).front(); }

  std::vector<clinical::Rule> rules;
  std::vector<clinical::TreatmentSession> sessions{};
  std::vector<clinical::Done> done{};
  base::Day first_day = day("2026-01-05");
  clinical::Storage storage{};
};

/// "open 2026-01-05 to 2026-01-11, remind; next 2026-01-12". The why has tests of its own.
inline std::string shown(const clinical::Task& task) {
  std::string text = "closed";
  if (task.open) {
    text = "open " + base::iso_from_day(task.open->since);
    text += task.open->until ? " to " + base::iso_from_day(*task.open->until) : " on";
    text += task.open->remind ? ", remind" : "";
  }
  return text + "; " + (task.next ? "next " + base::iso_from_day(task.next->day) : "never again");
}
inline std::string on(const Patient& patient, std::string_view now) { return shown(patient.task(now)); }

/// "PHQ-9 open ...": one line for each subject.
inline std::string all_on(const Patient& patient, std::string_view now) {
  std::string lines;
  for (const clinical::Task& task : patient.tasks(now)) lines += task.subject + ' ' + shown(task) + '\n';
  return lines;
}

}  // namespace test
