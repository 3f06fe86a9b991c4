/// The tables behind the forms: every field that is shown is kept, and comes back.
#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <set>

#include "app/form.hpp"
#include "app/state.hpp"

using app::FieldKind;
using app::FormKind;

namespace {

/// Something that can be entered into the field.
std::string some_value(const app::Field& field) {
  switch (field.kind) {
    case FieldKind::DateTime: return "2026-01-12T10:00";
    case FieldKind::Date: return "2026-01-12";
    case FieldKind::Select:
    case FieldKind::Row:
    case FieldKind::Severity: return std::string{field.choices[field.choices.size() > 2 ? 1 : 0].key};
    case FieldKind::Scale: return "7";
    case FieldKind::Whole: return field.key == "alcohol_days" ? "4" : field.key == "number" ? "3" : "60";
    case FieldKind::Decimal: return "72.5";
    case FieldKind::Text:
    case FieldKind::Note: return "Words";
  }
  return {};
}

const record::Record no_record;

app::Clinic asking_everything() {
  app::Clinic clinic;
  clinic.substances = true;
  return clinic;
}

record::Body parsed(FormKind kind, const app::Form& form) {
  const app::Clinic clinic = asking_everything();
  return app::parse({kind}, form, {no_record, clinic, *base::date_time_from_iso("2026-01-12T12:00:00Z"), {}})
      .entry.body;
}

/// A form with nothing but what the field at hand depends on.
app::Form form_for(const app::Field& field) {
  app::Form form;
  if (field.kind == FieldKind::Severity) form.values["side_effects"] = "some";
  return form;
}

}  // namespace

TEST_CASE("Forms: each field changes what is kept, and what was kept fills the same field again") {
  const FormKind kind =
      GENERATE(FormKind::Daily, FormKind::Session, FormKind::FollowUp, FormKind::SafetyCheck, FormKind::Letter);
  for (const app::Field& field : app::fields_of(kind)) {
    if (field.key == "experienced_at") continue;  // the entry's own date
    INFO(field.key);
    app::Form form = form_for(field);
    const record::Body blank = parsed(kind, form);
    const std::string value = field.key == "side_effects" ? "none" : some_value(field);
    app::set_field(form, field.key, value);

    const record::Body filled = parsed(kind, form);

    CHECK(filled != blank);
    record::Entry entry;
    entry.body = filled;
    CHECK(app::values_of(kind, entry).find(field.key)->second == value);
  }
}

TEST_CASE("Forms: no key occurs twice, scales have words at both ends, numbers say what can be entered") {
  const FormKind kind =
      GENERATE(FormKind::Daily, FormKind::Session, FormKind::FollowUp, FormKind::SafetyCheck, FormKind::Letter);
  std::set<std::string_view> keys;
  for (const app::Field& field : app::fields_of(kind)) {
    INFO(field.key);
    CHECK(keys.insert(field.key).second);
    const bool number = field.kind == FieldKind::Whole || field.kind == FieldKind::Decimal;
    CHECK(field.wrong.has_value() == number);
    CHECK((field.low && field.high) == (field.kind == FieldKind::Scale));
  }
}

TEST_CASE("Forms: what is not a number is a problem at its field, whichever it is") {
  const FormKind kind = GENERATE(FormKind::Session, FormKind::SafetyCheck, FormKind::Letter);
  const app::Clinic clinic = asking_everything();
  for (const app::Field& field : app::fields_of(kind)) {
    if (!field.wrong) continue;
    INFO(field.key);
    app::Form form;
    app::set_field(form, field.key, "a few");
    const auto result =
        app::parse({kind}, form, {no_record, clinic, *base::date_time_from_iso("2026-01-12T12:00:00Z"), {}});
    CHECK(std::ranges::find(result.problems, field.key, &app::FormProblem::field) != result.problems.end());
  }
}
