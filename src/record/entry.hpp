/// What a diary holds: entries, preferences, and the edits that bring them. Meaning of each field: design.md section 4
/// and clinical.md section 3; limits: record/limits.hpp.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/time.hpp"
#include "clinical/session.hpp"

namespace record {

/// 128 random bits, made once when the entry is made.
struct EntryId {
  std::array<std::uint8_t, 16> bytes{};
  friend auto operator<=>(const EntryId&, const EntryId&) = default;
};
std::string hex_from_id(const EntryId& id);
/// Nothing unless it is exactly 32 lower-case hexadecimal digits.
std::optional<EntryId> id_from_hex(std::string_view hex);

/// One answered questionnaire.
struct Assessment {
  std::string instrument;      ///< The code of the instrument, such as "PHQ-9".
  int instrument_version = 1;  ///< Version of our wording and scoring table for it.
  /// By item; nothing = not answered, never 0. Empty if only a total is known.
  std::vector<std::optional<int>> answers = {};
  /// The unscored question how difficult the problems made life, 0 to 3; nothing if it was not asked or skipped.
  std::optional<int> difficulty = {};
  std::optional<int> imported_total = {};  ///< A total without item answers, from a clinic's letter or an import.
  friend auto operator<=>(const Assessment&, const Assessment&) = default;
};

/// How the patient is today, in our own wording. Each 0 to 10; at least one is there.
struct DailyCheckIn {
  std::optional<int> mood = {};     ///< 10 is best.
  std::optional<int> anxiety = {};  ///< 10 is worst.
  std::optional<int> energy = {};   ///< 10 is best.
  std::optional<int> sleep = {};    ///< Quality of last night's sleep, 10 is best.
  std::optional<int> pain = {};     ///< 10 is worst.
  friend auto operator<=>(const DailyCheckIn&, const DailyCheckIn&) = default;
};

/// The published list of clinical.md section 3; the last three are the longer-term ones.
enum class SideEffect {
  Dissociation,
  Dizziness,
  Nausea,
  Vomiting,
  Sedation,
  Vertigo,
  Headache,
  Anxiety,
  BlurredVision,
  Hallucination,
  Numbness,
  RaisedBloodPressure,
  FeelingDrunk,
  Lethargy,
  ChangedTaste,
  UrinarySymptoms,
  MemoryTrouble,
  Craving,
};
/// Each 0 (none) to 3 (severe). One that is not in the map was not asked or not answered.
using SideEffects = std::map<SideEffect, int>;

enum class YesNo { No, Yes, NotSure };

using clinical::Phase;
using clinical::SessionStatus;
enum class Route { Intravenous, Intramuscular, Subcutaneous, Nasal, Sublingual, Buccal, Oral, Rectal };
enum class Setting { Clinic, Home };

/// One measurement. Diastolic is below systolic where both are there.
struct Vitals {
  std::optional<int> systolic = {};    ///< mmHg, 50 to 300.
  std::optional<int> diastolic = {};   ///< mmHg, 20 to 200.
  std::optional<int> heart_rate = {};  ///< Beats a minute, 20 to 250.
  std::optional<int> spo2 = {};        ///< Oxygen saturation in %, 50 to 100.
  friend auto operator<=>(const Vitals&, const Vitals&) = default;
};

/// One ketamine or esketamine treatment. Everything but the status and the entry's date is optional.
struct Session {
  SessionStatus status = SessionStatus::Completed;
  std::optional<base::DateTime> moved_from = {};  ///< Of a planned session: the start it was planned for before.
  std::optional<Phase> phase = {};
  std::string course = {};         ///< What the patient or the clinic calls the series.
  std::optional<int> number = {};  ///< Of this session in its course, from 1.
  bool test_dose = false;          ///< A first or test dose.
  bool ended_early = false;
  std::optional<Setting> setting = {};
  std::optional<Route> route = {};
  std::string product = {};
  std::optional<std::int64_t> dose_micrograms =
      {};                                         ///< 100 (0.1 mg) to 2 000 000 (2000 mg): exact where a double is not.
  std::optional<int> weight_grams = {};           ///< 20 000 to 400 000. mg/kg is computed from it and never stored.
  std::optional<int> duration_minutes = {};       ///< 1 to 600, from the entry's time on.
  Vitals before = {}, peak = {}, discharge = {};  ///< Peak: about 40 minutes after the dose.
  std::optional<base::DateTime> observed_until = {};
  std::optional<int> overall = {};       ///< How the session was, 0 (very hard) to 10 (very good).
  std::optional<int> dissociation = {};  ///< 0 to 10, own wording.
  std::optional<int> sedation = {};      ///< 0 to 10, own wording.
  SideEffects side_effects = {};
  std::string other_medicines = {};  ///< Against sickness, and others.
  std::optional<bool> fasting_kept = {};
  std::optional<bool> driver_present = {};
  std::optional<bool> support_present = {};  ///< Somebody stayed with the patient.
  std::optional<bool> therapy_done = {};     ///< Integration or other therapy around the session.
  std::optional<int> sleep = {};             ///< Quality of the sleep after it, 0 to 10, 10 is best.
  std::string intention = {};                ///< Before. UTF-8, the patient's own words, as the next three.
  std::string reflection = {};               ///< After.
  std::string next_day_note = {};
  std::string note = {};
  friend auto operator<=>(const Session&, const Session&) = default;
};

/// The next day after a session.
struct FollowUp {
  std::optional<EntryId> session = {};   ///< The session it follows, if there is one in the diary.
  std::optional<int> dissociation = {};  ///< Still felt, 0 to 10.
  std::optional<int> sedation = {};      ///< Still felt, 0 to 10.
  std::optional<int> sleep = {};         ///< Last night's quality, 0 to 10, 10 is best.
  SideEffects side_effects = {};
  std::optional<YesNo> mania = {};  ///< The mania question (people.md section 1.7).
  std::string note = {};
  friend auto operator<=>(const FollowUp&, const FollowUp&) = default;
};

/// The monthly ketamine safety check, in our own wording.
struct SafetyCheck {
  std::optional<YesNo> urinary_urgency = {};
  std::optional<YesNo> urinary_pain = {};
  std::optional<YesNo> urinary_blood = {};
  std::optional<YesNo> memory = {};  ///< More trouble than usual.
  std::optional<YesNo> mania = {};
  Vitals blood_pressure = {};            ///< A reading at rest, if there is one; its trend is over the checks.
  std::optional<int> alcohol_days = {};  ///< In the last 30 days, 0 to 30. Asked only if the clinic turns it on, as
  std::optional<YesNo> substances = {};  ///< this: other substances than prescribed,
  std::optional<YesNo> craving = {};     ///< and this: a strong wish for ketamine between sessions.
  std::string note = {};
  friend auto operator<=>(const SafetyCheck&, const SafetyCheck&) = default;
};

/// What was agreed about the treatment and the check-ins. The dates are planned sessions of their own. The plan with
/// the latest date of experience counts.
struct Plan {
  std::string course_template = {};  ///< clinical/templates.hpp; empty if no template was used.
  std::string rules = {};  ///< The check-in schedule in the language of clinical/rules.hpp; empty: the default.
  friend auto operator<=>(const Plan&, const Plan&) = default;
};

using Body = std::variant<Assessment, Session, DailyCheckIn, FollowUp, SafetyCheck, Plan>;

/// An immutable fact. An edit makes a new revision of the same id.
struct Entry {
  EntryId id;
  int revision = 1;                ///< From 1; the highest wins.
  base::DateTime experienced_at;   ///< When it was answered; of a session, its start.
  base::DateTime recorded_at;      ///< When it was entered.
  std::string source = "entered";  ///< "entered" or "imported:<app>".
  Body body = {};
  friend bool operator==(const Entry&, const Entry&) = default;
};

/// A setting that belongs to the diary, such as the chosen view. The latest change wins.
struct Preference {
  std::string value;
  base::DateTime changed_at;
  friend bool operator==(const Preference&, const Preference&) = default;
};

struct Put {
  Entry entry;
  friend bool operator==(const Put&, const Put&) = default;
};
/// Removes an entry for good; only its id is kept, so that a merge does not bring it back.
struct Erase {
  EntryId id;
  friend bool operator==(const Erase&, const Erase&) = default;
};
struct SetPreference {
  std::string name;
  Preference preference;
  friend bool operator==(const SetPreference&, const SetPreference&) = default;
};
using Edit = std::variant<Put, Erase, SetPreference>;

/// Edits of one writer: one tab, one run of the program.
struct Batch {
  std::string writer;
  std::vector<Edit> edits;
  friend bool operator==(const Batch&, const Batch&) = default;
};

}  // namespace record
