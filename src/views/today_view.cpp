#include "app/summary.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "views/screens.hpp"

namespace views {

using base::fill;
using base::Word;
using base::words;

namespace {

void start_or_resume(ui::Kit& kit, const app::State& state, app::Actions& out) {
  if (state.check_in) {
    const std::string number = std::to_string(state.check_in->resumes_at() + 1);
    if (kit.button("resume", fill(words(Word::TodayResume), {{"number", number}}), ui::Tone::Primary))
      out.emplace_back(app::ResumeCheckIn{});
  }
  const Word label = state.check_in ? Word::TodayStartAgain : Word::TodayStart;
  if (kit.button("start", words(label), state.check_in ? ui::Tone::Plain : ui::Tone::Primary))
    out.emplace_back(app::Go{app::Screen::CheckInStart});
}

}  // namespace

void today(ui::Kit& kit, const app::State& state, app::Actions& out) {
  const app::Summary summary = app::summarize(state.record);
  title(kit, state, words(Word::NavToday));
  {
    const ui::Region card{kit, "check in", words(Word::TodayCheckIn), ui::Tone::Quiet};
    kit.heading(3, words(Word::TodayCheckIn));
    kit.paragraph(words(Word::TodayCheckInText));
    if (summary.check_ins.empty()) kit.paragraph(words(Word::TodayNoCheckIn), ui::Tone::Muted);
    else
      kit.paragraph(fill(words(Word::TodayLastCheckIn),
                         {{"date", base::date_words(base::day_of(summary.check_ins.back().entry->experienced_at))}}),
                    ui::Tone::Muted);
    start_or_resume(kit, state, out);
  }
  const ui::Region card{kit, "sessions", words(Word::TodaySession), ui::Tone::Quiet};
  kit.heading(3, words(Word::TodaySession));
  kit.paragraph(words(Word::TodaySessionText));
  if (!summary.sessions.empty())
    kit.paragraph(fill(words(Word::TodayLastSession),
                       {{"date", base::date_words(base::day_of(summary.sessions.back().entry->experienced_at))}}),
                  ui::Tone::Muted);
  if (kit.button("log", words(Word::TodayLogSession))) out.emplace_back(app::StartSession{});
}

}  // namespace views
