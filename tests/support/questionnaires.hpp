/// Journeys through any questionnaire.
#pragma once

#include "support/widget.hpp"

namespace test {

/// From anywhere to its start screen.
void open_questionnaire(Widget& widget, const std::string& code);

/// From anywhere past its last item; an empty answer is a skip.
void answer_all(Widget& widget, const std::string& code, std::string_view all_but_last, std::string_view last);

}  // namespace test
