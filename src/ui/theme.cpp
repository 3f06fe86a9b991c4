#include "ui/theme.hpp"

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

double linear(std::uint8_t channel) {
  const double value = channel / 255.0;
  return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

constexpr Colour rgb(std::uint32_t hex) {
  return {static_cast<std::uint8_t>(hex >> 16U), static_cast<std::uint8_t>(hex >> 8U), static_cast<std::uint8_t>(hex)};
}

constexpr Theme light{
    .surface = rgb(0xFCFDFC),
    .raised = rgb(0xFFFFFF),
    .hover = rgb(0xEEF4F3),
    .text = rgb(0x17272B),
    .muted = rgb(0x50636A),
    .accent = rgb(0x0B6468),
    .accent_hover = rgb(0x084F53),
    .on_accent = rgb(0xFFFFFF),
    .accent_soft = rgb(0xE0F0EE),
    .control = rgb(0x6E828A),
    .line = rgb(0xDDE5E5),
    .support = rgb(0xFFF6E8),
    .support_line = rgb(0xB4690E),
    .support_text = rgb(0x3B2A12),
    .warning = rgb(0xFDF1EE),
    .warning_line = rgb(0xB4442B),
    .warning_text = rgb(0x4A1C12),
    .error = rgb(0xA8321A),
    .band_a = rgb(0xFCFDFC),
    .band_b = rgb(0xF0F5F4),
    .grid = rgb(0xD3DEDD),
    .series = rgb(0x0B6468),
    .session = rgb(0x8A5200),
};

constexpr Theme dark{
    .surface = rgb(0x11191C),
    .raised = rgb(0x19252A),
    .hover = rgb(0x22323A),
    .text = rgb(0xE9F0F0),
    .muted = rgb(0xAABBC0),
    .accent = rgb(0x7CD3C8),
    .accent_hover = rgb(0x9BE3D9),
    .on_accent = rgb(0x052423),
    .accent_soft = rgb(0x17403F),
    .control = rgb(0x7C9199),
    .line = rgb(0x2C3C42),
    .support = rgb(0x33260F),
    .support_line = rgb(0xE0A04A),
    .support_text = rgb(0xFBEBD2),
    .warning = rgb(0x3A1D17),
    .warning_line = rgb(0xEF8A72),
    .warning_text = rgb(0xFCE2DB),
    .error = rgb(0xFF9B85),
    .band_a = rgb(0x11191C),
    .band_b = rgb(0x17232A),
    .grid = rgb(0x33454C),
    .series = rgb(0x7CD3C8),
    .session = rgb(0xE8B060),
};

}  // namespace

double contrast(Colour a, Colour b) {
  const double one = luminance(a);
  const double other = luminance(b);
  return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

const Theme& light_theme() { return light; }
const Theme& dark_theme() { return dark; }

}  // namespace ui
