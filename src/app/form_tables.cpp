/// The fields of every form. Ranges: record/entry.hpp; which end of a scale is better stands in its words.
#include <algorithm>
#include <array>

#include "app/form.hpp"
#include "record/names.hpp"

namespace app {
namespace {

using base::Word;
using record::SideEffect;
using enum FieldKind;

template <class T>
constexpr Choice choice(T value, Word label) {
  return {record::name_of(value), static_cast<int>(value), label};
}

constexpr std::array statuses{
    choice(record::SessionStatus::Completed, Word::SessionCompleted),
    choice(record::SessionStatus::Planned, Word::SessionPlanned),
    choice(record::SessionStatus::Cancelled, Word::SessionCancelled),
    choice(record::SessionStatus::Missed, Word::SessionMissed),
};
constexpr std::array routes{
    choice(record::Route::Intravenous, Word::SessionIntravenous),
    choice(record::Route::Intramuscular, Word::SessionIntramuscular),
    choice(record::Route::Nasal, Word::SessionNasal),
    choice(record::Route::Sublingual, Word::SessionSublingual),
    choice(record::Route::Buccal, Word::SessionBuccal),
    choice(record::Route::Oral, Word::SessionOral),
    choice(record::Route::Subcutaneous, Word::SessionSubcutaneous),
    choice(record::Route::Rectal, Word::SessionRectal),
};
constexpr std::array phases{
    choice(record::Phase::Induction, Word::SessionInduction),
    choice(record::Phase::Maintenance, Word::SessionMaintenance),
    choice(record::Phase::Booster, Word::SessionBooster),
};
constexpr std::array settings{
    choice(record::Setting::Clinic, Word::SessionAtClinic),
    choice(record::Setting::Home, Word::SessionAtHome),
};
constexpr std::array yes_no{
    Choice{"yes", 1, Word::FormYes},
    Choice{"no", 0, Word::FormNo},
};
constexpr std::array yes_no_unsure{
    choice(record::YesNo::Yes, Word::FormYes),
    choice(record::YesNo::No, Word::FormNo),
    choice(record::YesNo::NotSure, Word::FormNotSure),
};
constexpr std::array none_some{
    Choice{"none", 0, Word::EffectNone},
    Choice{"some", 1, Word::EffectSome},
};
constexpr std::array severities{
    Choice{"0", 0, Word::EffectSeverity0},
    Choice{"1", 1, Word::EffectSeverity1},
    Choice{"2", 2, Word::EffectSeverity2},
    Choice{"3", 3, Word::EffectSeverity3},
};
constexpr std::array letter_instruments{
    Choice{"PHQ-9", 0, Word::LetterPhq9}, Choice{"PHQ-8", 1, Word::LetterPhq8}, Choice{"PHQ-2", 2, Word::LetterPhq2},
    Choice{"GAD-7", 3, Word::LetterGad7}, Choice{"GAD-2", 4, Word::LetterGad2}, Choice{"PCL-5", 5, Word::LetterPcl5},
};

constexpr Field scale(std::string_view key, Word label, Word low, Word high, Section section = Section::Main,
                      Asked asked = Asked::Always) {
  return {.key = key, .kind = Scale, .label = label, .section = section, .asked = asked, .low = low, .high = high};
}
constexpr Field row(std::string_view key, Word label, std::span<const Choice> choices, Section section,
                    Asked asked = Asked::Always) {
  return {.key = key, .kind = Row, .label = label, .section = section, .asked = asked, .choices = choices};
}
constexpr Field effect(std::string_view key, Word label, Asked asked = Asked::IfSideEffects) {
  return {.key = key, .kind = Severity, .label = label, .asked = asked, .choices = severities};
}
constexpr Field plain(std::string_view key, FieldKind kind, Word label, Section section = Section::Main,
                      Asked asked = Asked::Always) {
  return {.key = key, .kind = kind, .label = label, .section = section, .asked = asked};
}
constexpr Field note(std::string_view key, Word label, Section section, Asked asked = Asked::Always) {
  return plain(key, Note, label, section, asked);
}
constexpr Field number(std::string_view key, FieldKind kind, Word label, Section section, Word wrong,
                       Asked asked = Asked::Always) {
  return {.key = key, .kind = kind, .label = label, .section = section, .asked = asked, .wrong = wrong};
}
constexpr Field vital(std::string_view key, Word label, Word wrong) {
  return number(key, Whole, label, Section::Vitals, wrong, Asked::IfTookPlace);
}

constexpr std::array effects{
    effect("side_effects.dissociation", Word::EffectDissociation),
    effect("side_effects.dizziness", Word::EffectDizziness),
    effect("side_effects.nausea", Word::EffectNausea),
    effect("side_effects.vomiting", Word::EffectVomiting),
    effect("side_effects.sedation", Word::EffectSedation),
    effect("side_effects.vertigo", Word::EffectVertigo),
    effect("side_effects.headache", Word::EffectHeadache),
    effect("side_effects.anxiety", Word::EffectAnxiety),
    effect("side_effects.blurred_vision", Word::EffectBlurredVision),
    effect("side_effects.hallucination", Word::EffectHallucination),
    effect("side_effects.numbness", Word::EffectNumbness),
    effect("side_effects.raised_blood_pressure", Word::EffectRaisedBloodPressure),
    effect("side_effects.feeling_drunk", Word::EffectFeelingDrunk),
    effect("side_effects.lethargy", Word::EffectLethargy),
    effect("side_effects.changed_taste", Word::EffectChangedTaste),
    effect("side_effects.urinary_symptoms", Word::EffectUrinarySymptoms),
    effect("side_effects.memory_trouble", Word::EffectMemoryTrouble),
    effect("side_effects.craving", Word::EffectCraving, Asked::IfCraving),
};
static_assert(effects.size() == static_cast<std::size_t>(SideEffect::Craving) + 1);

constexpr Field mania(Section section) {
  return {.key = "mania",
          .kind = Row,
          .label = Word::FormMania,
          .section = section,
          .choices = yes_no_unsure,
          .brief = Word::FormManiaBrief};
}

constexpr std::array daily{
    scale("mood", Word::DailyMood, Word::DailyMoodLow, Word::DailyMoodHigh),
    scale("anxiety", Word::DailyAnxiety, Word::DailyAnxietyLow, Word::DailyAnxietyHigh),
    scale("energy", Word::DailyEnergy, Word::DailyEnergyLow, Word::DailyEnergyHigh),
    scale("sleep", Word::DailySleep, Word::DailySleepLow, Word::DailySleepHigh),
    scale("pain", Word::DailyPain, Word::DailyPainLow, Word::DailyPainHigh),
};

constexpr std::array session_head{
    row("status", Word::SessionStatus, statuses, Section::Main),
    plain("experienced_at", DateTime, Word::SessionWhen),
    scale("overall", Word::SessionOverall, Word::SessionOverallLow, Word::SessionOverallHigh, Section::Main,
          Asked::IfTookPlace),
    row("side_effects", Word::EffectTitle, none_some, Section::Main, Asked::IfTookPlace),
};
constexpr std::array session_rest{
    Field{.key = "route", .kind = Select, .label = Word::SessionRoute, .section = Section::Clinic, .choices = routes},
    plain("product", Text, Word::SessionProduct, Section::Clinic),
    Field{.key = "dose_micrograms",
          .kind = Decimal,
          .label = Word::SessionDose,
          .section = Section::Clinic,
          .hint = Word::SessionDoseHint,
          .wrong = Word::ProblemDoseRange},
    number("weight_grams", Decimal, Word::SessionWeight, Section::Clinic, Word::ProblemWeight),
    number("duration_minutes", Whole, Word::SessionDuration, Section::Clinic, Word::ProblemDurationRange),
    row("setting", Word::SessionSetting, settings, Section::Clinic),
    plain("course", Text, Word::SessionCourse, Section::Clinic),
    number("number", Whole, Word::SessionNumber, Section::Clinic, Word::ProblemNumber),
    Field{.key = "phase", .kind = Select, .label = Word::SessionPhase, .section = Section::Clinic, .choices = phases},
    row("test_dose", Word::SessionTestDose, yes_no, Section::Clinic),
    row("ended_early", Word::SessionEndedEarly, yes_no, Section::Clinic, Asked::IfTookPlace),

    vital("before.systolic", Word::VitalsBeforeSystolic, Word::ProblemSystolic),
    vital("before.diastolic", Word::VitalsBeforeDiastolic, Word::ProblemDiastolic),
    vital("before.heart_rate", Word::VitalsBeforeHeartRate, Word::ProblemHeartRate),
    vital("before.spo2", Word::VitalsBeforeSpo2, Word::ProblemSpo2),
    vital("peak.systolic", Word::VitalsPeakSystolic, Word::ProblemSystolic),
    vital("peak.diastolic", Word::VitalsPeakDiastolic, Word::ProblemDiastolic),
    vital("peak.heart_rate", Word::VitalsPeakHeartRate, Word::ProblemHeartRate),
    vital("peak.spo2", Word::VitalsPeakSpo2, Word::ProblemSpo2),
    vital("discharge.systolic", Word::VitalsDischargeSystolic, Word::ProblemSystolic),
    vital("discharge.diastolic", Word::VitalsDischargeDiastolic, Word::ProblemDiastolic),
    vital("discharge.heart_rate", Word::VitalsDischargeHeartRate, Word::ProblemHeartRate),
    vital("discharge.spo2", Word::VitalsDischargeSpo2, Word::ProblemSpo2),
    plain("observed_until", DateTime, Word::VitalsObservedUntil, Section::Vitals, Asked::IfTookPlace),

    scale("dissociation", Word::SessionDissociation, Word::SessionDissociationLow, Word::SessionDissociationHigh,
          Section::Feeling, Asked::IfTookPlace),
    scale("sedation", Word::SessionSedation, Word::SessionSedationLow, Word::SessionSedationHigh, Section::Feeling,
          Asked::IfTookPlace),
    scale("sleep", Word::SessionSleep, Word::DailySleepLow, Word::DailySleepHigh, Section::Feeling, Asked::IfTookPlace),

    row("fasting_kept", Word::SessionFasting, yes_no, Section::Around, Asked::IfTookPlace),
    row("driver_present", Word::SessionDriver, yes_no, Section::Around, Asked::IfTookPlace),
    row("support_present", Word::SessionSupport, yes_no, Section::Around, Asked::IfTookPlace),
    plain("other_medicines", Text, Word::SessionOtherMedicines, Section::Around),
    row("therapy_done", Word::SessionTherapy, yes_no, Section::Around, Asked::IfTookPlace),
    note("intention", Word::SessionIntention, Section::Around),
    note("reflection", Word::SessionReflection, Section::Around, Asked::IfTookPlace),
    note("note", Word::SessionNote, Section::Around),
    note("next_day_note", Word::SessionNextDayNote, Section::Around, Asked::IfTookPlace),
};

constexpr std::array follow_up_head{
    row("side_effects", Word::FollowEffects, none_some, Section::Main),
};
constexpr std::array follow_up_rest{
    scale("dissociation", Word::FollowDissociation, Word::SessionDissociationLow, Word::SessionDissociationHigh),
    scale("sedation", Word::FollowSedation, Word::SessionSedationLow, Word::SessionSedationHigh),
    scale("sleep", Word::FollowSleep, Word::DailySleepLow, Word::DailySleepHigh),
    mania(Section::Main),
    note("note", Word::SessionNote, Section::Main),
};

constexpr std::array safety_check{
    row("urinary_urgency", Word::SafetyUrgency, yes_no_unsure, Section::Bladder),
    row("urinary_pain", Word::SafetyPain, yes_no_unsure, Section::Bladder),
    row("urinary_blood", Word::SafetyBlood, yes_no_unsure, Section::Bladder),
    row("memory", Word::SafetyMemory, yes_no_unsure, Section::Mind),
    mania(Section::Mind),
    Field{.key = "blood_pressure.systolic",
          .kind = Whole,
          .label = Word::SafetySystolic,
          .section = Section::Pressure,
          .hint = Word::SafetyPressureHow,
          .wrong = Word::ProblemSystolic},
    number("blood_pressure.diastolic", Whole, Word::SafetyDiastolic, Section::Pressure, Word::ProblemDiastolic),
    number("alcohol_days", Whole, Word::SafetyAlcoholDays, Section::Substances, Word::ProblemAlcoholDays,
           Asked::IfSubstances),
    row("substances", Word::SafetySubstances, yes_no_unsure, Section::Substances, Asked::IfSubstances),
    row("craving", Word::SafetyCraving, yes_no_unsure, Section::Substances, Asked::IfSubstances),
    note("note", Word::SessionNote, Section::Ending),
};

constexpr std::array letter{
    Field{.key = "instrument", .kind = Select, .label = Word::LetterInstrument, .choices = letter_instruments},
    plain("experienced_at", Date, Word::LetterDate),
    number("imported_total", Whole, Word::LetterTotal, Section::Main, Word::ProblemLetterTotal),
};

/// Three tables as one.
template <std::size_t A, std::size_t B, std::size_t C>
constexpr auto joined(const std::array<Field, A>& a, const std::array<Field, B>& b, const std::array<Field, C>& c) {
  std::array<Field, A + B + C> all{};
  auto at = std::ranges::copy(a, all.begin()).out;
  at = std::ranges::copy(b, at).out;
  std::ranges::copy(c, at);
  return all;
}
constexpr auto session = joined(session_head, effects, session_rest);
constexpr auto follow_up = joined(follow_up_head, effects, follow_up_rest);

}  // namespace

std::span<const Field> fields_of(FormKind kind) {
  switch (kind) {
    case FormKind::Daily: return daily;
    case FormKind::Session: return session;
    case FormKind::FollowUp: return follow_up;
    case FormKind::SafetyCheck: return safety_check;
    case FormKind::Letter: return letter;
  }
  return {};
}

const Field& field_of(FormKind kind, std::string_view key) {
  return *std::ranges::find(fields_of(kind), key, &Field::key);
}

bool is_closed_at_first(Section section) {
  switch (section) {
    case Section::Clinic:
    case Section::Vitals:
    case Section::Feeling:
    case Section::Around: return true;
    case Section::Main:
    case Section::Bladder:
    case Section::Mind:
    case Section::Pressure:
    case Section::Substances:
    case Section::Ending: return false;
  }
  return false;
}

}  // namespace app
