#include "format/record_json.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "format/json_reader.hpp"

namespace format {
namespace {

using record::Phase;
using record::Route;
using record::SessionStatus;

constexpr std::string_view backup_format = "tidemark-backup";
constexpr std::size_t most_answers = 200;
constexpr int highest_answer = 1000;
constexpr std::size_t longest_name = 200;

template <class T>
struct Name {
  T value;
  std::string_view text;
};
constexpr std::array statuses{Name<SessionStatus>{SessionStatus::Planned, "planned"},
                              Name<SessionStatus>{SessionStatus::Completed, "completed"},
                              Name<SessionStatus>{SessionStatus::Cancelled, "cancelled"},
                              Name<SessionStatus>{SessionStatus::Missed, "missed"}};
constexpr std::array routes{Name<Route>{Route::Intravenous, "intravenous"}, Name<Route>{Route::Intramuscular, "intramuscular"},
                            Name<Route>{Route::Subcutaneous, "subcutaneous"}, Name<Route>{Route::Nasal, "nasal"},
                            Name<Route>{Route::Sublingual, "sublingual"}, Name<Route>{Route::Buccal, "buccal"},
                            Name<Route>{Route::Oral, "oral"}, Name<Route>{Route::Rectal, "rectal"}};
constexpr std::array phases{Name<Phase>{Phase::Induction, "induction"}, Name<Phase>{Phase::Maintenance, "maintenance"},
                            Name<Phase>{Phase::Booster, "booster"}};

template <class Table, class T>
std::string text_of(const Table& table, T value) {
  return std::string{std::ranges::find(table, value, [](const auto& row) { return row.value; })->text};
}

// --- writing: what is not there is left out

Value value_from(const record::Assessment& assessment) {
  Value::Object object{{"instrument", assessment.instrument}, {"version", assessment.instrument_version}};
  if (!assessment.answers.empty()) {
    Value::Array answers;
    for (const std::optional<int>& answer : assessment.answers) answers.emplace_back(answer);
    object.push_back({"answers", std::move(answers)});
  }
  if (assessment.imported_total) object.push_back({"total", *assessment.imported_total});
  return object;
}

Value value_from(const record::Session& session) {
  Value::Object object{{"status", text_of(statuses, session.status)}};
  if (session.route) object.push_back({"route", text_of(routes, *session.route)});
  if (session.dose_micrograms) object.push_back({"dose_ug", *session.dose_micrograms});
  if (session.duration_minutes) object.push_back({"minutes", *session.duration_minutes});
  if (session.phase) object.push_back({"phase", text_of(phases, *session.phase)});
  if (!session.note.empty()) object.push_back({"note", session.note});
  return object;
}

Value value_from(const record::Edit& edit) {
  if (const auto* erase = std::get_if<record::Erase>(&edit))
    return Value::Object{{"erase", record::hex_from_id(erase->id)}};
  if (const auto* set = std::get_if<record::SetPreference>(&edit))
    return Value::Object{{"set", set->name},
                         {"value", set->preference.value},
                         {"at", base::iso_from_date_time(set->preference.changed_at)}};
  const record::Entry& entry = std::get<record::Put>(edit).entry;
  Value::Object object{{"put", record::hex_from_id(entry.id)},
                       {"rev", entry.revision},
                       {"at", base::iso_from_date_time(entry.experienced_at)},
                       {"recorded", base::iso_from_date_time(entry.recorded_at)},
                       {"source", entry.source}};
  if (const auto* assessment = std::get_if<record::Assessment>(&entry.body))
    object.push_back({"assessment", value_from(*assessment)});
  else
    object.push_back({"session", value_from(std::get<record::Session>(entry.body))});
  return object;
}

Value value_from(std::span<const record::Edit> edits) {
  Value::Array list;
  for (const record::Edit& edit : edits) list.push_back(value_from(edit));
  return list;
}

// --- reading: each take() fails as a whole if its member is not what it must be

/// Reads one object and remembers whether anything in it was wrong.
class Reader {
 public:
  explicit Reader(const Value& object) : object_{object}, good_{object.object() != nullptr} {}
  bool good() const { return good_; }
  void fail() { good_ = false; }
  bool has(std::string_view key) const { return object_.find(key) != nullptr; }
  const Value& member(std::string_view key) const { return *object_.find(key); }

  std::string text(std::string_view key, std::size_t longest = longest_name) {
    const Value* found = object_.find(key);
    const std::string* text = found != nullptr ? found->text() : nullptr;
    if (text == nullptr || text->size() > longest) return fail(), std::string{};
    return *text;
  }

  std::int64_t number(std::string_view key, std::int64_t least, std::int64_t most) {
    const Value* found = object_.find(key);
    const auto number = found != nullptr ? found->integer() : std::nullopt;
    if (!number || *number < least || *number > most) return fail(), least;
    return *number;
  }

  base::DateTime time(std::string_view key) {
    const auto when = base::date_time_from_iso(text(key));
    if (!when) return fail(), base::DateTime{};
    return *when;
  }

  record::EntryId id(std::string_view key) {
    const auto id = record::id_from_hex(text(key));
    if (!id) return fail(), record::EntryId{};
    return *id;
  }

