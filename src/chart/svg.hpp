/// Scene to SVG: a flat list of elements for a page that creates them itself, and text for files.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "chart/scene.hpp"

namespace chart {

struct SvgElement {
  int depth;  ///< 0 for the svg element itself.
  std::string tag;
  std::string text;                                             ///< Text content; not escaped.
  std::vector<std::pair<std::string, std::string>> attributes;  ///< Values not escaped.

  friend bool operator==(const SvgElement&, const SvgElement&) = default;
};

/// The svg element first, then its children in painting order. Inks are classes, such as "ink-series": fill and stroke
/// are currentColor, so that a page gives each class its `color` and nothing else.
std::vector<SvgElement> svg_elements(const Scene& scene);

/// CSS colours by ink, such as "#0b6468", so that a file stands alone.
struct SvgPalette {
  std::string (*colour)(Ink ink);
};
/// With the scene's title and summary inside.
std::string svg_text(const Scene& scene, const SvgPalette& palette);

}  // namespace chart
