#include "support/screen.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>
#include <set>

namespace {

std::set<ImGuiID>* reported = nullptr;  // of the frame at hand; ImGui's hooks are free functions

std::vector<std::uint8_t> bytes_of(const std::string& path) {
  std::ifstream file{path, std::ios::binary};
  INFO(path);
  REQUIRE(file.good());
  return {std::istreambuf_iterator<char>{file}, std::istreambuf_iterator<char>{}};
}

/// Texts that stand on one line are logged as one: each piece must be part of some node.
std::vector<std::string> not_in(const std::string& log, const ui::Tree& tree) {
  std::vector<std::string> missing;
  std::size_t start = 0;
  while (start < log.size()) {
    std::size_t end = std::min(log.find('\n', start), log.size());
    std::string_view line{log.data() + start, end - start};
    start = end + 1;
    while (!line.empty()) {
      while (!line.empty() && (line.front() == ' ' || line.front() == '\r')) line.remove_prefix(1);
      std::size_t taken = line.size();
      const auto known = [&](std::string_view piece) {
        return std::ranges::any_of(tree, [&](const ui::Node& node) {
          return node.name.find(piece) != std::string::npos || node.value.find(piece) != std::string::npos;
        });
      };
      while (taken > 0 && !known(line.substr(0, taken))) {
        const std::size_t space = line.substr(0, taken).rfind(' ');
        taken = space == std::string_view::npos ? 0 : space;
      }
      if (taken == 0 && !line.empty()) {
        missing.emplace_back(line);
        break;
      }
      line.remove_prefix(taken);
    }
  }
  return missing;
}

}  // namespace

void ImGuiTestEngineHook_ItemAdd(ImGuiContext*, ImGuiID id, const ImRect&, const ImGuiLastItemData* item) {
  if (reported != nullptr && item != nullptr) reported->insert(id);
}
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, const char*, ImGuiItemStatusFlags) {}
void ImGuiTestEngineHook_Log(ImGuiContext*, const char*, ...) {}
const char* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }

namespace test {

void never_painted() {
  ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    } else if (texture->Status != ImTextureStatus_Destroyed) {
      texture->SetTexID(1);
      texture->SetStatus(ImTextureStatus_OK);
    }
  }
}

ui::Fonts fonts() {
  static const std::vector<std::uint8_t> regular = bytes_of(TIDEMARK_ROOT "/build/fonts/tidemark-sans-regular.ttf");
  static const std::vector<std::uint8_t> semibold = bytes_of(TIDEMARK_ROOT "/build/fonts/tidemark-sans-semibold.ttf");
  return {regular, semibold};
}

Screen::Screen(View view, ui::Surface surface, const ui::Theme& theme)
    : view_{std::move(view)}, surface_{surface}, theme_{theme}, kit_{fields_, fonts(), ui::Operation::Page} {
  never_painted();
  frame();
}

void Screen::frame(std::optional<ui::Activation> activation) {
  std::set<ImGuiID> items;
  kit_.begin(surface_, theme_, std::move(activation));
  reported = &items;
  GImGui->TestEngineHookItems = true;
  ImGui::LogToBuffer(0);
  view_(kit_);
  const std::string log = GImGui->LogBuffer.c_str();
  ImGui::LogFinish();
  GImGui->TestEngineHookItems = false;
  reported = nullptr;
  result_ = kit_.end();
  never_painted();

  unannounced_ = not_in(log, result_.tree);
  for (const ImGuiID id : items) {
    if (ui::find(result_.tree, id) == nullptr) unannounced_.push_back("item " + std::to_string(id));
  }
}

void Screen::press(ui::Role role, std::string_view name) {
  frame(ui::Activation{ui::Activation::Kind::Click, find(role, name).id});
}

void Screen::set(ui::Role role, std::string_view name, std::string value) {
  frame(ui::Activation{ui::Activation::Kind::SetValue, find(role, name).id, std::move(value)});
}

const ui::Node& Screen::find(ui::Role role, std::string_view name) const {
  const ui::Node* found = ui::find(result_.tree, role, name);
  INFO(name);
  REQUIRE(found != nullptr);
  return *found;
}

bool Screen::shows(ui::Role role, std::string_view name) const { return ui::find(result_.tree, role, name) != nullptr; }

bool Screen::says(std::string_view text) const {
  return std::ranges::any_of(result_.tree, [&](const ui::Node& node) {
    return node.name.find(text) != std::string::npos || node.value.find(text) != std::string::npos;
  });
}

const ui::Node& Screen::node(std::uint32_t id) const {
  const ui::Node* found = ui::find(result_.tree, id);
  REQUIRE(found != nullptr);
  return *found;
}

}  // namespace test
