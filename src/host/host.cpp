#include "host/host.hpp"

#include <array>

#include "app/plan.hpp"
#include "base/text.hpp"
#include "format/config_json.hpp"
#include "format/record_json.hpp"
#include "views/screens.hpp"

namespace host {
namespace {

std::string random_hex(Random& random) {
  std::array<std::uint8_t, 8> bytes{};
  random.fill(bytes);
  return base::hex_from_bytes(bytes.data(), bytes.size());
}

std::string_view code_of(app::Health health) { return health == app::Health::Full ? "full" : "blocked"; }

}  // namespace

Host::Host(const Ports& ports, ui::Kit& kit, std::string name_space)
    : ports_{ports}, kit_{kit}, name_space_{std::move(name_space)}, writer_{random_hex(ports.random)} {}

void Host::open() {
  const store::ReadResult read = ports_.storage.read_all();
  if (!read) return dispatch(app::StorageBlocked{});
  store::Opened opened = store::open(name_space_, *read);
  app::Opened action;
  action.record = std::move(opened.record);
  action.read_only = opened.read_only;
  for (const store::Unreadable& key : opened.unreadable)
    action.damaged.push_back({key.key, key.value, key.reason == store::Reason::NewerVersion});
  if (action.read_only) ports_.page.storage_trouble("newer");
  else if (!action.damaged.empty()) ports_.page.storage_trouble("damaged");
  dispatch(action);
}

std::vector<std::string> Host::configure(std::string_view json) {
  format::ClinicReading reading = format::clinic_from_json(json);
  dispatch(app::Configured{std::move(reading.clinic)});
  return std::move(reading.problems);
}

void Host::set_environment(const app::Environment& environment) { dispatch(app::EnvironmentChanged{environment}); }

record::EntryId Host::fresh_id() {
  record::EntryId id;
  ports_.random.fill(id.bytes);
  return id;
}

void Host::dispatch(const app::Action& action) {
  const auto offsets = [this](std::chrono::local_seconds local) { return ports_.clock.offset_at(local); };
  app::Step ticked = app::update(std::move(state_), app::Tick{ports_.clock.now()}, {});
  const auto ids = [this] { return fresh_id(); };
  app::Step step = app::update(std::move(ticked.state), action, {ids, offsets});
  state_ = std::move(step.state);
  for (const app::Effect& effect : step.effects) std::visit([&](const auto& one) { carry_out(one); }, effect);
}

app::Actions Host::draw(const ui::Surface& surface, const ui::Theme& theme, std::optional<ui::Activation> activation) {
  app::Actions actions;
  kit_.begin(surface, theme, std::move(activation));
  views::draw(kit_, state_, actions);
  shown_ = kit_.end();
  return actions;
}

const ui::FrameResult& Host::frame(const ui::Surface& surface, const ui::Theme& theme,
                                   std::optional<ui::Activation> activation) {
  const app::Actions actions = draw(surface, theme, std::move(activation));
  for (const app::Action& action : actions) dispatch(action);
  if (!actions.empty()) draw(surface, theme, std::nullopt);
  if (state_.focus != app::Focus::None) dispatch(app::FocusGiven{});
  tell_due();
  return shown_;
}

void Host::tell_due() {
  const bool something = app::reminds(state_);
  if (told_due_ == something) return;
  told_due_ = something;
  ports_.page.due(something);
}

void Host::carry_out(const app::Commit& commit) {
  const store::KeyValue batch = store::plan(name_space_, writer_, next_seq_, commit.edits);
  const store::WriteResult result = ports_.storage.write(batch);
  if (result == store::WriteResult::Kept) {
    ++next_seq_;
    return dispatch(app::Kept{commit.edits.size()});
  }
  const app::Health why = result == store::WriteResult::Full ? app::Health::Full : app::Health::Blocked;
  ports_.page.storage_trouble(code_of(why));
  dispatch(app::NotKept{why});
}

void Host::carry_out(const app::TellSaved& saved) { ports_.page.saved(saved.kind); }

void Host::carry_out(const app::DownloadBackup&) {
  const std::string name = "tidemark-" + base::iso_from_day(base::day_of(state_.now)) + ".json";
  ports_.page.download(name, "application/json", format::backup_from_record(state_.record));
}

void Host::carry_out(const app::DownloadDamaged&) {
  std::vector<format::NamedText> pairs;
  for (const app::DamagedKey& damaged : state_.storage.damaged) pairs.push_back({damaged.key, damaged.value});
  const std::string name = "tidemark-unreadable-" + base::iso_from_day(base::day_of(state_.now)) + ".json";
  ports_.page.download(name, "application/json", format::text_from_pairs(pairs));
}

void Host::carry_out(const app::ShowView& show) { ports_.page.show_view(show.view); }
void Host::carry_out(const app::Copy& copy) { ports_.page.copy(copy.text); }

}  // namespace host
