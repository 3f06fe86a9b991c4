/// The widget kit: the only vocabulary of the views. Each call draws with Dear ImGui and emits its semantic node in the
/// same step, so that nothing can be drawn that a screen reader does not get.
///
/// Every control's id comes from its key and the scopes around it: it keeps its id while its label, its language or its
/// place changes. Text takes its id from its scope and its order there. Two equal keys in one scope assert.
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

namespace ui {

/// What reaches a control from outside: the page's own elements, a test, or an assistive technology. One a frame.
struct Activation {
  enum class Kind { Click, SetValue };
  Kind kind = Kind::Click;
  std::uint32_t id = 0;
  std::string value = {};  ///< Of SetValue.
};

struct Option {
  std::string key;
  std::string label;
};

struct Field {
  std::string_view key;
  std::string_view label;
  std::string_view value;
  std::string_view hint = {};
  std::string_view error = {};  ///< Shown at the field and tied to it.
  std::string_view limit = {};  ///< Of a date and time: the latest choice that makes sense.
};

/// The part of the content that can be drawn in one frame, in CSS pixels.
struct Surface {
  float width = 360;     ///< Of the widget.
  float canvas_top = 0;  ///< Where the canvas lies on the content.
  float canvas_height = 640;
  float pixel_ratio = 1;  ///< Device pixels a CSS pixel.
};

/// What a frame leaves behind for its host.
struct FrameResult {
  Tree tree;
  std::map<std::uint32_t, chart::Scene> images;  ///< By node id.
  float content_height = 0;                      ///< CSS pixels.
  std::uint32_t focus = 0;                       ///< The node that focus should go to after this frame; 0 = leave it.
};

/// Radio buttons side by side.
struct Choices {
  std::string_view key;
  std::string_view name;  ///< The question: drawn, and read out.
  std::string_view chosen;
  std::span<const Option> options = {};  ///< Of a row; a scale has its own.
  std::string_view clear = {};           ///< On the button that takes the choice back; empty: there is none.
  std::string_view clear_name = {};      ///< Begins with the same word and says what is cleared.
  std::string_view error = {};
};

/// Current: it leads to the screen that is open.
enum class ButtonState { Normal, Disabled, Current };

/// How a group of radio buttons stands, by the number that its node's level has.
enum class GroupLayout : std::uint32_t { Column = 0, Scale = 1, Row = 2 };

/// Whether a group of radio buttons draws its name, or a heading above it has said it.
enum class GroupTitle { Shown, SaidAbove };

/// Who operates the controls: the page's elements by activations alone, or ImGui's own mouse and keyboard.
enum class Operation { Page, Native };

class Kit {
 public:
  /// Creates the ImGui context and makes it current.
  Kit(Fields& fields, Fonts fonts, Operation operation);
  ~Kit();
  Kit(const Kit&) = delete;
  Kit& operator=(const Kit&) = delete;

  void begin(const Surface& surface, const Theme& theme, std::optional<Activation> activation);
  /// After it, ImGui's draw data are complete.
  FrameResult end();

  void heading(int level, std::string_view text, std::string_view key = {});
  void paragraph(std::string_view text, Tone tone = Tone::Plain);
  /// What a person typed, in any script: shown by the browser; by ImGui where there is none.
  void browser_text(std::string_view key, std::string_view text);
  /// A polite announcement; empty says nothing. Once a frame.
  void status(std::string_view text);

  // Controls: true, or a value, in the frame in which a person used them; never while disabled.
  bool button(std::string_view key, std::string_view label, Tone tone = Tone::Plain,
              ButtonState button_state = ButtonState::Normal);
  void link(std::string_view key, std::string_view label, std::string_view address, Tone tone = Tone::Plain);
  /// One of `options`; none is chosen while `chosen` is empty. `name` is always read out.
  std::optional<std::string> radio_group(std::string_view key, std::string_view name, std::span<const Option> options,
                                         std::string_view chosen, std::string_view error = {},
                                         GroupTitle title = GroupTitle::Shown);
  /// 0 to 10 in rows of equal cells, with words at both ends. An empty text: the choice was cleared.
  std::optional<std::string> scale(const Choices& choices, std::string_view low, std::string_view high);
  /// Few short answers in one line, beside the question where there is room. An empty text: the choice was cleared.
  std::optional<std::string> choice_row(const Choices& choices);
  /// The head of a part of the screen that is shown only while it is open.
  bool disclosure(std::string_view key, std::string_view label, bool open);
  std::optional<std::string> text_field(const Field& field);
  std::optional<std::string> text_area(const Field& field);
  std::optional<std::string> number_field(const Field& field);
  std::optional<std::string> date_time_field(const Field& field);
  std::optional<std::string> date_field(const Field& field);
  std::optional<std::string> select(const Field& field, std::span<const Option> options);

  void image(std::string_view key, const chart::Scene& scene);
  /// Cells row by row: the first row is the column headers, the first column the row headers.
  void table(std::string_view key, std::string_view name, std::span<const std::vector<std::string>> rows);

  void space(float pixels);
  /// Asks for focus, after this frame, on the node with that key in the scope at hand.
  void focus(std::string_view key);

  float width() const;  ///< Of the column at hand, in CSS pixels.
  const chart::TextMeasure& measure() const;

  struct State;
  State& state() { return *state_; }

 private:
  std::unique_ptr<State> state_;
};

/// Everything inside gets its identity from `key`, and stands in a group node. Closed by its destructor.
class [[nodiscard]] Group {
 public:
  enum class Layout { Column, Flow };  ///< Flow places its children side by side and wraps.
  Group(Kit& kit, std::string_view key, std::string_view name, Layout layout = Layout::Column);
  ~Group();
  Group(const Group&) = delete;
  Group& operator=(const Group&) = delete;

 private:
  Kit& kit_;
};

/// What is drawn inside is in that language, for whoever reads it out. Closed by its destructor.
class [[nodiscard]] InLanguage {
 public:
  InLanguage(Kit& kit, std::string_view tag);
  ~InLanguage();
  InLanguage(const InLanguage&) = delete;
  InLanguage& operator=(const InLanguage&) = delete;

 private:
  Kit& kit_;
  std::string outer_;
};

/// A named part of the screen, in a box of its own if its tone has one (Support, Warning, Quiet).
class [[nodiscard]] Region {
 public:
  Region(Kit& kit, std::string_view key, std::string_view name, Tone tone);
  ~Region();
  Region(const Region&) = delete;
  Region& operator=(const Region&) = delete;

 private:
  Kit& kit_;
};

}  // namespace ui
