#include "app/form_bodies.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "record/amounts.hpp"

namespace app {
namespace {

using base::Word;

std::vector<const Field*> effects_of(FormKind kind) {
  std::vector<const Field*> effects;
  for (const Field& field : fields_of(kind)) {
    if (field.kind == FieldKind::Severity) effects.push_back(&field);
  }
  return effects;
}

/// Takes what was typed into the fields of a record.
class Reader {
 public:
  Reader(FormKind kind, const Form& form, const Clinic& clinic, std::vector<FormProblem>& problems)
      : kind_{kind}, form_{form}, clinic_{clinic}, problems_{problems} {}

  void operator()(std::string_view key, std::string& text) const {
    const std::string_view typed = asked(key);
    text = field_of(kind_, key).kind == FieldKind::Note ? typed : base::trimmed(typed);
  }
  void operator()(std::string_view key, std::optional<int>& number) const {
    const std::string_view typed = base::trimmed(asked(key));
    if (typed.empty()) return;
    if (field_of(kind_, key).kind == FieldKind::Decimal) {
      number = record::grams_from_text(typed);
    } else {
      number = base::int_from_text(typed);
    }
    if (!number) problems_.push_back({field_of(kind_, key).key, *field_of(kind_, key).wrong});
  }
  void operator()(std::string_view key, std::optional<std::int64_t>& thousandths) const {
    const std::string_view typed = base::trimmed(asked(key));
    if (typed.empty()) return;
    thousandths = record::micrograms_from_text(typed);
    if (!thousandths) problems_.push_back({field_of(kind_, key).key, *field_of(kind_, key).wrong});
  }
  void operator()(std::string_view key, std::optional<base::DateTime>& when) const {
    const std::string_view typed = base::trimmed(asked(key));
    if (typed.empty()) return;
    when = base::date_time_from_iso(typed);
    if (!when) problems_.push_back({field_of(kind_, key).key, Word::ProblemDateNotReal});
  }
  void operator()(std::string_view key, std::optional<bool>& answer) const {
    if (const auto value = chosen(key)) answer = *value == 1;
  }
  void operator()(std::string_view key, bool& answer) const { answer = chosen(key) == 1; }
  template <class Enum>
    requires std::is_enum_v<Enum>
  void operator()(std::string_view key, std::optional<Enum>& choice) const {
    if (const auto value = chosen(key)) choice = static_cast<Enum>(*value);
  }
  template <class Enum>
    requires std::is_enum_v<Enum>
  void operator()(std::string_view key, Enum& choice) const {
    if (const auto value = chosen(key)) choice = static_cast<Enum>(*value);
  }
  void side_effects(record::SideEffects& found) const {
    const std::string_view any = asked("side_effects");
    int effect = 0;
    for (const Field* field : effects_of(kind_)) {
      const auto which = static_cast<record::SideEffect>(effect++);
      if (any == "none" && (field->asked != Asked::IfCraving || clinic_.substances)) found[which] = 0;
      if (const auto value = chosen(field->key)) found[which] = *value;
    }
  }

 private:
  /// What was typed; empty if the field is not asked for.
  std::string_view asked(std::string_view key) const {
    return is_asked(field_of(kind_, key), form_, clinic_) ? form_.value(key) : std::string_view{};
  }
  std::optional<int> chosen(std::string_view key) const {
    const auto choices = field_of(kind_, key).choices;
    const auto found = std::ranges::find(choices, asked(key), &Choice::key);
    if (found == choices.end()) return std::nullopt;
    return found->value;
  }

  FormKind kind_;
  const Form& form_;
  const Clinic& clinic_;
  std::vector<FormProblem>& problems_;
};

/// Puts the fields of a record where they can be changed.
class Writer {
 public:
  explicit Writer(FormKind kind) : kind_{kind} {}

  void operator()(std::string_view key, const std::string& text) { put(key, text); }
  void operator()(std::string_view key, const std::optional<int>& number) {
    if (!number) return;
    put(key,
        field_of(kind_, key).kind == FieldKind::Decimal ? record::text_from_grams(*number) : std::to_string(*number));
  }
  void operator()(std::string_view key, const std::optional<std::int64_t>& thousandths) {
    if (thousandths) put(key, record::text_from_micrograms(*thousandths));
  }
  void operator()(std::string_view key, const std::optional<base::DateTime>& when) {
    if (when) put(key, base::field_from_date_time(*when));
  }
  void operator()(std::string_view key, const std::optional<bool>& answer) {
    if (answer) choose(key, *answer ? 1 : 0);
  }
  void operator()(std::string_view key, bool answer) {
    if (answer) choose(key, 1);
  }
  template <class Enum>
    requires std::is_enum_v<Enum>
  void operator()(std::string_view key, const std::optional<Enum>& choice) {
    if (choice) choose(key, static_cast<int>(*choice));
  }
  template <class Enum>
    requires std::is_enum_v<Enum>
  void operator()(std::string_view key, Enum choice) {
    choose(key, static_cast<int>(choice));
  }
  void side_effects(const record::SideEffects& found) {
    if (found.empty()) return;
    const auto effects = effects_of(kind_);
    const bool none =
        found.size() + 1 >= effects.size() && std::ranges::all_of(found, [](const auto& it) { return it.second == 0; });
    put("side_effects", none ? "none" : "some");
    if (none) return;
    for (const auto& [effect, severity] : found) choose(effects[static_cast<std::size_t>(effect)]->key, severity);
  }

