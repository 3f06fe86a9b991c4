/// Where one total stands against the baseline. Lower is better. Every comparison is between whole numbers.
/// Definitions: clinical.md sections 4 and 6. These are words for clinicians; what a patient may read is people.md
/// section 1's business.
#pragma once

#include <optional>
#include <string_view>

#include "clinical/change_rules.hpp"

namespace clinical {

enum class Status { Remission, Response, PartialResponse, Worsened, NoResponse };

/// How files and the command line write it.
constexpr std::string_view id(Status status) {
  switch (status) {
    case Status::Remission: return "remission";
    case Status::Response: return "response";
    case Status::PartialResponse: return "partial_response";
    case Status::Worsened: return "worsened";
    case Status::NoResponse: return "no_response";
  }
  return {};
}

/// A reduction by half or more. A baseline of 0 cannot be halved.
constexpr bool is_response(int baseline, int score) { return baseline > 0 && 2 * score <= baseline; }
constexpr bool is_partial_response(int baseline, int score) { return baseline > 0 && 4 * score <= 3 * baseline; }
/// Not for who began there.
constexpr bool is_remission(const StatusRules& rules, int baseline, int score) {
  return score <= rules.highest_in_remission && baseline > rules.highest_in_remission;
}
/// Never, where no meaningful change is published.
constexpr bool is_worsened(const ChangeRules& rules, int baseline, int score) {
  return !rules.meaningful.empty() && score - baseline >= rules.meaningful.front().points;
}

/// The first that fits, in this order; nothing for a questionnaire without statuses. For one baseline, a lower score
/// never has a worse status.
constexpr std::optional<Status> status_of(const ChangeRules& rules, int baseline, int score) {
  if (!rules.status) return std::nullopt;
  if (is_remission(*rules.status, baseline, score)) return Status::Remission;
  if (is_response(baseline, score)) return Status::Response;
  if (is_partial_response(baseline, score)) return Status::PartialResponse;
  if (is_worsened(rules, baseline, score)) return Status::Worsened;
  return Status::NoResponse;
}

/// One entry against the best since response. Two of them in a row are a relapse.
constexpr bool is_relapse_like(const RelapseRule& rule, int baseline, int best, int score) {
  return !is_response(baseline, score) && score >= rule.from && score - best >= rule.rise;
}

/// When help is offered again: as many points above the baseline or above the previous total as deterioration is
/// (clinical.md section 5, people.md section 2). Either may be missing.
constexpr bool is_safety_worsening(const ChangeRules& rules, std::optional<int> baseline, std::optional<int> previous,
                                   int score) {
  return (baseline && is_worsened(rules, *baseline, score)) || (previous && is_worsened(rules, *previous, score));
}

}  // namespace clinical
