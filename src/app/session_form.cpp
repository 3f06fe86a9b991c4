#include "app/session_form.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "record/amounts.hpp"
#include "record/names.hpp"

namespace app {

using record::Fault;
using record::Problem;

bool is_untouched(const SessionForm& form) {
  return form.status == SessionForm{}.status && form.route.empty() && form.dose.empty() && form.duration.empty() &&
         form.phase.empty() && form.note.empty();
}

void set_field(SessionForm& form, SessionField field, const std::string& value) {
  switch (field) {
    case SessionField::Status: form.status = value; break;
    case SessionField::When: form.when = value; break;
    case SessionField::Route: form.route = value; break;
    case SessionField::Dose: form.dose = value; break;
    case SessionField::Duration: form.duration = value; break;
    case SessionField::Phase: form.phase = value; break;
    case SessionField::Note: form.note = value; break;
  }
  // An error that was just answered must not stay; the rest waits for the next save.
  std::erase_if(form.problems, [&](const Problem& problem) { return field_of(problem) == field; });
}

ParsedSession parse(const SessionForm& form, const base::DateTime& now, const OffsetAt& offset_at) {
  ParsedSession parsed;
  record::Session session;
  std::vector<Problem> unreadable;
  session.status = form.status == "cancelled" ? record::SessionStatus::Cancelled : record::SessionStatus::Completed;
  session.route = record::choice_of<record::Route>(form.route);
  session.phase = record::choice_of<record::Phase>(form.phase);
  session.note = form.note;
  if (const auto when = base::date_time_from_iso(base::trimmed(form.when))) {
    parsed.entry.experienced_at = *when;
    // Summer time may have begun or ended between that day and today.
    const auto offset = offset_at ? offset_at(when->local) : std::nullopt;
    parsed.entry.experienced_at.utc_offset = offset ? offset : now.utc_offset;
  } else {
    unreadable.push_back({"experienced_at", base::trimmed(form.when).empty() ? Fault::Missing : Fault::NotReal});
    parsed.entry.experienced_at = now;
  }
  if (const std::string_view dose = base::trimmed(form.dose); !dose.empty()) {
    session.dose_micrograms = record::micrograms_from_text(dose);
    if (!session.dose_micrograms) unreadable.push_back({"dose_micrograms", Fault::NotNumber});
  }
  if (const std::string_view minutes = base::trimmed(form.duration); !minutes.empty()) {
    session.duration_minutes = base::int_from_text(minutes);
    if (!session.duration_minutes) unreadable.push_back({"duration_minutes", Fault::NotNumber});
  }
  parsed.entry.recorded_at = now;
  parsed.entry.body = std::move(session);
  parsed.problems = record::problems(parsed.entry, now);
  parsed.problems.insert(parsed.problems.end(), unreadable.begin(), unreadable.end());
  std::stable_sort(parsed.problems.begin(), parsed.problems.end(),
                   [](const Problem& a, const Problem& b) { return field_of(a) < field_of(b); });
  return parsed;
}

SessionField field_of(const Problem& problem) {
  if (problem.field == "experienced_at") return SessionField::When;
  if (problem.field == "dose_micrograms") return SessionField::Dose;
  if (problem.field == "duration_minutes") return SessionField::Duration;
  return SessionField::Note;
}

}  // namespace app
