#include "support/random_edits.hpp"

#include <array>

#include "clinical/instrument.hpp"

namespace test {

int RandomEdits::below(int count) { return static_cast<int>(engine_() % static_cast<std::uint32_t>(count)); }

base::DateTime RandomEdits::time() {
  using namespace std::chrono;
  base::DateTime when{local_days{2026y / January / 12} + hours{8 + below(2)} + seconds{below(2)}};
  if (coin()) when.utc_offset = hours{below(3) - 1};
  return when;
}

record::EntryId RandomEdits::id() {
  record::EntryId id;
  id.bytes.fill(static_cast<std::uint8_t>(0xA0 + below(6)));
  return id;
}

std::string RandomEdits::note() {
  constexpr std::array<const char*, 5> notes{"", "Calm afterwards.", "quote \" backslash \\ line\nend \t\x01",
                                             "\u0645\u0631\u0647\u0642 \u5e73\u9759",
                                             "\U0001F30A\U0001F469\u200D\U0001F4BB"};
  return notes[static_cast<std::size_t>(below(static_cast<int>(notes.size())))];
}

int RandomEdits::within(record::Range range) { return range.least + below(range.most - range.least + 1); }

void RandomEdits::may(std::optional<int>& value, record::Range range) {
  if (coin()) value = within(range);
}

void RandomEdits::may(std::optional<record::YesNo>& value) {
  if (coin()) value = choice<record::YesNo>();
}

void RandomEdits::may(std::optional<bool>& value) {
  if (coin()) value = coin();
}

record::Vitals RandomEdits::vitals() {
  record::Vitals vitals;
  may(vitals.systolic, {100, 300});
  may(vitals.diastolic, {20, 99});
  may(vitals.heart_rate, record::heart_rate_range);
  may(vitals.spo2, record::spo2_range);
  return vitals;
}

record::SideEffects RandomEdits::side_effects() {
  record::SideEffects effects;
  for (int left = below(4); left > 0; --left) effects[choice<record::SideEffect>()] = within(record::severity_range);
  return effects;
}

void RandomEdits::fill(record::Assessment& assessment) {
  assessment.instrument = "PHQ-9";
  assessment.instrument_version = 1 + below(2);
  if (below(4) == 0) {
    assessment.imported_total = below(clinical::phq9.highest_total() + 1);
    return;
  }
  assessment.answers.resize(static_cast<std::size_t>(clinical::phq9.items));
  for (auto& answer : assessment.answers) {
    if (below(8) != 0) answer = below(clinical::phq9.highest_answer() + 1);
  }
  may(assessment.difficulty, record::difficulty_range);
}

void RandomEdits::fill(record::Session& session) {
  session.status = choice<record::SessionStatus>();
  if (coin()) session.route = choice<record::Route>();
  if (coin()) session.dose_micrograms = within(record::dose_range);
  may(session.duration_minutes, record::duration_range);
  if (coin()) session.phase = choice<record::Phase>();
  session.note = note();
  if (below(4) == 0) return;  // as version 1 could say it
  if (coin()) session.moved_from = time();
  session.course = note();
  may(session.number, record::session_number_range);
  session.test_dose = coin();
  session.ended_early = coin();
  if (coin()) session.setting = choice<record::Setting>();
  session.product = note();
  may(session.weight_grams, record::weight_range);
  session.before = vitals();
  session.peak = vitals();
  session.discharge = vitals();
  if (coin()) session.observed_until = base::DateTime{time().local + std::chrono::days{1}, std::nullopt};
  may(session.overall, record::scale_range);
  may(session.dissociation, record::scale_range);
  may(session.sedation, record::scale_range);
  session.side_effects = side_effects();
  session.other_medicines = note();
  may(session.fasting_kept);
  may(session.driver_present);
  may(session.support_present);
  may(session.therapy_done);
  may(session.sleep, record::scale_range);
  session.intention = note();
  session.reflection = note();
  session.next_day_note = note();
}

void RandomEdits::fill(record::DailyCheckIn& daily) {
  daily.mood = within(record::scale_range);
  may(daily.anxiety, record::scale_range);
  may(daily.energy, record::scale_range);
  may(daily.sleep, record::scale_range);
  may(daily.pain, record::scale_range);
}

void RandomEdits::fill(record::FollowUp& follow_up) {
  if (coin()) follow_up.session = id();
  may(follow_up.dissociation, record::scale_range);
  may(follow_up.sedation, record::scale_range);
  may(follow_up.sleep, record::scale_range);
  follow_up.side_effects = side_effects();
  may(follow_up.mania);
  follow_up.note = note();
}

void RandomEdits::fill(record::SafetyCheck& check) {
  may(check.urinary_urgency);
  may(check.urinary_pain);
  may(check.urinary_blood);
  may(check.memory);
  may(check.mania);
  check.blood_pressure = vitals();
  may(check.alcohol_days, record::alcohol_days_range);
  may(check.substances);
  may(check.craving);
  check.note = note();
}

void RandomEdits::fill(record::Plan& plan) {
  if (coin()) plan.course_template = "iv-twice-weekly";
  plan.rules = note();
}

record::Body RandomEdits::body() {
  record::Body body;
  switch (below(6)) {
    case 0: fill(body.emplace<record::Assessment>()); break;
    case 1: fill(body.emplace<record::Session>()); break;
    case 2: fill(body.emplace<record::DailyCheckIn>()); break;
    case 3: fill(body.emplace<record::FollowUp>()); break;
    case 4: fill(body.emplace<record::SafetyCheck>()); break;
    default: fill(body.emplace<record::Plan>()); break;
  }
  return body;
}

record::Entry RandomEdits::entry() {
  record::Entry entry;
  entry.id = id();
  entry.revision = 1 + below(3);
  entry.experienced_at = time();
  entry.recorded_at = coin() ? entry.experienced_at : time();
  if (below(4) == 0) entry.source = "imported:daylio";
  entry.body = body();
  return entry;
}

record::Edit RandomEdits::edit() {
  const int kind = below(10);
  if (kind == 0) return record::Erase{id()};
  if (kind == 1) return record::SetPreference{coin() ? "view" : "theme", {note(), time()}};
  return record::Put{entry()};
}

record::Batch RandomEdits::batch(int edits) {
  record::Batch batch{"writer" + std::to_string(below(3)), {}};
  for (int i = 0; i < edits; ++i) batch.edits.push_back(edit());
  return batch;
}

std::vector<record::Batch> RandomEdits::batches(int count) {
  std::vector<record::Batch> batches;
  for (int i = 0; i < count; ++i) batches.push_back(batch(1 + below(3)));
  return batches;
}

}  // namespace test
