#include "app/clinician_words.hpp"

#include "base/text.hpp"
#include "base/words.hpp"

namespace app {
namespace {

using base::Word;
using clinical::Evidence;
using clinical::Rule;

Word word_of(const clinical::Finding& finding) {
  switch (finding.rule) {
    case Rule::NoCompletedSession: return Word::WhyNoSession;
    case Rule::LastWithin14Days: return Word::WhyBaseline;
    case Rule::LastEarlier: return Word::WhyBaselineStale;
    case Rule::NoneBefore: return Word::WhyBaselineNone;
    case Rule::LowBaseline: return Word::WhyBaselineLow;
    case Rule::Lowest: return Word::WhyLowest;
    case Rule::Latest: return Word::WhyLatest;
    case Rule::PercentOfBaseline: return Word::WhyPercent;
    case Rule::InRemissionRange: return Word::WhyRemission;
    case Rule::HalfOfBaseline: return Word::WhyHalf;
    case Rule::QuarterBelowBaseline: return Word::WhyQuarter;
    case Rule::AboveBaseline: return Word::WhyAbove;
    case Rule::NoOtherStatus: return Word::WhyNoOther;
    case Rule::HalfTwiceInARow: return Word::WhyTwice;
    case Rule::AboveHalfAgain: return Word::WhyLost;
    case Rule::RespondingUntilLost: return Word::WhyUntilLost;
    case Rule::RespondingUntilLatest: return Word::WhyUntilLatest;
    case Rule::RelapseTwiceInARow: return Word::WhyRelapse;
    case Rule::RelapseOnLatest: return Word::WhyRelapsePossible;
    case Rule::SessionUntilRelapse: return Word::WhyUntilRelapse;
    case Rule::SessionUntilLatest: return Word::WhyUntilNoRelapse;
    case Rule::NeverAboveBaseline: return Word::WhyNeverAbove;
    case Rule::MeaningfulChange: return finding.reached ? Word::WhyMeaningful : Word::WhyNotMeaningful;
    case Rule::ReliableChange: return finding.reached ? Word::WhyReliable : Word::WhyNotReliable;
    case Rule::EndState: return finding.reached ? Word::WhyEndState : Word::WhyNotEndState;
    case Rule::TimeWeightedMean: return Word::WhyMean;
    case Rule::LeastSquaresSlope: return Word::WhySlope;
    case Rule::FewerThanThreePoints: return Word::WhyFewPoints;
    case Rule::BeforeAndAfter: return Word::WhyBeforeAfter;
    case Rule::OtherSessionBetween: return Word::WhySessionBetween;
    case Rule::NoneBeforeOrAfter: return Word::WhyNoneAround;
    case Rule::WithinTwoDays: return Word::WhyAdherence;
  }
  return Word::WhyNoSession;
}

std::string entry_words(const Evidence& entry) {
  return base::fill(words(Word::WhyEntry),
                    {{"score", std::to_string(entry.score)}, {"date", base::date_words(entry.day)}});
}

std::string signed_points(int points) { return (points > 0 ? "+" : "") + std::to_string(points); }

/// Points of the threshold that the sentence is about.
std::string points_words(const clinical::ChangeRules& rules, const clinical::Finding& finding) {
  if (finding.published) return std::to_string(finding.published->points);
  return rules.meaningful.empty() ? std::string{} : std::to_string(rules.meaningful.front().points);
}

/// What the sentences about response and what became of it need besides the entries.
std::string with_response(std::string_view text, const clinical::Response& it, Rule rule) {
  const bool lasting = rule == Rule::SessionUntilRelapse || rule == Rule::SessionUntilLatest;
  const auto durability = it.durability.value_or(clinical::Durability{});
  return base::fill(text, {{"days", std::to_string(lasting ? durability.days : it.days_sustained)},
                           {"session", base::date_words(durability.from)},
                           {"best", it.relapse ? entry_words(it.relapse->best) : std::string{}}});
}

std::string with_outcome(std::string text, const clinical::Outcome& it, const clinical::Finding& finding) {
  const auto permille = finding.result == "pct_change_nadir" ? it.nadir_change_permille : it.last_change_permille;
  text = base::fill(text, {{"percent", base::text_from_scaled(permille.value_or(0), 1)}});
  if (it.trend) {
    text = base::fill(text, {{"mean", base::text_from_scaled(it.trend->mean_hundredths, 2)},
                             {"slope", base::text_from_scaled(it.trend->slope_hundredths_per_week, 2)},
                             {"count", std::to_string(it.trend->points.size())},
                             {"last", entry_words(it.trend->points.back())}});
  }
  return it.response ? with_response(text, *it.response, finding.rule) : text;
}

std::string with_rules(std::string_view text, const clinical::ChangeRules& rules, const clinical::Finding& finding) {
  const auto status = rules.status.value_or(clinical::StatusRules{});
  const auto relapse = status.relapse.value_or(clinical::RelapseRule{});
  return base::fill(text, {{"points", points_words(rules, finding)},
                           {"source", std::string{finding.published ? finding.published->source : std::string_view{}}},
                           {"low", std::to_string(rules.low_baseline_below.value_or(0))},
                           {"remission", std::to_string(status.highest_in_remission)},
                           {"relapse_from", std::to_string(relapse.from)},
                           {"relapse_rise", std::to_string(relapse.rise)}});
}

}  // namespace

std::string clinician_words(const clinical::Course& course, const clinical::Finding& finding) {
  std::string text = with_rules(words(word_of(finding)), *course.rules, finding);
  if (!course.measured) return text;
  const clinical::Measured& it = *course.measured;
  const auto entry = [&](std::size_t i) {
    return i < finding.entries.size() ? entry_words(finding.entries[i]) : std::string{};
  };
  text = base::fill(text, {{"entry", entry(0)},
                           {"next", entry(1)},
                           {"baseline", it.baseline ? entry_words(*it.baseline) : std::string{}},
                           {"first_session", base::date_words(it.first_session)}});
  if (finding.result == "per_session") {
    const clinical::SessionEffect& effect = it.per_session[finding.session];
    return base::fill(
        text, {{"session", base::date_words(effect.day)}, {"difference", signed_points(effect.delta().value_or(0))}});
  }
  if (finding.rule == Rule::WithinTwoDays && it.adherence) {
    return base::fill(text, {{"completed", std::to_string(it.adherence->completed)},
                             {"scheduled", std::to_string(it.adherence->scheduled)}});
  }
  return it.outcome ? with_outcome(std::move(text), *it.outcome, finding) : text;
}

}  // namespace app
