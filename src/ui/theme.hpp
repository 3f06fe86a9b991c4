/// Colours and measures of the two themes. Every colour of the product stands in theme.cpp; contrast is tested.
#pragma once

#include <cstdint>
#include <span>

namespace ui {

struct Colour {
  std::uint8_t red, green, blue;
  friend bool operator==(const Colour&, const Colour&) = default;
};

/// Contrast ratio of WCAG 2.1, from 1 to 21.
double contrast(Colour a, Colour b);

struct Theme {
  Colour surface;      ///< Behind everything.
  Colour raised;       ///< Cards, fields and quiet buttons.
  Colour hover;        ///< A control under the pointer.
  Colour text, muted;  ///< On surface, raised and hover.
  Colour accent;       ///< The one accent: primary buttons, the chosen answer, links.
  Colour accent_hover;
  Colour on_accent;                            ///< Text on accent.
  Colour accent_soft;                          ///< Behind the chosen answer.
  Colour control;                              ///< Borders of controls.
  Colour line;                                 ///< Thin lines that only divide.
  Colour support, support_line, support_text;  ///< The support panel.
  Colour warning, warning_line, warning_text;  ///< Banners about storage, and errors at a field.
  Colour error;
  Colour band_a, band_b, grid, series, session;  ///< Charts.
};

const Theme& light_theme();
const Theme& dark_theme();

/// CSS pixels.
inline constexpr float target = 48;  ///< Height of what a finger presses; WCAG 2.5.8 asks for 24, we for 44.
inline constexpr float radius = 10;
inline constexpr float text_size = 17;
inline constexpr float small_size = 15;
inline constexpr float line_height = 1.45F;  ///< Of the font size.
inline constexpr float gap = 16;             ///< Between the blocks of a screen.
inline constexpr float small_gap = 8;
inline constexpr float column_max = 720;  ///< A line of text is no longer than about 80 characters.

/// Dear ImGui's font size is ascent and descent together, CSS's is the em: of our typeface, 1.3 times as much.
inline constexpr float box_per_em = 1.3F;

/// The two faces as TrueType files. The bytes live as long as the kit.
struct Fonts {
  std::span<const std::uint8_t> regular;
  std::span<const std::uint8_t> semibold;
};

}  // namespace ui
