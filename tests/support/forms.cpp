#include "support/forms.hpp"

#include <algorithm>

namespace test {

MemoryStore started_diary() {
  MemoryStore storage;
  Widget widget{storage};
  widget.press("Daily check-in");
  choose_in(widget, "Mood", "5");
  widget.press("Save check-in");
  widget.press("Yes, keep my diary here");
  return storage;
}

const ui::Node& radio_in(const Widget& widget, std::string_view question, std::string_view answer) {
  const ui::Node& group = widget.find(ui::Role::RadioGroup, question);
  const ui::Tree& tree = widget.host.shown().tree;
  const auto found = std::ranges::find_if(tree, [&](const ui::Node& node) {
    return node.role == ui::Role::Radio && node.parent == group.id && node.name == answer;
  });
  INFO(answer);
  REQUIRE(found != tree.end());
  return *found;
}

void choose_in(Widget& widget, std::string_view question, std::string_view answer) {
  widget.frame(ui::Activation{ui::Activation::Kind::Click, radio_in(widget, question, answer).id});
}

void plan_session(Widget& widget, const std::string& when) {
  widget.press("Log a session");
  widget.choose("It is planned");
  widget.set(ui::Role::DateTimeField, "Date and time", when);
  widget.press("Save session");
}

}  // namespace test
