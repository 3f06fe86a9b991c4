#include "format/course_fields.hpp"

#include <optional>

namespace format {
namespace {

Read<clinical::SessionStatus> read_status(const Value* status, const std::string& field) {
  using enum clinical::SessionStatus;
  if (!status) return Completed;
  const std::string* text = status->text();
  if (text && *text == "completed") return Completed;
  if (text && *text == "planned") return Planned;
  if (text && *text == "cancelled") return Cancelled;
  if (text && *text == "missed") return Missed;
  return wrong(field, "not planned, completed, cancelled or missed");
}

}  // namespace

base::Fail<std::string> wrong(const std::string& field, std::string_view why) {
  return base::Fail{field + ": " + std::string{why}};
}

const Value* known(const Value& object, std::string_view key) {
  const Value* member = object.find(key);
  return member && !member->is_null() ? member : nullptr;
}

Read<base::DateTime> read_date_time(const Value* value, const std::string& field) {
  if (!value) return wrong(field, "missing");
  const std::string* text = value->text();
  const auto when = text ? base::date_time_from_iso(*text) : std::nullopt;
  if (!when) return wrong(field, "not a date");
  return *when;
}

Read<const clinical::Instrument*> read_instrument(const Value& file) {
  const Value* code = known(file, "instrument");
  if (!code) return &clinical::phq9;
  const clinical::Instrument* instrument = code->text() ? clinical::find_instrument(*code->text()) : nullptr;
  if (!instrument) return wrong("instrument", "not a questionnaire that is known here");
  return instrument;
}

Read<clinical::TreatmentSession> read_session(const Value& value, const std::string& field) {
  if (!value.object()) return wrong(field, "not an object");
  const Read<base::DateTime> when = read_date_time(value.find("start"), field + ".start");
  if (!when) return base::Fail{when.error()};
  const Read<clinical::SessionStatus> status = read_status(known(value, "status"), field + ".status");
  if (!status) return base::Fail{status.error()};
  return clinical::TreatmentSession{.start = *when, .status = *status};
}

}  // namespace format
