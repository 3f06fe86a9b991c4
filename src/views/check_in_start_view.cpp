#include "app/summary.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "views/questionnaire_words.hpp"
#include "views/screens.hpp"

namespace views {
namespace {

using base::fill;
using base::Word;
using base::words;

void instructions(ui::Kit& kit, const app::Questionnaire& it) {
  const ui::InLanguage language{kit, it.language};
  if (!it.wording->instructions.empty()) kit.paragraph(it.wording->instructions);
}

/// What the patient should know before this one is begun now.
void cautions(ui::Kit& kit, const app::State& state, const app::Questionnaire& it) {
  const app::Summary summary = app::summarize(state.record, *it.instrument);
  if (!summary.check_ins.empty()) {
    const base::DateTime& last = summary.check_ins.back().entry->experienced_at;
    if (app::overlaps(*it.instrument, last, state.now))
      kit.paragraph(fill(words(Word::StartOverlap),
                         {{"name", std::string{it.wording->name}}, {"date", base::date_words(base::day_of(last))}}));
  }
  if (!state.check_in) return;
  if (const auto begun = app::questionnaire(state, state.check_in->instrument))
    kit.paragraph(fill(words(Word::StartDrops), {{"name", std::string{begun->wording->name}}}));
}

void language_button(ui::Kit& kit, const app::State& state, const app::Questionnaire& it, app::Actions& out) {
  const auto other = app::other_language(state, *it.instrument);
  if (!other) return;
  const ui::InLanguage language{kit, base::code(*other)};
  const Word label = *other == base::Language::Spanish ? Word::StartSpanish : Word::StartEnglish;
  if (kit.button("language", words(label), ui::Tone::Quiet)) out.emplace_back(app::ChooseLanguage{*other});
}

void privacy(ui::Kit& kit, const app::State& state, const app::Questionnaire& it, app::Actions& out) {
  const ui::Region box{kit, "private", words(Word::StartHelp), ui::Tone::Support};
  std::string text{words(Word::StartPrivate)};
  if (app::asks_item9(*it.instrument)) text += " " + std::string{words(Word::StartItem9)};
  kit.paragraph(text);
  kit.paragraph(words(Word::StartHelp));
  help_lines(kit, state, out);
}

}  // namespace

void check_in_start(ui::Kit& kit, const app::State& state, app::Actions& out) {
  const auto it = app::questionnaire(state, state.starting);
  if (!it) return;
  title(kit, state, fill(words(Word::StartTitle), {{"name", std::string{it->wording->name}}}));
  official_title(kit, *it);
  instructions(kit, *it);
  kit.paragraph(length_words(*it->instrument) + " " + std::string{words(Word::StartHow)});
  cautions(kit, state, *it);
  language_button(kit, state, *it, out);
  privacy(kit, state, *it, out);
  if (kit.button("begin", words(Word::StartBegin), ui::Tone::Primary)) out.emplace_back(app::StartCheckIn{});
  kit.paragraph(it->wording->notice, ui::Tone::Muted);
}

}  // namespace views
