#include "app/safety_notes.hpp"

#include <algorithm>

namespace app {
namespace {

constexpr int strong = 3;

bool concern(const record::SideEffects& effects) {
  return std::ranges::any_of(effects, [](const auto& it) {
    return it.second >= strong || (it.first == record::SideEffect::UrinarySymptoms && it.second > 0);
  });
}

struct Of {
  SafetyNotes notes;

  void operator()(const record::Session& session) {
    notes.driving = session.status == record::SessionStatus::Completed;
    notes.tell_clinic = concern(session.side_effects);
  }
  void operator()(const record::FollowUp& follow_up) {
    notes.tell_clinic = concern(follow_up.side_effects);
    notes.mania = follow_up.mania == record::YesNo::Yes;
  }
  void operator()(const record::SafetyCheck& check) {
    const auto yes = [](const auto& answer) { return answer == record::YesNo::Yes; };
    notes.tell_clinic = yes(check.urinary_urgency) || yes(check.urinary_pain) || yes(check.urinary_blood);
    notes.mania = yes(check.mania);
  }
  void operator()(const record::Assessment&) {}
  void operator()(const record::DailyCheckIn&) {}
  void operator()(const record::Plan&) {}
};

}  // namespace

SafetyNotes safety_notes(const record::Entry& entry) {
  Of of;
  std::visit(of, entry.body);
  return of.notes;
}

}  // namespace app
