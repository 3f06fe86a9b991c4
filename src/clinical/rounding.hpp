/// Exact rounding of fractions: figures never go through floating point.
#pragma once

#include <cstdint>

namespace clinical {

/// Wide enough for sums of squared days over three centuries; ISO C++ has no name for it, both our compilers have.
__extension__ using Wide = __int128;

/// numerator / denominator to the nearest whole number, halves away from zero (clinical.md section 6, Percent).
/// Requires denominator > 0.
constexpr std::int64_t round_half_away(Wide numerator, Wide denominator) {
  const Wide size = numerator < 0 ? -numerator : numerator;
  const Wide rounded = (2 * size + denominator) / (2 * denominator);
  return static_cast<std::int64_t>(numerator < 0 ? -rounded : rounded);
}
static_assert(round_half_away(5, 2) == 3 && round_half_away(-5, 2) == -3, "never to even, never up for negatives");
static_assert(round_half_away(-1, 3) == 0 && round_half_away(7, 3) == 2);

}  // namespace clinical
