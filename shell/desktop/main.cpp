/// The same application in a window of its own, for development: tidemark-desktop [--data FOLDER] [--check]
#include <GLFW/glfw3.h>
#include <imgui.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <limits>
#include <string_view>

#include "base/language.hpp"
#include "file_store.hpp"
#include "host/host.hpp"
#include "ports.hpp"

namespace {

namespace fs = std::filesystem;

struct Options {
  fs::path data;
  bool check = false;  ///< Draws three frames, prints what is on the screen by role and name, and ends.
};

fs::path default_folder() {
  if (const char* folder = std::getenv("XDG_DATA_HOME")) return fs::path{folder} / "tidemark";
  const char* home = std::getenv("HOME");
  return fs::path{home != nullptr ? home : "."} / ".local/share/tidemark";
}

std::optional<Options> options_from(int count, char** words) {
  Options options{default_folder()};
  for (int i = 1; i < count; ++i) {
    const std::string_view word = words[i];
    if (word == "--check") options.check = true;
    else if (word == "--data" && i + 1 < count) options.data = words[++i];
    else return std::nullopt;
  }
  return options;
}

std::vector<std::uint8_t> bytes_of(const fs::path& path) {
  std::ifstream file{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

int fail(std::string_view message) {
  std::fprintf(stderr, "tidemark-desktop: %.*s\n", static_cast<int>(message.size()), message.data());
  return 2;
}

/// Content that is taller than the window is moved under it: by the wheel, or to where focus went.
float scrolled(float top, const ui::FrameResult& shown, float height) {
  top -= ImGui::GetIO().MouseWheel * 60;
  if (const ui::Node* node = ui::find(shown.tree, shown.focus)) top = node->y - ui::gap;
  return std::clamp(top, 0.0F, std::max(0.0F, shown.content_height - height));
}

struct Window {
  GLFWwindow* handle;
  ui::Surface surface;
};

void frame(host::Host& host, Window& window) {
  int width = 0;
  int height = 0;
  int pixels = 0;
  int pixels_high = 0;
  glfwGetWindowSize(window.handle, &width, &height);
  glfwGetFramebufferSize(window.handle, &pixels, &pixels_high);
  window.surface.width = static_cast<float>(width);
  window.surface.canvas_height = static_cast<float>(height);
  window.surface.pixel_ratio = static_cast<float>(pixels) / static_cast<float>(std::max(width, 1));
  ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplGlfw_NewFrame();
  host.frame(window.surface, ui::light_theme());
  window.surface.canvas_top = scrolled(window.surface.canvas_top, host.shown(), window.surface.canvas_height);
  glViewport(0, 0, pixels, pixels_high);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  glfwSwapBuffers(window.handle);
}

void print(const ui::Tree& tree) {
  for (const ui::Node& node : tree) {
    if (!node.name.empty()) std::printf("%u %s\n", static_cast<unsigned>(node.role), node.name.c_str());
  }
}

int run(const Options& options, GLFWwindow* handle) {
  const std::vector<std::uint8_t> regular = bytes_of(TIDEMARK_FONTS "/tidemark-sans-regular.ttf");
  const std::vector<std::uint8_t> semibold = bytes_of(TIDEMARK_FONTS "/tidemark-sans-semibold.ttf");
  if (regular.empty() || semibold.empty()) return fail("the typeface is missing: run ./dev setup");
  ui::ImGuiFields fields;
  ui::Kit kit{fields, {regular, semibold}, ui::Operation::Native};
  ImGui_ImplGlfw_InitForOpenGL(handle, true);
  ImGui_ImplOpenGL3_Init("#version 130");

  desktop::FileStore storage{options.data};
  desktop::SystemClock clock;
  desktop::SystemRandom random;
  desktop::WindowPage page{options.data};
  host::Host host{{storage, clock, random, page}, kit, "tidemark"};
  const char* language = std::getenv("LANG");
  host.set_environment({.touch = false,
                        .html_forced = false,
                        .browser = false,
                        .country = base::country_from(language != nullptr ? language : "")});
  host.open();

  Window window{handle, {}};
  const int last = options.check ? 3 : std::numeric_limits<int>::max();
  for (int frames = 0; frames < last && glfwWindowShouldClose(handle) == 0; ++frames) {
    // ImGui takes a few frames to settle after an input; after that nothing is drawn until the next one.
    if (frames > 3 && !options.check) glfwWaitEventsTimeout(0.25);
    else glfwPollEvents();
    frame(host, window);
  }
  if (options.check) print(host.shown().tree);
  ImGui_ImplOpenGL3_Shutdown();
  ImGui_ImplGlfw_Shutdown();
  return 0;
}

}  // namespace

int main(int count, char** words) {
  const auto options = options_from(count, words);
  if (!options) return fail("usage: tidemark-desktop [--data FOLDER] [--check]");
  if (glfwInit() == 0) return fail("no window system: a display is needed");
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
  GLFWwindow* window = glfwCreateWindow(480, 900, "Diary", nullptr, nullptr);
  if (window == nullptr) {
    glfwTerminate();
    return fail("no OpenGL 3 window could be opened");
  }
  glfwMakeContextCurrent(window);
  glfwSwapInterval(1);
  const int status = run(*options, window);
  glfwDestroyWindow(window);
  glfwTerminate();
  return status;
}