  template <class Table>
  auto named(std::string_view key, const Table& table) {
    const std::string name = text(key);
    const auto found = std::ranges::find(table, std::string_view{name}, [](const auto& row) { return row.text; });
    if (found == table.end()) return fail(), table.front().value;
    return found->value;
  }

 private:
  const Value& object_;
  bool good_;
};

std::vector<std::optional<int>> answers_from(Reader& reader, const Value& list) {
  std::vector<std::optional<int>> answers;
  const Value::Array* items = list.array();
  if (items == nullptr || items->empty() || items->size() > most_answers) return reader.fail(), answers;
  for (const Value& item : *items) {
    const auto number = item.integer();
    if (!item.is_null() && (!number || *number < 0 || *number > highest_answer)) return reader.fail(), answers;
    answers.push_back(number ? std::optional{static_cast<int>(*number)} : std::nullopt);
  }
  return answers;
}

record::Assessment assessment_from(Reader& outer, const Value& value) {
  Reader reader{value};
  record::Assessment assessment;
  assessment.instrument = reader.text("instrument");
  assessment.instrument_version = static_cast<int>(reader.number("version", 1, 1'000'000));
  if (reader.has("answers")) assessment.answers = answers_from(reader, reader.member("answers"));
  if (reader.has("total")) assessment.imported_total = static_cast<int>(reader.number("total", 0, 100'000));
  if (assessment.answers.empty() == !assessment.imported_total) reader.fail();  // answers or a total, not both
  if (!reader.good()) outer.fail();
  return assessment;
}

record::Session session_from(Reader& outer, const Value& value) {
  Reader reader{value};
  record::Session session;
  session.status = reader.named("status", statuses);
  if (reader.has("route")) session.route = reader.named("route", routes);
  if (reader.has("dose_ug"))
    session.dose_micrograms = reader.number("dose_ug", record::min_dose_micrograms, record::max_dose_micrograms);
  if (reader.has("minutes"))
    session.duration_minutes =
        static_cast<int>(reader.number("minutes", record::min_duration_minutes, record::max_duration_minutes));
  if (reader.has("phase")) session.phase = reader.named("phase", phases);
  if (reader.has("note")) session.note = reader.text("note", record::max_note_bytes);
  if (!reader.good()) outer.fail();
  return session;
}

std::optional<record::Edit> edit_from(const Value& value) {
  Reader reader{value};
  std::optional<record::Edit> edit;
  if (reader.has("erase")) {
    edit = record::Erase{reader.id("erase")};
  } else if (reader.has("set")) {
    edit = record::SetPreference{reader.text("set"), {reader.text("value"), reader.time("at")}};
  } else {
    record::Entry entry;
    entry.id = reader.id("put");
    entry.revision = static_cast<int>(reader.number("rev", 1, std::numeric_limits<int>::max()));
    entry.experienced_at = reader.time("at");
    entry.recorded_at = reader.time("recorded");
    entry.source = reader.text("source");
    if (reader.has("assessment")) entry.body = assessment_from(reader, reader.member("assessment"));
    else if (reader.has("session")) entry.body = session_from(reader, reader.member("session"));
    else reader.fail();
    edit = record::Put{std::move(entry)};
  }
  return reader.good() ? edit : std::nullopt;
}

using Edits = std::vector<record::Edit>;

base::Result<Edits, DecodeError> edits_from_list(const Value& root) {
  const Value* version = root.find("v");
  const auto number = version != nullptr ? version->integer() : std::nullopt;
  if (number && *number > schema_version) return base::Fail{DecodeError::NewerVersion};
  const Value* list = root.find("edits");
  if (number != schema_version || list == nullptr || list->array() == nullptr) return base::Fail{DecodeError::NotADiary};
  Edits edits;
  for (const Value& item : *list->array()) {
    auto edit = edit_from(item);
    if (!edit) return base::Fail{DecodeError::NotADiary};
    edits.push_back(*std::move(edit));
  }
  return edits;
}

}  // namespace

std::string text_from_edits(std::span<const record::Edit> edits) {
  return text_from(Value::Object{{"v", schema_version}, {"edits", value_from(edits)}});
}

base::Result<Edits, DecodeError> edits_from_text(std::string_view text) {
  const auto read = read_json(text);
  if (!read) return base::Fail{DecodeError::NotJson};
  return edits_from_list(*read);
}

std::string backup_from_record(const record::Record& record) {
  const Edits edits = record.edits();
  return text_from(Value::Object{
      {"format", std::string{backup_format}}, {"v", schema_version}, {"edits", value_from(std::span{edits})}});
}

base::Result<record::Record, DecodeError> record_from_backup(std::string_view text) {
  const auto read = read_json(text);
  if (!read) return base::Fail{DecodeError::NotJson};
  const Value* format = read->find("format");
  if (format == nullptr || format->text() == nullptr || *format->text() != backup_format)
    return base::Fail{DecodeError::NotADiary};
  const auto edits = edits_from_list(*read);
  if (!edits) return base::Fail{edits.error()};
  record::Record record;
  for (const record::Edit& edit : *edits) record.apply(edit, "");
  return record;
}

std::string text_from_pairs(std::span<const NamedText> pairs) {
  Value::Object object;
  for (const NamedText& pair : pairs) object.push_back({pair.name, pair.text});
  return text_from(object);
}

}  // namespace format
