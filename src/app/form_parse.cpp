#include <algorithm>

#include "app/form.hpp"
#include "app/form_bodies.hpp"
#include "base/text.hpp"

namespace app {
namespace {

using base::Word;

bool has_any(const Form& form, FormKind kind) {
  return std::ranges::any_of(fields_of(kind), [&](const Field& field) { return !form.value(field.key).empty(); });
}

/// When it was: as typed where the form asks, else now.
base::DateTime time_of(FormKind kind, const Form& form, const FormReading& reading,
                       std::vector<FormProblem>& problems) {
  if (kind != FormKind::Session && kind != FormKind::Letter) return reading.now;
  const std::string_view typed = base::trimmed(form.value("experienced_at"));
  const auto when = base::date_time_from_iso(typed);
  if (!when) {
    const Word missing = kind == FormKind::Letter ? Word::ProblemLetterDateMissing : Word::ProblemDateMissing;
    problems.push_back({"experienced_at", typed.empty() ? missing : Word::ProblemDateNotReal});
    return reading.now;
  }
  base::DateTime local = *when;
  // Summer time may have begun or ended between that day and today.
  const auto offset = reading.offset_at ? reading.offset_at(local.local) : std::nullopt;
  local.utc_offset = offset ? offset : reading.now.utc_offset;
  return local;
}

/// A planned session that is moved keeps where it was.
void keep_move(record::Session& session, const base::DateTime& start, const record::Entry* before) {
  if (before == nullptr || session.status != record::SessionStatus::Planned) return;
  const auto* planned = std::get_if<record::Session>(&before->body);
  if (planned == nullptr) return;
  session.moved_from = start == before->experienced_at ? planned->moved_from : std::optional{before->experienced_at};
}

}  // namespace

ParsedForm parse(const FormKey& key, const Form& form, const FormReading& reading) {
  ParsedForm parsed;
  std::vector<FormProblem>& problems = parsed.problems;
  const record::Entry* before = key.entry ? reading.record.find(*key.entry) : nullptr;
  parsed.entry.experienced_at = time_of(key.kind, form, reading, problems);
  parsed.entry.recorded_at = reading.now;
  parsed.entry.body = body_from(key.kind, form, reading.clinic, problems);

  if (auto* session = std::get_if<record::Session>(&parsed.entry.body)) {
    keep_move(*session, parsed.entry.experienced_at, before);
    if (session->observed_until) {
      const auto offset = reading.offset_at ? reading.offset_at(session->observed_until->local) : std::nullopt;
      session->observed_until->utc_offset = offset ? offset : reading.now.utc_offset;
    }
  }
  if (auto* follow_up = std::get_if<record::FollowUp>(&parsed.entry.body)) {
    const record::Entry* session = followed_session(reading.record, reading.now);
    if (session != nullptr) follow_up->session = session->id;
  }
  if (key.kind != FormKind::Letter && !has_any(form, key.kind))
    problems.push_back({fields_of(key.kind).front().key, Word::ProblemNothing});
  else add_problems(key.kind, parsed.entry, reading.now, problems);
  const auto place = [&](const FormProblem& problem) { return &field_of(key.kind, problem.field); };
  std::ranges::stable_sort(problems, {}, place);
  return parsed;
}

}  // namespace app
