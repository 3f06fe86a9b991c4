/// The kit as a desktop operates it: ImGui's own mouse, keyboard and fields instead of the page's elements.
#include <imgui.h>

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <functional>

#include "support/screen.hpp"

using ui::Role;

namespace {

class NativeScreen {
 public:
  explicit NativeScreen(std::function<void(ui::Kit&)> view) : view_{std::move(view)} {
    test::never_painted();
    frame();
    frame();
  }

  void frame() {
    kit_.begin({.width = 480, .canvas_top = 0, .canvas_height = 900, .pixel_ratio = 1}, ui::light_theme(),
               std::nullopt);
    view_(kit_);
    result_ = kit_.end();
    test::never_painted();
  }

  void click(Role role, std::string_view name) {
    const ui::Node* node = ui::find(result_.tree, role, name);
    REQUIRE(node != nullptr);
    const float lower = node->field_height > 0 ? node->field_top + node->field_height / 2 : node->height / 2;
    ImGuiIO& io = ImGui::GetIO();
    io.AddMousePosEvent(node->x + 20, node->y + lower);
    frame();
    for (const bool down : {true, false}) {
      io.AddMouseButtonEvent(ImGuiMouseButton_Left, down);
      frame();
    }
  }

  void type(const char* text) {
    ImGui::GetIO().AddInputCharactersUTF8(text);
    frame();
    frame();
  }

  void tap(ImGuiKey key) {
    for (const bool down : {true, false}) {
      ImGui::GetIO().AddKeyEvent(key, down);
      frame();
    }
    frame();
  }

 private:
  std::function<void(ui::Kit&)> view_;
  ui::ImGuiFields fields_;
  ui::Kit kit_{fields_, test::fonts(), ui::Operation::Native};
  ui::FrameResult result_;
};

}  // namespace

TEST_CASE("Desktop: the mouse presses a button once") {
  int pressed = 0;
  NativeScreen screen{[&](ui::Kit& kit) { pressed += kit.button("save", "Save") ? 1 : 0; }};

  screen.click(Role::Button, "Save");
  screen.frame();

  CHECK(pressed == 1);
}

TEST_CASE("Desktop: a disabled button does not take the mouse") {
  bool pressed = false;
  NativeScreen screen{
      [&](ui::Kit& kit) { pressed |= kit.button("save", "Save", ui::Tone::Plain, ui::ButtonState::Disabled); }};

  screen.click(Role::Button, "Save");

  CHECK_FALSE(pressed);
}

TEST_CASE("Desktop: a text field is ImGui's own and takes what is typed") {
  std::string name;
  NativeScreen screen{[&](ui::Kit& kit) {
    if (const auto typed = kit.text_field({.key = "name", .label = "Name", .value = name})) name = *typed;
  }};

  screen.click(Role::TextField, "Name");
  screen.type("Ana");

  CHECK(name == "Ana");
}

TEST_CASE("Desktop: the keyboard reaches a button with Tab and presses it with Enter") {
  int pressed = 0;
  NativeScreen screen{[&](ui::Kit& kit) {
    kit.button("first", "First");
    pressed += kit.button("second", "Second") ? 1 : 0;
  }};

  screen.tap(ImGuiKey_Tab);
  screen.tap(ImGuiKey_Tab);
  screen.tap(ImGuiKey_Enter);

  CHECK(pressed == 1);
}
