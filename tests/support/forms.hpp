/// What the tests of forms share: a diary that was begun, and answers found by question and by name.
#pragma once

#include "support/widget.hpp"

namespace test {

/// A diary on a device of the patient's own, with one daily check-in of January 12, 2026.
MemoryStore started_diary();

const ui::Node& radio_in(const Widget& widget, std::string_view question, std::string_view answer);
/// Presses one answer of the question with that name.
void choose_in(Widget& widget, std::string_view question, std::string_view answer);
/// From Today and back; `when` as a date field holds it.
void plan_session(Widget& widget, const std::string& when);
/// The body of the latest entry that the diary holds.
template <class Body>
const Body* latest(const Widget& widget) {
  const Body* found = nullptr;
  for (const record::Entry* entry : widget.host.state().record.in_order()) {
    if (const auto* body = std::get_if<Body>(&entry->body)) found = body;
  }
  return found;
}

}  // namespace test
