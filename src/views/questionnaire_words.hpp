/// How a questionnaire is introduced before its start screen and on it.
#pragma once

#include <string>

#include "app/questionnaire.hpp"
#include "ui/kit.hpp"

namespace views {

/// "9 questions about the last two weeks. Takes about 2 min."
std::string length_words(const clinical::Instrument& instrument);

/// What the name stands for, in the language of the questions.
void official_title(ui::Kit& kit, const app::Questionnaire& questionnaire);

/// "Start the PHQ-9".
std::string start_words(const app::Questionnaire& questionnaire);

}  // namespace views
