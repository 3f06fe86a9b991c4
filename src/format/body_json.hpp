/// What an entry says, as a JSON object and back: one list of fields for each kind (docs/data-format.md).
#pragma once

#include <array>
#include <string_view>

#include "format/value.hpp"
#include "record/entry.hpp"

namespace format {

/// The name of the member that holds a body of that kind; in the order of record::Body.
inline constexpr std::array<std::string_view, std::variant_size_v<record::Body>> body_keys{
    "assessment", "session", "daily", "follow_up", "safety_check", "plan"};

void write(Value& out, const record::Body& body);

/// Requires kind < body_keys.size().
record::Body empty_body(std::size_t kind);
/// Reads a body of the kind that `out` holds; false if it is none. Limits are record::is_possible's.
bool read(const Value& value, record::Body& out);

/// The first schema version that can say it.
int version_of(const record::Body& body);

}  // namespace format
