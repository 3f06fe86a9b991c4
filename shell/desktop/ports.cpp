#include "ports.hpp"

#include <imgui.h>

#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <random>
#include <string>

namespace desktop {

base::DateTime SystemClock::now() {
  const std::time_t seconds = std::time(nullptr);
  std::tm local{};
  ::localtime_r(&seconds, &local);
  const auto offset = std::chrono::seconds{local.tm_gmtoff};
  return {std::chrono::local_seconds{std::chrono::seconds{seconds} + offset},
          std::chrono::duration_cast<std::chrono::minutes>(offset)};
}

std::optional<std::chrono::minutes> SystemClock::offset_at(std::chrono::local_seconds local) {
  const std::time_t as_utc = local.time_since_epoch().count();
  std::tm civil{};
  ::gmtime_r(&as_utc, &civil);
  civil.tm_isdst = -1;  // let the zone decide
  const std::time_t instant = std::mktime(&civil);
  return std::chrono::duration_cast<std::chrono::minutes>(std::chrono::seconds{as_utc - instant});
}

void SystemRandom::fill(std::span<std::uint8_t> bytes) {
  std::random_device device;
  for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(device());
}

void WindowPage::download(std::string_view name, std::string_view, std::string_view bytes) {
  const std::filesystem::path path = folder_ / name;
  std::ofstream file{path, std::ios::binary};
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (file.good()) std::printf("Saved %s\n", path.c_str());
  else std::fprintf(stderr, "Could not save %s: check the folder and try again.\n", path.c_str());
}

void WindowPage::copy(std::string_view text) { ImGui::SetClipboardText(std::string{text}.c_str()); }

void WindowPage::storage_trouble(std::string_view code) {
  std::fprintf(stderr, "The storage in %s: %.*s\n", folder_.c_str(), static_cast<int>(code.size()), code.data());
}

}  // namespace desktop
