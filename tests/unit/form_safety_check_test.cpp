/// The monthly safety check.
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "support/forms.hpp"

using record::YesNo;
using test::choose_in;
using ui::Role;

namespace {

constexpr auto mania =
    "Have you felt unusually high, sped up or irritable, or needed much less sleep without feeling tired?";

}  // namespace

TEST_CASE("Safety check: every answer is kept, and readings of before are listed") {
  test::MemoryStore storage = test::started_diary();
  test::Widget widget{storage, 7};
  REQUIRE(widget.host.configure(R"({"substances":true})").empty());
  widget.press("Monthly safety check");
  CHECK_FALSE(widget.shows(Role::Table, "Earlier readings"));
  choose_in(widget, "A sudden, strong need to pass urine?", "No");
  choose_in(widget, "Pain or burning when passing urine?", "Not sure");
  choose_in(widget, "Blood in your urine?", "No");
  choose_in(widget, "More trouble remembering things than usual?", "Yes");
  choose_in(widget, mania, "No");
  widget.set(Role::NumberField, "Upper number (systolic)", "128");
  widget.set(Role::NumberField, "Lower number (diastolic)", "82");
  widget.set(Role::NumberField, "Days with alcohol in the last 30 days", "4");
  choose_in(widget, "Any substances other than prescribed?", "No");
  choose_in(widget, "A strong wish for ketamine between sessions?", "Not sure");
  widget.set(Role::TextField, "Note", "Fine.");

  widget.press("Save safety check");

  CHECK(widget.page.told == std::vector<std::string>{"safety-check"});
  record::SafetyCheck expected;
  expected.urinary_urgency = YesNo::No;
  expected.urinary_pain = YesNo::NotSure;
  expected.urinary_blood = YesNo::No;
  expected.memory = YesNo::Yes;
  expected.mania = YesNo::No;
  expected.blood_pressure.systolic = 128;
  expected.blood_pressure.diastolic = 82;
  expected.alcohol_days = 4;
  expected.substances = YesNo::No;
  expected.craving = YesNo::NotSure;
  expected.note = "Fine.";
  CHECK(*test::latest<record::SafetyCheck>(widget) == expected);
  widget.press("Monthly safety check");
  CHECK(widget.shows(Role::Table, "Earlier readings"));
  CHECK(widget.shows(Role::Cell, "128 / 82"));
  widget.press("Trends");
  CHECK(widget.says("More trouble remembering things than usual? Yes"));
}

TEST_CASE("Safety check: alcohol, substances and craving are asked for only if the clinic turns them on") {
  test::MemoryStore storage = test::started_diary();
  test::Widget widget{storage, 7};
  widget.press("Monthly safety check");
  CHECK_FALSE(widget.shows(Role::NumberField, "Days with alcohol in the last 30 days"));
  CHECK_FALSE(widget.says("Alcohol and other substances"));

  REQUIRE(widget.host.configure(R"({"substances":true})").empty());
  widget.frame();

  CHECK(widget.shows(Role::NumberField, "Days with alcohol in the last 30 days"));
  CHECK(widget.shows(Role::Heading, "Alcohol and other substances"));
}

TEST_CASE("Safety check: urinary pain, urgency or blood each name the clinic, with help beside it (people.md 1.6)") {
  test::MemoryStore storage = test::started_diary();
  test::Widget widget{storage, 7};
  const auto* question =
      GENERATE("A sudden, strong need to pass urine?", "Pain or burning when passing urine?", "Blood in your urine?");
  widget.press("Monthly safety check");
  choose_in(widget, question, "Yes");

  widget.press("Save safety check");

  CHECK(widget.says("Please tell your clinic soon. Ketamine can affect the bladder."));
  CHECK(widget.shows(Role::Region, "People and lines"));
}

TEST_CASE("Safety check: yes to the mania question names the clinic before the next session (people.md 1.7)") {
  test::MemoryStore storage = test::started_diary();
  test::Widget widget{storage, 7};
  widget.press("Monthly safety check");
  choose_in(widget, mania, "Yes");

  widget.press("Save safety check");

  CHECK(widget.says("Tell your clinic before your next session."));
  CHECK_FALSE(widget.says("Ketamine can affect the bladder."));
}

TEST_CASE("Safety check: an impossible reading stays at its field") {
  test::MemoryStore storage = test::started_diary();
  test::Widget widget{storage, 7};
  widget.press("Monthly safety check");
  widget.set(Role::NumberField, "Upper number (systolic)", "82");
  widget.set(Role::NumberField, "Lower number (diastolic)", "128");

  widget.press("Save safety check");

  CHECK(storage.pairs.size() == 1);
  CHECK(widget.find(Role::NumberField, "Lower number (diastolic)").has(ui::Invalid));
  CHECK(widget.says("The lower number must be smaller than the upper one."));
}
