#include "base/text.hpp"
#include "base/words.hpp"
#include "views/screens.hpp"

namespace views {
namespace {

using base::fill;
using base::Word;
using base::words;

void trouble(ui::Kit& kit, std::string_view key, Word text, bool can_retry, app::Actions& out) {
  const ui::Region box{kit, key, words(Word::StorageTitle), ui::Tone::Warning};
  kit.paragraph(words(text));
  if (kit.button("copy", words(Word::StorageSaveCopy), ui::Tone::Primary)) out.emplace_back(app::SaveCopy{});
  if (can_retry && kit.button("retry", words(Word::StorageTryAgain))) out.emplace_back(app::TryAgain{});
}

}  // namespace

void storage_banners(ui::Kit& kit, const app::State& state, app::Actions& out) {
  const app::Storage& storage = state.storage;
  if (storage.health == app::Health::Full) trouble(kit, "full", Word::StorageFull, true, out);
  else if (storage.health == app::Health::Blocked) trouble(kit, "blocked", Word::StorageBlocked, false, out);
  else if (storage.read_only) trouble(kit, "newer", Word::StorageReadOnly, false, out);
  else if (storage.device == app::Device::Shared && !storage.unsaved.empty())
    trouble(kit, "shared", Word::StorageShared, false, out);

  if (storage.damaged.empty() || state.screen == app::Screen::StoredData) return;
  const ui::Region box{kit, "damaged", words(Word::StorageDamagedShow), ui::Tone::Warning};
  kit.paragraph(fill(words(Word::StorageDamaged), {{"count", std::to_string(storage.damaged.size())}}));
  if (kit.button("show", words(Word::StorageDamagedShow))) out.emplace_back(app::Go{app::Screen::StoredData});
}

void own_device(ui::Kit& kit, const app::State& state, app::Actions& out) {
  title(kit, state, words(Word::DeviceTitle));
  kit.paragraph(words(Word::DeviceText));
  if (kit.button("own", words(Word::DeviceOwn), ui::Tone::Primary))
    out.emplace_back(app::ChooseDevice{app::Device::Own});
  if (kit.button("shared", words(Word::DeviceShared))) out.emplace_back(app::ChooseDevice{app::Device::Shared});
  kit.paragraph(words(Word::DeviceSharedText), ui::Tone::Muted);
}

void stored_data(ui::Kit& kit, const app::State& state, app::Actions& out) {
  title(kit, state, words(Word::StorageDamagedShow));
  kit.paragraph(words(Word::StorageDamagedText));
  int index = 0;
  for (const app::DamagedKey& damaged : state.storage.damaged) {
    const ui::Group group{kit, std::to_string(index++), {}};
    kit.browser_text("key", damaged.key);
    kit.paragraph(words(damaged.newer ? Word::StorageDamagedNewer : Word::StorageDamagedBad), ui::Tone::Muted);
  }
  if (kit.button("save", words(Word::StorageDamagedSave), ui::Tone::Primary)) out.emplace_back(app::SaveDamaged{});
  if (kit.button("back", words(Word::NavBack), ui::Tone::Quiet)) out.emplace_back(app::Go{app::Screen::Today});
}

}  // namespace views
