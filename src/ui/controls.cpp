/// What a person presses: buttons, links, radio groups; and pictures.
#include <algorithm>

#include "ui/kit_state.hpp"

namespace ui {
namespace {

constexpr float button_padding = 20;
constexpr float quiet_padding = 10;  // without a box a wide padding would only look like a hole
constexpr float radio_indent = 48;
constexpr float phone_column = 480;  // below it a button takes the whole width: a target for a tired thumb

struct Look {
  Colour back, back_hover, text;
  std::optional<Colour> edge;
  bool filled = true;
};

Look look_of(const Theme& theme, Tone tone, bool disabled) {
  if (disabled) return {theme.surface, theme.surface, theme.muted, theme.line, true};
  if (tone == Tone::Primary) return {theme.accent, theme.accent_hover, theme.on_accent, std::nullopt, true};
  if (tone == Tone::Quiet) return {theme.surface, theme.hover, theme.accent, std::nullopt, false};
  return {theme.raised, theme.hover, theme.accent, theme.control, true};
}

}  // namespace

void Kit::State::fill(float x, float y, float width, float height, Colour colour, float rounding) const {
  ImGui::GetWindowDrawList()->AddRectFilled(screen(x, y), screen(x + width, y + height), packed(colour), rounding);
}

void Kit::State::frame(float x, float y, float width, float height, Colour colour, float thickness,
                       float rounding) const {
  const float inset = thickness / 2;
  ImGui::GetWindowDrawList()->AddRect(screen(x + inset, y + inset), screen(x + width - inset, y + height - inset),
                                      packed(colour), rounding, 0, thickness);
}

bool Kit::State::clicked(std::uint32_t id, bool disabled) {
  if (!activation || activation->kind != Activation::Kind::Click || activation->id != id) return false;
  activation.reset();
  return !disabled;
}

std::optional<std::string> Kit::State::value_set(std::uint32_t id) {
  if (!activation || activation->kind != Activation::Kind::SetValue || activation->id != id) return std::nullopt;
  std::string value = std::move(activation->value);
  activation.reset();
  return value;
}

Kit::State::Press Kit::State::item(std::string_view key, float x, float y, float width, float height, bool disabled) {
  ImGui::SetCursorScreenPos(screen(x, y));
  ImGui::BeginDisabled(disabled);
  const std::string text = name_of(key);
  const bool pressed = ImGui::InvisibleButton(text.c_str(), {width, height}, ImGuiButtonFlags_EnableNav);
  const bool hovered = ImGui::IsItemHovered();
  ImGui::EndDisabled();
  return {pressed && operation == Operation::Native, hovered};
}

bool Kit::button(std::string_view key, std::string_view label, Tone tone, ButtonState button_state) {
  const bool disabled = button_state == ButtonState::Disabled;
  State& kit = *state_;
  const std::uint32_t id = kit.id_of(key);
  const Style measure{.size = text_size, .bold = true};
  const float padding = tone == Tone::Quiet && kit.in_flow() ? quiet_padding : button_padding;
  const float natural = kit.text_width(label, measure) + 2 * padding + 1;
  const bool whole = !kit.in_flow() && kit.column.width < phone_column && tone != Tone::Quiet;
  const float width = whole ? kit.column.width : std::min(natural, kit.column.width);
  const float text_room = width - 2 * padding;
  const float text_height = kit.text_height(label, measure, text_room);
  const float height = std::max(target, text_height + 20);
  const Column at = kit.place(width, height, gap);
  Node& node = kit.add(id, Role::Button, label, at, height);
  node.tone = tone;
  node.flags = disabled ? Disabled : button_state == ButtonState::Current ? Current : 0U;
  node.font_size = text_size;

  const State::Press press = kit.item(key, at.x, at.y, at.width, height, disabled);
  const Look look = look_of(*kit.theme, tone, disabled);
  if (look.filled || press.hovered)
    kit.fill(at.x, at.y, at.width, height, press.hovered ? look.back_hover : look.back, radius);
  if (look.edge) kit.frame(at.x, at.y, at.width, height, *look.edge, 1.5F, radius);
  const Style style{.size = text_size, .bold = true, .colour = look.text};
  const float drawn = std::min(kit.text_width(label, style), text_room);
  kit.draw_text(label, style, at.x + (at.width - drawn) / 2, at.y + (height - text_height) / 2, text_room + 1);
  const bool clicked = kit.clicked(id, disabled);
  return clicked || press.pressed;
}

void Kit::link(std::string_view key, std::string_view label, std::string_view address, Tone tone) {
  State& kit = *state_;
  const std::uint32_t id = kit.id_of(key);
  const bool boxed = tone == Tone::Support;  // a line to call is a target to hit, not a word in a text
  Style style = kit.style_of(Tone::Plain);
  style.bold = true;
  if (!boxed) style.colour = kit.theme->accent;
  const float padding = boxed ? button_padding : 0;
  const float natural = kit.text_width(label, style) + 2 * padding + 1;
  const bool whole = boxed && !kit.in_flow() && kit.column.width < phone_column;
  const float width = whole ? kit.column.width : std::min(natural, kit.column.width);
  const float text_room = width - 2 * padding;
  const float text_height = kit.text_height(label, style, text_room);
  const float height = std::max(target, text_height + 16);
  const Column at = kit.place(width, height, boxed ? small_gap : 0);
  Node& node = kit.add(id, Role::Link, label, at, height);
  node.detail = address;
  node.tone = tone;
  node.font_size = style.size;

  const State::Press press = kit.item(key, at.x, at.y, at.width, height, false);
  if (boxed) {
    kit.fill(at.x, at.y, at.width, height, press.hovered ? kit.theme->support : kit.theme->raised, radius);
    kit.frame(at.x, at.y, at.width, height, kit.theme->support_line, 1.5F, radius);
    style.colour = kit.theme->text;
  }
  const float top = at.y + (height - text_height) / 2;
  kit.draw_text(label, style, at.x + padding, top, text_room);
  if (!boxed) {
    const float line_width = std::min(kit.text_width(label, style), text_room);
    kit.fill(at.x, top + text_height - style.size * 0.2F, line_width, 1.5F, style.colour, 0);
  }
  kit.clicked(id, false);  // the page follows the link by itself
}

std::optional<std::string> Kit::radio_group(std::string_view key, std::string_view name,
                                            std::span<const Option> options, std::string_view chosen,
                                            std::string_view error, GroupTitle title) {
  State& kit = *state_;
  kit.leave_gap(gap);
  const std::uint32_t group = kit.id_of(key);
  {
    Node& node = kit.add(group, Role::RadioGroup, name, kit.column, 0);
    if (!error.empty()) node.flags |= Invalid;
  }
  const std::size_t group_at = kit.result.tree.size() - 1;
  kit.enter(group, group_at, 0, std::nullopt, kit.tone_around());
  if (title == GroupTitle::Shown) {
    const Style style{.size = small_size, .bold = true, .colour = kit.theme->text};
    const float height = kit.text_height(name, style, kit.column.width);
    const Column at = kit.place(kit.column.width, height + 4, 0);
    kit.draw_text(name, style, at.x, at.y, at.width);
  }
  std::optional<std::string> picked;
  for (const Option& option : options) {
    const bool on = option.key == chosen;
    const Style style{.size = text_size, .bold = on, .colour = kit.theme->text};
    const float text_room = kit.column.width - radio_indent - 12;
    const float text_height = kit.text_height(option.label, style, text_room);
    const float height = std::max(target + 4, text_height + 20);
    const Column at = kit.place(kit.column.width, height, &option == options.data() ? 0 : small_gap);
    const std::uint32_t id = kit.id_of(option.key);
    Node& node = kit.add(id, Role::Radio, option.label, at, height);
    node.value = option.key;
    node.flags = on ? Checked : 0U;
    node.font_size = text_size;

    const State::Press press = kit.item(option.key, at.x, at.y, at.width, height, false);
    const Colour back = on ? kit.theme->accent_soft : press.hovered ? kit.theme->hover : kit.theme->raised;
    kit.fill(at.x, at.y, at.width, height, back, radius);
    kit.frame(at.x, at.y, at.width, height, on ? kit.theme->accent : kit.theme->control, on ? 2.0F : 1.0F, radius);
    ImDrawList* draw = ImGui::GetWindowDrawList();
    const ImVec2 centre = kit.screen(at.x + radio_indent / 2, at.y + height / 2);
    draw->AddCircle(centre, 10, packed(on ? kit.theme->accent : kit.theme->control), 32, 2);
    if (on) draw->AddCircleFilled(centre, 5.5F, packed(kit.theme->accent), 24);
    kit.draw_text(option.label, style, at.x + radio_indent, at.y + (height - text_height) / 2, text_room);
    if (kit.clicked(id, false) || press.pressed) picked = option.key;
  }
  if (!error.empty()) {
    const InLanguage own{*this, kit.lang.empty() ? std::string_view{} : own_language};
    paragraph(error, Tone::Warning);
  }
  if (!error.empty()) kit.result.tree[group_at].described_by = kit.result.tree.back().id;
  kit.leave();
  return picked;
}

bool Kit::disclosure(std::string_view key, std::string_view label, bool open) {
  State& kit = *state_;
  const std::uint32_t id = kit.id_of(key);
  const Style style{.size = text_size, .bold = true, .colour = kit.theme->text};
  constexpr float padding = 16;
  constexpr float arrow_room = 32;
  const float text_room = kit.column.width - 2 * padding - arrow_room;
  const float text_height = kit.text_height(label, style, text_room);
  const float height = std::max(target + 4, text_height + 20);
  const Column at = kit.place(kit.column.width, height, gap);
  Node& node = kit.add(id, Role::Button, label, at, height);
  node.flags = Expandable | (open ? Expanded : 0U);
  node.font_size = text_size;
  const State::Press press = kit.item(key, at.x, at.y, at.width, height, false);
  kit.fill(at.x, at.y, at.width, height, press.hovered ? kit.theme->hover : kit.theme->raised, radius);
  kit.frame(at.x, at.y, at.width, height, kit.theme->control, 1, radius);
  kit.draw_text(label, style, at.x + padding, at.y + (height - text_height) / 2, text_room);
  const ImVec2 tip = kit.screen(at.x + at.width - padding - 8, at.y + height / 2);
  const float reach = open ? -4.0F : 4.0F;
  ImGui::GetWindowDrawList()->AddTriangleFilled({tip.x - 7, tip.y - reach}, {tip.x + 7, tip.y - reach},
                                                {tip.x, tip.y + reach}, packed(kit.theme->control));
  const bool clicked = kit.clicked(id, false);
  return clicked || press.pressed;
}

void Kit::image(std::string_view key, const chart::Scene& scene) {
  State& kit = *state_;
  const std::uint32_t id = kit.id_of(key);
  const Column at = kit.place(scene.width, scene.height, gap);
  Node& node = kit.add(id, Role::Image, scene.title, at, scene.height);
  node.value = scene.summary;
  kit.result.images[id] = scene;
  paint_scene(kit, scene, kit.screen(at.x, at.y));
}

}  // namespace ui
