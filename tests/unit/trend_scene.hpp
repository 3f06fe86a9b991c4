/// Ways to ask the scene of a trend what it shows and where.
#pragma once

#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include "base/words.hpp"
#include "chart/trend.hpp"

namespace test {

using chart::Align;
using chart::Dot;
using chart::Ink;
using chart::Line;
using chart::Point;
using chart::Polyline;
using chart::Rect;
using chart::Scene;
using chart::Text;
using Strings = std::vector<std::string>;

/// A font whose letters are all equally wide.
struct FixedMeasure final : chart::TextMeasure {
  float width(const std::string& text, float size, bool bold) const override {
    return (bold ? 0.58F : 0.54F) * size * static_cast<float>(text.size());
  }
};

inline chart::TrendWords english() {
  return {"PHQ-9 total over time",
          "Nine check-ins.",
          "Lower is better",
          "Session",
          {"Minimal", "Mild", "Moderate", "Moderately severe", "Severe"},
          base::short_date_words,
          base::month_words};
}

template <class Shape>
inline std::vector<Shape> all(const Scene& scene) {
  std::vector<Shape> shapes;
  for (const chart::Primitive& primitive : scene.primitives) {
    if (const Shape* shape = std::get_if<Shape>(&primitive)) shapes.push_back(*shape);
  }
  return shapes;
}

template <class Shape>
inline std::vector<Shape> all(const Scene& scene, Ink ink) {
  std::vector<Shape> shapes = all<Shape>(scene);
  std::erase_if(shapes, [&](const Shape& shape) { return shape.ink != ink; });
  return shapes;
}

/// From the top of the capitals to the bottom of the descenders.
inline Rect box(const Text& text) {
  const float width = FixedMeasure{}.width(text.text, text.size, text.bold);
  const float shift = text.align == Align::Left ? 0 : text.align == Align::Centre ? width / 2 : width;
  return {text.at.x - shift, text.at.y - 0.75F * text.size, width, text.size, text.ink};
}

inline bool overlap(const Rect& a, const Rect& b) {
  return a.left < b.left + b.width && b.left < a.left + a.width && a.top < b.top + b.height && b.top < a.top + a.height;
}

inline Strings overlapping_texts(const Scene& scene) {
  Strings found;
  const auto texts = all<Text>(scene);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (overlap(box(texts[i]), box(texts[j]))) found.push_back(texts[j].text + " / " + texts[i].text);
    }
  }
  return found;
}

inline Rect around(const Dot& dot) {
  const float reach = dot.radius + (dot.hollow ? 1.0F : 0.0F);
  return {dot.centre.x - reach, dot.centre.y - reach, 2 * reach, 2 * reach, dot.ink};
}

/// Everything that is drawn, as boxes.
inline std::vector<Rect> extents(const Scene& scene) {
  std::vector<Rect> boxes = all<Rect>(scene);
  for (const Text& text : all<Text>(scene)) boxes.push_back(box(text));
  for (const Dot& dot : all<Dot>(scene)) boxes.push_back(around(dot));
  for (const Line& line : all<Line>(scene)) {
    boxes.push_back({line.from.x, line.from.y, line.to.x - line.from.x, line.to.y - line.from.y, line.ink});
  }
  for (const Polyline& line : all<Polyline>(scene)) {
    for (const Point& point : line.points) boxes.push_back({point.x, point.y, 0, 0, line.ink});
  }
  return boxes;
}

inline bool all_inside(const Scene& scene) {
  constexpr float rounding = 0.01F;
  return std::ranges::all_of(extents(scene), [&](const Rect& it) {
    return it.width >= 0 && it.height >= 0 && it.left >= 0 && it.top >= 0 &&
           it.left + it.width <= scene.width + rounding && it.top + it.height <= scene.height + rounding;
  });
}

inline std::vector<Text> texts_of(const Scene& scene, Align align, Ink ink = Ink::MutedText) {
  std::vector<Text> texts = all<Text>(scene, ink);
  std::erase_if(texts, [&](const Text& text) { return text.align != align; });
  return texts;
}

inline Strings words_of(const std::vector<Text>& texts) {
  Strings words;
  for (const Text& text : texts) words.push_back(text.text);
  return words;
}

inline Strings dates(const Scene& scene) { return words_of(texts_of(scene, Align::Centre)); }
inline Strings marks(const Scene& scene) { return words_of(texts_of(scene, Align::Centre, Ink::Surface)); }

/// The texts at the right of the bands; the totals of the scale are right-aligned too, but stand left of the bands.
inline std::vector<Text> band_names(const Scene& scene) {
  std::vector<Text> texts = texts_of(scene, Align::Right);
  std::erase_if(texts, [&](const Text& text) { return text.at.x < scene.width / 2; });
  return texts;
}

inline Strings totals(const Scene& scene) {
  std::vector<Text> texts = texts_of(scene, Align::Right);
  std::erase_if(texts, [&](const Text& text) { return text.at.x > scene.width / 2; });
  return words_of(texts);
}

/// Where capitals have their middle.
inline float middle(const Text& text) { return text.at.y - 0.34F * text.size; }

inline std::size_t dashed_lines(const Scene& scene, float least_height) {
  const auto lines = all<Line>(scene, Ink::Session);
  return static_cast<std::size_t>(std::ranges::count_if(
      lines, [&](const Line& line) { return line.dashed && line.to.y - line.from.y > least_height; }));
}

}  // namespace test
