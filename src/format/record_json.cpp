#include "format/record_json.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

#include "base/checksum.hpp"
#include "format/json_reader.hpp"

namespace format {
namespace {

using record::Phase;
using record::Route;
using record::SessionStatus;

constexpr std::string_view backup_format = "tidemark-backup";
constexpr std::string_view entered = "entered";

template <class T>
struct Name {
  T value;
  std::string_view text;
};
constexpr std::array statuses{
    Name<SessionStatus>{SessionStatus::Planned, "planned"},
    Name<SessionStatus>{SessionStatus::Completed, "completed"},
    Name<SessionStatus>{SessionStatus::Cancelled, "cancelled"},
    Name<SessionStatus>{SessionStatus::Missed, "missed"},
};
constexpr std::array routes{
    Name<Route>{Route::Intravenous, "intravenous"},
    Name<Route>{Route::Intramuscular, "intramuscular"},
    Name<Route>{Route::Subcutaneous, "subcutaneous"},
    Name<Route>{Route::Nasal, "nasal"},
    Name<Route>{Route::Sublingual, "sublingual"},
    Name<Route>{Route::Buccal, "buccal"},
    Name<Route>{Route::Oral, "oral"},
    Name<Route>{Route::Rectal, "rectal"},
};
constexpr std::array phases{
    Name<Phase>{Phase::Induction, "induction"},
    Name<Phase>{Phase::Maintenance, "maintenance"},
    Name<Phase>{Phase::Booster, "booster"},
};

// Writing: what is not known, and what is as usual, is left out.

template <class Table, class T>
std::string_view name_of(const Table& table, T value) {
  return std::ranges::find(table, value, [](const auto& row) { return row.value; })->text;
}

Value value_from(const record::Assessment& assessment) {
  Value::Object members{{"instrument", assessment.instrument}, {"version", assessment.instrument_version}};
  if (!assessment.answers.empty())
    members.push_back({"answers", Value::Array(assessment.answers.begin(), assessment.answers.end())});
  if (assessment.imported_total) members.push_back({"total", *assessment.imported_total});
  return members;
}

Value value_from(const record::Session& session) {
  Value::Object members{{"status", name_of(statuses, session.status)}};
  if (session.route) members.push_back({"route", name_of(routes, *session.route)});
  if (session.dose_micrograms) members.push_back({"dose_ug", *session.dose_micrograms});
  if (session.duration_minutes) members.push_back({"minutes", *session.duration_minutes});
  if (session.phase) members.push_back({"phase", name_of(phases, *session.phase)});
  if (!session.note.empty()) members.push_back({"note", session.note});
  return members;
}

constexpr std::string_view key_of(const record::Assessment&) { return "assessment"; }
constexpr std::string_view key_of(const record::Session&) { return "session"; }
constexpr std::string_view key_of(const auto&) { return "other"; }
Value value_from(const record::DailyCheckIn&) { return {}; }
Value value_from(const record::FollowUp&) { return {}; }
Value value_from(const record::SafetyCheck&) { return {}; }
Value value_from(const record::Plan&) { return {}; }

Value value_from(const record::Put& put) {
  const record::Entry& entry = put.entry;
  Value::Object members{{"put", record::hex_from_id(entry.id)}};
  if (entry.revision != 1) members.push_back({"rev", entry.revision});
  members.push_back({"at", base::iso_from_date_time(entry.experienced_at)});
  if (entry.recorded_at != entry.experienced_at)
    members.push_back({"recorded", base::iso_from_date_time(entry.recorded_at)});
  if (entry.source != entered) members.push_back({"source", entry.source});
  const auto add_body = [&](const auto& body) { members.push_back({std::string{key_of(body)}, value_from(body)}); };
  std::visit(add_body, entry.body);
  return members;
}

Value value_from(const record::Erase& erase) { return Value::Object{{"erase", record::hex_from_id(erase.id)}}; }

Value value_from(const record::SetPreference& set) {
  return Value::Object{
      {"set", set.name}, {"value", set.preference.value}, {"at", base::iso_from_date_time(set.preference.changed_at)}};
}

Value value_from(std::span<const record::Edit> edits) {
  Value::Array list;
  list.reserve(edits.size());
  for (const record::Edit& edit : edits)
    list.push_back(std::visit([](const auto& one) { return value_from(one); }, edit));
  return list;
}

Value value_from(std::span<const record::Batch> batches) {
  Value::Array list;
  for (const record::Batch& batch : batches)
    list.emplace_back(Value::Object{{"writer", batch.writer}, {"edits", value_from(std::span{batch.edits})}});
  return list;
}

// Reading. Each of these gives nothing if the value is not what it must be; limits are record::is_possible's.

std::optional<std::string> as_text(const Value& value) {
  const std::string* text = value.text();
  return text == nullptr ? std::nullopt : std::optional{*text};
}

std::optional<std::int64_t> as_integer(const Value& value) { return value.integer(); }

std::optional<int> as_int(const Value& value) {
  using Int = std::numeric_limits<int>;
  const auto number = value.integer();
  if (!number || *number < Int::min() || *number > Int::max()) return std::nullopt;
  return static_cast<int>(*number);
}

std::optional<base::DateTime> as_time(const Value& value) {
  const std::string* text = value.text();
  return text == nullptr ? std::nullopt : base::date_time_from_iso(*text);
}

std::optional<record::EntryId> as_id(const Value& value) {
  const std::string* text = value.text();
  return text == nullptr ? std::nullopt : record::id_from_hex(*text);
}

template <class T, std::size_t size>
auto as_one_of(const std::array<Name<T>, size>& table) {
  return [&table](const Value& value) -> std::optional<T> {
    const std::string* text = value.text();
    const auto found =
        std::ranges::find_if(table, [&](const auto& row) { return text != nullptr && row.text == *text; });
    return found == table.end() ? std::nullopt : std::optional{found->value};
  };
}

/// The members of one object. Whether all of them were known and readable is asked at the end.
class Members {
 public:
  explicit Members(const Value& value) : value_{value} {}

