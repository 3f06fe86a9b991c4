/// The WebGL2 window: GLFW creates it and lets go of the page at once; drawing happens when the page asks.
#pragma once

namespace browser {

/// False without WebGL2: everything else works without drawing.
bool create_window();

/// Draws ImGui's last frame into the canvas.
void draw_window();

/// Takes ImGui's texture requests as done, for frames that are laid out and never drawn.
void skip_textures();

}  // namespace browser
