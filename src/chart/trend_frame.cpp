#include "chart/trend_frame.hpp"

#include <algorithm>

#include "clinical/instrument.hpp"

namespace chart {
namespace {

constexpr float least_width = 240;
constexpr float least_height = 200;
constexpr float narrow = 480;  // below it, texts are small

// Half a point beyond the scale, so that a band's border lies between two totals and a dot at either end within a band.
constexpr float beyond = 0.5F;
constexpr float lowest = -beyond;

constexpr float edge = 2;  // clear at both sides
constexpr float arrow_width = 8;
constexpr float arrow_line = 1.5F;
constexpr float gap = 8;
constexpr float sample_length = 20;  // of the dashes in the legend

float lower_border(std::size_t band) { return static_cast<float>(clinical::phq9_bands[band].from) - beyond; }

float highest_of(const TrendFrame& frame) { return static_cast<float>(frame.highest) + beyond; }

float upper_border(const TrendFrame& frame, std::size_t band) {
  return band + 1 < clinical::phq9_bands.size() ? lower_border(band + 1) : highest_of(frame);
}

/// Where a band begins, and the end of the scale.
std::vector<int> totals_of(const TrendFrame& frame) {
  std::vector<int> totals;
  for (const clinical::Band& band : clinical::phq9_bands) totals.push_back(band.from);
  totals.push_back(frame.highest);
  return totals;
}

std::vector<std::string> total_labels(const TrendFrame& frame) {
  std::vector<std::string> labels;
  for (const int total : totals_of(frame)) labels.push_back(std::to_string(total));
  return labels;
}

/// Names in one line where they leave most of the width to the data; else in lines as narrow as their longest word.
std::vector<std::vector<std::string>> band_names(const TrendFrame& frame, const TrendWords& words,
                                                 const TextMeasure& measure) {
  constexpr float share = 0.2F;
  float limit = share * (frame.right - frame.left);
  for (const std::string& name : words.bands) {
    limit = std::max(limit, widest(wrapped(name, frame.text_size, 0, measure), frame.text_size, measure));
  }
  const float room = frame.y(lower_border(0)) - frame.y(upper_border(frame, 0));
  std::vector<std::vector<std::string>> names;
  for (const std::string& name : words.bands) {
    std::vector<std::string> lines = wrapped(name, frame.text_size, limit, measure);
    const bool fits = static_cast<float>(lines.size()) * leading * frame.text_size <= room;
    names.push_back(fits ? std::move(lines) : std::vector{name});
  }
  return names;
}

void draw_bands(Scene& scene, const TrendFrame& frame) {
  for (std::size_t band = 0; band < clinical::phq9_bands.size(); ++band) {
    const float top = frame.y(upper_border(frame, band));
    const float bottom = frame.y(lower_border(band));
    const Ink fill = band % 2 == 0 ? Ink::BandA : Ink::BandB;
    scene.primitives.emplace_back(Rect{frame.left, top, frame.right - frame.left, bottom - top, fill});
  }
  for (std::size_t band = 1; band < clinical::phq9_bands.size(); ++band) {
    const float y = frame.y(lower_border(band));
    scene.primitives.emplace_back(Line{{frame.left, y}, {frame.right, y}, 1, Ink::Grid, false});
  }
}

void draw_scale(Scene& scene, Labels& labels, const TrendFrame& frame) {
  const Point corner{frame.left, frame.bottom};
  scene.primitives.emplace_back(Line{{frame.left, frame.top}, corner, 1, Ink::Axis, false});
  scene.primitives.emplace_back(Line{corner, {frame.right, frame.bottom}, 1, Ink::Axis, false});
  for (const int total : totals_of(frame)) {
    const float y = frame.y(static_cast<float>(total));
    scene.primitives.emplace_back(Line{{frame.left - tick_length, y}, {frame.left, y}, 1, Ink::Axis, false});
    labels.add({{frame.left - tick_length - gap / 2, baseline_around(y, frame.text_size)},
                std::to_string(total),
                frame.text_size,
                Align::Right,
                Ink::MutedText,
                false});
  }
}

void draw_band_names(Labels& labels, const TrendFrame& frame) {
  const Text name{{frame.right - gap, 0}, {}, frame.text_size, Align::Right, Ink::MutedText, false};
  for (std::size_t band = 0; band < std::min(frame.bands.size(), clinical::phq9_bands.size()); ++band) {
    labels.add_lines(frame.bands[band], name, (frame.y(lower_border(band)) + frame.y(upper_border(frame, band))) / 2);
  }
}

/// "Lower is better" after an arrow that points down.
void draw_hint(Scene& scene, Labels& labels, const TrendFrame& frame) {
  const float line = leading * frame.text_size;
  const auto lines = static_cast<float>(frame.lower_better.size());
  labels.add_lines(frame.lower_better,
                   {{edge + arrow_width + gap, 0}, {}, frame.text_size, Align::Left, Ink::MutedText, false},
                   line * lines / 2);

  const Point tip{edge + arrow_width / 2, line / 2 + 5};
  scene.primitives.emplace_back(Line{{tip.x, line / 2 - 5}, tip, arrow_line, Ink::MutedText, false});
  scene.primitives.emplace_back(
      Polyline{{{tip.x - 4, tip.y - 4}, tip, {tip.x + 4, tip.y - 4}}, arrow_line, Ink::MutedText});
}

void draw_legend(Scene& scene, Labels& labels, const TrendFrame& frame, const std::string& session) {
  const auto [x, y] = frame.legend;
  scene.primitives.emplace_back(Line{{x, y}, {x + sample_length, y}, session_width, Ink::Session, true});
  labels.add({{x + sample_length + gap, baseline_around(y, frame.text_size)},
              session,
              frame.text_size,
              Align::Left,
              Ink::SessionText,
              false});
}

}  // namespace

float TrendFrame::y(float total) const {
  return bottom - (total - lowest) / (highest_of(*this) - lowest) * (bottom - top);
}

TrendFrame trend_frame(int highest, const TrendWords& words, float width, float height, const TextMeasure& measure) {
  TrendFrame frame{};
  frame.highest = highest;
  frame.width = std::max(width, least_width);
  frame.height = std::max(height, least_height);
  frame.text_size = frame.width < narrow ? 12 : 13;
  frame.left = edge + widest(total_labels(frame), frame.text_size, measure) + gap / 2 + tick_length;
  frame.right = frame.width;
  const float line = leading * frame.text_size;

  const float hint_left = edge + arrow_width + gap;
  frame.lower_better = wrapped(words.lower_better, frame.text_size, frame.width - edge - hint_left, measure);
  const float hint = hint_left + widest(frame.lower_better, frame.text_size, measure);
  const float legend = sample_length + gap + measure.width(words.session, frame.text_size, false);
  const auto hint_lines = static_cast<float>(frame.lower_better.size());
  const bool beside = hint + 3 * gap + legend + gap <= frame.width;
  frame.legend = {frame.right - gap - legend, line * (beside ? 0.5F : hint_lines + 0.5F)};
  const float header = line * (beside ? hint_lines : hint_lines + 1);

  frame.marks_y = header + gap + mark_radius;
  frame.top = frame.marks_y + mark_radius + 1;
  frame.bottom = frame.height - tick_length - gap / 2 - line;
  frame.dates_baseline = baseline_around(frame.height - line / 2, frame.text_size);

  frame.bands = band_names(frame, words, measure);
  float column = 0;
  for (const auto& lines : frame.bands) column = std::max(column, widest(lines, frame.text_size, measure));
  constexpr float most = 0.45F;  // of the width: longer names run into the data rather than push them away
  frame.first_day = frame.left + mark_radius + gap / 2;
  frame.last_day = frame.right - gap - std::min(column, most * frame.width) - gap - mark_radius;
  return frame;
}

void draw_frame(Scene& scene, Labels& labels, const TrendFrame& frame, const TrendWords& words, bool with_sessions) {
  draw_bands(scene, frame);
  draw_scale(scene, labels, frame);
  draw_band_names(labels, frame);
  draw_hint(scene, labels, frame);
  if (with_sessions) draw_legend(scene, labels, frame, words.session);
}

}  // namespace chart
