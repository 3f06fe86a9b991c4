#include "support/widget.hpp"

#include <algorithm>

namespace test {

bool Widget::says(std::string_view text) const {
  return std::ranges::any_of(host.shown().tree, [&](const ui::Node& node) {
    return node.name.find(text) != std::string::npos || node.value.find(text) != std::string::npos;
  });
}

void Widget::answer_eight(std::string_view first_eight) {
  press("Today");
  press("Start the PHQ-9");
  press("Begin");
  for (int item = 1; item <= 8; ++item) {
    if (first_eight.empty()) {
      press("Skip this question");
    } else {
      choose(first_eight);
      press("Next");
    }
  }
}

void Widget::finish_phq9(std::string_view all_alike) {
  answer_eight(all_alike);
  choose(all_alike);
  press("Finish");
  if (shows(ui::Role::Button, "Continue")) press("Continue");
  skip_difficulty();
}

void Widget::skip_difficulty() {
  if (says("It is not counted in the total.")) press("Skip this question");
}

MemoryStore own_device() {
  MemoryStore storage;
  Widget widget{storage};
  widget.clock.time.local -= std::chrono::hours{1};  // before all that the test does
  widget.finish_phq9("Not at all");
  widget.press("Yes, keep my diary here");
  storage.pairs.resize(1);
  return storage;
}

}  // namespace test
