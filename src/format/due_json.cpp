#include "format/due_json.hpp"

#include <algorithm>
#include <utility>

#include "format/course_fields.hpp"

namespace format {
namespace {

Read<base::DateTime> read_when(const Value& value, const std::string& field) {
  if (!value.object()) return wrong(field, "not an object");
  return read_date_time(value.find("when"), field + ".when");
}

Read<clinical::Done> read_done(const Value& value, const std::string& field) {
  const Read<base::DateTime> when = read_when(value, field);
  if (!when) return base::Fail{when.error()};
  const Value* subject = value.find("subject");
  if (!subject) return wrong(field + ".subject", "missing");
  if (!subject->text()) return wrong(field + ".subject", "not a text");
  return clinical::Done{*subject->text(), *when};
}

Read<clinical::TreatmentSession> read_session_with_phase(const Value& value, const std::string& field) {
  Read<clinical::TreatmentSession> session = read_session(value, field);
  const Value* phase = session ? known(value, "phase") : nullptr;
  if (!phase) return session;
  for (const auto known_phase : {clinical::Phase::Induction, clinical::Phase::Maintenance, clinical::Phase::Booster}) {
    if (phase->text() && *phase->text() == id(known_phase)) (*session).phase = known_phase;
  }
  if (!session->phase) return wrong(field + ".phase", "not induction, maintenance or booster");
  return session;
}

Read<std::vector<clinical::Rule>> read_plan(const Value* plan) {
  const std::string none;
  const std::string* text = plan ? plan->text() : &none;
  if (!text) return wrong("plan", "not a text");
  const auto rules = clinical::plan_from_text(*text);
  if (!rules) return wrong("plan", clinical::message_from(rules.error()));
  return *rules;
}

Read<clinical::Storage> read_storage(const Value* storage) {
  clinical::Storage read;
  if (!storage) return read;
  if (!storage->object()) return wrong("storage", "not an object");
  if (const Value* persisted = known(*storage, "persisted")) {
    if (!persisted->boolean()) return wrong("storage.persisted", "not true or false");
    read.persisted = *persisted->boolean();
  }
  if (const Value* backup = known(*storage, "last_backup")) {
    const Read<base::DateTime> when = read_date_time(backup, "storage.last_backup");
    if (!when) return base::Fail{when.error()};
    read.last_backup = *when;
  }
  return read;
}

base::Day first_day_of(const DueFile& file, base::Day today) {
  if (file.first_day) return *file.first_day;
  base::Day first = today;
  for (const clinical::Done& one : file.done) first = std::min(first, base::day_of(one.when));
  for (const clinical::TreatmentSession& session : file.sessions) {
    const bool held = session.status == clinical::SessionStatus::Completed;
    if (held) first = std::min(first, base::day_of(session.start));
  }
  return first;
}

Value shown(const clinical::Why& why, const DueFile& file) {
  Value::Object out;
  if (why.rule) {
    out.push_back({"rule", clinical::text_from(file.rules[*why.rule])});
    out.push_back({"step", static_cast<int>(why.step) + 1});
  } else {
    out.push_back({"rule", "storage is not persisted"});
    out.push_back({"step", {}});
  }
  out.push_back(
      {"session", why.session ? Value{base::iso_from_date_time(file.sessions[*why.session].start)} : Value{}});
  return out;
}

Value next_day(const clinical::Task& task) { return task.next ? Value{base::iso_from_day(task.next->day)} : Value{}; }

Value shown_open(const clinical::Task& task, const DueFile& file) {
  const clinical::Open& open = *task.open;
  return Value::Object{{"subject", task.subject},
                       {"since", base::iso_from_day(open.since)},
                       {"open_until", open.until ? Value{base::iso_from_day(*open.until)} : Value{}},
                       {"remind", open.remind},
                       {"next", next_day(task)},
                       {"why", shown(open.why, file)}};
}

Value shown_closed(const clinical::Task& task, const DueFile& file) {
  return Value::Object{
      {"subject", task.subject}, {"next", next_day(task)}, {"why", task.next ? shown(task.next->why, file) : Value{}}};
}

}  // namespace

base::Result<DueFile, std::string> due_file_from(const Value& value) {
  if (!value.object()) return base::Fail{std::string{"not an object with assessments and sessions"}};
  const auto instrument = read_instrument(value);
  if (!instrument) return base::Fail{instrument.error()};
  const auto read_assessment = [&](const Value& item, const std::string& field) -> Read<clinical::Done> {
    const Read<base::DateTime> when = read_when(item, field);
    if (!when) return base::Fail{when.error()};
    return clinical::Done{std::string{(*instrument)->code}, *when};
  };
  auto done = read_list<clinical::Done>(value.find("assessments"), "assessments", read_assessment);
  if (!done) return base::Fail{done.error()};
  auto sessions = read_list<clinical::TreatmentSession>(value.find("sessions"), "sessions", read_session_with_phase);
  if (!sessions) return base::Fail{sessions.error()};
  auto rules = read_plan(known(value, "plan"));
  if (!rules) return base::Fail{rules.error()};
  const auto storage = read_storage(known(value, "storage"));
  if (!storage) return base::Fail{storage.error()};

  DueFile file{.rules = *std::move(rules),
               .sessions = *std::move(sessions),
               .done = *std::move(done),
               .first_day = {},
               .storage = *storage};
  if (const Value* list = known(value, "done")) {
    const auto more = read_list<clinical::Done>(list, "done", read_done);
    if (!more) return base::Fail{more.error()};
    file.done.insert(file.done.end(), more->begin(), more->end());
  }
  if (const Value* first = known(value, "first_day")) {
    const auto day = read_date_time(first, "first_day");
    if (!day) return base::Fail{day.error()};
    file.first_day = base::day_of(*day);
  }
  return file;
}

std::vector<clinical::Task> due(const DueFile& file, const base::DateTime& now) {
  return clinical::due({.rules = file.rules,
                        .sessions = file.sessions,
                        .done = file.done,
                        .first_day = first_day_of(file, base::day_of(now)),
                        .storage = file.storage},
                       now);
}

Value value_from(const DueFile& file, const base::DateTime& now, std::span<const clinical::Task> tasks) {
  Value::Array plan;
  for (const clinical::Rule& rule : file.rules) plan.push_back(clinical::text_from(rule));
  Value::Array open;
  Value::Array closed;
  for (const clinical::Task& task : tasks) {
    if (task.open) {
      open.push_back(shown_open(task, file));
    } else {
      closed.push_back(shown_closed(task, file));
    }
  }
  return Value::Object{{"now", base::iso_from_date_time(now)},
                       {"plan", std::move(plan)},
                       {"due", std::move(open)},
                       {"later", std::move(closed)}};
}

}  // namespace format
