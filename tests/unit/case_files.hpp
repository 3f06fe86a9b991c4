/// The worked examples in tests/data/cases, one value for each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "format/value.hpp"

namespace test {

/// The content of a file, from the top of the repository. Throws if it cannot be read.
std::string file_text(const std::string& path);

/// The items of the list `name` in that file. Throws if there are none, so that no test passes on nothing.
std::vector<format::Value> cases_in(const std::string& file, std::string_view name);

/// The id of one case, for messages.
std::string id_of(const format::Value& one);

}  // namespace test
