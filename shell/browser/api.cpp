/// The door into the core: every function that the page may call (ABI.md).
#include <emscripten.h>
#include <imgui.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <memory>

#include "base/language.hpp"
#include "chart/svg.hpp"
#include "host/host.hpp"
#include "page.hpp"
#include "window.hpp"

namespace {

/// One widget: a page's second widget is a second instance of the module.
struct Widget {
  browser::PageClock clock;
  browser::PageRandom random;
  browser::Page page;
  browser::PageStorage storage;
  ui::BrowserFields fields;
  std::string name_space = "tidemark";
  std::vector<std::uint8_t> fonts[2];
  std::unique_ptr<ui::Kit> kit;
  std::unique_ptr<host::Host> host;
  app::Environment environment;
  bool storage_blocked = false;
  bool has_window = false;
  ui::Surface surface;
  bool dark = false;
  std::uint64_t drawn = 0;    ///< Fingerprint of what was drawn last.
  std::uint64_t pending = 0;  ///< Of the last frame.
  std::vector<std::uint8_t> nodes;
  std::string image;
  std::string problems;  ///< Of the configuration file, a line each.
};

Widget& widget() {
  static Widget one;
  return one;
}

/// Of everything that the painter would draw. Equal frames need no drawing (design.md section 1: no main loop).
std::uint64_t fingerprint(const ImDrawData& data) {
  std::uint64_t hash = 14695981039346656037ULL;
  const auto mix = [&](const void* bytes, std::size_t size) {
    const auto* at = static_cast<const std::uint8_t*>(bytes);
    for (std::size_t i = 0; i + 4 <= size; i += 4) {
      std::uint32_t word = 0;
      std::copy_n(at + i, 4, reinterpret_cast<std::uint8_t*>(&word));
      hash = (hash ^ word) * 1099511628211ULL;
    }
  };
  mix(&data.DisplaySize, sizeof data.DisplaySize);
  mix(&data.FramebufferScale, sizeof data.FramebufferScale);
  for (const ImDrawList* list : data.CmdLists) {
    mix(list->VtxBuffer.Data, static_cast<std::size_t>(list->VtxBuffer.size_in_bytes()));
    mix(list->IdxBuffer.Data, static_cast<std::size_t>(list->IdxBuffer.size_in_bytes()));
  }
  return hash;
}

void run_frame(std::optional<ui::Activation> activation) {
  Widget& it = widget();
  const ui::FrameResult& result =
      it.host->frame(it.surface, it.dark ? ui::dark_theme() : ui::light_theme(), std::move(activation));
  it.nodes = ui::bytes_from_tree(result.tree);
  it.pending = fingerprint(*ImGui::GetDrawData());
  if (!it.has_window) browser::skip_textures();
}

std::string_view text_of(const std::uint8_t* bytes, int size) {
  return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

/// Records ended by U+001E, parts joined by U+001F: depth, tag, text, then attribute names and values.
std::string packed(const std::vector<chart::SvgElement>& elements) {
  std::string text;
  for (const chart::SvgElement& element : elements) {
    text += std::to_string(element.depth) + '\x1f' + element.tag + '\x1f' + element.text;
    for (const auto& [name, value] : element.attributes) text += '\x1f' + name + '\x1f' + value;
    text += '\x1e';
  }
  return text;
}

}  // namespace

extern "C" {

EMSCRIPTEN_KEEPALIVE int tidemark_api_version() { return 1; }

EMSCRIPTEN_KEEPALIVE void tidemark_font(int index, std::uint8_t* bytes, int size) {
  widget().fonts[index].assign(bytes, bytes + size);
}

EMSCRIPTEN_KEEPALIVE void tidemark_namespace(const std::uint8_t* text, int size) {
  widget().name_space = text_of(text, size);
}

EMSCRIPTEN_KEEPALIVE void tidemark_language(const std::uint8_t* tag, int size) {
  widget().environment.country = base::country_from(text_of(tag, size));
}

EMSCRIPTEN_KEEPALIVE void tidemark_environment(int bits) {
  Widget& it = widget();
  it.environment.touch = (bits & 1) != 0;
  it.environment.html_forced = (bits & 2) != 0;
  it.environment.language = (bits & 8) != 0 ? base::Language::Spanish : base::Language::English;
  if ((bits & 4) != 0) it.storage.block();
  if (it.host) it.host->set_environment(it.environment);
}

EMSCRIPTEN_KEEPALIVE int tidemark_start(int environment) {
  Widget& it = widget();
  it.kit = std::make_unique<ui::Kit>(it.fields, ui::Fonts{it.fonts[0], it.fonts[1]}, ui::Operation::Page);
  it.host = std::make_unique<host::Host>(host::Ports{it.storage, it.clock, it.random, it.page}, *it.kit, it.name_space);
  it.has_window = browser::create_window();
  tidemark_environment(environment);
  return it.has_window ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE int tidemark_config(const std::uint8_t* json, int size) {
  std::string& problems = widget().problems;
  problems.clear();
  for (const std::string& problem : widget().host->configure(text_of(json, size))) problems += problem + "\n";
  return static_cast<int>(problems.size());
}
EMSCRIPTEN_KEEPALIVE const char* tidemark_config_problems() { return widget().problems.data(); }

EMSCRIPTEN_KEEPALIVE void tidemark_open(const std::uint8_t* pairs, int size) {
  widget().storage.take({pairs, static_cast<std::size_t>(size)});
  widget().host->open();
}

EMSCRIPTEN_KEEPALIVE void tidemark_surface(float width, float canvas_top, float canvas_height, float pixel_ratio) {
  widget().surface = {width, canvas_top, std::max(canvas_height, 1.0F), pixel_ratio};
}

EMSCRIPTEN_KEEPALIVE void tidemark_theme(int dark) { widget().dark = dark != 0; }

EMSCRIPTEN_KEEPALIVE void tidemark_frame() { run_frame(std::nullopt); }

EMSCRIPTEN_KEEPALIVE void tidemark_act(int kind, std::uint32_t id, const std::uint8_t* text, int size) {
  const auto what = kind == 0 ? ui::Activation::Kind::Click : ui::Activation::Kind::SetValue;
  run_frame(ui::Activation{what, id, std::string{text_of(text, size)}});
}

EMSCRIPTEN_KEEPALIVE int tidemark_measured(std::uint32_t id, float width, float height) {
  return widget().fields.measured(id, width, height) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE const std::uint8_t* tidemark_nodes() { return widget().nodes.data(); }
EMSCRIPTEN_KEEPALIVE int tidemark_nodes_size() { return static_cast<int>(widget().nodes.size()); }
EMSCRIPTEN_KEEPALIVE float tidemark_height() { return widget().host->shown().content_height; }
EMSCRIPTEN_KEEPALIVE std::uint32_t tidemark_focus() { return widget().host->shown().focus; }

EMSCRIPTEN_KEEPALIVE const char* tidemark_image(std::uint32_t id) {
  Widget& it = widget();
  const auto& images = it.host->shown().images;
  const auto found = images.find(id);
  it.image = found == images.end() ? std::string{} : packed(chart::svg_elements(found->second));
  return it.image.data();
}
EMSCRIPTEN_KEEPALIVE int tidemark_image_size() { return static_cast<int>(widget().image.size()); }

EMSCRIPTEN_KEEPALIVE void tidemark_pointer(float x, float y) {
  ImGuiIO& io = ImGui::GetIO();
  const bool away = x < 0 || y < 0;
  io.AddMousePosEvent(away ? -FLT_MAX : x, away ? -FLT_MAX : y - widget().surface.canvas_top);
}

EMSCRIPTEN_KEEPALIVE int tidemark_wants_draw() {
  const Widget& it = widget();
  return it.has_window && it.pending != it.drawn ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE void tidemark_draw() {
  Widget& it = widget();
  if (!it.has_window) return;
  browser::draw_window();
  it.drawn = it.pending;
}

EMSCRIPTEN_KEEPALIVE void tidemark_trap() { std::abort(); }

}  // extern "C"
