/// A screen without a window: runs a view through the real kit and finds what a person finds, by role and name.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "ui/kit.hpp"

namespace test {

/// The shipped typeface, so that a test measures text as the product does.
ui::Fonts fonts();

/// Takes the frame's texture requests as done. After every frame: nobody paints in a unit test.
void never_painted();

class Screen {
 public:
  using View = std::function<void(ui::Kit&)>;
  explicit Screen(View view,
                  ui::Surface surface = {.width = 390, .canvas_top = 0, .canvas_height = 4000, .pixel_ratio = 1},
                  const ui::Theme& theme = ui::light_theme());

  /// Runs the view once more.
  void frame(std::optional<ui::Activation> activation = std::nullopt);
  /// What an assistive technology's press does. Runs one frame with it.
  void press(ui::Role role, std::string_view name);
  void set(ui::Role role, std::string_view name, std::string value);

  const ui::Tree& tree() const { return result_.tree; }
  const ui::FrameResult& result() const { return result_; }
  /// Stops the test if there is none.
  const ui::Node& find(ui::Role role, std::string_view name) const;
  bool shows(ui::Role role, std::string_view name) const;
  /// True if any node's name or value holds that text.
  bool says(std::string_view text) const;
  const ui::Node& node(std::uint32_t id) const;

  /// What Dear ImGui reports as interactive or as drawn text in the last frame and the tree does not have.
  std::vector<std::string> unannounced() const { return unannounced_; }

 private:
  View view_;
  ui::Surface surface_;
  const ui::Theme& theme_;
  ui::BrowserFields fields_;
  ui::Kit kit_;
  ui::FrameResult result_;
  std::vector<std::string> unannounced_;
};

}  // namespace test
