#include "app/summary.hpp"
#include "base/text.hpp"
#include "base/words.hpp"
#include "clinical/wording.hpp"
#include "views/bands.hpp"
#include "views/screens.hpp"

namespace views {
namespace {

using base::fill;
using base::Word;
using base::words;

const clinical::Wording& phq9_wording() { return *clinical::wording(clinical::phq9, base::Language::English); }

std::string points(int count) {
  return count == 1 ? std::string{words(Word::ResultOnePoint)}
                    : fill(words(Word::ResultManyPoints), {{"count", std::to_string(count)}});
}

/// The total in words. The fact about item 9 stands in the same paragraph, so that no reassuring word stands alone
/// (people.md section 1.1).
std::string total_sentence(const app::CheckInEntry& it) {
  std::string text;
  const std::string missing = std::to_string(it.score.missing.value_or(0));
  if (it.score.total && it.score.severity) {
    const Word pattern = it.score.status == clinical::ScoreStatus::Prorated ? Word::ResultProrated : Word::ResultTotal;
    text = fill(words(pattern), {{"total", std::to_string(*it.score.total)},
                                 {"band", std::string{band_words(*it.score.severity)}},
                                 {"missing", missing}});
  } else {
    text = fill(words(Word::ResultInsufficient), {{"missing", missing}});
  }
  if (it.item9.value_or(0) >= 1) text += " " + std::string{words(Word::ResultItem9Yes)};
  else if (!it.item9) text += " " + std::string{words(Word::ResultItem9Blank)};
  return text;
}

std::string missing_items(const record::Assessment& assessment) {
  std::string list;
  for (std::size_t item = 0; item < assessment.answers.size(); ++item) {
    if (assessment.answers[item]) continue;
    if (!list.empty()) list += ", ";
    list += fill(words(Word::ResultItem), {{"number", std::to_string(item + 1)}});
  }
  return list;
}

std::string change_sentence(const app::Summary& summary, const app::CheckInEntry& it) {
  if (!it.score.total) return {};
  if (!summary.baseline)
    return std::string{words(summary.first_session ? Word::ResultNoBaseline : Word::ResultIsBaseline)};
  const std::optional<int> change = app::change_from_baseline(summary, it);
  if (!change) return {};
  const Word pattern = *change < 0 ? Word::ResultLower : *change > 0 ? Word::ResultHigher : Word::ResultSame;
  return fill(words(pattern), {{"points", points(std::abs(*change))},
                               {"baseline", std::to_string(summary.baseline->total)},
                               {"date", base::date_words(summary.baseline->date)}});
}

const app::CheckInEntry* shown(const app::Summary& summary, const app::State& state) {
  for (const app::CheckInEntry& it : summary.check_ins) {
    if (state.result && it.entry->id == *state.result) return &it;
  }
  return nullptr;
}

}  // namespace

void check_in_start(ui::Kit& kit, const app::State& state, app::Actions& out) {
  title(kit, state, words(Word::StartTitle));
  kit.paragraph(words(Word::StartHow));
  {
    const ui::Region box{kit, "private", words(Word::StartHelp), ui::Tone::Support};
    kit.paragraph(words(Word::StartPrivate));
    kit.paragraph(words(Word::StartHelp));
    help_lines(kit, state, out);
  }
  if (kit.button("begin", words(Word::StartBegin), ui::Tone::Primary)) out.emplace_back(app::StartCheckIn{});
  kit.paragraph(phq9_wording().notice, ui::Tone::Muted);
}

void check_in_question(ui::Kit& kit, const app::State& state, app::Actions& out) {
  if (!state.check_in) return;
  const app::CheckIn& check_in = *state.check_in;
  const ui::Group question{kit, "item " + std::to_string(check_in.item), {}};
  kit.paragraph(fill(words(Word::QuestionProgress),
                     {{"number", std::to_string(check_in.item + 1)}, {"count", std::to_string(app::phq9_items)}}),
                ui::Tone::Muted);
  const clinical::Wording& wording = phq9_wording();
  kit.paragraph(wording.stem);
  const std::string_view item = wording.items[check_in.item];
  kit.heading(2, item, "question");
  if (state.focus == app::Focus::Question) kit.focus("question");

  std::vector<ui::Option> options;
  for (std::size_t value = 0; value < wording.answers.size(); ++value)
    options.push_back({std::to_string(value), std::string{wording.answers[value]}});
  const std::optional<int> answer = check_in.answers[check_in.item];
  const std::string_view error = check_in.answer_asked ? words(Word::QuestionChoose) : std::string_view{};
  const auto chosen = kit.radio_group("answer", item, options, answer ? std::to_string(*answer) : std::string{}, error,
                                      ui::GroupTitle::SaidAbove);
  if (chosen) out.emplace_back(app::AnswerItem{check_in.item, base::int_from_text(*chosen).value_or(0)});
  if (state.focus == app::Focus::FirstProblem) kit.focus("answer");

  if (check_in.item == app::item9 && answer.value_or(0) >= 1)
    support_panel(kit, state, app::item9_was_positive(app::summarize(state.record)), out);

  const bool last = check_in.item + 1 == app::phq9_items;
  const ui::Group row{kit, "steps", {}, ui::Group::Layout::Flow};
  if (kit.button("back", words(Word::NavBack))) out.emplace_back(app::PreviousItem{});
  if (kit.button("next", words(last ? Word::QuestionFinish : Word::QuestionNext), ui::Tone::Primary))
    out.emplace_back(app::NextItem{});
  if (kit.button("skip", words(Word::QuestionSkip), ui::Tone::Quiet)) out.emplace_back(app::SkipItem{});
}

void check_in_result(ui::Kit& kit, const app::State& state, app::Actions& out) {
  const app::Summary summary = app::summarize(state.record);
  const app::CheckInEntry* it = shown(summary, state);
  title(kit, state, words(Word::ResultTitle));
  if (it == nullptr) return;
  kit.paragraph(total_sentence(*it));
  const auto& assessment = std::get<record::Assessment>(it->entry->body);
  if (const std::string missing = missing_items(assessment); !missing.empty())
    kit.paragraph(fill(words(Word::ResultMissingItems), {{"items", missing}}));
  if (const std::string change = change_sentence(summary, *it); !change.empty()) kit.paragraph(change);
  if (app::looks_back(summary, *it)) kit.paragraph(words(Word::ResultLooksBack));
  kit.paragraph(words(Word::ResultLowerBetter), ui::Tone::Muted);

  const bool help_needed = it->item9.value_or(1) >= 1;
  const bool worse = app::is_worse(summary, *it);
  if (help_needed || worse) {
    const ui::Region box{kit, "help", words(Word::HelpNames), ui::Tone::Support};
    if (worse) kit.paragraph(fill(words(Word::ResultWorse), {{"clinic", clinic_name(state)}}));
    help_lines(kit, state, out);
  }
  if (kit.button("trend", words(Word::ResultTrend), ui::Tone::Primary)) out.emplace_back(app::Go{app::Screen::Trends});
  if (kit.button("done", words(Word::ResultDone))) out.emplace_back(app::Go{app::Screen::Today});
}

}  // namespace views
