#include "every_field.hpp"

namespace test {
namespace {

using record::SideEffect;
using record::YesNo;

base::DateTime at(std::string_view iso) { return *base::date_time_from_iso(iso); }

record::Entry entry(std::uint8_t number, std::string_view iso, record::Body body) {
  record::Entry entry{.id = {}, .experienced_at = at(iso), .recorded_at = at("2026-03-02T20:00:00-07:00")};
  entry.id.bytes.fill(number);
  entry.revision = 2;
  entry.source = "imported:another";
  entry.body = std::move(body);
  return entry;
}

record::Session session() {
  return {.status = record::SessionStatus::Completed,
          .moved_from = at("2026-01-14T10:00:00-07:00"),
          .phase = record::Phase::Maintenance,
          .course = "First series",
          .number = 7,
          .test_dose = true,
          .ended_early = true,
          .setting = record::Setting::Home,
          .route = record::Route::Sublingual,
          .product = "Lozenge 100 mg",
          .dose_micrograms = 37'500,
          .weight_grams = 72'500,
          .duration_minutes = 40,
          .before = {.systolic = 118, .diastolic = 76, .heart_rate = 68, .spo2 = 98},
          .peak = {.systolic = 141, .diastolic = 92, .heart_rate = 84, .spo2 = 96},
          .discharge = {.systolic = 124, .diastolic = 79, .heart_rate = 70, .spo2 = 99},
          .observed_until = at("2026-01-15T12:30:00-07:00"),
          .overall = 8,
          .dissociation = 6,
          .sedation = 4,
          .side_effects = {{SideEffect::Dissociation, 2},
                           {SideEffect::Dizziness, 1},
                           {SideEffect::Nausea, 1},
                           {SideEffect::Vomiting, 0},
                           {SideEffect::Sedation, 2},
                           {SideEffect::Vertigo, 0},
                           {SideEffect::Headache, 1},
                           {SideEffect::Anxiety, 0},
                           {SideEffect::BlurredVision, 1},
                           {SideEffect::Hallucination, 0},
                           {SideEffect::Numbness, 2},
                           {SideEffect::RaisedBloodPressure, 1},
                           {SideEffect::FeelingDrunk, 3},
                           {SideEffect::Lethargy, 1},
                           {SideEffect::ChangedTaste, 0},
                           {SideEffect::UrinarySymptoms, 0},
                           {SideEffect::MemoryTrouble, 0},
                           {SideEffect::Craving, 0}},
          .other_medicines = "Something against sickness",
          .fasting_kept = true,
          .driver_present = true,
          .support_present = false,
          .therapy_done = false,
          .sleep = 7,
          .intention = "To let go a little.",
          .reflection = "El mar\u2026 \U0001F30A",
          .next_day_note = "\u3068\u3066\u3082\u9759\u304b\u3060\u3063\u305f\u3002",
          .note = "\u0643\u0627\u0646 \u064a\u0648\u0645\u064b\u0627 \u0647\u0627\u062f\u0626\u064b\u0627."};
}

}  // namespace

std::vector<record::Entry> entries_with_every_field() {
  const record::Entry treated = entry(0x11, "2026-01-15T10:45:00-07:00", session());
  return {
      entry(
          0x10, "2026-01-05T09:00:00-07:00",
          record::Plan{.course_template = "iv-twice-weekly", .rules = "PHQ-9 every 7 days\ndaily check-in every day"}),
      treated,
      entry(0x12, "2026-01-16T09:00:00-07:00",
            record::FollowUp{.session = treated.id,
                             .dissociation = 1,
                             .sedation = 2,
                             .sleep = 7,
                             .side_effects = {{SideEffect::Headache, 1}, {SideEffect::UrinarySymptoms, 0}},
                             .mania = YesNo::NotSure,
                             .note = "Woke up lighter."}),
      entry(0x13, "2026-01-17T21:00:00-07:00",
            record::DailyCheckIn{.mood = 6, .anxiety = 3, .energy = 5, .sleep = 7, .pain = 0}),
      entry(0x14, "2026-02-12T08:00:00-07:00",
            record::SafetyCheck{.urinary_urgency = YesNo::No,
                                .urinary_pain = YesNo::No,
                                .urinary_blood = YesNo::NotSure,
                                .memory = YesNo::Yes,
                                .mania = YesNo::No,
                                .blood_pressure = {.systolic = 122, .diastolic = 78, .heart_rate = 66, .spo2 = 97},
                                .alcohol_days = 4,
                                .substances = YesNo::No,
                                .craving = YesNo::No,
                                .note = "Slept badly this month."}),
      entry(0x15, "2026-02-26T08:00:00-07:00",
            record::Assessment{.instrument = "GAD-7",
                               .instrument_version = 2,
                               .answers = {2, 1, std::nullopt, 2, 0, 1, 3},
                               .difficulty = 2}),
      entry(0x16, "2026-03-01T08:00:00-07:00", record::Assessment{.instrument = "PHQ-9", .imported_total = 14}),
  };
}

}  // namespace test
