/// Runs the widget over the ports: views, update, effects, views again. It owns the state and decides nothing.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "host/ports.hpp"
#include "store/store.hpp"
#include "ui/kit.hpp"

namespace host {

struct Ports {
  store::KeyValueStore& storage;
  Clock& clock;
  Random& random;
  Page& page;
};

class Host {
 public:
  /// `name_space` separates two diaries in one storage.
  Host(const Ports& ports, ui::Kit& kit, std::string name_space);

  /// Reads the stored diary, at the start and whenever another tab may have written.
  void open();
  /// The clinic's configuration file. Gives one sentence for each field that cannot be used, beginning with its name.
  std::vector<std::string> configure(std::string_view json);
  void set_environment(const app::Environment& environment);
  void dispatch(const app::Action& action);

  /// One frame with at most one activation in it: the person's act, what follows from it, and the screen after it.
  const ui::FrameResult& frame(const ui::Surface& surface, const ui::Theme& theme,
                               std::optional<ui::Activation> activation = std::nullopt);

  const app::State& state() const { return state_; }
  const ui::FrameResult& shown() const { return shown_; }

 private:
  record::EntryId fresh_id();
  void tell_due();
  app::Actions draw(const ui::Surface& surface, const ui::Theme& theme, std::optional<ui::Activation> activation);

  void carry_out(const app::Commit& commit);
  void carry_out(const app::TellSaved& saved);
  void carry_out(const app::DownloadBackup&);
  void carry_out(const app::DownloadDamaged&);
  void carry_out(const app::ShowView& show);
  void carry_out(const app::Copy& copy);

  Ports ports_;
  ui::Kit& kit_;
  std::string name_space_;
  std::string writer_;  ///< This run's own name among the writers of the log.
  std::uint64_t next_seq_ = 1;
  std::optional<bool> told_due_;  ///< What the page knows.
  app::State state_;
  ui::FrameResult shown_;
};

}  // namespace host
