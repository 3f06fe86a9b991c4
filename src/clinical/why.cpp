#include "clinical/why.hpp"

namespace clinical {
namespace {

using Findings = std::vector<Finding>;

/// Fewer show neither a mean nor a direction.
constexpr std::size_t points_needed = 3;

Rule rule_of(Status status) {
  switch (status) {
    case Status::Remission: return Rule::InRemissionRange;
    case Status::Response: return Rule::HalfOfBaseline;
    case Status::PartialResponse: return Rule::QuarterBelowBaseline;
    case Status::Worsened: return Rule::AboveBaseline;
    case Status::NoResponse: return Rule::NoOtherStatus;
  }
  return {};
}

void add_baseline(Findings& out, const std::optional<Baseline>& baseline) {
  if (!baseline) {
    out.push_back({"baseline", Rule::NoneBefore, {}});
    return;
  }
  out.push_back({"baseline", baseline->stale ? Rule::LastEarlier : Rule::LastWithin14Days, {baseline->evidence()}});
  if (baseline->low) out.push_back({"baseline_low", Rule::LowBaseline, {baseline->evidence()}});
}

void add_response(Findings& out, const Response& it, const Evidence& baseline, const Evidence& last) {
  out.push_back({"response_date", Rule::HalfOfBaseline, {it.first.evidence(), baseline}});
  if (it.confirmed) {
    out.push_back(
        {"confirmed_response_date", Rule::HalfTwiceInARow, {it.confirmed->first, it.confirmed->second, baseline}});
  }
  if (it.lost) out.push_back({"loss_of_response_date", Rule::AboveHalfAgain, {*it.lost, baseline}});
  out.push_back({"days_sustained_response",
                 it.lost ? Rule::RespondingUntilLost : Rule::RespondingUntilLatest,
                 {it.first.evidence(), it.lost.value_or(last)}});
  const bool relapsed = it.relapse_confirmed();
  if (relapsed) {
    const Relapse& relapse = *it.relapse;
    out.push_back({"relapse_date", Rule::RelapseTwiceInARow, {relapse.first, *relapse.again, relapse.best, baseline}});
  } else if (it.relapse) {
    out.push_back({"possible_relapse_date", Rule::RelapseOnLatest, {it.relapse->first, it.relapse->best, baseline}});
  }
  if (it.durability) {
    out.push_back(
        {"durability_days", relapsed ? Rule::SessionUntilRelapse : Rule::SessionUntilLatest, {it.durability->until}});
  }
}

void add_thresholds(Findings& out, std::string_view result, Rule rule, std::span<const Published> thresholds,
                    const Outcome& it, const Evidence& last, const Evidence& baseline) {
  for (const Published& threshold : thresholds) {
    out.push_back({result, rule, {last, baseline}, &threshold, it.last_improvement >= threshold.points});
  }
}

void add_trend(Findings& out, const Trend& trend) {
  const bool enough = trend.points.size() >= points_needed;
  out.push_back({"mean_score_auc", enough ? Rule::TimeWeightedMean : Rule::FewerThanThreePoints, trend.points});
  out.push_back({"slope_per_week", enough ? Rule::LeastSquaresSlope : Rule::FewerThanThreePoints, trend.points});
}

void add_outcome(Findings& out, const ChangeRules& rules, const Outcome& it, const Evidence& baseline,
                 const Evidence& nadir, const Evidence& last) {
  if (it.nadir_change_permille) out.push_back({"pct_change_nadir", Rule::PercentOfBaseline, {nadir, baseline}});
  if (it.last_change_permille) out.push_back({"pct_change_last", Rule::PercentOfBaseline, {last, baseline}});
  if (it.best) out.push_back({"best_status", rule_of(*it.best), {nadir, baseline}});
  if (it.last) out.push_back({"last_status", rule_of(*it.last), {last, baseline}});
  if (it.response) add_response(out, *it.response, baseline, last);
  if (it.remission) out.push_back({"remission_date", Rule::InRemissionRange, {it.remission->evidence(), baseline}});
  if (it.deteriorated) {
    out.push_back({"deterioration_any", Rule::AboveBaseline, {*it.deteriorated, baseline}});
  } else if (!rules.meaningful.empty()) {
    out.push_back({"deterioration_any", Rule::NeverAboveBaseline, {baseline}});
  }
  add_thresholds(out, "mcid_improved_last", Rule::MeaningfulChange, rules.meaningful, it, last, baseline);
  add_thresholds(out, "reliable_improved_last", Rule::ReliableChange, rules.reliable, it, last, baseline);
  if (rules.end_state) {
    out.push_back({"end_state_last", Rule::EndState, {last}, &*rules.end_state, last.score <= rules.end_state->points});
  }
  if (it.trend) add_trend(out, *it.trend);
}

Finding around(const SessionEffect& effect, std::size_t position) {
  Finding finding{"per_session", Rule::NoneBeforeOrAfter, {}};
  finding.session = position;
  if (effect.after) finding.entries.push_back(*effect.after);
  if (effect.before) finding.entries.push_back(*effect.before);
  if (effect.delta()) finding.rule = effect.shared ? Rule::OtherSessionBetween : Rule::BeforeAndAfter;
  return finding;
}

}  // namespace

std::vector<Finding> findings(const Course& course) {
  Findings out;
  if (!course.measured) return {{"error", Rule::NoCompletedSession, {}}};
  const Measured& it = *course.measured;
  add_baseline(out, it.baseline);
  if (it.nadir) out.push_back({"nadir", Rule::Lowest, {*it.nadir}});
  if (it.last) out.push_back({"last_score", Rule::Latest, {*it.last}});
  if (it.outcome) add_outcome(out, *course.rules, *it.outcome, *it.baseline, *it.nadir, *it.last);
  for (std::size_t i = 0; i < it.per_session.size(); ++i) out.push_back(around(it.per_session[i], i));
  if (it.adherence) out.push_back({"adherence", Rule::WithinTwoDays, {}});
  return out;
}

std::string_view id(Rule rule) {
  switch (rule) {
    case Rule::NoCompletedSession: return "no_completed_session";
    case Rule::LastWithin14Days: return "last_within_14_days";
    case Rule::LastEarlier: return "last_earlier";
    case Rule::NoneBefore: return "none_before";
    case Rule::LowBaseline: return "low_baseline";
    case Rule::Lowest: return "lowest";
    case Rule::Latest: return "latest";
    case Rule::PercentOfBaseline: return "percent_of_baseline";
    case Rule::InRemissionRange: return "in_remission_range";
    case Rule::HalfOfBaseline: return "half_of_baseline";
    case Rule::QuarterBelowBaseline: return "quarter_below_baseline";
    case Rule::AboveBaseline: return "above_baseline";
    case Rule::NoOtherStatus: return "no_other_status";
    case Rule::HalfTwiceInARow: return "half_twice_in_a_row";
    case Rule::AboveHalfAgain: return "above_half_again";
    case Rule::RespondingUntilLost: return "responding_until_lost";
    case Rule::RespondingUntilLatest: return "responding_until_latest";
    case Rule::RelapseTwiceInARow: return "relapse_twice_in_a_row";
    case Rule::RelapseOnLatest: return "relapse_on_latest";
    case Rule::SessionUntilRelapse: return "session_until_relapse";
    case Rule::SessionUntilLatest: return "session_until_latest";
    case Rule::NeverAboveBaseline: return "never_above_baseline";
    case Rule::MeaningfulChange: return "meaningful_change";
    case Rule::ReliableChange: return "reliable_change";
    case Rule::EndState: return "end_state";
    case Rule::TimeWeightedMean: return "time_weighted_mean";
    case Rule::LeastSquaresSlope: return "least_squares_slope";
    case Rule::FewerThanThreePoints: return "fewer_than_three_points";
    case Rule::BeforeAndAfter: return "before_and_after";
    case Rule::OtherSessionBetween: return "other_session_between";
    case Rule::NoneBeforeOrAfter: return "none_before_or_after";
    case Rule::WithinTwoDays: return "within_two_days";
  }
  return {};
}

}  // namespace clinical
