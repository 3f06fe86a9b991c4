/// What update() does about the plan: dates, planned sessions, the check-in schedule.
#include <algorithm>

#include "app/plan.hpp"
#include "app/update_parts.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "record/clinical_inputs.hpp"

namespace app {

void apply(Step& step, const EditPlan& edit, const Moment&) {
  set_plan_field(step.state.plan_form, edit.field, edit.value, step.state.record);
}

void apply(Step& step, const EditDate& edit, const Moment&) {
  const auto date = std::ranges::find(step.state.plan_form.dates, edit.key, &PlanDate::key);
  if (date == step.state.plan_form.dates.end()) return;
  date->value = edit.value;
  date->problem.reset();
}

void apply(Step& step, const AddDate&, const Moment&) {
  add_date(step.state.plan_form);
  step.state.focus = Focus::Date;
}

void apply(Step& step, const RemoveDate& remove, const Moment&) {
  remove_date(step.state.plan_form, remove.key);
  step.state.focus = Focus::Date;  // the button that removed it is gone
}

void apply(Step& step, const FillDates&, const Moment&) {
  if (fill_dates(step.state.plan_form)) return show(step.state, Screen::PlanDates);
  step.state.focus = Focus::FirstProblem;
}

void apply(Step& step, const ConfirmDates&, const Moment& moment) {
  State& state = step.state;
  std::vector<record::Entry> entries =
      confirm_dates(state.plan_form, {state.record, state.clinic, state.now, moment.offset_at});
  if (entries.empty()) {
    state.focus = Focus::FirstProblem;
    return;
  }
  std::vector<record::Edit> edits;
  for (record::Entry& entry : entries) {
    entry.id = moment.fresh_id();
    edits.emplace_back(record::Put{std::move(entry)});
  }
  state.plan_form = {};
  state.planned.reset();
  keep(step, std::move(edits), Screen::Plan);
}

void apply(Step& step, const TogglePlanned& toggle, const Moment&) {
  std::optional<record::EntryId>& open = step.state.planned;
  if (open == toggle.session) open.reset();
  else open = toggle.session;
}

void apply(Step& step, const MarkSession& mark, const Moment&) {
  State& state = step.state;
  const record::Entry* before = state.record.find(mark.session);
  const auto* session = before != nullptr ? std::get_if<record::Session>(&before->body) : nullptr;
  if (session == nullptr) return;
  record::Entry entry = *before;
  ++entry.revision;
  entry.recorded_at = state.now;
  std::get<record::Session>(entry.body).status = mark.status;
  state.forms.erase({FormKind::Session, mark.session});  // it would bring back what was before
  keep(step, {record::Put{std::move(entry)}}, state.screen);
}

void apply(Step& step, const ToggleRules&, const Moment&) {
  step.state.rules_form = {.open = !step.state.rules_form.open, .text = {}, .error = {}};
}

void apply(Step& step, const EditRules& edit, const Moment&) {
  step.state.rules_form.text = edit.text;
  step.state.rules_form.error.clear();
}

void apply(Step& step, const SaveRules&, const Moment& moment) {
  State& state = step.state;
  const std::string text = state.rules_form.text.value_or(schedule(state).text);
  const auto rules = clinical::rules_from_text(text);
  record::Plan plan;
  if (const record::Plan* before = record::latest_plan(state.record)) plan = *before;
  plan.rules = base::trimmed(text);
  record::Entry entry{.id = moment.fresh_id(), .experienced_at = state.now, .recorded_at = state.now, .body = plan};
  if (!rules || !record::problems(entry, state.now).empty()) {
    state.rules_form.error =
        rules ? std::string{base::words(base::Word::ProblemPlanRules)} : clinical::message_from(rules.error());
    state.focus = Focus::FirstProblem;
    return;
  }
  state.rules_form = {};
  keep(step, {record::Put{std::move(entry)}}, Screen::Plan);
}

}  // namespace app
