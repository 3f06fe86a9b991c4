#include "app/update.hpp"

#include <algorithm>

#include "app/help.hpp"
#include "app/questionnaire.hpp"
#include "app/safety_notes.hpp"
#include "app/update_parts.hpp"

namespace app {
namespace {

/// Our own edits meet another tab's by revision; this name only breaks ties on this screen until the diary is read
/// again.
constexpr std::string_view this_screen = "~";
constexpr std::string_view view_preference = "view";

std::string kind_of(const record::Edit& edit) {
  const auto* put = std::get_if<record::Put>(&edit);
  if (put == nullptr) return {};
  struct Kind {
    std::string operator()(const record::Assessment&) const { return "assessment"; }
    std::string operator()(const record::Session&) const { return "session"; }
    std::string operator()(const record::DailyCheckIn&) const { return "daily"; }
    std::string operator()(const record::FollowUp&) const { return "follow-up"; }
    std::string operator()(const record::SafetyCheck&) const { return "safety-check"; }
    std::string operator()(const record::Plan&) const { return "plan"; }
  };
  return std::visit(Kind{}, put->entry.body);
}

bool may_write(const Storage& storage) { return storage.device == Device::Own && !storage.read_only; }

/// Stores all that is waiting, if it may be stored.
void commit(Step& step) {
  const Storage& storage = step.state.storage;
  if (may_write(storage) && !storage.unsaved.empty()) step.effects.emplace_back(Commit{storage.unsaved});
}

/// Help that is offered stands above the screen, so that it is met first.
Focus first_focus(const State& state) { return state.help_offered ? Focus::Support : Focus::Heading; }

}  // namespace

void keep(Step& step, std::vector<record::Edit> edits, Screen next) {
  State& state = step.state;
  bool entry = false;
  for (record::Edit& edit : edits) {
    state.record.apply(edit, this_screen);
    if (const auto* put = std::get_if<record::Put>(&edit)) {
      entry = true;
      state.help_offered = offers_help(state.record, put->entry);
    }
    state.storage.unsaved.push_back(std::move(edit));
  }
  state.screen = next;
  state.focus = first_focus(state);
  if (entry && state.storage.device == Device::Unknown && state.storage.health != Health::Blocked) {
    state.after_device = next;
    state.screen = Screen::OwnDevice;
    state.focus = Focus::Heading;
    return;
  }
  const bool in_memory = state.storage.device == Device::Shared || state.storage.health == Health::Blocked;
  if (entry && in_memory) state.notice = Notice::InMemory;
  commit(step);
}

void show(State& state, Screen screen) {
  state.screen = screen;
  state.focus = Focus::Heading;
  state.notice = Notice::None;
  state.help_offered = false;
}

namespace {

/// Stays on the screen at hand.
void keep_preference(Step& step, std::string_view name, std::string value) {
  keep(step, {record::SetPreference{std::string{name}, {std::move(value), step.state.now}}}, step.state.screen);
  step.state.focus = Focus::None;
}

void apply(Step& step, const Go& go, const Moment&) {
  State& state = step.state;
  const bool to_help = go.screen == Screen::Help && state.screen != Screen::Help;
  // What was offered is still there on the way back from help.
  const bool offered =
      state.help_offered && (to_help || (state.screen == Screen::Help && go.screen == state.help_from));
  if (to_help) state.help_from = state.screen;
  show(state, go.screen);
  state.help_offered = offered;
}

void apply(Step& step, const OpenForm& open, const Moment&) {
  State& state = step.state;
  const auto known = state.forms.find(open.form);
  if (known == state.forms.end() || is_stale(open.form.kind, known->second, state.now)) {
    const record::Entry* entry = open.form.entry ? state.record.find(*open.form.entry) : nullptr;
    state.forms.insert_or_assign(open.form, open_form(open.form, entry, state.now));
  }
  state.form = open.form;
  show(state, Screen::Form);
}

void apply(Step& step, const EditField& edit, const Moment&) {
  State& state = step.state;
  const auto form = state.forms.find(state.form);
  if (form == state.forms.end()) return;
  set_field(form->second, edit.field, edit.value);
  if (!edit.value.empty() || !has_cells(field_of(state.form.kind, edit.field))) return;
  // The button that cleared the choice is gone.
  state.focus = Focus::Field;
  state.focus_field = edit.field;
}

void apply(Step& step, const ToggleSection& toggle, const Moment&) {
  const auto form = step.state.forms.find(step.state.form);
  if (form == step.state.forms.end()) return;
  std::set<Section>& open = form->second.open;
  if (open.erase(toggle.section) == 0) open.insert(toggle.section);
}

void refuse(State& state, Form& form, std::vector<FormProblem> problems) {
  for (const FormProblem& problem : problems) form.open.insert(field_of(state.form.kind, problem.field).section);
  state.focus = Focus::Field;
  state.focus_field = problems.front().field;
  form.problems = std::move(problems);
}

void apply(Step& step, const SaveForm&, const Moment& moment) {
  State& state = step.state;
  const auto form = state.forms.find(state.form);
  if (form == state.forms.end()) return;
  ParsedForm parsed = parse(state.form, form->second, {state.record, state.clinic, state.now, moment.offset_at});
  if (!parsed.problems.empty()) return refuse(state, form->second, std::move(parsed.problems));
  const record::Entry* before = state.form.entry ? state.record.find(*state.form.entry) : nullptr;
  parsed.entry.id = before != nullptr ? before->id : moment.fresh_id();
  parsed.entry.revision = before != nullptr ? before->revision + 1 : 1;
  state.saved = parsed.entry.id;
  state.forms.erase(form);
  const bool more_to_say = safety_notes(parsed.entry).any();
  keep(step, {record::Put{std::move(parsed.entry)}}, more_to_say ? Screen::Saved : Screen::Today);
}

void apply(Step& step, const ChooseDevice& choice, const Moment&) {
  State& state = step.state;
  state.storage.device = choice.device;
  state.screen = state.after_device;
  state.focus = first_focus(state);
  state.notice = choice.device == Device::Shared ? Notice::InMemory : Notice::None;
  commit(step);
}

void apply(Step& step, const ChooseView& choice, const Moment&) {
  step.state.view = choice.view;
  step.effects.emplace_back(ShowView{choice.view});
  keep_preference(step, view_preference, choice.view == View::Html ? "html" : "canvas");
}

void apply(Step& step, const PickCountry& pick, const Moment&) {
  step.state.country = {.picked = pick.option, .unanswered = false};
}

void apply(Step& step, const ConfirmCountry&, const Moment&) {
  State& state = step.state;
  const std::string option = country_option(state);
  if (option.empty()) {
    state.country.unanswered = true;
    state.focus = Focus::Country;
    return;
  }
  keep_preference(step, country_preference, option);
  state.country = {};
  state.focus = Focus::Lines;
  state.notice = Notice::LinesShown;
}

void apply(Step& step, const ChooseLanguage& choice, const Moment&) {
  keep_preference(step, question_language_preference, std::string{base::code(choice.language)});
}

void apply(Step& step, const SaveCopy&, const Moment&) { step.effects.emplace_back(DownloadBackup{}); }
void apply(Step& step, const SaveDamaged&, const Moment&) { step.effects.emplace_back(DownloadDamaged{}); }
void apply(Step& step, const TryAgain&, const Moment&) { commit(step); }
void apply(Step& step, const CopyText& copy, const Moment&) {
  step.state.notice = Notice::Copied;
  step.effects.emplace_back(Copy{copy.text});
}

void apply(Step& step, const Tick& tick, const Moment&) { step.state.now = tick.now; }
void apply(Step& step, const Configured& configured, const Moment&) { step.state.clinic = configured.clinic; }
void apply(Step& step, const EnvironmentChanged& changed, const Moment&) {
  step.state.environment = changed.environment;
}
void apply(Step& step, const StorageBlocked&, const Moment&) { step.state.storage.health = Health::Blocked; }

void apply(Step& step, const Opened& opened, const Moment&) {
  State& state = step.state;
  if (state.storage.device == Device::Shared) return;
  Storage& storage = state.storage;
  const bool found = !opened.record.empty() || !opened.damaged.empty();
  // Erased in another tab, or cleared by the browser: the patient is asked again before anything is written.
  if (storage.found_diary && !found) storage.device = Device::Unknown;
  storage.found_diary = found;
  state.record = opened.record;
  state.storage.damaged = opened.damaged;
  state.storage.read_only = opened.read_only;
  if (found) storage.device = Device::Own;
  for (const record::Edit& edit : state.storage.unsaved) state.record.apply(edit, this_screen);
  const View wanted = state.record.preference(view_preference) == "html" ? View::Html : View::Canvas;
  if (wanted != state.view) {
    state.view = wanted;
    step.effects.emplace_back(ShowView{wanted});
  }
}

void apply(Step& step, const Kept& kept, const Moment&) {
  Storage& storage = step.state.storage;
  const auto count = static_cast<std::ptrdiff_t>(std::min(kept.edits, storage.unsaved.size()));
  for (auto edit = storage.unsaved.begin(); edit != storage.unsaved.begin() + count; ++edit) {
    const std::string kind = kind_of(*edit);
    if (kind.empty()) continue;
    step.effects.emplace_back(TellSaved{kind});
    step.state.notice = Notice::Saved;
  }
  storage.unsaved.erase(storage.unsaved.begin(), storage.unsaved.begin() + count);
  storage.health = Health::Good;
  storage.found_diary = true;
}

void apply(Step& step, const NotKept& failed, const Moment&) {
  step.state.storage.health = failed.why;
  step.state.notice = Notice::NotSaved;
}

void apply(Step& step, const FocusGiven&, const Moment&) { step.state.focus = Focus::None; }

}  // namespace

Step update(State state, const Action& action, const Moment& moment) {
  Step step{std::move(state), {}};
  std::visit([&](const auto& one) { apply(step, one, moment); }, action);
  return step;
}

}  // namespace app