  FormValues values;

 private:
  void put(std::string_view key, std::string text) {
    if (!text.empty()) values.insert_or_assign(std::string{key}, std::move(text));
  }
  void choose(std::string_view key, int value) {
    const auto choices = field_of(kind_, key).choices;
    const auto found = std::ranges::find(choices, value, &Choice::value);
    if (found != choices.end()) put(key, std::string{found->key});
  }

  FormKind kind_;
};

// Each field of a record by the key that it has in its form.

template <class It>
void each_field(It& it, const std::string& moment, record::Vitals& vitals) {
  it(moment + ".systolic", vitals.systolic);
  it(moment + ".diastolic", vitals.diastolic);
  it(moment + ".heart_rate", vitals.heart_rate);
  it(moment + ".spo2", vitals.spo2);
}

template <class It>
void each_field(It& it, record::Session& session) {
  it("status", session.status);
  it("overall", session.overall);
  it.side_effects(session.side_effects);
  it("route", session.route);
  it("product", session.product);
  it("dose_micrograms", session.dose_micrograms);
  it("weight_grams", session.weight_grams);
  it("duration_minutes", session.duration_minutes);
  it("setting", session.setting);
  it("course", session.course);
  it("number", session.number);
  it("phase", session.phase);
  it("test_dose", session.test_dose);
  it("ended_early", session.ended_early);
  each_field(it, "before", session.before);
  each_field(it, "peak", session.peak);
  each_field(it, "discharge", session.discharge);
  it("observed_until", session.observed_until);
  it("dissociation", session.dissociation);
  it("sedation", session.sedation);
  it("sleep", session.sleep);
  it("fasting_kept", session.fasting_kept);
  it("driver_present", session.driver_present);
  it("support_present", session.support_present);
  it("other_medicines", session.other_medicines);
  it("therapy_done", session.therapy_done);
  it("intention", session.intention);
  it("reflection", session.reflection);
  it("note", session.note);
  it("next_day_note", session.next_day_note);
}

template <class It>
void each_field(It& it, record::DailyCheckIn& daily) {
  it("mood", daily.mood);
  it("anxiety", daily.anxiety);
  it("energy", daily.energy);
  it("sleep", daily.sleep);
  it("pain", daily.pain);
}

template <class It>
void each_field(It& it, record::FollowUp& follow_up) {
  it.side_effects(follow_up.side_effects);
  it("dissociation", follow_up.dissociation);
  it("sedation", follow_up.sedation);
  it("sleep", follow_up.sleep);
  it("mania", follow_up.mania);
  it("note", follow_up.note);
}

template <class It>
void each_field(It& it, record::SafetyCheck& check) {
  it("urinary_urgency", check.urinary_urgency);
  it("urinary_pain", check.urinary_pain);
  it("urinary_blood", check.urinary_blood);
  it("memory", check.memory);
  it("mania", check.mania);
  it("blood_pressure.systolic", check.blood_pressure.systolic);
  it("blood_pressure.diastolic", check.blood_pressure.diastolic);
  it("alcohol_days", check.alcohol_days);
  it("substances", check.substances);
  it("craving", check.craving);
  it("note", check.note);
}

template <class It>
void each_field(It& it, record::Assessment& assessment) {
  it("instrument", assessment.instrument);
  it("imported_total", assessment.imported_total);
}

template <class It>
void each_field(It&, record::Plan&) {}  // has no form

record::Body blank_body(FormKind kind) {
  switch (kind) {
    case FormKind::Daily: return record::DailyCheckIn{};
    case FormKind::Session: return record::Session{};
    case FormKind::FollowUp: return record::FollowUp{};
    case FormKind::SafetyCheck: return record::SafetyCheck{};
    case FormKind::Letter: return record::Assessment{};
  }
  return record::DailyCheckIn{};
}

}  // namespace

std::optional<FormKind> form_of(const record::Body& body) {
  struct Kind {
    std::optional<FormKind> operator()(const record::DailyCheckIn&) const { return FormKind::Daily; }
    std::optional<FormKind> operator()(const record::Session&) const { return FormKind::Session; }
    std::optional<FormKind> operator()(const record::FollowUp&) const { return FormKind::FollowUp; }
    std::optional<FormKind> operator()(const record::SafetyCheck&) const { return FormKind::SafetyCheck; }
    std::optional<FormKind> operator()(const record::Assessment& assessment) const {
      return assessment.imported_total ? std::optional{FormKind::Letter} : std::nullopt;
    }
    std::optional<FormKind> operator()(const record::Plan&) const { return std::nullopt; }
  };
  return std::visit(Kind{}, body);
}

FormValues values_of(FormKind kind, const record::Entry& entry) {
  Writer writer{kind};
  record::Body body = entry.body;
  std::visit([&](auto& one) { each_field(writer, one); }, body);
  return std::move(writer.values);
}

record::Body body_from(FormKind kind, const Form& form, const Clinic& clinic, std::vector<FormProblem>& problems) {
  Reader reader{kind, form, clinic, problems};
  record::Body body = blank_body(kind);
  std::visit([&](auto& one) { each_field(reader, one); }, body);
  return body;
}

}  // namespace app
