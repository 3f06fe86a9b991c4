/// Scene to ImDrawList. No arithmetic of the chart here: places come from chart/.
#include <cmath>

#include "ui/kit_state.hpp"

namespace ui {
namespace {

Colour colour_of(const Theme& theme, chart::Ink ink) {
  switch (ink) {
    case chart::Ink::Text: return theme.text;
    case chart::Ink::MutedText: return theme.muted;
    case chart::Ink::Axis: return theme.control;
    case chart::Ink::Grid: return theme.grid;
    case chart::Ink::BandA: return theme.band_a;
    case chart::Ink::BandB: return theme.band_b;
    case chart::Ink::Series: return theme.series;
    case chart::Ink::SeriesFill: return theme.accent_soft;
    case chart::Ink::Session:
    case chart::Ink::SessionText: return theme.session;
    case chart::Ink::Surface: return theme.surface;
  }
  return theme.text;
}

class Painter {
 public:
  Painter(Kit::State& kit, ImVec2 origin) : kit_{kit}, origin_{origin}, draw_{ImGui::GetWindowDrawList()} {}

  void operator()(const chart::Rect& rect) const {
    draw_->AddRectFilled(at({rect.left, rect.top}), at({rect.left + rect.width, rect.top + rect.height}),
                         ink(rect.fill));
  }

  void operator()(const chart::Line& line) const {
    if (!line.dashed) return draw_->AddLine(at(line.from), at(line.to), ink(line.ink), line.width);
    const float dx = line.to.x - line.from.x;
    const float dy = line.to.y - line.from.y;
    const float length = std::hypot(dx, dy);
    constexpr float dash = 4;
    const int dashes = static_cast<int>(std::ceil(length / (2 * dash)));
    for (int index = 0; index < dashes; ++index) {
      const float start = static_cast<float>(index) * 2 * dash;
      const float stop = std::min(start + dash, length);
      draw_->AddLine(at({line.from.x + dx * start / length, line.from.y + dy * start / length}),
                     at({line.from.x + dx * stop / length, line.from.y + dy * stop / length}), ink(line.ink),
                     line.width);
    }
  }

  void operator()(const chart::Polyline& line) const {
    for (const chart::Point& point : line.points) draw_->PathLineTo(at(point));
    draw_->PathStroke(ink(line.ink), 0, line.width);
  }

  void operator()(const chart::Dot& dot) const {
    draw_->AddCircleFilled(at(dot.centre), dot.radius, ink(dot.hollow ? chart::Ink::Surface : dot.ink), 24);
    if (dot.hollow) draw_->AddCircle(at(dot.centre), dot.radius, ink(dot.ink), 24, 2);
  }

  void operator()(const chart::Text& text) const {
    const Style style{.size = text.size, .bold = text.bold, .colour = colour_of(*kit_.theme, text.ink)};
    const float width = kit_.text_width(text.text, style);
    const float shift = text.align == chart::Align::Left ? 0 : text.align == chart::Align::Centre ? width / 2 : width;
    const ImFontBaked* baked = kit_.font(text.bold)->GetFontBaked(text.size * box_per_em);
    const ImVec2 base = at(text.at);
    // Not through ImGui's logged text: a picture speaks by its name, its summary and its table.
    draw_->AddText(kit_.font(text.bold), text.size * box_per_em, {base.x - shift, base.y - baked->Ascent},
                   packed(style.colour), text.text.data(), text.text.data() + text.text.size());
  }

 private:
  ImVec2 at(chart::Point point) const { return {origin_.x + point.x, origin_.y + point.y}; }
  ImU32 ink(chart::Ink ink) const { return packed(colour_of(*kit_.theme, ink)); }

  Kit::State& kit_;
  ImVec2 origin_;
  ImDrawList* draw_;
};

}  // namespace

void paint_scene(Kit::State& kit, const chart::Scene& scene, ImVec2 origin) {
  const Painter painter{kit, origin};
  for (const chart::Primitive& primitive : scene.primitives) std::visit(painter, primitive);
}

}  // namespace ui
