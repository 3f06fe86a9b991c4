#include "app/form.hpp"

#include <algorithm>

#include "app/form_bodies.hpp"
#include "base/text.hpp"

namespace app {

std::string_view Form::value(std::string_view field) const {
  const auto found = values.find(field);
  return found == values.end() ? std::string_view{} : found->second;
}

std::optional<base::Word> Form::problem(std::string_view field) const {
  const auto found = std::ranges::find(problems, field, &FormProblem::field);
  if (found == problems.end()) return std::nullopt;
  return found->words;
}

Form open_form(const FormKey& key, const record::Entry* entry, const base::DateTime& now) {
  Form form;
  form.begun_at = now;
  if (key.kind == FormKind::Session) {
    form.values["status"] = "completed";
    form.values["experienced_at"] = base::field_from_date_time(now);
  }
  if (entry == nullptr) return form;
  form.values = values_of(key.kind, *entry);
  form.values["experienced_at"] = base::field_from_date_time(entry->experienced_at);
  return form;
}

void set_field(Form& form, std::string_view field, std::string value) {
  form.touched = true;
  std::erase_if(form.problems, [&](const FormProblem& problem) { return problem.field == field; });
  if (value.empty()) form.values.erase(std::string{field});
  else form.values.insert_or_assign(std::string{field}, std::move(value));
}

bool has_cells(const Field& field) {
  return field.kind == FieldKind::Row || field.kind == FieldKind::Severity || field.kind == FieldKind::Scale;
}

bool is_stale(FormKind kind, const Form& form, const base::DateTime& now) {
  if (!form.touched) return true;
  const bool dated = kind == FormKind::Session || kind == FormKind::Letter;
  return !dated && base::instant_of(now) - base::instant_of(form.begun_at) > std::chrono::hours{24};
}

bool is_asked(const Field& field, const Form& form, const Clinic& clinic) {
  const std::string_view status = form.value("status");
  const bool took_place = status.empty() || status == "completed";
  const bool side_effects = took_place && form.value("side_effects") == "some";
  switch (field.asked) {
    case Asked::Always: return true;
    case Asked::IfTookPlace: return took_place;
    case Asked::IfSideEffects: return side_effects;
    case Asked::IfCraving: return side_effects && clinic.substances;
    case Asked::IfSubstances: return clinic.substances;
  }
  return true;
}

const record::Entry* followed_session(const record::Record& record, const base::DateTime& at) {
  constexpr int most_days = 3;
  const record::Entry* latest = nullptr;
  for (const record::Entry* entry : record.in_order()) {
    const auto* session = std::get_if<record::Session>(&entry->body);
    if (session == nullptr || session->status != record::SessionStatus::Completed) continue;
    if (base::instant_of(entry->experienced_at) > base::instant_of(at)) break;
    if (base::days_between(base::day_of(entry->experienced_at), base::day_of(at)) <= most_days) latest = entry;
  }
  return latest;
}

}  // namespace app
