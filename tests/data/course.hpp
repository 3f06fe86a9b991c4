/// A made-up diary for tests and pictures: six infusions in three weeks, a rise two months later, and a booster.
/// Nobody's data; the same for the same seed on every machine.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "record/record.hpp"
#include "store/store.hpp"

namespace test {

inline constexpr std::uint32_t sample_seed = 20260112;
/// The first session is on Monday, January 12, 2026.
inline constexpr base::Day sample_first_session{std::chrono::year{2026} / 1 / 12};

/// In the order in which the patient entered them: PHQ-9 falling from about 20 to about 6 with item 9 positive at the
/// start, one of them with a blank, one within a week of the last; seven sessions that took place and one that was
/// cancelled; notes in several scripts; one entry edited and one erased. Around them the plan, daily check-ins,
/// follow-ups, two safety checks, GAD-7s and one total of it from a letter, and one session that is planned for May 25.
std::vector<record::Edit> sample_course(std::uint32_t seed = sample_seed);

/// The same as it lies in a storage, one key for each time that the diary was opened.
std::vector<store::KeyValue> sample_storage(std::string_view name_space, std::uint32_t seed = sample_seed);

}  // namespace test
