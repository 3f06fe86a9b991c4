/** The canvas as a window on the content: watches what could move it, and puts it where it belongs. */
import {
  type Placement,
  comesNearEdge,
  placementFor,
  samePlacement,
  visibleSpan,
  wantedSpan,
} from "./canvas_window.js";

/** Many phones take no larger canvas, and this is what to expect of a driver that does not say. */
const fallbackSide = 4096;

const contextAttributes: WebGLContextAttributes = {
  alpha: true, // until the first drawing the page shows through
  antialias: false, // Dear ImGui smooths its own edges
  depth: false,
  stencil: false,
  powerPreference: "low-power",
};

/**
 * The context that the core will draw with, or null. GLFW asks for one later and gets the same, so these attributes
 * hold.
 */
export function contextOf(canvas: HTMLCanvasElement): WebGL2RenderingContext | null {
  return canvas.getContext("webgl2", contextAttributes);
}

function largestSide(gl: WebGL2RenderingContext | null): number {
  if (!gl) return fallbackSide;
  const [width = 0, height = 0] = (gl.getParameter(gl.MAX_VIEWPORT_DIMS) as Int32Array | null) ?? [];
  const limits = [gl.getParameter(gl.MAX_RENDERBUFFER_SIZE), gl.getParameter(gl.MAX_TEXTURE_SIZE), width, height];
  const known = limits.filter((limit): limit is number => typeof limit === "number" && limit > 0);
  return known.length > 0 ? Math.min(...known) : fallbackSide;
}

export class Surface {
  readonly #box: HTMLElement;
  readonly #canvas: HTMLCanvasElement;
  readonly #maxSide: number;
  /** False while the page shows the HTML view: then only the width counts, for the layout. */
  drawn = true;
  #devicePixels = 0; // width of the box as the browser counts it; 0 = it does not say
  #placed: Placement | null = null;
  #contentHeight = 0;

  /** `wake` is called when `place` would find something else. */
  constructor(
    box: HTMLElement,
    canvas: HTMLCanvasElement,
    gl: WebGL2RenderingContext | null,
    wake: () => void,
    signal: AbortSignal,
  ) {
    this.#box = box;
    this.#canvas = canvas;
    this.#maxSide = largestSide(gl);

    const observer = new ResizeObserver(([entry]) => {
      this.#devicePixels = entry?.devicePixelContentBoxSize?.[0]?.inlineSize ?? 0;
      wake();
    });
    try {
      observer.observe(box, { box: "device-pixel-content-box" });
    } catch {
      observer.observe(box); // WebKit does not know that box
    }
    signal.addEventListener("abort", () => observer.disconnect());

    const onMove = (): void => {
      if (this.drawn && this.#shouldMove()) wake();
    };
    // Captured: scrolling of any element around the widget counts, and it does not bubble.
    document.addEventListener("scroll", onMove, { signal, passive: true, capture: true });
    addEventListener("resize", onMove, { signal, passive: true });
    watchPixelRatio(wake, signal);
  }

  /** Where the canvas belongs, or null while the widget has no room or is already right. */
  next(contentHeight: number): Placement | null {
    this.#contentHeight = contentHeight;
    const width = this.#box.clientWidth;
    if (width === 0) return null;
    if (!this.drawn)
      return this.#placed?.width === width
        ? null
        : { width, top: 0, height: 1, ratio: 1, pixelWidth: 1, pixelHeight: 1 };
    const visible = visibleSpan(this.#box.getBoundingClientRect().top, contentHeight, innerHeight);
    let span = wantedSpan(visible, contentHeight, innerHeight);
    const placed = this.#placed;
    if (placed && placed.width === width && placed.top + placed.height <= contentHeight + 1 && !this.#shouldMove()) {
      span = { top: placed.top, bottom: placed.top + placed.height };
    }
    const next = placementFor(width, span, this.#pixelRatio(width), this.#maxSide);
    return placed && samePlacement(placed, next) ? null : next;
  }

  /** Moves and resizes the canvas, which empties it: draw before the browser shows the page again. */
  place(next: Placement): void {
    this.#placed = next;
    const { style } = this.#canvas;
    if (this.#canvas.width !== next.pixelWidth) this.#canvas.width = next.pixelWidth;
    if (this.#canvas.height !== next.pixelHeight) this.#canvas.height = next.pixelHeight;
    // GLFW writes these as important, for its own idea of the size.
    style.setProperty("width", `${next.width}px`, "important");
    style.setProperty("height", `${next.height}px`, "important");
    style.transform = `translateY(${next.top}px)`;
  }

  #shouldMove(): boolean {
    const placed = this.#placed;
    if (!placed) return true;
    const visible = visibleSpan(this.#box.getBoundingClientRect().top, this.#contentHeight, innerHeight);
    const covered = { top: placed.top, bottom: placed.top + placed.height };
    return comesNearEdge(covered, visible, this.#contentHeight - 1, innerHeight);
  }

  /** The browser's own count of device pixels is exact, but some emulations report CSS pixels in its place. */
  #pixelRatio(width: number): number {
    const believable = Math.abs(this.#devicePixels - width * devicePixelRatio) <= 2;
    return believable ? this.#devicePixels / width : devicePixelRatio;
  }
}

/** A resolution query answers once, for the resolution it names: a new one after each change. */
function watchPixelRatio(changed: () => void, signal: AbortSignal): void {
  const arm = (): void => {
    const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    query.addEventListener(
      "change",
      () => {
        changed();
        arm();
      },
      { signal, once: true },
    );
  };
  arm();
}
