#include <imgui.h>

#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "support/screen.hpp"
#include "ui/kit.hpp"

using ui::Role;

namespace {

const std::array answers{ui::Option{"0", "Not at all"}, ui::Option{"1", "Several days"}};

}  // namespace

TEST_CASE("Kit: a press by role and name reaches the button once, and only in that frame") {
  int pressed = 0;
  test::Screen screen{[&](ui::Kit& kit) { pressed += kit.button("save", "Save") ? 1 : 0; }};

  screen.press(Role::Button, "Save");
  screen.frame();

  CHECK(pressed == 1);
}

TEST_CASE("Kit: a disabled button is announced as disabled and cannot be pressed from outside") {
  bool pressed = false;
  test::Screen screen{
      [&](ui::Kit& kit) { pressed |= kit.button("save", "Save", ui::Tone::Primary, ui::ButtonState::Disabled); }};

  screen.press(Role::Button, "Save");

  CHECK(screen.find(Role::Button, "Save").has(ui::Disabled));
  CHECK_FALSE(pressed);
}

TEST_CASE("Kit: a radio group starts with nothing chosen and reports the option that was pressed") {
  std::string chosen;
  test::Screen screen{[&](ui::Kit& kit) {
    if (const auto picked = kit.radio_group("answer", "How often?", answers, chosen)) chosen = *picked;
  }};
  const bool any_checked =
      std::ranges::any_of(screen.tree(), [](const ui::Node& node) { return node.has(ui::Checked); });

  screen.press(Role::Radio, "Several days");
  screen.frame();

  CHECK_FALSE(any_checked);
  CHECK(chosen == "1");
  CHECK(screen.find(Role::Radio, "Several days").has(ui::Checked));
  CHECK(screen.find(Role::Radio, "Several days").parent == screen.find(Role::RadioGroup, "How often?").id);
}

namespace {

/// A scale and a row, each with what was chosen last in `chosen`.
test::Screen::View choices_view(std::string& chosen) {
  return [&chosen](ui::Kit& kit) {
    const auto scale =
        kit.scale({.key = "pain", .name = "Pain", .chosen = chosen, .clear = "Clear", .clear_name = "Clear: Pain"},
                  "0 no pain", "10 worst pain");
    if (scale) chosen = *scale;
    kit.choice_row({.key = "nausea", .name = "Nausea", .chosen = {}, .options = answers});
  };
}

}  // namespace

TEST_CASE("Kit: a scale is a radio group of 0 to 10 with nothing chosen, described by the words at its ends") {
  std::string chosen;
  const test::Screen screen{choices_view(chosen)};

  const ui::Node& group = screen.find(Role::RadioGroup, "Pain");
  CHECK(screen.node(group.described_by).name == "0 no pain … 10 worst pain");
  const auto in_group = [&](const ui::Node& node) { return node.role == Role::Radio && node.parent == group.id; };
  CHECK(std::ranges::count_if(screen.tree(), in_group) == 11);
  CHECK(screen.find(Role::Radio, "10").value == "10");
  CHECK(std::ranges::none_of(screen.tree(), [](const ui::Node& node) { return node.has(ui::Checked); }));
  CHECK_FALSE(screen.shows(Role::Button, "Clear: Pain"));
}

TEST_CASE("Kit: a step of a scale is chosen and taken back, and nothing moves by it") {
  std::string chosen;
  test::Screen screen{choices_view(chosen)};
  const float below = screen.find(Role::RadioGroup, "Nausea").y;
  screen.press(Role::Radio, "7");
  screen.frame();
  CHECK(chosen == "7");
  CHECK(screen.find(Role::Radio, "7").has(ui::Checked));
  CHECK(screen.find(Role::RadioGroup, "Nausea").y == below);

  screen.press(Role::Button, "Clear: Pain");
  screen.frame();

  CHECK(chosen.empty());
  CHECK_FALSE(screen.find(Role::Radio, "7").has(ui::Checked));
  CHECK(screen.find(Role::RadioGroup, "Nausea").y == below);
}

TEST_CASE("Kit: on a phone a scale stands in two rows, 0 to 5 and 6 to 10, and in one where there is room") {
  std::string chosen = "3";
  const auto tops = [&](float width) {
    const test::Screen screen{choices_view(chosen),
                              {.width = width, .canvas_top = 0, .canvas_height = 900, .pixel_ratio = 1}};
    return std::array{screen.find(Role::Radio, "0").y, screen.find(Role::Radio, "5").y, screen.find(Role::Radio, "6").y,
                      screen.find(Role::Radio, "10").y, screen.find(Role::Button, "Clear: Pain").y};
  };
  for (const float width : {320.0F, 390.0F}) {
    const auto [zero, five, six, ten, clear] = tops(width);
    CHECK(zero == five);
    CHECK(six > five);
    CHECK(six == ten);
    CHECK(clear == ten);
  }
  const auto [zero, five, six, ten, clear] = tops(1280);
  CHECK(zero == ten);
  CHECK(clear == ten);
}

