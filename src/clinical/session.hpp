/// A treatment session as the plan sees it: when it begins, what became of it, and to which phase it belongs.
#pragma once

#include <optional>
#include <string_view>

#include "base/time.hpp"

namespace clinical {

enum class SessionStatus { Planned, Completed, Cancelled, Missed };

/// Courses follow each other: an induction, then maintenance, with boosters where they are needed.
enum class Phase { Induction, Maintenance, Booster };

/// How files and the command line write it.
constexpr std::string_view id(Phase phase) {
  switch (phase) {
    case Phase::Induction: return "induction";
    case Phase::Maintenance: return "maintenance";
    case Phase::Booster: return "booster";
  }
  return {};
}

struct TreatmentSession {
  base::DateTime start;
  SessionStatus status = SessionStatus::Completed;
  std::optional<Phase> phase = {};  ///< Nothing if nobody marked it.
};

}  // namespace clinical
