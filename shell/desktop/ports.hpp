/// The ports of the core on a desktop, for development.
#pragma once

#include <filesystem>

#include "host/ports.hpp"

namespace desktop {

class SystemClock final : public host::Clock {
 public:
  base::DateTime now() override;
  std::optional<std::chrono::minutes> offset_at(std::chrono::local_seconds local) override;
};

class SystemRandom final : public host::Random {
 public:
  void fill(std::span<std::uint8_t> bytes) override;
};

/// Downloads go into the data folder; the clipboard is the window's.
class WindowPage final : public host::Page {
 public:
  explicit WindowPage(std::filesystem::path folder) : folder_{std::move(folder)} {}
  void download(std::string_view name, std::string_view type, std::string_view bytes) override;
  void copy(std::string_view text) override;
  void show_view(app::View) override {}  // the desktop has one view
  void saved(std::string_view) override {}
  void due(bool) override {}
  void storage_trouble(std::string_view code) override;

 private:
  std::filesystem::path folder_;
};

}  // namespace desktop
