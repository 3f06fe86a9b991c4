#include "app/session_form.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace app {
namespace {

using record::Phase;
using record::Problem;
using record::Route;

template <class T>
struct Named {
  std::string_view key;
  T value;
};

constexpr std::array routes{
    Named<Route>{"intravenous", Route::Intravenous},
    Named<Route>{"intramuscular", Route::Intramuscular},
    Named<Route>{"subcutaneous", Route::Subcutaneous},
    Named<Route>{"nasal", Route::Nasal},
    Named<Route>{"sublingual", Route::Sublingual},
    Named<Route>{"buccal", Route::Buccal},
    Named<Route>{"oral", Route::Oral},
    Named<Route>{"rectal", Route::Rectal},
};
constexpr std::array phases{
    Named<Phase>{"induction", Phase::Induction},
    Named<Phase>{"maintenance", Phase::Maintenance},
    Named<Phase>{"booster", Phase::Booster},
};

template <class Table>
auto value_of(const Table& table, std::string_view key) -> std::optional<decltype(table.front().value)> {
  const auto found = std::find_if(table.begin(), table.end(), [&](const auto& row) { return row.key == key; });
  if (found == table.end()) return std::nullopt;
  return found->value;
}

template <class Table, class T>
std::string_view key_in(const Table& table, T value) {
  return std::find_if(table.begin(), table.end(), [&](const auto& row) { return row.value == value; })->key;
}

}  // namespace

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
  std::erase_if(form.problems, [&](Problem problem) { return field_of(problem) == field; });
}

ParsedSession parse(const SessionForm& form, const base::DateTime& now, const OffsetAt& offset_at) {
  ParsedSession parsed;
  record::Session session;
  std::vector<Problem> unreadable;
  session.status = form.status == "cancelled" ? record::SessionStatus::Cancelled : record::SessionStatus::Completed;
  session.route = value_of(routes, form.route);
  session.phase = value_of(phases, form.phase);
  session.note = form.note;
  if (const auto when = base::date_time_from_iso(base::trimmed(form.when))) {
    parsed.entry.experienced_at = *when;
    // Summer time may have begun or ended between that day and today.
    const auto offset = offset_at ? offset_at(when->local) : std::nullopt;
    parsed.entry.experienced_at.utc_offset = offset ? offset : now.utc_offset;
  } else {
    unreadable.push_back(base::trimmed(form.when).empty() ? Problem::DateMissing : Problem::DateNotReal);
    parsed.entry.experienced_at = now;
  }
  if (const std::string_view dose = base::trimmed(form.dose); !dose.empty()) {
    session.dose_micrograms = record::micrograms_from_text(dose);
    if (!session.dose_micrograms) unreadable.push_back(Problem::DoseNotNumber);
  }
  if (const std::string_view minutes = base::trimmed(form.duration); !minutes.empty()) {
    session.duration_minutes = base::int_from_text(minutes);
    if (!session.duration_minutes) unreadable.push_back(Problem::DurationNotNumber);
  }
  parsed.entry.recorded_at = now;
  parsed.entry.body = std::move(session);
  parsed.problems = record::problems(parsed.entry, now);
  parsed.problems.insert(parsed.problems.end(), unreadable.begin(), unreadable.end());
  std::stable_sort(parsed.problems.begin(), parsed.problems.end(),
                   [](Problem a, Problem b) { return field_of(a) < field_of(b); });
  return parsed;
}

SessionField field_of(Problem problem) {
  switch (problem) {
    case Problem::DateMissing:
    case Problem::DateNotReal:
    case Problem::DateFarFuture:
    case Problem::DateLongAgo: return SessionField::When;
    case Problem::DoseNotNumber:
    case Problem::DoseOutOfRange: return SessionField::Dose;
    case Problem::DurationNotNumber:
    case Problem::DurationOutOfRange: return SessionField::Duration;
    case Problem::NoteTooLong:
    case Problem::NotText: return SessionField::Note;
  }
  return SessionField::When;
}

std::string_view key_of(Route route) { return key_in(routes, route); }
std::string_view key_of(Phase phase) { return key_in(phases, phase); }

}  // namespace app
