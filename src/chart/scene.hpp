/// A picture as a value: primitives in logical pixels, y downwards, painted by ui (ImDrawList) and by svg.hpp.
/// Colours are named, not numbers: the painter's theme decides.
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace chart {

/// What a thing is, from which a painter takes its colour.
enum class Ink {
  Text,
  MutedText,
  Axis,
  Grid,
  BandA,
  BandB,
  Series,
  SeriesFill,
  Session,
  SessionText,
  Surface,
};

struct Point {
  float x, y;
  friend bool operator==(const Point&, const Point&) = default;
};

struct Rect {
  float left, top, width, height;
  Ink fill;
};
struct Line {
  Point from, to;
  float width;
  Ink ink;
  bool dashed;
};
struct Polyline {
  std::vector<Point> points;
  float width;
  Ink ink;
};
/// A marker. `hollow` marks a score whose two weeks overlap the last one's.
struct Dot {
  Point centre;
  float radius;
  Ink ink;
  bool hollow;
};
enum class Align { Left, Centre, Right };
/// `at` is the baseline of the text, at its left, centre or right by `align`. `size` in logical pixels.
struct Text {
  Point at;
  std::string text;
  float size;
  Align align;
  Ink ink;
  bool bold;
};

using Primitive = std::variant<Rect, Line, Polyline, Dot, Text>;

struct Scene {
  float width = 0;
  float height = 0;
  std::string title;                  ///< The accessible name.
  std::string summary;                ///< One sentence that says what the picture shows.
  std::vector<Primitive> primitives;  ///< Painted in order.
};

/// The width of a text, for labels that must not overlap. The painter's font measures; tests use a fixed width.
class TextMeasure {
 public:
  virtual ~TextMeasure() = default;
  virtual float width(const std::string& text, float size, bool bold) const = 0;
};

}  // namespace chart
