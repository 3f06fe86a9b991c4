#include "chart/labels.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace chart {
namespace {

/// From the top of an accented capital to the bottom of a descender, in parts of the font size from the baseline.
constexpr float above = 0.9F;
constexpr float below = 0.25F;

Rect box_of(const Text& text, const TextMeasure& measure) {
  const float width = measure.width(text.text, text.size, text.bold);
  const float shift = text.align == Align::Left ? 0 : text.align == Align::Centre ? width / 2 : width;
  return {text.at.x - shift, text.at.y - above * text.size, width, (above + below) * text.size, text.ink};
}

bool is_apart(const Rect& a, const Rect& b) {
  return a.left + a.width <= b.left || b.left + b.width <= a.left || a.top + a.height <= b.top ||
         b.top + b.height <= a.top;
}

}  // namespace

std::vector<std::string> wrapped(const std::string& text, float size, float limit, const TextMeasure& measure) {
  std::vector<std::string> lines;
  for (const std::string_view word : base::split(text, ' ')) {
    const std::string longer = lines.empty() ? std::string{word} : lines.back() + ' ' + std::string{word};
    if (lines.empty() || measure.width(longer, size, false) > limit) {
      lines.emplace_back(word);
    } else {
      lines.back() = longer;
    }
  }
  return lines;
}

float widest(const std::vector<std::string>& lines, float size, const TextMeasure& measure) {
  float width = 0;
  for (const std::string& line : lines) width = std::max(width, measure.width(line, size, false));
  return width;
}

bool Labels::add(const Text& text) { return add_all({text}); }

bool Labels::add_lines(const std::vector<std::string>& lines, Text text, float middle) {
  const float step = leading * text.size;
  text.at.y = baseline_around(middle, text.size) - step * (static_cast<float>(lines.size()) - 1) / 2;
  std::vector<Text> texts;
  for (const std::string& line : lines) {
    text.text = line;
    texts.push_back(text);
    text.at.y += step;
  }
  return add_all(texts);
}

bool Labels::add_all(const std::vector<Text>& texts) {
  std::vector<Rect> boxes;
  for (const Text& text : texts) boxes.push_back(box_of(text, measure_));
  if (!std::ranges::all_of(boxes, [&](const Rect& box) { return has_room(box); })) return false;
  taken_.insert(taken_.end(), boxes.begin(), boxes.end());
  scene_.primitives.insert(scene_.primitives.end(), texts.begin(), texts.end());
  return true;
}

bool Labels::has_room(const Rect& box) const {
  return box.left >= 0 && box.top >= 0 && box.left + box.width <= scene_.width &&
         box.top + box.height <= scene_.height &&
         std::ranges::all_of(taken_, [&](const Rect& other) { return is_apart(box, other); });
}

}  // namespace chart
