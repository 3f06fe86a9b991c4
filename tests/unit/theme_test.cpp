#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "ui/theme.hpp"

using ui::contrast;

TEST_CASE("Contrast: black on white is 21 to 1, equal colours 1 to 1") {
  CHECK(contrast({0, 0, 0}, {255, 255, 255}) > 20.99);
  CHECK(contrast({9, 9, 9}, {9, 9, 9}) < 1.01);
}

TEST_CASE("Themes: every text stands out at 4.5 to 1 from everything it is drawn on") {
  const ui::Theme& theme = GENERATE(ui::light_theme(), ui::dark_theme());
  for (const ui::Colour behind : {theme.surface, theme.raised, theme.hover}) {
    CHECK(contrast(theme.text, behind) >= 4.5);
    CHECK(contrast(theme.muted, behind) >= 4.5);
    CHECK(contrast(theme.accent, behind) >= 4.5);
    CHECK(contrast(theme.error, behind) >= 4.5);
  }
  CHECK(contrast(theme.text, theme.accent_soft) >= 4.5);
  CHECK(contrast(theme.on_accent, theme.accent) >= 4.5);
  CHECK(contrast(theme.on_accent, theme.accent_hover) >= 4.5);
  CHECK(contrast(theme.support_text, theme.support) >= 4.5);
  CHECK(contrast(theme.accent, theme.support) >= 4.5);
  CHECK(contrast(theme.accent, theme.warning) >= 4.5);
  CHECK(contrast(theme.warning_text, theme.warning) >= 4.5);
  for (const ui::Colour band : {theme.band_a, theme.band_b}) {
    CHECK(contrast(theme.text, band) >= 4.5);
    CHECK(contrast(theme.muted, band) >= 4.5);
    CHECK(contrast(theme.session, band) >= 4.5);
  }
}

TEST_CASE("Themes: the borders of controls, the marks of the chart and the panels stand out at 3 to 1") {
  const ui::Theme& theme = GENERATE(ui::light_theme(), ui::dark_theme());
  CHECK(contrast(theme.control, theme.surface) >= 3);
  CHECK(contrast(theme.control, theme.raised) >= 3);
  CHECK(contrast(theme.accent, theme.accent_soft) >= 3);
  CHECK(contrast(theme.series, theme.band_a) >= 3);
  CHECK(contrast(theme.series, theme.band_b) >= 3);
  CHECK(contrast(theme.support_line, theme.surface) >= 3);
  CHECK(contrast(theme.support_line, theme.support) >= 3);
  CHECK(contrast(theme.warning_line, theme.warning) >= 3);
  CHECK(contrast(theme.error, theme.raised) >= 3);
}
