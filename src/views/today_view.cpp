#include <algorithm>
#include <array>
#include <functional>
#include <span>

#include "app/summary.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "clinical/subjects.hpp"
#include "views/plan_words.hpp"
#include "views/questionnaire_words.hpp"
#include "views/screens.hpp"

namespace views {

using app::FormKind;
using base::fill;
using base::Word;
using base::words;

namespace {

constexpr int early_sessions = 5;  // people.md section 4

/// Says until when it is open, and why. True while it is reminded of.
bool due_line(ui::Kit& kit, const app::State& state, const app::Due& due, std::string_view subject) {
  const clinical::Task* task = due.open_task(subject);
  if (task == nullptr) return false;
  kit.paragraph(open_words(due, *task, base::day_of(state.now)));
  return task->open->remind;
}

ui::Tone start_tone(bool is_due) { return is_due ? ui::Tone::Primary : ui::Tone::Plain; }

std::string date_of(const record::Entry& entry) { return base::date_words(base::day_of(entry.experienced_at)); }

/// The latest entry of a kind; nothing if there is none.
template <class Body>
const record::Entry* latest(const record::Record& record) {
  const record::Entry* found = nullptr;
  for (const record::Entry* entry : record.in_order()) {
    if (std::holds_alternative<Body>(entry->body)) found = entry;
  }
  return found;
}

void last_one(ui::Kit& kit, Word pattern, const record::Entry* entry) {
  if (entry != nullptr) kit.paragraph(fill(words(pattern), {{"date", date_of(*entry)}}), ui::Tone::Muted);
}

void daily(ui::Kit& kit, const app::State& state, const app::Due& due, app::Actions& out) {
  const ui::Region card{kit, "daily", words(Word::TodayDaily), ui::Tone::Quiet};
  kit.heading(3, words(Word::TodayDaily));
  kit.paragraph(words(Word::TodayDailyText));
  last_one(kit, Word::TodayLastDaily, latest<record::DailyCheckIn>(state.record));
  const bool is_due = due_line(kit, state, due, clinical::daily_check_in);
  if (kit.button("start", words(Word::TodayDailyStart), start_tone(is_due)))
    out.emplace_back(app::OpenForm{{FormKind::Daily}});
}

/// Back to what was begun, whichever questionnaire it is.
void resume(ui::Kit& kit, const app::State& state, app::Actions& out) {
  const app::CheckIn& check_in = *state.check_in;
  const std::size_t at = check_in.resumes_at();
  const auto it = app::questionnaire(state, check_in.instrument);
  if (!it) return;
  kit.paragraph(fill(words(Word::TodayStarted), {{"name", std::string{it->wording->name}}}), ui::Tone::Muted);
  const std::string label = at == check_in.answers.size()
                                ? std::string{words(Word::TodayResumeLast)}
                                : fill(words(Word::TodayResume), {{"number", std::to_string(at + 1)}});
  if (kit.button("resume", label, ui::Tone::Primary)) out.emplace_back(app::ResumeCheckIn{});
}

/// The others that are open now; the rest is behind "More questionnaires".
void others_due(ui::Kit& kit, const app::State& state, const app::Due& due, std::span<const std::string> codes,
                app::Actions& out) {
  for (const std::string& code : codes) {
    if (due.open_task(code) == nullptr) continue;
    const auto it = app::questionnaire(state, code);
    const ui::Group group{kit, code, it->wording->name};
    kit.heading(4, it->wording->name);
    const bool is_due = due_line(kit, state, due, code);
    if (kit.button("start", start_words(*it), start_tone(is_due))) out.emplace_back(app::OpenCheckIn{code});
  }
}

void check_in_card(ui::Kit& kit, const app::State& state, const app::Due& due, app::Actions& out) {
  const std::vector<std::string> codes = app::offered(state);
  if (codes.empty()) return;
  const auto it = app::questionnaire(state, codes.front());
  const app::Summary summary = app::summarize(state.record, *it->instrument);
  const ui::Region card{kit, "check in", words(Word::TodayCheckIn), ui::Tone::Quiet};
  kit.heading(3, words(Word::TodayCheckIn));
  kit.paragraph(length_words(*it->instrument));
  if (summary.check_ins.empty()) kit.paragraph(words(Word::TodayNoCheckIn), ui::Tone::Muted);
  else last_one(kit, Word::TodayLastCheckIn, summary.check_ins.back().entry);
  if (state.check_in) resume(kit, state, out);
  const bool is_due = due_line(kit, state, due, codes.front());
  const bool again = state.check_in && state.check_in->instrument == codes.front();
  if (kit.button("start", again ? std::string{words(Word::TodayStartAgain)} : start_words(*it),
                 start_tone(is_due && !state.check_in)))
    out.emplace_back(app::OpenCheckIn{codes.front()});
  others_due(kit, state, due, std::span{codes}.subspan(1), out);
  if (codes.size() > 1 && kit.button("more", words(Word::TodayMore), ui::Tone::Quiet))
    out.emplace_back(app::Go{app::Screen::Questionnaires});
  if (kit.button("letter", words(Word::TodayLetter), ui::Tone::Quiet))
    out.emplace_back(app::OpenForm{{FormKind::Letter}});
}

void last_session(ui::Kit& kit, const app::State& state) {
  const auto day = app::last_session(state);
  if (!day) return kit.paragraph(words(Word::TodaySessionText));
  const int ago = base::days_between(*day, base::day_of(state.now));
  const Word pattern = ago == 0   ? Word::TodayLastSessionToday
                       : ago == 1 ? Word::TodayLastSessionYesterday
                                  : Word::TodayLastSession;
  kit.paragraph(fill(words(pattern), {{"date", base::date_words(*day)}, {"count", std::to_string(ago)}}));
  if (app::completed_sessions(state) <= early_sessions) kit.paragraph(words(Word::TodayPeopleDiffer), ui::Tone::Muted);
}

void next_session(ui::Kit& kit, const app::State& state, app::Actions& out) {
  const auto next = app::next_session(state);
  if (!next) return;
  const record::Entry& entry = *next->entry;
  kit.paragraph(fill(words(Word::TodayNextSession), {{"session", session_words(*next)}}));
  const bool today = base::day_of(entry.experienced_at) == base::day_of(state.now);
  if (today && kit.button("done", words(Word::TodaySessionDone), ui::Tone::Primary))
    out.insert(out.end(), {app::OpenForm{{FormKind::Session, entry.id}}, app::EditField{"status", "completed"}});
  if (kit.button("change", words(Word::TodayChangePlanned)))
    out.emplace_back(app::OpenForm{{FormKind::Session, entry.id}});
}

void sessions(ui::Kit& kit, const app::State& state, const app::Due& due, app::Actions& out) {
  const ui::Region card{kit, "sessions", words(Word::TodaySession), ui::Tone::Quiet};
  kit.heading(3, words(Word::TodaySession));
  last_session(kit, state);
  next_session(kit, state, out);
  if (kit.button("log", words(Word::TodayLogSession))) out.emplace_back(app::OpenForm{{FormKind::Session}});
  const bool is_due = due_line(kit, state, due, clinical::follow_up);
  if (kit.button("follow up", words(Word::TodayFollowUp), start_tone(is_due)))
    out.emplace_back(app::OpenForm{{FormKind::FollowUp}});
  if (kit.button("plan", words(Word::TodayPlan))) out.emplace_back(app::Go{app::Screen::Plan});
}

void monthly(ui::Kit& kit, const app::State& state, const app::Due& due, app::Actions& out) {
  const ui::Region card{kit, "month", words(Word::TodayMonth), ui::Tone::Quiet};
  kit.heading(3, words(Word::TodayMonth));
  kit.paragraph(words(Word::TodayMonthText));
  last_one(kit, Word::TodayLastSafetyCheck, latest<record::SafetyCheck>(state.record));
  const bool is_due = due_line(kit, state, due, clinical::safety_check);
  if (kit.button("check", words(Word::TodaySafetyCheck), start_tone(is_due)))
    out.emplace_back(app::OpenForm{{FormKind::SafetyCheck}});
}

/// What comes next, where nothing is asked now.
void next_line(ui::Kit& kit, const app::Due& due) {
  if (std::ranges::any_of(due.tasks, [](const clinical::Task& task) { return task.open.has_value(); })) return;
  std::string text{words(Word::DueNothing)};
  if (const clinical::Task* next = due.next_task())
    text += " " + fill(words(Word::DueNext),
                       {{"name", subject_words(next->subject)}, {"date", base::date_words(next->next->day)}});
  kit.paragraph(text, ui::Tone::Muted);
}

/// A part of Today. Those in which something is due come first.
struct Card {
  bool is_due;
  void (*draw)(ui::Kit& kit, const app::State& state, const app::Due& due, app::Actions& out);
};

}  // namespace

void today(ui::Kit& kit, const app::State& state, app::Actions& out) {
  const app::Due due = app::due(state);
  const auto is_due = [&](std::string_view subject) {
    const clinical::Task* task = due.open_task(subject);
    return task != nullptr && task->open->remind;
  };
  const auto next = app::next_session(state);
  const bool session_today = next && base::day_of(next->entry->experienced_at) == base::day_of(state.now);
  title(kit, state, words(Word::NavToday));
  ask_about_session(kit, state, out);
  next_line(kit, due);
  std::array cards{Card{is_due(clinical::daily_check_in), daily},
                   Card{std::ranges::any_of(app::offered(state), is_due), check_in_card},
                   Card{is_due(clinical::follow_up) || session_today, sessions},
                   Card{is_due(clinical::safety_check), monthly}};
  std::ranges::stable_partition(cards, std::identity{}, &Card::is_due);
  for (const Card& card : cards) card.draw(kit, state, due, out);
}

}  // namespace views
