/// The ports of the core as functions of the page: Module.port, made by web/element.
#pragma once

#include <vector>

#include "host/ports.hpp"
#include "store/store.hpp"

namespace browser {

class PageClock final : public host::Clock {
 public:
  base::DateTime now() override;
  std::optional<std::chrono::minutes> offset_at(std::chrono::local_seconds local) override;
};

class PageRandom final : public host::Random {
 public:
  void fill(std::span<std::uint8_t> bytes) override;
};

class Page final : public host::Page {
 public:
  void download(std::string_view name, std::string_view type, std::string_view bytes) override;
  void copy(std::string_view text) override;
  void show_view(app::View view) override;
  void saved(std::string_view kind) override;
  void due(bool something) override;
  void storage_trouble(std::string_view code) override;
};

/// The browser's local storage. The page hands over what it holds; a write goes through at once.
class PageStorage final : public store::KeyValueStore {
 public:
  /// u32 count, then for each pair u32 key bytes, u32 value bytes, key, value.
  void take(std::span<const std::uint8_t> pairs);
  void block() { blocked_ = true; }

  store::ReadResult read_all() override;
  store::WriteResult write(const store::KeyValue& pair) override;

 private:
  std::vector<store::KeyValue> pairs_;
  bool blocked_ = false;
};

}  // namespace browser
