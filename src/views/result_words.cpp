#include "views/result_words.hpp"

#include "base/text.hpp"
#include "base/words.hpp"
#include "views/bands.hpp"

namespace views {
namespace {

using base::fill;
using base::Word;
using base::words;

std::string points(int count) {
  return count == 1 ? std::string{words(Word::ResultOnePoint)}
                    : fill(words(Word::ResultManyPoints), {{"count", std::to_string(count)}});
}

std::string scored(const Result& result, int total) {
  const clinical::Instrument& instrument = *result.questionnaire.instrument;
  const std::string range = range_name(result.questionnaire, total);
  const bool own = !result.questionnaire.wording->bands.empty();
  const Word pattern = instrument.lowest_total() != 0 ? Word::ResultTotalFrom
                       : range.empty() || own         ? Word::ResultTotal
                                                      : Word::ResultTotalRange;
  std::string text = fill(words(pattern), {{"total", std::to_string(total)},
                                           {"lowest", std::to_string(instrument.lowest_total())},
                                           {"highest", std::to_string(instrument.highest_total())},
                                           {"band", range}});
  if (own && !range.empty()) text += " " + fill(words(Word::ResultOwnRange), {{"band", range}});
  return text;
}

std::string counted(Word pattern, const Result& result) {
  const clinical::Instrument& instrument = *result.questionnaire.instrument;
  return fill(words(pattern), {{"missing", std::to_string(result.entry.score.missing.value_or(0))},
                               {"count", std::to_string(instrument.items)},
                               {"needed", std::to_string(instrument.items - instrument.allowed_missing)}});
}

}  // namespace

std::string item9_fact(const Result& result) {
  const bool here = app::asks_item9(*result.questionnaire.instrument);
  if (here && result.entry.item9.value_or(0) >= 1) return " " + std::string{words(Word::ResultItem9Yes)};
  if (here && !result.entry.item9) return " " + std::string{words(Word::ResultItem9Blank)};
  if (result.item9 == app::Item9::Marked) return " " + std::string{words(Word::ResultLatestItem9Yes)};
  if (result.item9 == app::Item9::Blank) return " " + std::string{words(Word::ResultLatestItem9Blank)};
  return {};
}

std::string total_sentence(const Result& result) {
  const clinical::Score& score = result.entry.score;
  std::string text = score.total ? scored(result, *score.total) : counted(Word::ResultInsufficient, result);
  if (score.status == clinical::ScoreStatus::Prorated) text += " " + counted(Word::ResultProrated, result);
  return text + item9_fact(result);
}

bool needs_help(const Result& result) { return !item9_fact(result).empty(); }

std::string missing_items(const record::Assessment& assessment) {
  std::string list;
  for (std::size_t item = 0; item < assessment.answers.size(); ++item) {
    if (assessment.answers[item]) continue;
    if (!list.empty()) list += ", ";
    list += fill(words(Word::ResultItem), {{"number", std::to_string(item + 1)}});
  }
  return list;
}

std::string change_sentence(const Result& result) {
  const app::Summary& summary = result.summary;
  if (!result.entry.score.total) return {};
  if (!summary.baseline)
    return std::string{words(summary.first_session ? Word::ResultNoBaseline : Word::ResultIsBaseline)};
  const std::optional<app::StartingScore> from = app::starting_score(summary, result.entry);
  const std::optional<int> change = app::change_from_baseline(summary, result.entry);
  if (!change || !from) return {};
  const Word pattern = *change < 0 ? Word::ResultLower : *change > 0 ? Word::ResultHigher : Word::ResultSame;
  return fill(words(pattern), {{"points", points(std::abs(*change))},
                               {"baseline", std::to_string(from->total)},
                               {"date", base::date_words(from->date)}});
}

}  // namespace views
