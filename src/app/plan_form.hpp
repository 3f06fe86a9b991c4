/// Planning a course: what the patient chose and typed, the dates that a template fills in, and the entries that the
/// confirmed dates mean. The clinic sets the dates; the template only saves typing.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/form.hpp"
#include "base/words_keys.hpp"
#include "clinical/templates.hpp"
#include "record/record.hpp"

namespace app {

struct PlanDate {
  int key;            ///< Stays the same while other dates come and go.
  std::string value;  ///< As a date field holds it; may be empty.
  std::optional<base::Word> problem = {};
};

enum class PlanField { Template, First, Interval, Count, Phase, Name };

struct PlanForm {
  std::string course_template;  ///< Its code; empty: nothing is chosen yet.
  std::string first;            ///< The course's first session, as a date field holds it.
  std::string interval, count;  ///< As typed, where the template has no dates of its own.
  std::string phase;            ///< Of the patient's own dates, as record/names.hpp writes it.
  std::string name;             ///< Of the series; empty: called after its first date.
  std::vector<PlanDate> dates;
  int next_key = 0;             ///< Of the next date that is added.
  std::optional<int> focus_on;  ///< The date that focus goes to, with Focus::Date; none: where one is added.
  std::optional<PlanField> wrong;
  base::Word wrong_words{};  ///< Of `wrong`.
  bool no_dates = false;     ///< There was nothing to save.

  std::optional<base::Word> problem(PlanField field) const;
};

/// The patient enters each date: the template fills in nothing.
bool has_own_dates(const clinical::CourseTemplate& course);
/// The clinic's count and interval are asked for.
bool asks_repeat(const clinical::CourseTemplate& course);
/// It is counted from the first session of the course before it.
bool counts_from_earlier(const clinical::CourseTemplate& course);

/// Changes what was chosen or typed. A template that is counted from the course before it finds that course's first
/// session in the record.
void set_plan_field(PlanForm& form, PlanField field, std::string value, const record::Record& record);
void add_date(PlanForm& form);
void remove_date(PlanForm& form, int key);

/// Fills in the template's dates in place of those there were. False: `wrong` says what is missing, the dates stay.
bool fill_dates(PlanForm& form);

/// What the confirmed dates mean: a planned session each, numbered by date, and a plan with the rules of the one
/// before. Without ids. Empty if there are problems, which then stand in the form.
std::vector<record::Entry> confirm_dates(PlanForm& form, const FormReading& reading);

}  // namespace app
