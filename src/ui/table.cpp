/// The table of the kit: cells side by side, each one node, wrapped in its column.
#include <algorithm>

#include "ui/kit_state.hpp"

namespace ui {
namespace {

constexpr float cell_padding = 10;  // above and below
constexpr float column_gap = 10;    // the words begin at the table's own edge, as all other words do

using Rows = std::span<const std::vector<std::string>>;

Style cell_style(const Kit::State& kit, bool head) {
  return {.size = small_size, .bold = head, .colour = head ? kit.theme->muted : kit.theme->text};
}

/// The widest piece of the text that must stay on one line.
float widest_word(const Kit::State& kit, std::string_view text, const Style& style) {
  float widest = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    widest = std::max(widest, kit.text_width(text.substr(0, end), style));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return widest;
}

/// What a column needs so that no word breaks, and what it would like so that no line does.
struct Wish {
  float least = 0;
  float whole = 0;
};

/// Every column gets what it needs, and the rest of the width is shared by what each would like beyond it.
std::vector<float> column_widths(const Kit::State& kit, Rows rows, float width) {
  std::vector<Wish> wishes(rows.front().size());
  for (const auto& row : rows) {
    for (std::size_t column = 0; column < row.size(); ++column) {
      const Style style = cell_style(kit, true);
      Wish& wish = wishes[column];
      wish.least = std::max(wish.least, widest_word(kit, row[column], style) + column_gap + 1);
      wish.whole = std::max(wish.whole, kit.text_width(row[column], style) + column_gap + 1);
    }
  }
  // A date in two lines is hard to scan for.
  if (Wish& names = wishes.front(); names.whole < width / 3) names.least = names.whole;
  float least = 0;
  float whole = 0;
  for (const Wish& wish : wishes) {
    least += wish.least;
    whole += wish.whole;
  }
  std::vector<float> widths;
  for (const Wish& wish : wishes) {
    if (whole <= width) widths.push_back(wish.whole * width / whole);
    else if (least >= width) widths.push_back(wish.least * width / least);
    else widths.push_back(wish.least + (wish.whole - wish.least) * (width - least) / (whole - least));
  }
  return widths;
}

}  // namespace

void Kit::table(std::string_view key, std::string_view name, Rows rows) {
  State& kit = *state_;
  if (rows.empty()) return;
  kit.leave_gap(gap);
  const std::uint32_t table = kit.id_of(key);
  kit.add(table, Role::Table, name, kit.column, 0);
  const Column whole = kit.column;
  kit.enter(table, kit.result.tree.size() - 1, 0, std::nullopt, Tone::Plain);
  const std::vector<float> widths = column_widths(kit, rows, whole.width);

  for (std::size_t index = 0; index < rows.size(); ++index) {
    const auto& row = rows[index];
    const std::uint32_t row_id = kit.id_of(std::to_string(index));
    kit.add(row_id, Role::Row, {}, {whole.x, kit.column.y, whole.width}, 0);
    const std::size_t row_at = kit.result.tree.size() - 1;
    kit.enter(row_id, row_at, 0, std::nullopt, Tone::Plain);
    const float top = kit.column.y;
    float height = 0;
    for (std::size_t column = 0; column < row.size(); ++column) {
      const Style style = cell_style(kit, index == 0);
      height = std::max(height, kit.text_height(row[column], style, widths[column] - column_gap) + 2 * cell_padding);
    }
    float x = whole.x;
    for (std::size_t column = 0; column < row.size(); ++column) {
      const Role role = index == 0 ? Role::ColumnHeader : column == 0 ? Role::RowHeader : Role::Cell;
      Node& cell = kit.add(kit.id_of(std::to_string(column)), role, row[column], {x, top, widths[column]}, height);
      cell.font_size = small_size;
      kit.draw_text(row[column], cell_style(kit, index == 0), x, top + cell_padding, widths[column] - column_gap + 1);
      x += widths[column];
    }
    kit.column.y = top + height;
    kit.fill(whole.x, kit.column.y - 1, whole.width, 1, kit.theme->line, 0);
    kit.leave();
  }
  kit.leave();
}

}  // namespace ui
