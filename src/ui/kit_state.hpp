/// The inside of the kit: layout, ids and drawing helpers that its source files share. Not for views.
#pragma once

#include <imgui.h>
#include <imgui_internal.h>

#include <memory>
#include <set>

#include "base/language.hpp"
#include "ui/kit.hpp"

namespace ui {

/// Of base::words: said where an error in it stands inside a group in another language.
inline constexpr std::string_view own_language = base::code(base::Language::English);

struct Column {
  float x = 0;
  float y = 0;
  float width = 0;
};

/// Children side by side: where the next one goes, and how tall the line at hand is.
struct FlowLine {
  float x = 0;
  float line_height = 0;
  bool empty = true;
};

/// An open group, region or row.
struct Open {
  std::uint32_t id = 0;
  std::size_t node = 0;   ///< Index in the tree.
  std::size_t texts = 0;  ///< Texts so far: their ids come from their order.
  Column outer;           ///< The column that goes on after it.
  float padding = 0;
  float start = 0;  ///< Where its first child lies: no gap stands before that one.
  std::optional<FlowLine> flow;
  std::unique_ptr<ImDrawListSplitter> box;  ///< The background is painted last but lies behind.
  Tone tone = Tone::Plain;
};

struct Style {
  float size = text_size;
  bool bold = false;
  Colour colour{};
};

struct Kit::State {
  State(Fields& fields_in, Fonts fonts_in, Operation operation_in);
  ~State();

  Fields& fields;
  Operation operation;
  ImGuiContext* context = nullptr;
  ImFont* regular = nullptr;
  ImFont* semibold = nullptr;
  std::unique_ptr<chart::TextMeasure> measure;
  const Theme* theme = nullptr;
  Surface surface;
  std::optional<Activation> activation;
  FrameResult result;
  std::set<std::uint32_t> ids;
  std::vector<Open> open;
  Column column;
  std::string lang;  ///< Of what is drawn now; empty: the widget's own.

  // Identity
  /// What ImGui hashes for a key. Its hash goes on from the scope's letter by letter: without a mark between them the
  /// cell "0" of row "1" would be row "10".
  static std::string name_of(std::string_view key);
  std::uint32_t id_of(std::string_view key) const;
  std::uint32_t next_text_id();
  /// Of the box that the next node stands in: it decides the colour of text.
  Tone tone_around() const { return open.empty() ? Tone::Plain : open.back().tone; }
  std::uint32_t parent() const { return open.empty() ? 0 : open.back().id; }
  /// The new node at that place, to be completed; valid until the next node.
  Node& add(std::uint32_t id, Role role, std::string_view name, const Column& at, float height);

  // Layout, in content coordinates
  /// Room for a block of that size; in a flow beside the last one, else in the column. The gap comes before it.
  Column place(float width, float height, float gap_before);
  /// Room before the next block, unless it is the first of its container.
  void leave_gap(float pixels);
  bool in_flow() const { return !open.empty() && open.back().flow.has_value(); }
  ImVec2 screen(float x, float y) const { return {x, y - surface.canvas_top}; }
  void enter(std::uint32_t id, std::size_t node, float padding, std::optional<FlowLine> flow, Tone tone);
  void leave();

  // Text
  ImFont* font(bool bold) const { return bold ? semibold : regular; }
  float text_width(std::string_view text, const Style& style) const;
  float text_height(std::string_view text, const Style& style, float width) const;
  /// Draws the text in lines of at most that width, and lets ImGui's log hear them.
  void draw_text(std::string_view text, const Style& style, float x, float y, float width) const;
  std::vector<std::string_view> lines(std::string_view text, const Style& style, float width) const;
  Style style_of(Tone tone) const;

  // Controls
  /// True if the activation at hand is a click on this id, which it then uses up.
  bool clicked(std::uint32_t id, bool disabled);
  std::optional<std::string> value_set(std::uint32_t id);
  struct Press {
    bool pressed = false;
    bool hovered = false;
  };
  /// ImGui's own item at that place: hover everywhere, press where ImGui operates.
  Press item(std::string_view key, float x, float y, float width, float height, bool disabled);
  void fill(float x, float y, float width, float height, Colour colour, float rounding) const;
  void frame(float x, float y, float width, float height, Colour colour, float thickness, float rounding) const;
};

ImU32 packed(Colour colour);

/// Draws the scene with its top left corner at `origin`, screen coordinates.
void paint_scene(Kit::State& kit, const chart::Scene& scene, ImVec2 origin);

}  // namespace ui
