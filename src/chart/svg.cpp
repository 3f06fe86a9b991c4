#include "chart/svg.hpp"

#include <cmath>
#include <cstdlib>
#include <span>
#include <string_view>
#include <utility>

namespace chart {
namespace {

using Attributes = std::vector<std::pair<std::string, std::string>>;

using ColourOf = std::string (*)(Ink);

/// The page colours each class by its `color`.
std::string from_class(Ink) { return "currentColor"; }

std::string_view name_of(Ink ink) {
  switch (ink) {
    case Ink::Text: return "text";
    case Ink::MutedText: return "muted-text";
    case Ink::Axis: return "axis";
    case Ink::Grid: return "grid";
    case Ink::BandA: return "band-a";
    case Ink::BandB: return "band-b";
    case Ink::Series: return "series";
    case Ink::SeriesFill: return "series-fill";
    case Ink::Session: return "session";
    case Ink::SessionText: return "session-text";
    case Ink::Surface: return "surface";
  }
  return {};
}

/// At most two decimals, always with a point: neither the locale nor the tables of a general formatter are wanted here.
std::string number(float value) {
  const long hundredths = std::lround(value * 100);
  const long size = std::labs(hundredths);
  std::string text = (hundredths < 0 ? "-" : "") + std::to_string(size / 100);
  if (size % 100 == 0) return text;
  text += '.';
  text += static_cast<char>('0' + size / 10 % 10);
  if (size % 10 != 0) text += static_cast<char>('0' + size % 10);
  return text;
}

enum class Paint { Fill, Stroke };

/// Appends the elements of one primitive, drawn as the other painter draws them.
class Writer {
 public:
  Writer(std::vector<SvgElement>& elements, ColourOf colour_of) : elements_{elements}, colour_of_{colour_of} {}

  void operator()(const Rect& rect) const {
    add("rect", rect.fill, Paint::Fill,
        {{"x", number(rect.left)},
         {"y", number(rect.top)},
         {"width", number(rect.width)},
         {"height", number(rect.height)}});
  }

  void operator()(const Line& line) const {
    Attributes attributes{{"x1", number(line.from.x)},
                          {"y1", number(line.from.y)},
                          {"x2", number(line.to.x)},
                          {"y2", number(line.to.y)},
                          {"stroke-width", number(line.width)}};
    if (line.dashed) attributes.emplace_back("stroke-dasharray", "4 4");
    add("line", line.ink, Paint::Stroke, std::move(attributes));
  }

  void operator()(const Polyline& line) const {
    std::string points;
    for (const Point& point : line.points) {
      points += (points.empty() ? "" : " ") + number(point.x) + ',' + number(point.y);
    }
    add("polyline", line.ink, Paint::Stroke,
        {{"points", points},
         {"stroke-width", number(line.width)},
         {"stroke-linejoin", "round"},
         {"stroke-linecap", "round"}});
  }

  void operator()(const Dot& dot) const {
    const Attributes circle{{"cx", number(dot.centre.x)}, {"cy", number(dot.centre.y)}, {"r", number(dot.radius)}};
    add("circle", dot.hollow ? Ink::Surface : dot.ink, Paint::Fill, circle);
    if (!dot.hollow) return;
    add("circle", dot.ink, Paint::Stroke, circle);
    elements_.back().attributes.emplace_back("stroke-width", "2");
  }

  void operator()(const Text& text) const {
    const char* anchor = text.align == Align::Left ? "start" : text.align == Align::Centre ? "middle" : "end";
    add("text", text.ink, Paint::Fill,
        {{"x", number(text.at.x)},
         {"y", number(text.at.y)},
         {"text-anchor", anchor},
         {"font-size", number(text.size)},
         {"font-weight", text.bold ? "600" : "400"}});
    elements_.back().text = text.text;
  }

 private:
  void add(const char* tag, Ink ink, Paint paint, Attributes attributes) const {
    attributes.insert(attributes.begin(), {"class", "ink-" + std::string{name_of(ink)}});
    attributes.emplace_back("fill", paint == Paint::Fill ? colour_of_(ink) : "none");
    if (paint == Paint::Stroke) attributes.emplace_back("stroke", colour_of_(ink));
    elements_.push_back({1, tag, {}, std::move(attributes)});
  }

  std::vector<SvgElement>& elements_;
  ColourOf colour_of_;
};

std::string escaped(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    switch (c) {
      case '&': safe += "&amp;"; break;
      case '<': safe += "&lt;"; break;
      case '>': safe += "&gt;"; break;
      case '"': safe += "&quot;"; break;
      case '\'': safe += "&#39;"; break;
      default: safe += c;
    }
  }
  return safe;
}

std::vector<SvgElement> elements_of(const Scene& scene, ColourOf colour_of) {
  const std::string width = number(scene.width);
  const std::string height = number(scene.height);
  std::vector<SvgElement> elements{
      {0, "svg", {}, {{"viewBox", "0 0 " + width + ' ' + height}, {"width", width}, {"height", height}}}};
  for (const Primitive& primitive : scene.primitives) std::visit(Writer{elements, colour_of}, primitive);
  return elements;
}

std::string opening_tag(const SvgElement& element) {
  std::string text = '<' + element.tag;
  for (const auto& [name, value] : element.attributes) text += ' ' + name + "=\"" + escaped(value) + '"';
  return text + '>';
}

std::string whole(const SvgElement& element) {
  return opening_tag(element) + escaped(element.text) + "</" + element.tag + ">\n";
}

}  // namespace

std::vector<SvgElement> svg_elements(const Scene& scene) { return elements_of(scene, from_class); }

std::string svg_text(const Scene& scene, const SvgPalette& palette) {
  std::vector<SvgElement> elements = elements_of(scene, palette.colour);
  SvgElement& root = elements.front();
  root.attributes.insert(root.attributes.begin(), {"xmlns", "http://www.w3.org/2000/svg"});
  root.attributes.emplace_back("role", "img");
  root.attributes.emplace_back("font-family", "system-ui, sans-serif");

  std::string text =
      opening_tag(root) + '\n' + whole({1, "title", scene.title, {}}) + whole({1, "desc", scene.summary, {}});
  for (const SvgElement& element : std::span{elements}.subspan(1)) text += whole(element);
  return text + "</svg>\n";
}

}  // namespace chart
