/// Where one PHQ-9 score stands against the baseline. Lower is better. Every comparison is between whole numbers.
/// Definitions: clinical.md sections 4 and 6. These are words for clinicians; what a patient may read is the views'
/// business (people.md section 1).
#pragma once

#include <string_view>

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

/// Remission is PHQ-9 below 5 (McInnes 2022; HEDIS DRR-E), and not for who began there.
inline constexpr int highest_in_remission = 4;
/// Baselines below this are flagged: little room to improve.
inline constexpr int low_baseline_below = 10;
/// Smallest change that patients notice: Loewe 2004, Med Care 42(12), 2 standard errors. As a rise: deterioration.
inline constexpr int meaningful_change = 5;
/// More than chance: NHS Talking Therapies manual.
inline constexpr int reliable_change = 6;
/// A relapse is at least this, and this far above the best score since response: our own choice, there is no consensus
/// (de Zwart 2019; clinical.md section 4).
inline constexpr int relapse_from = 10;
inline constexpr int relapse_rise = 5;

/// A reduction by half or more. A baseline of 0 cannot be halved.
constexpr bool is_response(int baseline, int score) { return baseline > 0 && 2 * score <= baseline; }
constexpr bool is_partial_response(int baseline, int score) { return baseline > 0 && 4 * score <= 3 * baseline; }
constexpr bool is_remission(int baseline, int score) {
  return score <= highest_in_remission && baseline > highest_in_remission;
}
constexpr bool is_worsened(int baseline, int score) { return score - baseline >= meaningful_change; }

/// The first that fits, in this order. For one baseline, a lower score never has a worse status.
constexpr Status status_of(int baseline, int score) {
  if (is_remission(baseline, score)) return Status::Remission;
  if (is_response(baseline, score)) return Status::Response;
  if (is_partial_response(baseline, score)) return Status::PartialResponse;
  if (is_worsened(baseline, score)) return Status::Worsened;
  return Status::NoResponse;
}

}  // namespace clinical
