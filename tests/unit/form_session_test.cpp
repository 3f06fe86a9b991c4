/// The session form as a patient goes through it.
#include <catch2/catch_test_macros.hpp>

#include "support/forms.hpp"

using test::choose_in;
using ui::Role;

namespace {

/// A widget on a device of the patient's own, with one daily check-in in it.
test::MemoryStore started() { return test::started_diary(); }

const record::Session& saved_session(const test::Widget& widget) {
  const record::Entry* entry = widget.host.state().record.find(*widget.host.state().saved);
  REQUIRE(entry != nullptr);
  return std::get<record::Session>(entry->body);
}

}  // namespace

TEST_CASE("Session: a planned one that took place is logged with three taps and a save") {
  test::MemoryStore storage = started();
  test::Widget widget{storage, 7};
  test::plan_session(widget, "2026-01-12T10:00");
  widget.clock.time = *base::date_time_from_iso("2026-01-12T13:00:00-05:00");

  widget.press("Session done");
  choose_in(widget, "How was it overall?", "8");
  widget.choose("No side effects");
  widget.press("Save session");

  const record::Session& session = saved_session(widget);
  CHECK(session.status == record::SessionStatus::Completed);
  CHECK(session.overall == 8);
  CHECK(session.side_effects.at(record::SideEffect::Nausea) == 0);
  CHECK_FALSE(widget.host.state().record.in_order().empty());
  CHECK(widget.host.state().record.find(*widget.host.state().saved)->revision == 2);
}

TEST_CASE("Session: every field that the form has is kept") {
  test::MemoryStore storage = started();
  test::Widget widget{storage, 7};
  widget.press("Log a session");
  widget.set(Role::DateTimeField, "Date and time", "2026-01-11T10:00");
  choose_in(widget, "How was it overall?", "7");
  widget.choose("I had some");
  choose_in(widget, "Nausea", "Moderate");
  widget.press("Details from your clinic");
  widget.set(Role::Select, "How it was given", "intravenous");
  widget.set(Role::TextField, "Name of the medicine", "Ketamine");
  widget.set(Role::NumberField, "Dose in mg", "37,5");
  widget.set(Role::NumberField, "Body weight in kg", "75");
  CHECK(widget.says("That is 0.5 mg per kg of body weight."));
  widget.set(Role::NumberField, "Duration in minutes", "40");
  choose_in(widget, "Where was it?", "At the clinic");
  widget.set(Role::TextField, "Name of the series", "First");
  widget.set(Role::NumberField, "Number of this session in the series", "3");
  widget.set(Role::Select, "Part of the treatment", "induction");
  choose_in(widget, "A first or test dose?", "Yes");
  choose_in(widget, "Did it end early?", "Yes");
  widget.press("Vitals: blood pressure, pulse, oxygen");
  widget.set(Role::NumberField, "Before: upper blood pressure", "121");
  widget.set(Role::NumberField, "Before: lower blood pressure", "81");
  widget.set(Role::NumberField, "Before: heart beats a minute", "71");
  widget.set(Role::NumberField, "Before: oxygen (SpO2) in %", "98");
  widget.set(Role::NumberField, "At the peak: upper blood pressure", "142");
  widget.set(Role::NumberField, "Before you left: upper blood pressure", "123");
  widget.set(Role::DateTimeField, "Observed until", "2026-01-11T12:00");
  widget.press("How it felt");
  choose_in(widget, "Feeling detached from yourself or the room", "6");
  choose_in(widget, "How sleepy you were", "4");
  choose_in(widget, "Sleep in the night after it", "9");
  widget.press("Around it: notes, driver, medicines");
  choose_in(widget, "Did you eat and drink as you were told before it?", "Yes");
  choose_in(widget, "Did somebody take you home?", "No");
  choose_in(widget, "Did somebody stay with you?", "Yes");
  widget.set(Role::TextField, "Other medicines, such as against nausea", "Ondansetron");
  choose_in(widget, "Therapy around the session?", "Yes");
  widget.set(Role::TextField, "Intention, before it", "Rest.");
  widget.set(Role::TextField, "Reflection, after it", "Ruhig. 静か 🙂");
  widget.set(Role::TextField, "Note", "Window seat.");
  widget.set(Role::TextField, "Note on the next day", "Slept long.");

  widget.press("Save session");

  const record::Session& session = saved_session(widget);
  record::Session expected;
  expected.overall = 7;
  expected.side_effects[record::SideEffect::Nausea] = 2;
  expected.route = record::Route::Intravenous;
  expected.product = "Ketamine";
  expected.dose_micrograms = 37'500;
  expected.weight_grams = 75'000;
  expected.duration_minutes = 40;
  expected.setting = record::Setting::Clinic;
  expected.course = "First";
  expected.number = 3;
  expected.phase = record::Phase::Induction;
  expected.test_dose = true;
  expected.ended_early = true;
  expected.before = {121, 81, 71, 98};
  expected.peak.systolic = 142;
  expected.discharge.systolic = 123;
  expected.observed_until = base::date_time_from_iso("2026-01-11T12:00:00-05:00");
  expected.dissociation = 6;
  expected.sedation = 4;
  expected.sleep = 9;
  expected.fasting_kept = true;
  expected.driver_present = false;
  expected.support_present = true;
  expected.other_medicines = "Ondansetron";
  expected.therapy_done = true;
  expected.intention = "Rest.";
  expected.reflection = "Ruhig. 静か 🙂";
  expected.note = "Window seat.";
  expected.next_day_note = "Slept long.";
  CHECK(session == expected);

  test::Widget again{storage, 9};
  again.press("Trends");
  CHECK(again.shows(Role::Cell, "37.5 mg"));
  CHECK(again.says("Ruhig. 静か 🙂"));
}

