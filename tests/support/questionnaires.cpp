#include "support/questionnaires.hpp"

namespace test {

void open_questionnaire(Widget& widget, const std::string& code) {
  widget.press("Today");
  const std::string start = "Start the " + code;
  if (!widget.shows(ui::Role::Button, start)) widget.press("More questionnaires");
  widget.press(start);
}

void answer_all(Widget& widget, const std::string& code, std::string_view all_but_last, std::string_view last) {
  open_questionnaire(widget, code);
  widget.press("Begin");
  for (bool done = false; !done;) {
    done = widget.shows(ui::Role::Button, "Finish");
    const std::string_view answer = done ? last : all_but_last;
    if (answer.empty()) {
      widget.press("Skip this question");
      continue;
    }
    widget.choose(answer);
    widget.press(done ? "Finish" : "Next");
  }
}

}  // namespace test
