/// One entry of each kind with every field filled: what stored/v2.json holds, and no version may ever lose.
#pragma once

#include <vector>

#include "record/record.hpp"

namespace test {

/// In the order in which they happened. The last two are assessments: one with answers, one with a total.
std::vector<record::Entry> entries_with_every_field();

}  // namespace test
