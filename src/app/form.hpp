/// Forms as data: which fields each has, what was typed into them, and the entry that this means.
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/words_keys.hpp"
#include "clinical/clinic.hpp"
#include "record/record.hpp"

namespace app {

using clinical::Clinic;

enum class FormKind { Daily, Session, FollowUp, SafetyCheck, Letter };

enum class FieldKind {
  DateTime,
  Date,
  Select,    ///< One of many choices.
  Row,       ///< One of few choices.
  Severity,  ///< A side effect, 0 to 3.
  Scale,     ///< 0 to 10, with words at both ends.
  Whole,     ///< A whole number.
  Decimal,   ///< A number with at most three decimals, kept in thousandths.
  Text,      ///< One line.
  Note,      ///< The patient's own words.
};

enum class Section { Main, Clinic, Vitals, Feeling, Around, Bladder, Mind, Pressure, Substances, Ending };

/// When a field is asked for. What is not asked for is not read either.
enum class Asked { Always, IfTookPlace, IfSideEffects, IfCraving, IfSubstances };

struct Choice {
  std::string_view key;
  int value;  ///< Of the enumerator or number that it stands for.
  base::Word label;
};

struct Field {
  std::string_view key;  ///< As record/entry.hpp calls it, with a dot where a field lies inside another.
  FieldKind kind;
  base::Word label;
  Section section = Section::Main;
  Asked asked = Asked::Always;
  std::span<const Choice> choices = {};
  std::optional<base::Word> low = {}, high = {};  ///< Of a scale.
  std::optional<base::Word> hint = {};
  std::optional<base::Word> wrong = {};  ///< Of a number: what can be entered.
  std::optional<base::Word> brief = {};  ///< For tables, where the label is long.
};

/// Every field of the form, in the order of the screen. Keys are unique.
std::span<const Field> fields_of(FormKind kind);
/// True if it is answered by buttons rather than typed.
bool has_cells(const Field& field);
/// Requires that the form has it.
const Field& field_of(FormKind kind, std::string_view key);
/// True if the section is closed until it is opened.
bool is_closed_at_first(Section section);

/// A form of the diary; of a session also one for each planned session that is being changed.
struct FormKey {
  FormKind kind = FormKind::Daily;
  std::optional<record::EntryId> entry = {};  ///< The entry that is changed; none = a new one.
  friend auto operator<=>(const FormKey&, const FormKey&) = default;
};

struct FormProblem {
  std::string_view field;  ///< Its key.
  base::Word words;
};

/// By field; a blank one is not in it.
using FormValues = std::map<std::string, std::string, std::less<>>;

/// What was typed and chosen, as it was typed. Parsed and checked when it is saved.
struct Form {
  FormValues values;
  std::set<Section> open;             ///< Of those that are closed at first.
  std::vector<FormProblem> problems;  ///< In the order of the form.
  base::DateTime begun_at;
  bool touched = false;  ///< The patient typed or chose something.

  /// Empty if it is blank.
  std::string_view value(std::string_view field) const;
  std::optional<base::Word> problem(std::string_view field) const;
};

/// A form as it opens: blank, or with what `entry` says, and with the date filled in.
Form open_form(const FormKey& key, const record::Entry* entry, const base::DateTime& now);

/// An empty value clears the field. A problem that was just answered goes, the others wait for the next save.
void set_field(Form& form, std::string_view field, std::string value);

/// True if a draft is too old to be gone on with: what a person felt more than 24 hours ago is another check-in
/// (design.md section 4). A session or a letter is about its own date and waits.
bool is_stale(FormKind kind, const Form& form, const base::DateTime& now);

bool is_asked(const Field& field, const Form& form, const Clinic& clinic);

/// The offset from UTC that civil time has where the patient is, at that time; may be empty.
using OffsetAt = std::function<std::optional<std::chrono::minutes>(std::chrono::local_seconds)>;

/// What reading a form may ask for.
struct FormReading {
  const record::Record& record;
  const Clinic& clinic;
  base::DateTime now;
  OffsetAt offset_at;
};

struct ParsedForm {
  record::Entry entry;                ///< Without its id and revision. Complete only if there are no problems.
  std::vector<FormProblem> problems;  ///< In the order of the form.
};

/// Reads the form. Nothing is guessed: what is not a number, or not possible, is a problem at its field.
ParsedForm parse(const FormKey& key, const Form& form, const FormReading& reading);

/// The session that a follow-up of that time is about: the latest that took place, at most three days before.
const record::Entry* followed_session(const record::Record& record, const base::DateTime& at);

/// What the form of an entry's kind shows of it; blank fields are not in it.
FormValues values_of(FormKind kind, const record::Entry& entry);

/// The form that an entry of that kind is filled in with; nothing for answered questionnaires and plans.
std::optional<FormKind> form_of(const record::Body& body);

}  // namespace app
