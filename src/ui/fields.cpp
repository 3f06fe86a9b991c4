#include "ui/fields.hpp"

#include <cmath>

#include "ui/kit_state.hpp"

namespace ui {
namespace {

/// A first guess until the browser has measured: half an em a byte.
float guessed_height(std::string_view text, float width) {
  const float per_line = std::max(1.0F, width / (text_size * 0.5F));
  const float count = std::ceil(static_cast<float>(text.size() + 1) / per_line);
  return count * text_size * line_height;
}

int grow_text(ImGuiInputTextCallbackData* data) {
  if (data->EventFlag != ImGuiInputTextFlags_CallbackResize) return 0;
  auto& text = *static_cast<std::string*>(data->UserData);
  text.resize(static_cast<std::size_t>(data->BufTextLen));
  data->Buf = text.data();
  return 0;
}

std::string label_of(std::uint32_t id) { return "##" + std::to_string(id); }

}  // namespace

float BrowserFields::text_height(std::uint32_t id, std::string_view text, float width) {
  const auto known = heights_.find(id);
  if (known != heights_.end() && std::abs(known->second.width - width) < 0.5F) return known->second.height;
  return guessed_height(text, width);
}

bool BrowserFields::measured(std::uint32_t id, float width, float height) {
  const auto known = heights_.find(id);
  const bool same = known != heights_.end() && std::abs(known->second.width - width) < 0.5F &&
                    std::abs(known->second.height - height) < 0.5F;
  heights_[id] = {width, height};
  return !same;
}

std::optional<std::string> ImGuiFields::edit(const FieldBox& box, std::string_view value) {
  std::string text{value};
  ImGui::SetCursorScreenPos({box.x, box.y});
  ImGui::PushID(static_cast<int>(box.id));
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2{12, (target - ImGui::GetFontSize()) / 2});
  bool changed = false;
  if (box.multiline) {
    changed = ImGui::InputTextMultiline("##edit", text.data(), text.capacity() + 1, {box.width, box.height},
                                        ImGuiInputTextFlags_CallbackResize, grow_text, &text);
  } else {
    ImGui::SetNextItemWidth(box.width);
    changed = ImGui::InputText("##edit", text.data(), text.capacity() + 1, ImGuiInputTextFlags_CallbackResize,
                               grow_text, &text);
  }
  ImGui::PopStyleVar();
  ImGui::PopID();
  if (!changed) return std::nullopt;
  return std::string{text.c_str()};
}

std::optional<std::string> ImGuiFields::choose(const FieldBox& box, std::span<const Option> options,
                                               std::string_view chosen) {
  std::string preview;
  for (const Option& option : options) {
    if (option.key == chosen) preview = option.label;
  }
  ImGui::SetCursorScreenPos({box.x, box.y});
  ImGui::SetNextItemWidth(box.width);
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, ImVec2{12, (target - ImGui::GetFontSize()) / 2});
  std::optional<std::string> picked;
  if (ImGui::BeginCombo(label_of(box.id).c_str(), preview.c_str())) {
    for (const Option& option : options) {
      if (ImGui::Selectable(option.label.c_str(), option.key == chosen)) picked = option.key;
    }
    ImGui::EndCombo();
  }
  ImGui::PopStyleVar();
  return picked;
}

float ImGuiFields::text_height(std::uint32_t, std::string_view text, float width) {
  return ImGui::CalcTextSize(text.data(), text.data() + text.size(), false, width).y;
}

void ImGuiFields::show_text(std::uint32_t, float x, float y, float width, std::string_view text) {
  ImGui::RenderTextWrapped({x, y}, text.data(), text.data() + text.size(), width);
}

}  // namespace ui
