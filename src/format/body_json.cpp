#include "format/body_json.hpp"

#include <concepts>

#include "format/members.hpp"
#include "record/names.hpp"

namespace format {

// How a choice, a measurement, side effects and answers are written. Outside the unnamed namespace: members.hpp finds
// them by their types.

template <class Choice>
  requires std::is_enum_v<Choice>
static void write(Value& out, const Choice& choice) {
  out = record::name_of(choice);
}
template <class Choice>
  requires std::is_enum_v<Choice>
static bool read(const Value& value, Choice& out) {
  const auto choice = value.text() == nullptr ? std::nullopt : record::choice_of<Choice>(*value.text());
  if (choice) out = *choice;
  return choice.has_value();
}

using Numbers = std::vector<std::optional<int>>;

/// null is an item without answer.
static void write(Value& out, const Numbers& numbers) { out = Value::Array(numbers.begin(), numbers.end()); }
static bool read(const Value& value, Numbers& out) {
  if (value.array() == nullptr) return false;
  for (const Value& item : *value.array()) {
    std::optional<int>& number = out.emplace_back();
    if (!item.is_null() && !read(item, number)) return false;
  }
  return true;
}

static void write(Value& out, const record::Vitals& vitals) {
  write(out, Numbers{vitals.systolic, vitals.diastolic, vitals.heart_rate, vitals.spo2});
}
static bool read(const Value& value, record::Vitals& out) {
  Numbers numbers;
  if (!read(value, numbers) || numbers.size() != 4) return false;
  out = {numbers[0], numbers[1], numbers[2], numbers[3]};
  return out != record::Vitals{};
}

static void write(Value& out, const record::SideEffects& effects) {
  Value::Object members;
  for (const auto& [effect, severity] : effects) members.push_back({std::string{record::name_of(effect)}, severity});
  out = std::move(members);
}
static bool read(const Value& value, record::SideEffects& out) {
  if (value.object() == nullptr || value.object()->empty()) return false;
  for (const Member& member : *value.object()) {
    const auto effect = record::choice_of<record::SideEffect>(member.key);
    if (!effect || !read(member.value, out[*effect])) return false;
  }
  return true;
}

namespace {

// The fields of each kind, once for both ways: `io` is a MemberWriter with a body to read, or a MemberReader with one
// to fill.

template <class T, class Kind>
concept Is = std::same_as<std::remove_const_t<T>, Kind>;

void fields(auto& io, Is<record::Assessment> auto& assessment) {
  io.must("instrument", assessment.instrument);
  io.must("version", assessment.instrument_version);
  io.may("answers", assessment.answers);
  io.may("total", assessment.imported_total);
  io.may("difficulty", assessment.difficulty);
}

void fields(auto& io, Is<record::Session> auto& session) {
  io.must("status", session.status);
  io.may("route", session.route);
  io.may("dose_ug", session.dose_micrograms);
  io.may("minutes", session.duration_minutes);
  io.may("phase", session.phase);
  io.may("note", session.note);
  io.may("moved_from", session.moved_from);
  io.may("course", session.course);
  io.may("number", session.number);
  io.may("test_dose", session.test_dose);
  io.may("ended_early", session.ended_early);
  io.may("setting", session.setting);
  io.may("product", session.product);
  io.may("weight_g", session.weight_grams);
  io.may("before", session.before);
  io.may("peak", session.peak);
  io.may("discharge", session.discharge);
  io.may("observed_until", session.observed_until);
  io.may("overall", session.overall);
  io.may("dissociation", session.dissociation);
  io.may("sedation", session.sedation);
  io.may("side_effects", session.side_effects);
  io.may("other_medicines", session.other_medicines);
  io.may("fasting_kept", session.fasting_kept);
  io.may("driver_present", session.driver_present);
  io.may("support_present", session.support_present);
  io.may("therapy_done", session.therapy_done);
  io.may("sleep", session.sleep);
  io.may("intention", session.intention);
  io.may("reflection", session.reflection);
  io.may("next_day_note", session.next_day_note);
}

void fields(auto& io, Is<record::FollowUp> auto& follow_up) {
  io.may("session", follow_up.session);
  io.may("dissociation", follow_up.dissociation);
  io.may("sedation", follow_up.sedation);
  io.may("sleep", follow_up.sleep);
  io.may("side_effects", follow_up.side_effects);
  io.may("mania", follow_up.mania);
  io.may("note", follow_up.note);
}

void fields(auto& io, Is<record::SafetyCheck> auto& check) {
  io.may("urinary_urgency", check.urinary_urgency);
  io.may("urinary_pain", check.urinary_pain);
  io.may("urinary_blood", check.urinary_blood);
  io.may("memory", check.memory);
  io.may("mania", check.mania);
  io.may("blood_pressure", check.blood_pressure);
  io.may("alcohol_days", check.alcohol_days);
  io.may("substances", check.substances);
  io.may("craving", check.craving);
  io.may("note", check.note);
}

void fields(auto& io, Is<record::Plan> auto& plan) {
  io.may("template", plan.course_template);
  io.may("rules", plan.rules);
}

template <class Kind>
void write_body(Value& out, const Kind& body) {
  MemberWriter writer;
  fields(writer, body);
  out = writer.take();
}
/// By position, as short as can be: daily check-ins are the bulk of a diary.
void write_body(Value& out, const record::DailyCheckIn& daily) {
  write(out, Numbers{daily.mood, daily.anxiety, daily.energy, daily.sleep, daily.pain});
}

template <class Kind>
bool read_body(const Value& value, Kind& body) {
  MemberReader reader{value};
  fields(reader, body);
  return reader.all_good();
}
bool read_body(const Value& value, record::DailyCheckIn& daily) {
  Numbers numbers;
  if (!read(value, numbers) || numbers.size() != 5) return false;
  daily = {numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]};
  return true;
}

bool is_of_version_1(const record::Assessment& assessment) { return !assessment.difficulty; }
bool is_of_version_1(const record::Session& session) {
  return session == record::Session{.status = session.status,
                                    .phase = session.phase,
                                    .route = session.route,
                                    .dose_micrograms = session.dose_micrograms,
                                    .duration_minutes = session.duration_minutes,
                                    .note = session.note};
}
bool is_of_version_1(const auto&) { return false; }

}  // namespace

void write(Value& out, const record::Body& body) {
  std::visit([&](const auto& kind) { write_body(out, kind); }, body);
}

template <std::size_t... kinds>
static record::Body empty_body(std::size_t kind, std::index_sequence<kinds...>) {
  record::Body body;
  (void)((kind == kinds && (body.emplace<kinds>(), true)) || ...);
  return body;
}
record::Body empty_body(std::size_t kind) { return empty_body(kind, std::make_index_sequence<body_keys.size()>{}); }

bool read(const Value& value, record::Body& out) {
  return std::visit([&](auto& body) { return read_body(value, body); }, out);
}

int version_of(const record::Body& body) {
  return std::visit([](const auto& kind) { return is_of_version_1(kind); }, body) ? 1 : 2;
}

}  // namespace format