TEST_CASE("Kit: four severities and the way to clear them stand in one line at 320 pixels") {
  const std::array severities{ui::Option{"0", "None"}, ui::Option{"1", "Mild"}, ui::Option{"2", "Moderate"},
                              ui::Option{"3", "Strong"}};
  const test::Screen screen{[&](ui::Kit& kit) {
                              kit.choice_row({.key = "nausea",
                                              .name = "Nausea",
                                              .chosen = "2",
                                              .options = severities,
                                              .clear = "Clear",
                                              .clear_name = "Clear: Nausea"});
                            },
                            {.width = 320, .canvas_top = 0, .canvas_height = 900, .pixel_ratio = 1}};

  const ui::Node& clear = screen.find(Role::Button, "Clear: Nausea");
  CHECK(clear.y == screen.find(Role::Radio, "None").y);
  CHECK(clear.x + clear.width <= 320);
  for (const ui::Node& node : screen.tree()) {
    INFO(node.name);
    CHECK((node.role != Role::Radio || (node.width >= 44 && node.height >= 44)));
  }
}

TEST_CASE("Kit: the head of a closed part says whether it is open, and is pressed like a button") {
  bool open = false;
  test::Screen screen{[&](ui::Kit& kit) { open = open != kit.disclosure("vitals", "Vitals", open); }};
  CHECK(screen.find(Role::Button, "Vitals").has(ui::Expandable));
  CHECK_FALSE(screen.find(Role::Button, "Vitals").has(ui::Expanded));

  screen.press(Role::Button, "Vitals");
  screen.frame();

  CHECK(open);
  CHECK(screen.find(Role::Button, "Vitals").has(ui::Expanded));
}

TEST_CASE("Kit: a field takes what was typed, in any script, and ties its error to itself") {
  std::string name;
  test::Screen screen{[&](ui::Kit& kit) {
    const auto typed = kit.text_field({.key = "name", .label = "Name", .value = name, .error = "Enter a name."});
    if (typed) name = *typed;
  }};

  screen.set(Role::TextField, "Name", "山田 🙂");

  CHECK(name == "山田 🙂");
  const ui::Node& field = screen.find(Role::TextField, "Name");
  CHECK(field.has(ui::Invalid));
  CHECK(screen.node(field.described_by).name == "Enter a name.");
}

TEST_CASE("Kit: a control keeps its id when its label and its place change") {
  std::string label = "Save";
  bool above = false;
  test::Screen screen{[&](ui::Kit& kit) {
    if (above) kit.paragraph("Something new above it.");
    kit.button("save", label);
  }};
  const std::uint32_t before = screen.find(Role::Button, "Save").id;

  label = "Guardar";
  above = true;
  screen.frame();

  CHECK(screen.find(Role::Button, "Guardar").id == before);
}

TEST_CASE("Kit: every control is at least 44 CSS pixels high and lies inside the widget, from 320 pixels on") {
  const std::vector<std::vector<std::string>> rows{{"Date", "Total"}, {"Jan 12, 2026", "14"}};
  const float width = GENERATE(320.0F, 390.0F, 1280.0F);
  test::Screen screen{
      [&](ui::Kit& kit) {
        const ui::Group nav{kit, "nav", "Sections", ui::Group::Layout::Flow};
        for (const auto* one : {"Today", "Trends", "Help now", "Plain page view"}) kit.button(one, one);
        kit.radio_group("answer", "A question that is drawn above its answers", answers, "");
        kit.scale({.key = "pain", .name = "Pain", .chosen = "10", .clear = "Clear", .clear_name = "Clear: Pain"},
                  "0 no pain (best)", "10 worst pain that can be imagined");
        kit.choice_row({.key = "row",
                        .name = "A row of answers",
                        .chosen = "0",
                        .options = answers,
                        .clear = "Clear",
                        .clear_name = "Clear: A row"});
        kit.disclosure("part", "Details from your clinic", false);
        kit.link("tel", "Call the 988 Suicide and Crisis Lifeline: 988", "tel:988");
        kit.number_field({.key = "dose", .label = "Dose in mg", .value = ""});
        kit.table("table", "Check-ins", rows);
      },
      {.width = width, .canvas_top = 0, .canvas_height = 3000, .pixel_ratio = 1}};
  for (const ui::Node& node : screen.tree()) {
    INFO(node.name);
    const bool control = node.role == Role::Button || node.role == Role::Link || node.role == Role::Radio;
    CHECK((!control || node.height >= 44));
    CHECK((node.field_height == 0 || node.field_height >= 44));
    CHECK(node.x >= 0);
    CHECK(node.x + node.width <= width);
  }
}

