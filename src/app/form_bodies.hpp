/// How forms are read into records: the parts that only src/app/form*.cpp share.
#pragma once

#include "app/form.hpp"

namespace app {

/// The body that was filled in, without the fields that are not asked for. What cannot be read is added to `problems`.
record::Body body_from(FormKind kind, const Form& form, const Clinic& clinic, std::vector<FormProblem>& problems);

/// Adds what the limits of the record (record/limits.hpp) say against the entry, at fields that have no problem yet.
void add_problems(FormKind kind, const record::Entry& entry, const base::DateTime& now,
                  std::vector<FormProblem>& problems);

}  // namespace app
