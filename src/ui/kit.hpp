/// The widget kit: the only vocabulary of the views. Each call draws with Dear ImGui and emits its semantic node in the
/// same step, so that nothing can be drawn that a screen reader does not get.
///
/// Every node's id comes from its key and the scopes around it: the same control keeps its id while its label, its
/// language or its place changes. Two equal keys in one scope are an error that stops the program.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "chart/scene.hpp"
#include "ui/fields.hpp"
#include "ui/node.hpp"
#include "ui/theme.hpp"

struct ImDrawList;

namespace ui {

/// What reaches a control from outside: the page's own elements, a test, or an assistive technology. One a frame.
struct Activation {
  enum class Kind { Click, SetValue };
  Kind kind = Kind::Click;
  std::uint32_t id = 0;
  std::string value;  ///< Of SetValue.
};

struct Option {
  std::string key;
  std::string label;
};

/// Sizes of one frame, in CSS pixels.
struct Surface {
  float width = 360;          ///< Of the widget.
  float canvas_top = 0;       ///< Where the canvas lies on the content.
  float canvas_height = 640;
  float pixel_ratio = 1;
};

/// What a frame leaves behind for its host.
struct FrameResult {
  Tree tree;
  float content_height = 0;
  std::uint32_t focus = 0;  ///< The node that focus should go to after this frame; 0 = leave it.
};

class Kit {
 public:
  /// Uses the current ImGui context. `fields` decides who shows text fields: the browser or ImGui (design.md section 1).
  Kit(Fields& fields, const Fonts& fonts);

  void begin(const Surface& surface, const Theme& theme, std::optional<Activation> activation);
  FrameResult end();

  // Text. The id of text comes from its scope and its order in it.
  void heading(int level, std::string_view text);
  std::uint32_t paragraph(std::string_view text, Tone tone = Tone::Plain);
  /// What a person typed, in any script: shown by the browser; by ImGui where there is none.
  void browser_text(std::string_view key, std::string_view text);
  /// A polite announcement; empty says nothing.
  void status(std::string_view text);

  // Controls: true or a value in the frame in which a person used them, never while disabled.
  bool button(std::string_view key, std::string_view label, Tone tone = Tone::Plain, bool disabled = false);
  void link(std::string_view key, std::string_view label, std::string_view address, Tone tone = Tone::Plain);
  /// One of `options`, none chosen if `chosen` is empty. Returns the key that was just chosen.
  std::optional<std::string> radio_group(std::string_view key, std::string_view name, std::span<const Option> options,
                                         std::string_view chosen, std::uint32_t described_by = 0);
  struct Field {
    std::string_view key;
    std::string_view label;
    std::string_view value;
    std::string_view hint = {};
    std::string_view error = {};  ///< Shown at the field and tied to it.
    std::string_view limit = {};  ///< DateTimeField: the latest sensible choice.
  };
  std::optional<std::string> text_field(const Field& field);
  std::optional<std::string> text_area(const Field& field);
  std::optional<std::string> number_field(const Field& field);
  std::optional<std::string> date_time_field(const Field& field);
  std::optional<std::string> select(const Field& field, std::span<const Option> options);

  /// A picture with its name and summary; `make` lays it out for the width and text measure at hand.
  void image(std::string_view key, const chart::Scene& scene);
  /// Cells row by row; the first row is the column headers, the first column the row headers.
  void table(std::string_view key, std::string_view name, std::span<const std::vector<std::string>> rows);

  void space(float pixels);
  /// Asks for focus on the node of that key in the current scope, after this frame.
  void focus(std::string_view key);
  void focus_id(std::uint32_t id) { focus_ = id; }

  float width() const;  ///< Of the column at hand, in CSS pixels.
  const chart::TextMeasure& measure() const { return *measure_; }
  const Theme& theme() const { return *theme_; }

 private:
  friend class Scope;
  friend class Box;
  friend class Columns;
  struct State;
  std::unique_ptr<State> state_;
  std::unique_ptr<chart::TextMeasure> measure_;
  const Theme* theme_ = nullptr;
  std::uint32_t focus_ = 0;
};

}  // namespace ui
