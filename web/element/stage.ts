/** What a diary stands on: the canvas with its context, the layer of elements over it, and how to take it all away. */
import { shareFonts } from "./fonts.js";
import type { Loaded } from "./loader.js";
import type { Shell } from "./shell.js";
import { contextOf } from "./surface.js";

export interface Stage {
  readonly canvas: HTMLCanvasElement;
  readonly overlay: HTMLElement;
  readonly gl: WebGL2RenderingContext | null;
  /** Aborted by `end`. */
  readonly signal: AbortSignal;
  /** Removes the elements, the fonts, the context and every listener that was added with the signal. */
  end(): void;
}

export async function openStage(shell: Shell, fonts: Loaded["fonts"]): Promise<Stage> {
  const releaseFonts = await shareFonts(...fonts);
  const canvas = document.createElement("canvas");
  canvas.setAttribute("aria-hidden", "true");
  canvas.hidden = true; // until there is something to draw
  const overlay = document.createElement("div");
  shell.box.append(canvas, overlay);
  const gl = contextOf(canvas);
  const controller = new AbortController();
  const end = (): void => {
    if (controller.signal.aborted) return;
    controller.abort();
    overlay.remove();
    canvas.remove();
    // A browser keeps few contexts, and may collect an element's late.
    gl?.getExtension("WEBGL_lose_context")?.loseContext();
    releaseFonts();
    shell.box.style.removeProperty("height");
  };
  return { canvas, overlay, gl, signal: controller.signal, end };
}