  bool has(std::string_view key) const { return value_.find(key) != nullptr; }

  /// Nothing if the member is not there.
  template <class Read>
  auto may(std::string_view key, Read read) -> decltype(read(Value{})) {
    const Value* member = value_.find(key);
    if (member == nullptr) return std::nullopt;
    ++taken_;
    auto result = read(*member);
    readable_ = readable_ && result.has_value();
    return result;
  }

  template <class Read>
  auto must(std::string_view key, Read read) {
    readable_ = readable_ && has(key);
    auto result = may(key, read);
    return result ? *std::move(result) : typename decltype(result)::value_type{};
  }

  bool all_good() const { return readable_ && value_.object() != nullptr && value_.object()->size() == taken_; }

 private:
  const Value& value_;
  std::size_t taken_ = 0;
  bool readable_ = true;
};

using Answers = std::vector<std::optional<int>>;
using Edits = std::vector<record::Edit>;
using Batches = std::vector<record::Batch>;

std::optional<Answers> as_answers(const Value& value) {
  if (value.array() == nullptr) return std::nullopt;
  Answers answers;
  for (const Value& item : *value.array()) {
    answers.push_back(as_int(item));
    if (!answers.back() && !item.is_null()) return std::nullopt;
  }
  return answers;
}

std::optional<record::Body> as_assessment(const Value& value) {
  Members members{value};
  record::Assessment assessment;
  assessment.instrument = members.must("instrument", as_text);
  assessment.instrument_version = members.must("version", as_int);
  assessment.answers = members.may("answers", as_answers).value_or(Answers{});
  assessment.imported_total = members.may("total", as_int);
  if (!members.all_good()) return std::nullopt;
  return assessment;
}

std::optional<record::Body> as_session(const Value& value) {
  Members members{value};
  record::Session session;
  session.status = members.must("status", as_one_of(statuses));
  session.route = members.may("route", as_one_of(routes));
  session.dose_micrograms = members.may("dose_ug", as_integer);
  session.duration_minutes = members.may("minutes", as_int);
  session.phase = members.may("phase", as_one_of(phases));
  session.note = members.may("note", as_text).value_or("");
  if (!members.all_good()) return std::nullopt;
  return session;
}

record::Edit put_from(Members& members) {
  record::Entry entry;
  entry.id = members.must("put", as_id);
  entry.revision = members.may("rev", as_int).value_or(1);
  entry.experienced_at = members.must("at", as_time);
  entry.recorded_at = members.may("recorded", as_time).value_or(entry.experienced_at);
  entry.source = members.may("source", as_text).value_or(std::string{entered});
  entry.body =
      members.has("assessment") ? members.must("assessment", as_assessment) : members.must("session", as_session);
  return record::Put{std::move(entry)};
}

std::optional<record::Edit> as_edit(const Value& value) {
  Members members{value};
  record::Edit edit;
  if (members.has("put")) {
    edit = put_from(members);
  } else if (members.has("erase")) {
    edit = record::Erase{members.must("erase", as_id)};
  } else {
    const std::string name = members.must("set", as_text);
    edit = record::SetPreference{name, {members.must("value", as_text), members.must("at", as_time)}};
  }
  if (!members.all_good() || !record::is_possible(edit)) return std::nullopt;
  return edit;
}

/// Every item as `read` reads it, or nothing.
template <class Read>
auto list_of(const Value& value, Read read) {
  std::optional<std::vector<typename decltype(read(value))::value_type>> list;
  if (value.array() == nullptr) return list;
  list.emplace();
  for (const Value& item : *value.array()) {
    auto one = read(item);
    if (!one) return decltype(list){};
    list->push_back(*std::move(one));
  }
  return list;
}

std::optional<Edits> as_edits(const Value& value) { return list_of(value, as_edit); }

std::optional<record::Batch> as_batch(const Value& value) {
  Members members{value};
  record::Batch batch{members.must("writer", as_text), members.must("edits", as_edits)};
  if (!members.all_good() || batch.writer.size() > record::max_name_bytes) return std::nullopt;
  return batch;
}

std::optional<Batches> as_batches(const Value& value) { return list_of(value, as_batch); }

/// Asked first: a newer version may look like anything else.
std::optional<DecodeError> problem_of_version(const Value& value) {
  const Value* version = value.find("v");
  const auto number = version == nullptr ? std::nullopt : version->integer();
  if (!number || *number < 1) return DecodeError::NotADiary;
  if (*number > schema_version) return DecodeError::NewerVersion;
  return std::nullopt;
}

template <class Read>
auto only_member(std::string_view text, std::string_view key, Read read)
    -> base::Result<typename decltype(read(Value{}))::value_type, DecodeError> {
  const auto value = read_json(text);
  if (!value) return base::Fail{DecodeError::NotJson};
  if (const auto problem = problem_of_version(*value)) return base::Fail{*problem};
  Members members{*value};
  members.must("v", as_int);
  auto list = members.must(key, read);
  if (!members.all_good()) return base::Fail{DecodeError::NotADiary};
  return list;
}

}  // namespace

std::string text_from_edits(std::span<const record::Edit> edits) {
  return text_from(Value::Object{{"v", schema_version}, {"edits", value_from(edits)}});
}

base::Result<Edits, DecodeError> edits_from_text(std::string_view text) { return only_member(text, "edits", as_edits); }

std::string text_from_batches(std::span<const record::Batch> batches) {
  return text_from(Value::Object{{"v", schema_version}, {"batches", value_from(batches)}});
}

base::Result<Batches, DecodeError> batches_from_text(std::string_view text) {
  return only_member(text, "batches", as_batches);
}

std::string backup_from_record(const record::Record& record) {
  const Batches batches = record.batches();
  Value content = value_from(std::span{batches});
  const std::string checksum = base::crc32_hex(text_from(content));
  return text_from(Value::Object{
      {"format", backup_format}, {"v", schema_version}, {"crc32", checksum}, {"batches", std::move(content)}});
}

base::Result<record::Record, DecodeError> record_from_backup(std::string_view text) {
  const auto value = read_json(text);
  if (!value) return base::Fail{DecodeError::NotJson};
  Members members{*value};
  if (members.must("format", as_text) != backup_format) return base::Fail{DecodeError::NotADiary};
  if (const auto problem = problem_of_version(*value)) return base::Fail{*problem};
  members.must("v", as_int);
  const std::string checksum = members.must("crc32", as_text);
  const Value* content = value->find("batches");
  if (content == nullptr) return base::Fail{DecodeError::NotADiary};
  if (base::crc32_hex(text_from(*content)) != checksum) return base::Fail{DecodeError::Damaged};
  const Batches batches = members.must("batches", as_batches);
  if (!members.all_good()) return base::Fail{DecodeError::NotADiary};
  record::Record record;
  for (const record::Batch& batch : batches) record.apply(batch);
  return record;
}

std::string text_from_pairs(std::span<const NamedText> pairs) {
  Value::Object members;
  for (const NamedText& pair : pairs) members.push_back({pair.name, pair.text});
  return text_from(members);
}

}  // namespace format