TEST_CASE("Session: nothing but the date has to be there") {
  test::MemoryStore storage = started();
  test::Widget widget{storage, 7};
  widget.press("Log a session");

  widget.press("Save session");

  CHECK(saved_session(widget) == record::Session{});
}

TEST_CASE("Session: one on the other side of a change of the clocks keeps the offset of its own day") {
  test::MemoryStore storage = started();
  test::Widget widget{storage, 7};
  widget.press("Log a session");
  widget.set(Role::DateTimeField, "Date and time", "2025-10-20T10:00");

  widget.press("Save session");

  CHECK(storage.pairs.back().value.find("2025-10-20T10:00:00-04:00") != std::string::npos);
}

TEST_CASE("Session: impossible values stay at their fields, closed parts open, focus goes to the first, all is kept") {
  test::MemoryStore storage = started();
  test::Widget widget{storage, 7};
  widget.press("Log a session");
  widget.press("Details from your clinic");
  widget.set(Role::NumberField, "Dose in mg", "4000");
  widget.set(Role::NumberField, "Body weight in kg", "heavy");
  widget.press("Details from your clinic");
  widget.press("Vitals: blood pressure, pulse, oxygen");
  widget.set(Role::NumberField, "Before: upper blood pressure", "80");
  widget.set(Role::NumberField, "Before: lower blood pressure", "120");
  widget.set(Role::DateTimeField, "Observed until", "2026-01-01T10:00");

  widget.press("Save session");

  CHECK(storage.pairs.size() == 1);
  REQUIRE(widget.focused() != nullptr);
  CHECK(widget.focused()->name == "Dose in mg");
  for (const auto* field : {"Dose in mg", "Body weight in kg", "Before: lower blood pressure"}) {
    INFO(field);
    const ui::Node& node = widget.find(Role::NumberField, field);
    CHECK(node.has(ui::Invalid));
    CHECK(node.described_by != 0);
  }
  CHECK(widget.find(Role::DateTimeField, "Observed until").has(ui::Invalid));
  CHECK(widget.find(Role::NumberField, "Body weight in kg").value == "heavy");
  widget.set(Role::NumberField, "Dose in mg", "40");
  CHECK_FALSE(widget.find(Role::NumberField, "Dose in mg").has(ui::Invalid));
}

TEST_CASE("Session: the weight is asked once, and mg/kg is rounded to what can be read") {
  test::MemoryStore storage = started();
  test::Widget widget{storage, 7};
  widget.press("Log a session");
  widget.press("Details from your clinic");
  widget.set(Role::NumberField, "Dose in mg", "40");
  CHECK_FALSE(widget.says("mg per kg"));

  widget.set(Role::NumberField, "Body weight in kg", "72");

  CHECK(widget.says("That is 0.556 mg per kg of body weight."));
}

TEST_CASE("Session: what is asked for only after a treatment is neither shown nor kept for a cancelled one") {
  test::MemoryStore storage = started();
  test::Widget widget{storage, 7};
  widget.press("Log a session");
  choose_in(widget, "How was it overall?", "7");

  widget.choose("It was cancelled");

  CHECK_FALSE(widget.shows(Role::RadioGroup, "How was it overall?"));
  CHECK_FALSE(widget.says("Driving:"));
  widget.press("Save session");
  CHECK(saved_session(widget).status == record::SessionStatus::Cancelled);
  CHECK_FALSE(saved_session(widget).overall.has_value());
}

