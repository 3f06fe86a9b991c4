#include <algorithm>

#include "app/summary.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "views/questionnaire_words.hpp"
#include "views/screens.hpp"

namespace views {

using app::FormKind;
using base::fill;
using base::Word;
using base::words;

namespace {

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

void daily(ui::Kit& kit, const app::State& state, app::Actions& out) {
  const ui::Region card{kit, "daily", words(Word::TodayDaily), ui::Tone::Quiet};
  kit.heading(3, words(Word::TodayDaily));
  kit.paragraph(words(Word::TodayDailyText));
  last_one(kit, Word::TodayLastDaily, latest<record::DailyCheckIn>(state.record));
  if (kit.button("start", words(Word::TodayDailyStart), ui::Tone::Primary))
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

void check_in_card(ui::Kit& kit, const app::State& state, app::Actions& out) {
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
  const bool again = state.check_in && state.check_in->instrument == codes.front();
  if (kit.button("start", again ? std::string{words(Word::TodayStartAgain)} : start_words(*it), ui::Tone::Plain))
    out.emplace_back(app::OpenCheckIn{codes.front()});
  if (codes.size() > 1 && kit.button("more", words(Word::TodayMore), ui::Tone::Quiet))
    out.emplace_back(app::Go{app::Screen::Questionnaires});
  if (kit.button("letter", words(Word::TodayLetter), ui::Tone::Quiet))
    out.emplace_back(app::OpenForm{{FormKind::Letter}});
}

void planned_session(ui::Kit& kit, const app::Summary& summary, app::Actions& out) {
  const auto planned = std::ranges::find(summary.sessions, record::SessionStatus::Planned,
                                         [](const app::SessionEntry& it) { return it.session->status; });
  if (planned == summary.sessions.end()) return;
  const record::Entry& entry = *planned->entry;
  kit.paragraph(fill(words(Word::TodayPlanned), {{"date", base::date_time_words(entry.experienced_at)}}));
  if (kit.button("done", words(Word::TodaySessionDone)))
    out.insert(out.end(), {app::OpenForm{{FormKind::Session, entry.id}}, app::EditField{"status", "completed"}});
  if (kit.button("change", words(Word::TodayChangePlanned)))
    out.emplace_back(app::OpenForm{{FormKind::Session, entry.id}});
}

void sessions(ui::Kit& kit, const app::Summary& summary, app::Actions& out) {
  const ui::Region card{kit, "sessions", words(Word::TodaySession), ui::Tone::Quiet};
  kit.heading(3, words(Word::TodaySession));
  kit.paragraph(words(Word::TodaySessionText));
  const auto last = std::ranges::find_if(summary.sessions.rbegin(), summary.sessions.rend(), [](const auto& it) {
    return it.session->status != record::SessionStatus::Planned;
  });
  if (last != summary.sessions.rend()) last_one(kit, Word::TodayLastSession, last->entry);
  planned_session(kit, summary, out);
  if (kit.button("log", words(Word::TodayLogSession))) out.emplace_back(app::OpenForm{{FormKind::Session}});
  if (kit.button("follow up", words(Word::TodayFollowUp))) out.emplace_back(app::OpenForm{{FormKind::FollowUp}});
}

void monthly(ui::Kit& kit, const app::State& state, app::Actions& out) {
  const ui::Region card{kit, "month", words(Word::TodayMonth), ui::Tone::Quiet};
  kit.heading(3, words(Word::TodayMonth));
  kit.paragraph(words(Word::TodayMonthText));
  last_one(kit, Word::TodayLastSafetyCheck, latest<record::SafetyCheck>(state.record));
  if (kit.button("check", words(Word::TodaySafetyCheck))) out.emplace_back(app::OpenForm{{FormKind::SafetyCheck}});
}

}  // namespace

void today(ui::Kit& kit, const app::State& state, app::Actions& out) {
  const app::Summary summary = app::summarize(state.record);
  title(kit, state, words(Word::NavToday));
  daily(kit, state, out);
  check_in_card(kit, state, out);
  sessions(kit, summary, out);
  monthly(kit, state, out);
}

}  // namespace views
