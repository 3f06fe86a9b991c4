/// Text of the kit: measuring, breaking into lines, headings, paragraphs and announcements.
#include <algorithm>
#include <cmath>

#include "ui/kit_state.hpp"

namespace ui {
namespace {

float heading_size(int level) {
  if (level <= 2) return 26;
  return level == 3 ? 20 : text_size;
}

}  // namespace

ImU32 packed(Colour colour) { return IM_COL32(colour.red, colour.green, colour.blue, 255); }

Style Kit::State::style_of(Tone tone) const {
  const Tone around = tone_around();
  Colour colour = theme->text;
  if (around == Tone::Support) colour = theme->support_text;
  if (around == Tone::Warning) colour = theme->warning_text;
  switch (tone) {
    case Tone::Muted:
      return {.size = small_size,
              .bold = false,
              .colour = around == Tone::Plain || around == Tone::Quiet ? theme->muted : colour};
    case Tone::Large: return {.size = 20, .bold = true, .colour = colour};
    case Tone::Warning: return {.size = small_size, .bold = true, .colour = theme->error};
    case Tone::Plain:
    case Tone::Primary:
    case Tone::Quiet:
    case Tone::Support: return {.size = text_size, .bold = false, .colour = colour};
  }
  return {};
}

float Kit::State::text_width(std::string_view text, const Style& style) const {
  return font(style.bold)->CalcTextSizeA(style.size * box_per_em, FLT_MAX, 0, text.data(), text.data() + text.size()).x;
}

std::vector<std::string_view> Kit::State::lines(std::string_view text, const Style& style, float width) const {
  std::vector<std::string_view> found;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at < end) {
    const char* stop = font(style.bold)->CalcWordWrapPosition(style.size * box_per_em, at, end, width);
    if (stop == at) ++stop;  // one glyph wider than the column: go on rather than for ever
    found.emplace_back(at, static_cast<std::size_t>(stop - at));
    at = stop;
    while (at < end && (*at == ' ' || *at == '\n')) ++at;
  }
  return found;
}

float Kit::State::text_height(std::string_view text, const Style& style, float width) const {
  return std::ceil(static_cast<float>(std::max<std::size_t>(1, lines(text, style, width).size())) * style.size *
                   line_height);
}

void Kit::State::draw_text(std::string_view text, const Style& style, float x, float y, float width) const {
  const float leading = style.size * line_height;
  float top = y + (leading - style.size * box_per_em) / 2;
  for (const std::string_view line : lines(text, style, width)) {
    const ImVec2 at = screen(x, top);
    const char* const end = line.data() + line.size();
    // Not by ImGui::RenderText: it rounds the size, and a line would be wider than it was measured.
    ImDrawList* draw = ImGui::GetWindowDrawList();
    const int first = draw->VtxBuffer.Size;
    draw->AddText(font(style.bold), style.size * box_per_em, at, packed(style.colour), line.data(), end);
    // It stands on a whole one of our pixels, and glyphs between two of the screen's are blurred.
    const float ascent = font(style.bold)->GetFontBaked(style.size * box_per_em)->Ascent;
    const float base = std::trunc(at.y) + std::round(ascent);
    const float off = std::round(base * surface.pixel_ratio) / surface.pixel_ratio - base;
    for (int vertex = first; vertex < draw->VtxBuffer.Size; ++vertex) draw->VtxBuffer[vertex].pos.y += off;
    if (context->LogEnabled) ImGui::LogRenderedText(&at, line.data(), end);
    top += leading;
  }
}

void Kit::heading(int level, std::string_view text, std::string_view key) {
  State& kit = *state_;
  Style style = kit.style_of(Tone::Plain);
  style.size = heading_size(level);
  style.bold = true;
  const float width = kit.column.width;
  const float height = kit.text_height(text, style, width);
  const Column at = kit.place(width, height, level <= 3 ? gap * 1.25F : gap);
  Node& node = kit.add(key.empty() ? kit.next_text_id() : kit.id_of(key), Role::Heading, text, at, height);
  node.level = static_cast<std::uint32_t>(level);
  node.flags = Focusable;
  node.font_size = style.size;
  kit.draw_text(text, style, at.x, at.y, at.width);
}

void Kit::paragraph(std::string_view text, Tone tone) {
  State& kit = *state_;
  const Style style = kit.style_of(tone);
  const float width = kit.in_flow() ? kit.text_width(text, style) + 1 : kit.column.width;
  const float height = kit.text_height(text, style, width);
  const Column at = kit.place(width, height, small_gap);
  Node& node = kit.add(kit.next_text_id(), Role::Paragraph, text, at, height);
  node.tone = tone;
  node.font_size = style.size;
  kit.draw_text(text, style, at.x, at.y, at.width);
}

void Kit::browser_text(std::string_view key, std::string_view text) {
  State& kit = *state_;
  const std::uint32_t id = kit.id_of(key);
  const float width = kit.column.width;
  const float height = kit.fields.text_height(id, text, width);
  const Column at = kit.place(width, height, small_gap);
  Node& node = kit.add(id, Role::BrowserText, {}, at, height);
  node.value = text;
  node.font_size = text_size;
  kit.fields.show_text(id, at.x, at.y - kit.surface.canvas_top, at.width, text);
}

void Kit::status(std::string_view text) {
  State& kit = *state_;
  kit.add(kit.id_of("announcement"), Role::Status, {}, {}, 0).value = text;
}

}  // namespace ui