TEST_CASE("Kit: a long table keeps every row and cell under its own parent") {
  std::vector<std::vector<std::string>> rows;
  for (int row = 0; row < 120; ++row) rows.push_back({"row " + std::to_string(row), "cell"});
  const test::Screen screen{[&](ui::Kit& kit) { kit.table("table", "Check-ins", rows); }};

  const std::uint32_t table = screen.find(Role::Table, "Check-ins").id;
  const auto in_table = [&](const ui::Node& node) { return node.role == Role::Row && node.parent == table; };
  CHECK(std::ranges::count_if(screen.tree(), in_table) == 120);
  CHECK(screen.node(screen.find(Role::RowHeader, "row 10").parent).role == Role::Row);
}

TEST_CASE("Kit: no word of a table breaks on a narrow phone") {
  const std::vector<std::vector<std::string>> rows{
      {"Date", "Total", "Range", "From start"}, {"Jan 12, 2026", "14", "moderately severe; question 9 marked", "-12"}};
  const test::Screen screen{[&](ui::Kit& kit) { kit.table("table", "Check-ins", rows); },
                            {.width = 320, .canvas_top = 0, .canvas_height = 1000, .pixel_ratio = 1}};

  const auto room = [&](std::string_view text) { return screen.find(Role::ColumnHeader, text).width - 10; };
  float total = 0;
  const test::Screen ruler{[&](ui::Kit& kit) { total = kit.measure().width("Total", ui::small_size, true); }};
  CHECK(room("Total") >= total);
}

TEST_CASE("Kit: text is as wide as the same typeface at the same size in CSS") {
  float width = 0;
  const test::Screen screen{[&](ui::Kit& kit) { width = kit.measure().width("Question", 100, false); }};

  // 3.949 em by the advances of the font file.
  CHECK(width > 394);
  CHECK(width < 396);
}

TEST_CASE("Kit: two different keys of one scope have different ids, and scopes keep equal keys apart") {
  test::Screen screen{[&](ui::Kit& kit) {
    for (const auto* scope : {"one", "two"}) {
      const ui::Group group{kit, scope, scope};
      kit.button("save", std::string{"Save "} + scope);
    }
  }};

  CHECK(screen.find(Role::Button, "Save one").id != screen.find(Role::Button, "Save two").id);
}

TEST_CASE("Audit: nothing that the kit draws lacks a node") {
  const std::vector<std::vector<std::string>> rows{{"Date", "Total"}, {"Jan 12, 2026", "14"}};
  test::Screen screen{[&](ui::Kit& kit) {
    kit.status("Saved");
    kit.heading(2, "Your diary");
    kit.paragraph("A longer paragraph that has to be broken into several lines on a narrow phone to fit the column.");
    kit.browser_text("note", "Ich schlafe besser. 睡眠");
    kit.button("save", "Save");
    kit.link("find", "Find a helpline", "https://findahelpline.com");
    kit.radio_group("answer", "A question", answers, "1", "Choose an answer.");
    kit.scale({.key = "pain", .name = "Pain", .chosen = "3", .clear = "Clear", .clear_name = "Clear: Pain"},
              "0 no pain", "10 worst pain");
    kit.choice_row({.key = "row", .name = "A row", .chosen = "1", .options = answers, .error = "Choose."});
    kit.disclosure("part", "Details", true);
    kit.date_field({.key = "day", .label = "Day", .value = ""});
    kit.text_field({.key = "name", .label = "Name", .value = ""});
    kit.text_area({.key = "note field", .label = "Note", .value = "", .hint = "Private."});
    kit.number_field({.key = "dose", .label = "Dose", .value = ""});
    kit.date_time_field({.key = "when", .label = "When", .value = ""});
    kit.select({.key = "route", .label = "Route", .value = ""}, answers);
    kit.table("table", "Check-ins", rows);
    const ui::Region region{kit, "support", "Support", ui::Tone::Support};
    kit.paragraph("Inside a region.");
  }};

  for (const std::string& missing : screen.unannounced()) UNSCOPED_INFO(missing);
  CHECK(screen.unannounced().empty());
}

TEST_CASE("Audit: an item or a text drawn past the kit is found") {
  test::Screen screen{[&](ui::Kit& kit) {
    kit.paragraph("Announced.");
    ImGui::SetCursorScreenPos({0, 200});
    ImGui::Button("Silent");
  }};

  CHECK(screen.unannounced().size() == 2);
}

TEST_CASE("Node table: the bytes hold count, ids and texts where the page looks for them") {
  ui::Tree tree(1);
  tree[0].id = 7;
  tree[0].name = "Ja";

  const std::vector<std::uint8_t> bytes = ui::bytes_from_tree(tree);

  CHECK(bytes.size() == 4 + 22 * 4 + 2);
  CHECK(bytes[0] == 1);
  CHECK(bytes[4] == 7);
  CHECK(bytes[4 + 15 * 4] == 2);
  CHECK(std::string{bytes.end() - 2, bytes.end()} == "Ja");
}
