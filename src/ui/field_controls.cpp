/// Fields of the kit: a label, a box whose inside belongs to ui::Fields, and the hint or the error below it.
#include "ui/kit_state.hpp"

namespace ui {
namespace {

constexpr float area_height = 120;

struct Shape {
  Role role;
  float height = target;
  std::uint32_t flags = 0;
};

/// What all fields share: label, box, node, note. `edit` runs ImGui's editor where there is one.
template <class Edit>
std::optional<std::string> field(Kit& outer, const Field& it, const Shape& shape, std::string detail,
                                 const Edit& edit) {
  Kit::State& kit = outer.state();
  const std::uint32_t id = kit.id_of(it.key);
  const Style label{.size = small_size, .bold = true, .colour = kit.theme->text};
  const float width = kit.column.width;
  const float label_height = kit.text_height(it.label, label, width) + 4;
  const Column at = kit.place(width, label_height + shape.height, gap);
  const std::string_view note = it.error.empty() ? it.hint : it.error;
  const std::size_t index = kit.result.tree.size();
  {
    Node& node = kit.add(id, shape.role, it.label, at, label_height + shape.height);
    node.value = it.value;
    node.detail = std::move(detail);
    node.flags = shape.flags | (it.error.empty() ? 0U : Invalid);
    node.field_top = label_height;
    node.field_height = shape.height;
    node.font_size = small_size;
  }
  kit.draw_text(it.label, label, at.x, at.y, width);
  const float box_top = at.y + label_height;
  const Colour edge = it.error.empty() ? kit.theme->control : kit.theme->error;
  kit.fill(at.x, box_top, width, shape.height, kit.theme->raised, radius);
  kit.frame(at.x, box_top, width, shape.height, edge, it.error.empty() ? 1.0F : 2.0F, radius);

  std::optional<std::string> typed = kit.value_set(id);
  const ImVec2 corner = kit.screen(at.x, box_top);
  const FieldBox box{id, corner.x, corner.y, width, shape.height, (shape.flags & Multiline) != 0, !it.error.empty()};
  if (auto edited = edit(box)) typed = std::move(edited);

  if (!note.empty()) {
    outer.paragraph(note, it.error.empty() ? Tone::Muted : Tone::Warning);
    kit.result.tree[index].described_by = kit.result.tree.back().id;
  }
  return typed;
}

std::string joined(std::span<const Option> options) {
  std::string text;
  for (const Option& option : options) {
    if (!text.empty()) text += '\x1e';
    text += option.key + '\x1f' + option.label;
  }
  return text;
}

}  // namespace

std::optional<std::string> Kit::text_field(const Field& it) {
  return field(*this, it, {Role::TextField}, {},
               [&](const FieldBox& box) { return state_->fields.edit(box, it.value); });
}

std::optional<std::string> Kit::text_area(const Field& it) {
  return field(*this, it, {Role::TextField, area_height, Multiline}, {},
               [&](const FieldBox& box) { return state_->fields.edit(box, it.value); });
}

std::optional<std::string> Kit::number_field(const Field& it) {
  return field(*this, it, {Role::NumberField}, {},
               [&](const FieldBox& box) { return state_->fields.edit(box, it.value); });
}

std::optional<std::string> Kit::date_time_field(const Field& it) {
  return field(*this, it, {Role::DateTimeField}, std::string{it.limit},
               [&](const FieldBox& box) { return state_->fields.edit(box, it.value); });
}

std::optional<std::string> Kit::date_field(const Field& it) {
  return field(*this, it, {Role::DateTimeField, target, DateOnly}, std::string{it.limit},
               [&](const FieldBox& box) { return state_->fields.edit(box, it.value); });
}

std::optional<std::string> Kit::select(const Field& it, std::span<const Option> options) {
  return field(*this, it, {Role::Select}, joined(options),
               [&](const FieldBox& box) { return state_->fields.choose(box, options, it.value); });
}

}  // namespace ui
