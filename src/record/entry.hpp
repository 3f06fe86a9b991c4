/// What a diary holds: entries, preferences, and the edits that bring them. Meaning of each field: design.md section 4
/// and clinical.md section 3.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
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
  std::string instrument;      ///< The code of the instrument, such as "PHQ-9".
  int instrument_version = 1;  ///< Version of our wording and scoring table for it.
  /// By item; nothing = not answered, never 0. Empty if only a total is known.
  std::vector<std::optional<int>> answers = {};
  std::optional<int> imported_total = {};  ///< A total without item answers, from a clinic's letter or an import.
  friend auto operator<=>(const Assessment&, const Assessment&) = default;
};

enum class SessionStatus { Planned, Completed, Cancelled, Missed };
enum class Route { Intravenous, Intramuscular, Subcutaneous, Nasal, Sublingual, Buccal, Oral, Rectal };
enum class Phase { Induction, Maintenance, Booster };

/// One ketamine or esketamine treatment. Everything but the status and the entry's date is optional.
struct Session {
  SessionStatus status = SessionStatus::Completed;
  std::optional<Route> route = {};
  std::optional<std::int64_t> dose_micrograms =
      {};                                    ///< 100 (0.1 mg) to 2 000 000 (2000 mg): exact where a double is not.
  std::optional<int> duration_minutes = {};  ///< 1 to 600.
  std::optional<Phase> phase = {};
  std::string note = {};  ///< UTF-8, the patient's own words.
  friend auto operator<=>(const Session&, const Session&) = default;
};

using Body = std::variant<Assessment, Session>;

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
