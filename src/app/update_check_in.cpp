/// What update() does about a questionnaire that is being answered.
#include <utility>

#include "app/questionnaire.hpp"
#include "app/update_parts.hpp"
#include "clinical/score.hpp"

namespace app {
namespace {

/// True if the question about difficulty follows the items.
bool asks_difficulty(const State& state) {
  const auto it = questionnaire(state, state.check_in->instrument);
  return it && clinical::asks_difficulty(*it->instrument, state.check_in->answers);
}

void finish(Step& step, const Moment& moment) {
  State& state = step.state;
  const CheckIn& check_in = *state.check_in;
  record::Assessment assessment;
  assessment.instrument = check_in.instrument;
  if (const auto it = questionnaire(state, check_in.instrument))
    assessment.instrument_version = it->instrument->version;
  assessment.answers = check_in.answers;
  if (asks_difficulty(state)) assessment.difficulty = check_in.difficulty;
  record::Entry entry;
  entry.id = moment.fresh_id();
  entry.experienced_at = state.now;
  entry.recorded_at = state.now;
  entry.body = std::move(assessment);
  state.check_in.reset();
  state.result = entry.id;
  state.notice = Notice::None;
  keep(step, {record::Put{std::move(entry)}}, Screen::CheckInResult);
}

void advance(Step& step, const Moment& moment) {
  CheckIn& check_in = *step.state.check_in;
  check_in.answer_asked = false;
  const bool last = check_in.item + 1 >= check_in.answers.size();
  if (check_in.at_difficulty() || (last && !asks_difficulty(step.state))) return finish(step, moment);
  ++check_in.item;
  step.state.notice = Notice::None;
  step.state.focus = Focus::Question;
}

}  // namespace

void apply(Step& step, const OpenCheckIn& open, const Moment&) {
  step.state.starting = open.instrument;
  show(step.state, Screen::CheckInStart);
}

void apply(Step& step, const StartCheckIn&, const Moment&) {
  const auto it = questionnaire(step.state, step.state.starting);
  if (!it) return;
  step.state.check_in =
      CheckIn{.instrument = step.state.starting, .answers = std::vector<std::optional<int>>(it->wording->items.size())};
  show(step.state, Screen::CheckInQuestion);
  step.state.focus = Focus::Question;
}

void apply(Step& step, const ResumeCheckIn&, const Moment&) {
  State& state = step.state;
  if (!state.check_in) return;
  // A look at the help leads back to the question at hand; anything else is a new beginning, and it begins at the help.
  if (state.screen != Screen::Help) state.check_in->item = state.check_in->resumes_at();
  show(state, Screen::CheckInQuestion);
  state.focus = state.check_in->support_shown() ? Focus::Support : Focus::Question;
}

void apply(Step& step, const AnswerItem& answer, const Moment&) {
  if (!step.state.check_in) return;
  CheckIn& check_in = *step.state.check_in;
  if (answer.item == check_in.answers.size()) check_in.difficulty = answer.value;
  else check_in.answers[answer.item] = answer.value;
  check_in.answer_asked = false;
  step.state.notice = check_in.support_shown() ? Notice::SupportBelow : Notice::None;
}

void apply(Step& step, const NextItem&, const Moment& moment) {
  if (!step.state.check_in) return;
  CheckIn& check_in = *step.state.check_in;
  if (!check_in.answer()) {
    check_in.answer_asked = true;
    step.state.focus = Focus::FirstProblem;
    return;
  }
  if (check_in.support_shown() && !check_in.support_met) {
    check_in.support_met = true;
    step.state.focus = Focus::Support;
    return;
  }
  advance(step, moment);
}

void apply(Step& step, const SkipItem&, const Moment& moment) {
  if (!step.state.check_in) return;
  step.state.check_in->answer().reset();
  advance(step, moment);
}

void apply(Step& step, const PreviousItem&, const Moment&) {
  State& state = step.state;
  if (!state.check_in) return;
  if (state.check_in->item == 0) {
    state.starting = state.check_in->instrument;
    return show(state, Screen::CheckInStart);
  }
  --state.check_in->item;
  state.check_in->answer_asked = false;
  state.notice = Notice::None;
  state.focus = Focus::Question;
}

void apply(Step& step, const LeaveSupport&, const Moment& moment) {
  if (step.state.check_in) advance(step, moment);
}

}  // namespace app
