#include "page.hpp"

#include <emscripten.h>

#include <array>
#include <cstring>

// clang-format off
EM_JS(int, port_write, (const char* key, int key_size, const char* value, int value_size), {
  return Module.port.write(UTF8ToString(key, key_size), UTF8ToString(value, value_size));
});
EM_JS(void, port_now, (char* into, int room), { stringToUTF8(Module.port.now(), into, room); });
EM_JS(int, port_offset, (const char* civil, int size), { return Module.port.offset(UTF8ToString(civil, size)); });
EM_JS(void, port_random, (uint8_t* into, int size), { Module.port.random(HEAPU8.subarray(into, into + size)); });
EM_JS(void, port_download, (const char* name, int name_size, const char* type, int type_size, const char* bytes, int size), {
  Module.port.download(UTF8ToString(name, name_size), UTF8ToString(type, type_size), HEAPU8.slice(bytes, bytes + size));
});
EM_JS(void, port_copy, (const char* text, int size), { Module.port.copy(UTF8ToString(text, size)); });
EM_JS(void, port_set_view, (int html), { Module.port.setView(html ? "html" : "canvas"); });
EM_JS(void, port_saved, (const char* kind, int size), { Module.port.saved(UTF8ToString(kind, size)); });
EM_JS(void, port_due, (int something), { Module.port.due(something !== 0); });
EM_JS(void, port_storage_trouble, (const char* code, int size), { Module.port.storageTrouble(UTF8ToString(code, size)); });
EM_JS_DEPS(ports, "$UTF8ToString,$stringToUTF8");
// clang-format on

namespace browser {
namespace {

int size_of(std::string_view text) { return static_cast<int>(text.size()); }

std::uint32_t word_at(std::span<const std::uint8_t> bytes, std::size_t at) {
  std::uint32_t word = 0;
  std::memcpy(&word, bytes.data() + at, sizeof word);
  return word;
}

}  // namespace

base::DateTime PageClock::now() {
  std::array<char, 40> text{};
  port_now(text.data(), static_cast<int>(text.size()));
  return base::date_time_from_iso(text.data()).value_or(base::DateTime{});
}

std::optional<std::chrono::minutes> PageClock::offset_at(std::chrono::local_seconds local) {
  const std::string civil = base::field_from_date_time({local, std::nullopt});
  return std::chrono::minutes{port_offset(civil.data(), size_of(civil))};
}

void PageRandom::fill(std::span<std::uint8_t> bytes) { port_random(bytes.data(), static_cast<int>(bytes.size())); }

void Page::download(std::string_view name, std::string_view type, std::string_view bytes) {
  port_download(name.data(), size_of(name), type.data(), size_of(type), bytes.data(), size_of(bytes));
}
void Page::copy(std::string_view text) { port_copy(text.data(), size_of(text)); }
void Page::show_view(app::View view) { port_set_view(view == app::View::Html ? 1 : 0); }
void Page::saved(std::string_view kind) { port_saved(kind.data(), size_of(kind)); }
void Page::due(bool something) { port_due(something ? 1 : 0); }
void Page::storage_trouble(std::string_view code) { port_storage_trouble(code.data(), size_of(code)); }

void PageStorage::take(std::span<const std::uint8_t> pairs) {
  pairs_.clear();
  if (pairs.size() < 4) return;
  std::size_t at = 4;
  for (std::uint32_t left = word_at(pairs, 0); left > 0; --left) {
    const std::size_t key_size = word_at(pairs, at);
    const std::size_t value_size = word_at(pairs, at + 4);
    const char* text = reinterpret_cast<const char*>(pairs.data()) + at + 8;
    pairs_.push_back({std::string{text, key_size}, std::string{text + key_size, value_size}});
    at += 8 + key_size + value_size;
  }
}

store::ReadResult PageStorage::read_all() {
  if (blocked_) return std::nullopt;
  return pairs_;
}

store::WriteResult PageStorage::write(const store::KeyValue& pair) {
  const int result = port_write(pair.key.data(), size_of(pair.key), pair.value.data(), size_of(pair.value));
  if (result == 0) pairs_.push_back(pair);
  if (result == 0) return store::WriteResult::Kept;
  return result == 1 ? store::WriteResult::Full : store::WriteResult::Blocked;
}

}  // namespace browser
