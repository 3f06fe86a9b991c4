/// Who shows what a patient types: the browser's own fields over the canvas, or Dear ImGui on the desktop.
/// Both emit the same nodes; the host chooses (design.md section 1).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace ui {

struct Option;

struct FieldBox {
  std::uint32_t id = 0;
  float x = 0, y = 0, width = 0, height = 0;  ///< On the canvas.
  bool multiline = false;
  bool invalid = false;
};

class Fields {
 public:
  virtual ~Fields() = default;
  /// Draws the editor. What the person just typed, if they did.
  virtual std::optional<std::string> edit(const FieldBox& box, std::string_view value) = 0;
  /// Draws the choice. The key that was just chosen, if one was.
  virtual std::optional<std::string> choose(const FieldBox& box, std::span<const Option> options,
                                            std::string_view chosen) = 0;
  /// Height of a typed text at this width, CSS pixels.
  virtual float text_height(std::uint32_t id, std::string_view text, float width) = 0;
  virtual void show_text(std::uint32_t id, float x, float y, float width, std::string_view text) = 0;
};

/// The page shows the fields; the kit leaves room and takes values as activations.
class BrowserFields final : public Fields {
 public:
  std::optional<std::string> edit(const FieldBox&, std::string_view) override { return std::nullopt; }
  std::optional<std::string> choose(const FieldBox&, std::span<const Option>, std::string_view) override {
    return std::nullopt;
  }
  /// The browser's own measure for this width, or a guess by length until it has reported one.
  float text_height(std::uint32_t id, std::string_view text, float width) override;
  void show_text(std::uint32_t, float, float, float, std::string_view) override {}

  /// True if the height is news, so that the layout has to run again.
  bool measured(std::uint32_t id, float width, float height);

 private:
  struct Measured {
    float width, height;
  };
  std::map<std::uint32_t, Measured> heights_;
};

/// Dear ImGui's InputText and Combo.
class ImGuiFields final : public Fields {
 public:
  std::optional<std::string> edit(const FieldBox& box, std::string_view value) override;
  std::optional<std::string> choose(const FieldBox& box, std::span<const Option> options,
                                    std::string_view chosen) override;
  float text_height(std::uint32_t id, std::string_view text, float width) override;
  void show_text(std::uint32_t id, float x, float y, float width, std::string_view text) override;
};

}  // namespace ui
