/// Doses and weights as they are typed and shown: exact, in integers. Limits: record/limits.hpp.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace record {

/// Reads "40", "37.5", "37,5" as a dose. Nothing if it is not a number with at most three decimals, or if it may well
/// mean thousands: "1,250" and "1.500" are refused, "1250" is not.
std::optional<std::int64_t> micrograms_from_text(std::string_view milligrams);
/// "37.5": without trailing zeros.
std::string text_from_micrograms(std::int64_t micrograms);

/// The same for a weight: "72.5" is 72 500 g. What no int holds becomes its largest, which is out of range.
std::optional<int> grams_from_text(std::string_view kilograms);
std::string text_from_grams(int grams);

/// The dose for each kilogram, rounded to the nearest microgram, half up: computed and shown, never stored. As
/// milligrams a kilogram: text_from_micrograms. Requires a positive weight.
std::int64_t micrograms_per_kilogram(std::int64_t micrograms, int grams);

}  // namespace record
