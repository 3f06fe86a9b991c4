/// What a patient should read after an entry was kept (people.md sections 1.6 to 1.8). The words
/// are the views'.
#pragma once

#include "record/entry.hpp"

namespace app {

struct SafetyNotes {
  bool tell_clinic = false;  ///< A side effect of 3, or any urinary pain, urgency or blood.
  bool mania = false;        ///< The mania question was answered with yes.
  bool driving = false;      ///< A session took place.
  bool any() const { return tell_clinic || mania || driving; }
};

SafetyNotes safety_notes(const record::Entry& entry);

}  // namespace app
