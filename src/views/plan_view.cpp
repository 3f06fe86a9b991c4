/// The plan: the sessions that lie ahead, and what is asked when.
#include "app/plan.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/words.hpp"
#include "record/entry.hpp"
#include "views/plan_words.hpp"
#include "views/screens.hpp"

namespace views {
namespace {

using base::fill;
using base::Word;
using base::words;
using record::SessionStatus;

constexpr std::size_t most_listed = 12;

/// Opens the form of a session with what became of it.
void open_session(const record::Entry& entry, std::string_view status, app::Actions& out) {
  out.insert(out.end(),
             {app::OpenForm{{app::FormKind::Session, entry.id}}, app::EditField{"status", std::string{status}}});
}

void planned(ui::Kit& kit, const app::State& state, const app::PlannedSession& it, app::Actions& out) {
  const record::Entry& entry = *it.entry;
  const std::string key = record::hex_from_id(entry.id);
  const bool open = state.planned == entry.id;
  if (kit.disclosure(key, session_words(it), open)) out.emplace_back(app::TogglePlanned{entry.id});
  if (!open) return;
  const ui::Group group{kit, key + " open", session_words(it)};
  if (it.session->moved_from)
    kit.paragraph(fill(words(Word::SessionMovedFrom), {{"date", base::date_time_words(*it.session->moved_from)}}),
                  ui::Tone::Muted);
  const bool may_be_over = base::day_of(entry.experienced_at) <= base::day_of(state.now);
  if (may_be_over && kit.button("done", words(Word::PlanDone), ui::Tone::Primary))
    open_session(entry, "completed", out);
  if (kit.button("move", words(Word::PlanMove))) open_session(entry, "planned", out);
  if (kit.button("cancel", words(Word::PlanCancel)))
    out.emplace_back(app::MarkSession{entry.id, SessionStatus::Cancelled});
}

void planned_list(ui::Kit& kit, const app::State& state, app::Actions& out) {
  const auto unconfirmed = app::unconfirmed_session(state);
  auto sessions = app::planned_sessions(state.record);
  std::erase_if(sessions, [&](const auto& it) { return unconfirmed && it.entry == unconfirmed->entry; });
  if (sessions.empty()) {
    if (!unconfirmed) kit.paragraph(words(Word::PlanNone));
    return;
  }
  kit.heading(3, words(Word::PlanSessions));
  const std::size_t listed = std::min(sessions.size(), most_listed);
  for (std::size_t i = 0; i < listed; ++i) planned(kit, state, sessions[i], out);
  if (sessions.size() > listed)
    kit.paragraph(fill(words(Word::PlanMore), {{"count", std::to_string(sessions.size() - listed)}}), ui::Tone::Muted);
}

void dropped_list(ui::Kit& kit, const app::State& state, app::Actions& out) {
  const auto sessions = app::dropped_sessions(state);
  if (sessions.empty()) return;
  kit.heading(3, words(Word::PlanDropped));
  for (const app::PlannedSession& it : sessions) {
    const bool cancelled = it.session->status == SessionStatus::Cancelled;
    const std::string date = base::date_time_words(it.entry->experienced_at);
    kit.paragraph(fill(words(cancelled ? Word::PlanCancelled : Word::PlanMissed), {{"date", date}}));
    if (kit.button("again " + record::hex_from_id(it.entry->id), fill(words(Word::PlanAgain), {{"date", date}}),
                   ui::Tone::Quiet))
      out.emplace_back(app::MarkSession{it.entry->id, SessionStatus::Planned});
  }
}

void earlier_score(ui::Kit& kit, const app::State& state, app::Actions& out) {
  if (!app::lacks_earlier_score(state)) return;
  const ui::Region box{kit, "earlier", words(Word::PlanStarted), ui::Tone::Quiet};
  kit.heading(3, words(Word::PlanStarted));
  kit.paragraph(words(Word::PlanStartedText));
  if (kit.button("letter", words(Word::TodayLetter))) out.emplace_back(app::OpenForm{{app::FormKind::Letter}});
}

void rules_form(ui::Kit& kit, const app::State& state, const app::Schedule& schedule, app::Actions& out) {
  const app::RulesForm& form = state.rules_form;
  if (kit.disclosure("rules", words(Word::PlanForClinics), form.open)) out.emplace_back(app::ToggleRules{});
  if (!form.open) return;
  const ui::Group group{kit, "rules form", words(Word::PlanForClinics)};
  const std::string value = form.text.value_or(schedule.text);
  const ui::Field field{.key = "text",
                        .label = words(Word::PlanRules),
                        .value = value,
                        .hint = words(Word::PlanRulesHint),
                        .error = form.error};
  if (auto typed = kit.text_area(field)) out.emplace_back(app::EditRules{*std::move(typed)});
  if (state.focus == app::Focus::FirstProblem && !form.error.empty()) kit.focus("text");
  if (kit.button("save", words(Word::PlanRulesSave))) out.emplace_back(app::SaveRules{});
  if (schedule.from == app::ScheduleFrom::Patient && kit.button("usual", words(Word::PlanRulesUsual), ui::Tone::Quiet))
    out.insert(out.end(), {app::EditRules{}, app::SaveRules{}});
}

Word whose(app::ScheduleFrom from) {
  switch (from) {
    case app::ScheduleFrom::Default: return Word::PlanFromDefault;
    case app::ScheduleFrom::Patient: return Word::PlanFromHere;
    case app::ScheduleFrom::Clinic: return Word::PlanFromClinic;
  }
  return Word::PlanFromDefault;
}

void check_ins(ui::Kit& kit, const app::State& state, app::Actions& out) {
  const app::Schedule schedule = app::schedule(state);
  kit.heading(3, words(Word::PlanAsked));
  kit.paragraph(words(whose(schedule.from)), ui::Tone::Muted);
  for (const clinical::Rule& rule : schedule.rules) kit.paragraph(rule_words(rule));
  if (schedule.from != app::ScheduleFrom::Clinic) rules_form(kit, state, schedule, out);
}

}  // namespace

void ask_about_session(ui::Kit& kit, const app::State& state, app::Actions& out) {
  const auto it = app::unconfirmed_session(state);
  if (!it) return;
  const record::Entry& entry = *it->entry;
  const std::string question =
      fill(words(Word::PlanAsk), {{"date", base::date_words(base::day_of(entry.experienced_at))}});
  const ui::Region box{kit, "took place", question, ui::Tone::Quiet};
  kit.heading(3, question);
  if (kit.button("yes", words(Word::PlanAskYes), ui::Tone::Primary)) open_session(entry, "completed", out);
  if (kit.button("only yes", words(Word::PlanAskOnlyYes)))
    out.emplace_back(app::MarkSession{entry.id, SessionStatus::Completed});
  if (kit.button("moved", words(Word::PlanAskMoved))) open_session(entry, "planned", out);
  if (kit.button("cancelled", words(Word::PlanAskCancelled)))
    out.emplace_back(app::MarkSession{entry.id, SessionStatus::Cancelled});
  if (kit.button("missed", words(Word::PlanAskMissed)))
    out.emplace_back(app::MarkSession{entry.id, SessionStatus::Missed});
}

void plan(ui::Kit& kit, const app::State& state, app::Actions& out) {
  title(kit, state, words(Word::PlanTitle));
  ask_about_session(kit, state, out);
  planned_list(kit, state, out);
  const bool nothing_planned = app::planned_sessions(state.record).empty();
  if (kit.button("add", words(Word::PlanAdd), nothing_planned ? ui::Tone::Primary : ui::Tone::Plain))
    out.emplace_back(app::Go{app::Screen::PlanCourse});
  earlier_score(kit, state, out);
  dropped_list(kit, state, out);
  check_ins(kit, state, out);
  if (kit.button("back", words(Word::NavBack), ui::Tone::Quiet)) out.emplace_back(app::Go{app::Screen::Today});
}

}  // namespace views
