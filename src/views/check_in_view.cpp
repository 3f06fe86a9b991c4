#include "app/questionnaire.hpp"
#include "app/summary.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "views/screens.hpp"

namespace views {
namespace {

using base::fill;
using base::Word;
using base::words;

/// The official words of the question at hand, with its answers in points.
struct Question {
  std::string_view stem;  ///< Empty of the question about difficulty.
  std::string_view text;
  std::vector<ui::Option> options;
};

Question question_at_hand(const app::Questionnaire& it, const app::CheckIn& check_in) {
  Question question;
  const bool extra = check_in.at_difficulty();
  const auto answers = extra ? it.wording->difficulty_answers : it.wording->answers;
  if (!extra) question.stem = it.wording->stem;
  question.text = extra ? it.wording->difficulty : it.wording->items[check_in.item];
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const int points = extra ? static_cast<int>(i) : it.instrument->points[i];
    question.options.push_back({std::to_string(points), std::string{answers[i]}});
  }
  return question;
}

std::string progress(const app::CheckIn& check_in) {
  if (check_in.at_difficulty()) return std::string{words(Word::QuestionDifficulty)};
  return fill(words(Word::QuestionProgress),
              {{"number", std::to_string(check_in.item + 1)}, {"count", std::to_string(check_in.answers.size())}});
}

void question(ui::Kit& kit, const app::State& state, const app::Questionnaire& it, app::Actions& out) {
  const app::CheckIn& check_in = *state.check_in;
  const Question question = question_at_hand(it, check_in);
  const ui::InLanguage language{kit, it.language};
  if (!question.stem.empty()) kit.paragraph(question.stem);
  kit.heading(2, question.text, "question");
  if (state.focus == app::Focus::Question) kit.focus("question");

  const std::optional<int> answer = check_in.answer();
  const std::string_view error = check_in.answer_asked ? words(Word::QuestionChoose) : std::string_view{};
  const auto chosen =
      kit.radio_group("answer", question.text, question.options, answer ? std::to_string(*answer) : std::string{},
                      error, ui::GroupTitle::SaidAbove);
  if (chosen) out.emplace_back(app::AnswerItem{check_in.item, base::int_from_text(*chosen).value_or(0)});
  if (state.focus == app::Focus::FirstProblem) kit.focus("answer");
}

}  // namespace

void check_in_question(ui::Kit& kit, const app::State& state, app::Actions& out) {
  if (!state.check_in) return;
  const app::CheckIn& check_in = *state.check_in;
  const auto it = app::questionnaire(state, check_in.instrument);
  if (!it) return;
  const ui::Group group{kit, "item " + std::to_string(check_in.item), {}};
  kit.paragraph(progress(check_in), ui::Tone::Muted);
  question(kit, state, *it, out);
  if (check_in.support_shown()) support_panel(kit, state, app::item9_was_positive(app::summarize(state.record)), out);

  const bool last = check_in.item + 1 >= check_in.answers.size();
  const ui::Group row{kit, "steps", {}, ui::Group::Layout::Flow};
  if (kit.button("back", words(Word::NavBack))) out.emplace_back(app::PreviousItem{});
  if (kit.button("next", words(last ? Word::QuestionFinish : Word::QuestionNext), ui::Tone::Primary))
    out.emplace_back(app::NextItem{});
  if (kit.button("skip", words(Word::QuestionSkip), ui::Tone::Quiet)) out.emplace_back(app::SkipItem{});
}

}  // namespace views
