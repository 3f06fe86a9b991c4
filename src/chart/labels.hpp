/// Texts of a picture that never overlap: each is measured, and drawn only where there is room for it.
#pragma once

#include <string>
#include <vector>

#include "chart/scene.hpp"

namespace chart {

/// From one baseline to the next, in parts of the font size.
inline constexpr float leading = 1.2F;

/// The baseline that puts capitals and digits in the middle of `y`.
constexpr float baseline_around(float y, float size) { return y + 0.34F * size; }

/// Breaks at spaces so that no line is wider than `limit`, but for a single word that is.
std::vector<std::string> wrapped(const std::string& text, float size, float limit, const TextMeasure& measure);

/// Of the lines, none of them bold.
float widest(const std::vector<std::string>& lines, float size, const TextMeasure& measure);

class Labels {
 public:
  /// Draws into `scene`, which must outlive the labels, as must `measure`.
  Labels(Scene& scene, const TextMeasure& measure) : scene_{scene}, measure_{measure} {}

  /// False, and nothing is drawn, if the text would leave the scene or touch one drawn before.
  bool add(const Text& text);
  /// `text` once for each of the lines, the block's middle at the height `middle`. All of it or nothing.
  bool add_lines(const std::vector<std::string>& lines, Text text, float middle);

 private:
  bool add_all(const std::vector<Text>& texts);
  bool has_room(const Rect& box) const;

  Scene& scene_;
  const TextMeasure& measure_;
  std::vector<Rect> taken_;
};

}  // namespace chart