TEST_CASE("Session: a planned one lies ahead, is moved, and says where it was") {
  test::MemoryStore storage = started();
  test::Widget widget{storage, 7};
  test::plan_session(widget, "2026-01-20T10:00");
  CHECK(widget.says("Next session: Jan 20, 2026, 10:00 AM."));

  widget.press("Change or move it");
  CHECK(widget.find(Role::DateTimeField, "Date and time").value == "2026-01-20T10:00");
  widget.set(Role::DateTimeField, "Date and time", "2026-01-22T10:00");
  widget.press("Save session");

  CHECK(widget.says("Next session: Jan 22, 2026, 10:00 AM."));
  CHECK(saved_session(widget).moved_from == base::date_time_from_iso("2026-01-20T10:00:00-05:00"));
  widget.press("Change or move it");
  CHECK(widget.says("Planned before for Jan 20, 2026, 10:00 AM."));
  widget.clock.time = *base::date_time_from_iso("2026-01-23T10:00:00-05:00");
  widget.choose("It was missed");
  widget.press("Save session");
  CHECK(saved_session(widget).status == record::SessionStatus::Missed);
  CHECK_FALSE(widget.shows(Role::Button, "Session done"));
}

TEST_CASE("Session: one that took place cannot lie in the future, a planned one can") {
  test::MemoryStore storage = started();
  test::Widget widget{storage, 7};
  widget.press("Log a session");
  widget.set(Role::DateTimeField, "Date and time", "2026-03-11T10:00");
  widget.press("Save session");
  CHECK(widget.find(Role::DateTimeField, "Date and time").has(ui::Invalid));

  widget.choose("It is planned");
  widget.press("Save session");

  CHECK(widget.says("Next session: Mar 11, 2026, 10:00 AM."));
}

TEST_CASE("Session: what was typed is still there after a look at the help, and after another form") {
  test::MemoryStore storage = started();
  test::Widget widget{storage, 7};
  widget.press("Log a session");
  widget.press("Around it: notes, driver, medicines");
  widget.set(Role::TextField, "Note", "Quiet.");

  widget.press("Help");
  widget.press("Back");
  CHECK(widget.find(Role::TextField, "Note").value == "Quiet.");
  widget.press("Today");
  widget.press("Daily check-in");
  widget.press("Today");
  widget.press("Log a session");

  CHECK(widget.find(Role::TextField, "Note").value == "Quiet.");
}

TEST_CASE("Session: driving is spoken of on the form and after saving (people.md 1.8)") {
  test::MemoryStore storage = started();
  test::Widget widget{storage, 7};
  const std::string_view driving =
      "Driving: not before the next day after a full sleep, and only if your clinic agrees.";
  widget.press("Log a session");
  CHECK(widget.says(driving));

  widget.press("Save session");

  CHECK(widget.shows(Role::Heading, "Saved"));
  CHECK(widget.says(driving));
}

TEST_CASE("Session: the form says when to call the emergency number, and that nobody checks numbers (people.md 1.6)") {
  test::MemoryStore storage = started();
  test::Widget widget{storage, 7};
  REQUIRE(widget.host.configure(R"({"region":"US"})").empty());
  widget.press("Log a session");

  CHECK(widget.says(
      "Chest pain, trouble breathing, fainting, a seizure, a sudden severe headache, or someone who cannot be woken: "
      "call 911. This page does not check the numbers you enter."));
}

TEST_CASE("Session: a strong side effect names the clinic, with help beside it (people.md 1.6)") {
  test::MemoryStore storage = started();
  test::Widget widget{storage, 7};
  REQUIRE(widget.host.configure(R"({"clinic":{"name":"Harbor","phone":"+1 555 0100"}})").empty());
  widget.press("Log a session");
  widget.choose("I had some");
  choose_in(widget, "Headache", "Strong");

  widget.press("Save session");

  CHECK(widget.says("Please tell your clinic soon. Ketamine can affect the bladder."));
  CHECK(widget.shows(Role::Link, "Call Harbor: +1 555 0100"));
}

TEST_CASE("Session: a moderate side effect asks for nothing") {
  test::MemoryStore storage = started();
  test::Widget widget{storage, 7};
  widget.press("Log a session");
  widget.choose("I had some");
  choose_in(widget, "Headache", "Moderate");

  widget.press("Save session");

  CHECK_FALSE(widget.says("Please tell your clinic soon."));
}

TEST_CASE("Session: under every note stands who reads it, and help (people.md 2)") {
  test::MemoryStore storage = started();
  test::Widget widget{storage, 7};
  widget.press("Log a session");
  widget.press("Around it: notes, driver, medicines");

  for (const auto* note : {"Intention, before it", "Reflection, after it", "Note", "Note on the next day"}) {
    INFO(note);
    const ui::Node& hint = *ui::find(widget.host.shown().tree, widget.find(Role::TextField, note).described_by);
    CHECK(hint.name == "Private unless you share it. Nobody is alerted by what you write here.");
    const auto& tree = widget.host.shown().tree;
    const ui::Node* next = &hint + 1;
    REQUIRE(next < tree.data() + tree.size());
    CHECK(next->role == Role::Button);
    CHECK(next->name == "Help");
  }
}
