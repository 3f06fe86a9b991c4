#include "app/safety_notes.hpp"
#include "base/words.hpp"
#include "views/screens.hpp"

namespace views {

using base::Word;
using base::words;

void saved(ui::Kit& kit, const app::State& state, app::Actions& out) {
  const record::Entry* entry = state.saved ? state.record.find(*state.saved) : nullptr;
  if (entry == nullptr) return;
  title(kit, state, words(state.storage.unsaved.empty() ? Word::SavedTitle : Word::SavedNotYet));
  const app::SafetyNotes notes = app::safety_notes(*entry);
  if (notes.tell_clinic || notes.mania) {
    const ui::Region box{kit, "help", words(Word::HelpNames), ui::Tone::Support};
    if (notes.tell_clinic) kit.paragraph(words(Word::SavedTellClinic));
    if (notes.mania) kit.paragraph(words(Word::SavedMania));
    clinic_lines(kit, state, out);
    if (kit.button("more", words(Word::FormHelp))) out.emplace_back(app::Go{app::Screen::Help});
  }
  if (notes.driving) kit.paragraph(words(Word::SessionDriving));
  if (kit.button("done", words(Word::ResultDone), ui::Tone::Primary)) out.emplace_back(app::Go{app::Screen::Today});
}

}  // namespace views
