/// How the choices of an entry are written: in files, and as the values of a form's controls. Never shown to a person.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "record/entry.hpp"

namespace record {

template <class Choice>
struct Named {
  Choice choice;
  std::string_view name;
};

/// Every choice with its name, in the order of the enumeration.
template <class Choice>
inline constexpr std::array<Named<Choice>, 0> names{};

template <>
inline constexpr std::array names<SessionStatus>{
    Named<SessionStatus>{SessionStatus::Planned, "planned"},
    Named<SessionStatus>{SessionStatus::Completed, "completed"},
    Named<SessionStatus>{SessionStatus::Cancelled, "cancelled"},
    Named<SessionStatus>{SessionStatus::Missed, "missed"},
};
template <>
inline constexpr std::array names<Route>{
    Named<Route>{Route::Intravenous, "intravenous"},
    Named<Route>{Route::Intramuscular, "intramuscular"},
    Named<Route>{Route::Subcutaneous, "subcutaneous"},
    Named<Route>{Route::Nasal, "nasal"},
    Named<Route>{Route::Sublingual, "sublingual"},
    Named<Route>{Route::Buccal, "buccal"},
    Named<Route>{Route::Oral, "oral"},
    Named<Route>{Route::Rectal, "rectal"},
};
template <>
inline constexpr std::array names<Phase>{
    Named<Phase>{Phase::Induction, "induction"},
    Named<Phase>{Phase::Maintenance, "maintenance"},
    Named<Phase>{Phase::Booster, "booster"},
};
template <>
inline constexpr std::array names<Setting>{
    Named<Setting>{Setting::Clinic, "clinic"},
    Named<Setting>{Setting::Home, "home"},
};
template <>
inline constexpr std::array names<YesNo>{
    Named<YesNo>{YesNo::No, "no"},
    Named<YesNo>{YesNo::Yes, "yes"},
    Named<YesNo>{YesNo::NotSure, "not_sure"},
};
template <>
inline constexpr std::array names<SideEffect>{
    Named<SideEffect>{SideEffect::Dissociation, "dissociation"},
    Named<SideEffect>{SideEffect::Dizziness, "dizziness"},
    Named<SideEffect>{SideEffect::Nausea, "nausea"},
    Named<SideEffect>{SideEffect::Vomiting, "vomiting"},
    Named<SideEffect>{SideEffect::Sedation, "sedation"},
    Named<SideEffect>{SideEffect::Vertigo, "vertigo"},
    Named<SideEffect>{SideEffect::Headache, "headache"},
    Named<SideEffect>{SideEffect::Anxiety, "anxiety"},
    Named<SideEffect>{SideEffect::BlurredVision, "blurred_vision"},
    Named<SideEffect>{SideEffect::Hallucination, "hallucination"},
    Named<SideEffect>{SideEffect::Numbness, "numbness"},
    Named<SideEffect>{SideEffect::RaisedBloodPressure, "raised_blood_pressure"},
    Named<SideEffect>{SideEffect::FeelingDrunk, "feeling_drunk"},
    Named<SideEffect>{SideEffect::Lethargy, "lethargy"},
    Named<SideEffect>{SideEffect::ChangedTaste, "changed_taste"},
    Named<SideEffect>{SideEffect::UrinarySymptoms, "urinary_symptoms"},
    Named<SideEffect>{SideEffect::MemoryTrouble, "memory_trouble"},
    Named<SideEffect>{SideEffect::Craving, "craving"},
};

template <class Choice>
constexpr std::string_view name_of(Choice choice) {
  return std::ranges::find(names<Choice>, choice, &Named<Choice>::choice)->name;
}

/// Nothing if no choice has that name.
template <class Choice>
constexpr std::optional<Choice> choice_of(std::string_view name) {
  const auto found = std::ranges::find(names<Choice>, name, &Named<Choice>::name);
  return found == names<Choice>.end() ? std::nullopt : std::optional{found->choice};
}

/// True if each choice up to the last stands at its place, so that none lacks a name.
template <class Choice>
constexpr bool is_whole(Choice last) {
  for (std::size_t i = 0; i < names<Choice>.size(); ++i) {
    if (static_cast<std::size_t>(names<Choice>[i].choice) != i) return false;
  }
  return names<Choice>.size() == static_cast<std::size_t>(last) + 1;
}
static_assert(is_whole(SessionStatus::Missed) && is_whole(Route::Rectal) && is_whole(Phase::Booster) &&
              is_whole(Setting::Home) && is_whole(YesNo::NotSure) && is_whole(SideEffect::Craving));

}  // namespace record
