#include "window.hpp"

#define GLFW_INCLUDE_ES3
#include <GLFW/glfw3.h>
#include <emscripten.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

// GLFW and its support code add listeners to window, document and canvas that cancel the page's own Backspace, Tab,
// wheel and touch (one of them is a closure that cannot be named). Every listener added while the window is created is
// noted, and removed when it stands.
EM_JS(void, note_listeners, (), {
  const original = EventTarget.prototype.addEventListener;
  Module.noted = [];
  Module.originalAdd = original;
  EventTarget.prototype.addEventListener = function(type, listener, options) {
    Module.noted.push([ this, type, listener, options ]);
    return original.call(this, type, listener, options);
  };
});

EM_JS_DEPS(detach, "$GLFW,$Browser");
EM_JS(void, remove_listeners, (), {
  EventTarget.prototype.addEventListener = Module.originalAdd;
  for (const[target, type, listener, options] of Module.noted) target.removeEventListener(type, listener, options);
  delete Module.noted;
  delete Module.originalAdd;
  Browser.resizeListeners.length = 0;
  // The page sizes the canvas; what GLFW wrote on it would win over that.
  Module.canvas.style.removeProperty("width");
  Module.canvas.style.removeProperty("height");
});

EM_JS(int, canvas_width, (), { return Module.canvas.width; });
EM_JS(int, canvas_height, (), { return Module.canvas.height; });

namespace browser {

bool create_window() {
  note_listeners();
  bool made = false;
  if (glfwInit() != 0) {
    glfwWindowHint(GLFW_CLIENT_API, GLFW_OPENGL_ES_API);
    made = glfwCreateWindow(canvas_width(), canvas_height(), "", nullptr, nullptr) != nullptr;
  }
  remove_listeners();
  if (made) ImGui_ImplOpenGL3_Init("#version 300 es");
  else ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
  return made;
}

void draw_window() {
  ImGui_ImplOpenGL3_NewFrame();
  glViewport(0, 0, canvas_width(), canvas_height());
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

void skip_textures() {
  for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
    if (texture->Status == ImTextureStatus_WantDestroy) {
      texture->SetTexID(ImTextureID_Invalid);
      texture->SetStatus(ImTextureStatus_Destroyed);
    } else if (texture->Status != ImTextureStatus_OK && texture->Status != ImTextureStatus_Destroyed) {
      texture->SetTexID(1);
      texture->SetStatus(ImTextureStatus_OK);
    }
  }
}

}  // namespace browser
