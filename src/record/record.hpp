/// The patient's record as a value: entries, preferences, and the edits that change them. No storage, no clock.
/// Meaning of each field: design.md section 4 and clinical.md section 3.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/time.hpp"

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
  std::string instrument;                    ///< The code of the instrument, such as "PHQ-9".
  int instrument_version = 1;                ///< Version of our wording and scoring table for it.
  std::vector<std::optional<int>> answers;   ///< By item; nothing = not answered, never 0. Empty if only a total is known.
  std::optional<int> imported_total;         ///< A total without item answers, from a clinic's letter or an import.
  friend bool operator==(const Assessment&, const Assessment&) = default;
};

enum class SessionStatus { Planned, Completed, Cancelled, Missed };
enum class Route { Intravenous, Intramuscular, Subcutaneous, Nasal, Sublingual, Buccal, Oral, Rectal };
enum class Phase { Induction, Maintenance, Booster };

/// One ketamine or esketamine treatment. Everything but the status and the entry's date is optional.
struct Session {
  SessionStatus status = SessionStatus::Completed;
  std::optional<Route> route;
  std::optional<std::int64_t> dose_micrograms;   ///< 100 (0.1 mg) to 2 000 000 (2000 mg): exact where a double is not.
  std::optional<int> duration_minutes;           ///< 1 to 600.
  std::optional<Phase> phase;
  std::string note;                              ///< UTF-8, the patient's own words.
  friend bool operator==(const Session&, const Session&) = default;
};

using Body = std::variant<Assessment, Session>;

/// An immutable fact. An edit makes a new revision of the same id.
struct Entry {
  EntryId id;
  int revision = 1;                 ///< From 1; the highest wins.
  base::DateTime experienced_at;    ///< When it happened; of an assessment, when it was answered; of a session, its start.
  base::DateTime recorded_at;       ///< When it was entered.
  std::string source = "entered";   ///< "entered" or "imported:<app>".
  Body body;
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

/// The merged diary. Applying the same edits in any order, any number of times, gives an equal record.
class Record {
 public:
  /// `writer` breaks the tie between two tabs that made the same revision of an entry or changed a preference in the
  /// same second: the greater text wins.
  void apply(const Edit& edit, std::string_view writer);

  /// By instant of experience, then by recording time, then by id.
  std::vector<const Entry*> in_order() const;
  const Entry* find(const EntryId& id) const;
  std::optional<std::string> preference(std::string_view name) const;
  bool empty() const { return entries_.empty() && erased_.empty() && preferences_.empty(); }
  /// Every edit that remakes this record; what a backup or a base shard holds.
  std::vector<Edit> edits() const;

  friend bool operator==(const Record& a, const Record& b) {
    return a.entries_ == b.entries_ && a.erased_ == b.erased_ && a.preferences_ == b.preferences_;
  }

 private:
  struct Written {
    Entry entry;
    std::string writer;
    friend bool operator==(const Written&, const Written&) = default;
  };
  struct PreferenceWritten {
    Preference preference;
    std::string writer;
    friend bool operator==(const PreferenceWritten&, const PreferenceWritten&) = default;
  };
  std::map<EntryId, Written> entries_;
  std::set<EntryId> erased_;
  std::map<std::string, PreferenceWritten, std::less<>> preferences_;
};

/// What is wrong with a value that a person typed or a file brought; the words are the views' business.
enum class Problem {
  DateMissing, DateNotReal, DateFarFuture, DateLongAgo,
  DoseNotNumber, DoseOutOfRange, DurationNotNumber, DurationOutOfRange,
  NoteTooLong, NotText,
};

inline constexpr std::int64_t min_dose_micrograms = 100;
inline constexpr std::int64_t max_dose_micrograms = 2'000'000;
inline constexpr int min_duration_minutes = 1;
inline constexpr int max_duration_minutes = 600;
inline constexpr std::size_t max_note_bytes = 20'000;

/// Every problem of an entry, in the order of the form; empty if it may be saved. `now` decides what the far future is:
/// a completed session or an assessment may not start more than one day ahead (the patient may be in another zone),
/// a planned one not more than two years. Limits: clinical.md section 3.
std::vector<Problem> problems(const Entry& entry, const base::DateTime& now);

/// Reads "40", "37.5", "37,5" as a dose. Nothing if it is not a number with at most three decimals.
std::optional<std::int64_t> micrograms_from_text(std::string_view milligrams);
/// "37.5": without trailing zeros.
std::string text_from_micrograms(std::int64_t micrograms);

}  // namespace record
