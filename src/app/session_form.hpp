/// The session form: what was typed, and the entry that it means.
#pragma once

#include <chrono>
#include <functional>

#include "app/state.hpp"

namespace app {

/// True while nothing but the date, which is filled in for the patient, stands in the form.
bool is_untouched(const SessionForm& form);

void set_field(SessionForm& form, SessionField field, const std::string& value);

/// The offset from UTC that civil time has where the patient is, at that time; may be empty.
using OffsetAt = std::function<std::optional<std::chrono::minutes>(std::chrono::local_seconds)>;

struct ParsedSession {
  record::Entry entry;                    ///< Without its id. Complete only if there are no problems.
  std::vector<record::Problem> problems;  ///< In the order of the form.
};

/// Reads the form. Nothing is guessed: what is not a number, or not possible, is a problem at its field.
ParsedSession parse(const SessionForm& form, const base::DateTime& now, const OffsetAt& offset_at);

SessionField field_of(const record::Problem& problem);

}  // namespace app
