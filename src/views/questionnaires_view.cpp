#include <ranges>

#include "app/summary.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "views/questionnaire_words.hpp"
#include "views/screens.hpp"

namespace views {

using base::fill;
using base::Word;
using base::words;

namespace {

std::string window_words(int days) {
  if (days == 14) return std::string{words(Word::WindowTwoWeeks)};
  if (days == 30) return std::string{words(Word::WindowMonth)};
  if (days == 1) return std::string{words(Word::WindowDay)};
  return fill(words(Word::WindowDays), {{"days", std::to_string(days)}});
}

}  // namespace

std::string length_words(const clinical::Instrument& instrument) {
  constexpr int a_minute = 5;  // questions
  const Word pattern = instrument.items == 1 ? Word::TodayOneQuestion : Word::TodayQuestions;
  return fill(words(pattern), {{"count", std::to_string(instrument.items)},
                               {"window", window_words(instrument.recall_days)},
                               {"minutes", std::to_string((instrument.items + a_minute - 1) / a_minute)}});
}

std::string start_words(const app::Questionnaire& questionnaire) {
  return fill(words(Word::TodayStart), {{"name", std::string{questionnaire.wording->name}}});
}

void official_title(ui::Kit& kit, const app::Questionnaire& it) {
  const ui::InLanguage language{kit, it.language};
  kit.paragraph(it.wording->title, ui::Tone::Muted);
}

void questionnaires(ui::Kit& kit, const app::State& state, app::Actions& out) {
  title(kit, state, words(Word::TodayMore));
  const std::vector<std::string> codes = app::offered(state);
  for (const std::string& code : codes | std::views::drop(1)) {  // Today has the first
    const auto it = app::questionnaire(state, code);
    const ui::Region card{kit, code, it->wording->name, ui::Tone::Quiet};
    kit.heading(3, it->wording->name);
    official_title(kit, *it);
    kit.paragraph(length_words(*it->instrument));
    const app::Summary summary = app::summarize(state.record, *it->instrument);
    if (!summary.check_ins.empty())
      kit.paragraph(fill(words(Word::TodayLastCheckIn),
                         {{"date", base::date_words(base::day_of(summary.check_ins.back().entry->experienced_at))}}),
                    ui::Tone::Muted);
    if (kit.button("start", start_words(*it))) out.emplace_back(app::OpenCheckIn{code});
  }
  if (kit.button("back", words(Word::NavBack), ui::Tone::Quiet)) out.emplace_back(app::Go{app::Screen::Today});
}

}  // namespace views
