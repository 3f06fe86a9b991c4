/// Radio buttons side by side: the scale from 0 to 10, and a row of few short answers.
#include <algorithm>
#include <numeric>

#include "ui/kit_state.hpp"

namespace ui {
namespace {

constexpr float least_cell = 44;
constexpr float cell_gap = 4;
constexpr float row_gap = 6;
constexpr float least_padding = 4;  // of the words of a cell, on either side
constexpr float most_padding = 18;
constexpr float wrapped_padding = 14;    // where they need more than one line anyway
constexpr float beside_from = 560;       // from this width on a row stands beside its question
constexpr float question_share = 0.42F;  // of the width, where it does
constexpr std::size_t scale_slots = 12;  // eleven steps, and one place to clear them
constexpr int highest_step = 10;

struct Cell {
  float x = 0, y = 0, width = 0;
};

/// Equal cells, as many in a line as a finger can tell apart: all, half or a third of them.
std::vector<Cell> scale_cells(const Column& at) {
  std::size_t in_line = scale_slots;
  const auto width_of = [&](std::size_t count) {
    return (at.width - cell_gap * static_cast<float>(count - 1)) / static_cast<float>(count);
  };
  while (in_line > 4 && width_of(in_line) < least_cell) in_line = in_line == scale_slots ? 6 : 4;
  const float width = width_of(in_line);
  std::vector<Cell> cells;
  for (std::size_t index = 0; index < scale_slots; ++index) {
    const std::size_t line = index / in_line;
    cells.push_back({at.x + (width + cell_gap) * static_cast<float>(index % in_line),
                     at.y + (target + row_gap) * static_cast<float>(line), width});
  }
  return cells;
}

/// What is left on either side of each word if they all stand in one line of that width.
float padding_of(std::span<const float> words, float width) {
  const auto padding = [&](float taken, std::size_t count) {
    const float share = (width - taken) / static_cast<float>(2 * std::max<std::size_t>(count, 1));
    return share < least_padding ? wrapped_padding : std::min(share, most_padding);
  };
  const float gaps = cell_gap * static_cast<float>(words.size() - 1);
  const float even = padding(gaps + std::accumulate(words.begin(), words.end(), 0.0F), words.size());
  // Short words keep the width that a finger needs, and the others share what then remains.
  float taken = gaps;
  std::size_t others = 0;
  for (const float word : words) {
    const bool is_short = word + 2 * even < least_cell;
    taken += is_short ? least_cell : word;
    if (!is_short) ++others;
  }
  return padding(taken, others);
}

/// As wide as their words, in one line if narrower margins make that possible, else in several.
std::vector<Cell> row_cells(const Column& at, std::span<const float> words) {
  const float padding = padding_of(words, at.width);
  std::vector<Cell> cells;
  float x = at.x;
  float y = at.y;
  for (const float word : words) {
    const float width = std::min(std::max(least_cell, word + 2 * padding), at.width);
    if (x > at.x && x + width > at.x + at.width + 0.5F) {
      x = at.x;
      y += target + row_gap;
    }
    cells.push_back({x, y, width});
    x += width + cell_gap;
  }
  return cells;
}

void draw_cell(const Kit::State& kit, std::string_view label, const Cell& cell, bool on, bool hovered) {
  const Theme& theme = *kit.theme;
  kit.fill(cell.x, cell.y, cell.width, target, on ? theme.accent : hovered ? theme.hover : theme.raised, radius);
  kit.frame(cell.x, cell.y, cell.width, target, on ? theme.accent : theme.control, 1, radius);
  const Style style{.size = small_size, .bold = on, .colour = on ? theme.on_accent : theme.text};
  const float width = kit.text_width(label, style);
  const float height = small_size * line_height;
  kit.draw_text(label, style, cell.x + (cell.width - width) / 2, cell.y + (target - height) / 2, width + 1);
}

/// Inside the open group.
std::optional<std::string> draw_options(Kit::State& kit, std::span<const Option> options, std::string_view chosen,
                                        std::span<const Cell> cells) {
  std::optional<std::string> picked;
  for (std::size_t index = 0; index < options.size(); ++index) {
    const Option& option = options[index];
    const Cell& cell = cells[index];
    const bool on = option.key == chosen;
    const std::uint32_t id = kit.id_of(option.key);
    Node& node = kit.add(id, Role::Radio, option.label, {cell.x, cell.y, cell.width}, target);
    node.value = option.key;
    node.flags = on ? Checked : 0U;
    node.font_size = small_size;
    const Kit::State::Press press = kit.item(option.key, cell.x, cell.y, cell.width, target, false);
    draw_cell(kit, option.label, cell, on, press.hovered);
    if (kit.clicked(id, false) || press.pressed) picked = option.key;
  }
  return picked;
}

/// True if the choice was taken back. The button stands in a place of its own, so that nothing moves when it comes.
bool draw_clear(Kit::State& kit, const Choices& it, const Cell& cell) {
  const std::string key = "clear " + std::string{it.key};
  const std::uint32_t id = kit.id_of(key);
  Node& node = kit.add(id, Role::Button, it.clear_name, {cell.x, cell.y, cell.width}, target);
  node.tone = Tone::Quiet;
  node.font_size = small_size;
  const Kit::State::Press press = kit.item(key, cell.x, cell.y, cell.width, target, false);
  if (press.hovered) kit.fill(cell.x, cell.y, cell.width, target, kit.theme->hover, radius);
  const Style style{.size = small_size, .bold = true, .colour = kit.theme->accent};
  const float width = kit.text_width(it.clear, style);
  kit.draw_text(it.clear, style, cell.x + (cell.width - width) / 2, cell.y + (target - small_size * line_height) / 2,
                width + 1);
  const bool clicked = kit.clicked(id, false);
  return clicked || press.pressed;
}

float draw_title(Kit::State& kit, std::string_view title, float x, float y, float width) {
  const Style style{.size = small_size, .bold = true, .colour = kit.theme->text};
  kit.draw_text(title, style, x, y, width);
  return kit.text_height(title, style, width);
}

/// Where the group begins, and the node it has in the tree.
std::size_t open_group(Kit::State& kit, const Choices& it, GroupLayout layout) {
  kit.leave_gap(layout == GroupLayout::Scale ? gap : small_gap + 4);
  const std::uint32_t group = kit.id_of(it.key);
  Node& node = kit.add(group, Role::RadioGroup, it.name, kit.column, 0);
  node.level = static_cast<std::uint32_t>(layout);
  if (!it.error.empty()) node.flags |= Invalid;
  const std::size_t index = kit.result.tree.size() - 1;
  kit.enter(group, index, 0, std::nullopt, kit.tone_around());
  return index;
}

std::optional<std::string> close_group(Kit& outer, const Choices& it, std::size_t group, const Cell& clear,
                                       std::optional<std::string> picked) {
  Kit::State& kit = outer.state();
  if (!it.error.empty()) {
    outer.paragraph(it.error, Tone::Warning);
    kit.result.tree[group].described_by = kit.result.tree.back().id;
  }
  kit.leave();
  const bool can_clear = !it.clear.empty() && !it.chosen.empty();
  if (can_clear && draw_clear(kit, it, clear)) return std::string{};
  return picked;
}

}  // namespace

std::optional<std::string> Kit::scale(const Choices& it, std::string_view low, std::string_view high) {
  State& kit = *state_;
  const std::size_t group = open_group(kit, it, GroupLayout::Scale);
  Column& column = kit.column;
  column.y += draw_title(kit, it.name, column.x, column.y, column.width);
  const Style ends{.size = small_size, .bold = false, .colour = kit.theme->muted};
  const float high_width = kit.text_width(high, ends) + 1;
  const bool one_line = kit.text_width(low, ends) + high_width + gap <= column.width;
  const float ends_height = small_size * line_height * (one_line ? 1.0F : 2.0F);
  Node& words =
      kit.add(kit.next_text_id(), Role::Paragraph, std::string{low} + " … " + std::string{high}, column, ends_height);
  words.tone = Tone::Muted;
  words.font_size = small_size;
  kit.result.tree[group].described_by = words.id;
  kit.draw_text(low, ends, column.x, column.y, column.width);
  kit.draw_text(high, ends, column.x + column.width - high_width, column.y + (one_line ? 0 : small_size * line_height),
                high_width);
  column.y += ends_height + 4;

  const std::vector<Cell> cells = scale_cells(column);
  std::vector<Option> steps;
  for (int step = 0; step <= highest_step; ++step) steps.push_back({std::to_string(step), std::to_string(step)});
  auto picked = draw_options(kit, steps, it.chosen, cells);
  column.y = cells.back().y + target;
  return close_group(*this, it, group, cells.back(), std::move(picked));
}

std::optional<std::string> Kit::choice_row(const Choices& it) {
  State& kit = *state_;
  const std::size_t group = open_group(kit, it, GroupLayout::Row);
  Column& column = kit.column;
  const bool beside = column.width >= beside_from;
  const float title_width = beside ? column.width * question_share - gap : column.width;
  const Style title{.size = small_size, .bold = true, .colour = kit.theme->text};
  const float title_height = kit.text_height(it.name, title, title_width);
  const float top = column.y;
  draw_title(kit, it.name, column.x, beside ? top + std::max(0.0F, (target - title_height) / 2) : top, title_width);
  Column place = column;
  if (beside) place = {column.x + title_width + gap, top, column.width - title_width - gap};
  else place.y += title_height + 4;

  std::vector<float> words;
  for (const Option& option : it.options) words.push_back(kit.text_width(option.label, title));
  if (!it.clear.empty()) words.push_back(kit.text_width(it.clear, title));
  const std::vector<Cell> cells = row_cells(place, words);
  auto picked = draw_options(kit, it.options, it.chosen, cells);
  column.y = std::max(cells.back().y + target, beside ? top + title_height : top);
  return close_group(*this, it, group, cells.back(), std::move(picked));
}

}  // namespace ui
