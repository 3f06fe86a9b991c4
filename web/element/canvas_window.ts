/**
 * Where the canvas lies on the content, and how many device pixels it gets. The page scrolls, not the widget, and the
 * content may be taller than any canvas can be: the canvas covers what is visible and half a viewport on each side.
 */

/** CSS pixels on the content. */
export interface Span {
  readonly top: number;
  readonly bottom: number;
}

/** Where the canvas is (CSS pixels) and what it is made of (device pixels). */
export interface Placement {
  readonly width: number;
  readonly top: number;
  readonly height: number;
  readonly ratio: number; // device pixels for one CSS pixel, lowered where a limit asks for it
  readonly pixelWidth: number;
  readonly pixelHeight: number;
}

/** iOS gives no more than this to one canvas, whatever its sides. */
const maxPixels = 4096 * 4096;

/** Of a pixel: what has been divided by the ratio and is multiplied again is the same pixel. */
const rounding = 1e-4;

/** The part of the content that a viewport shows, given where the content's top edge is in it. */
export function visibleSpan(contentTop: number, contentHeight: number, viewportHeight: number): Span {
  const within = (at: number): number => Math.min(Math.max(at, 0), contentHeight);
  return { top: within(-contentTop), bottom: within(viewportHeight - contentTop) };
}

/** The part of the content that the canvas should cover. */
export function wantedSpan(visible: Span, contentHeight: number, viewportHeight: number): Span {
  const margin = viewportHeight / 2;
  return {
    top: Math.max(0, visible.top - margin),
    bottom: Math.min(contentHeight, visible.bottom + margin),
  };
}

/** True if what is visible has come so near an edge of the canvas that scrolling on would show bare content. */
export function comesNearEdge(covered: Span, visible: Span, contentHeight: number, viewportHeight: number): boolean {
  const near = viewportHeight / 8;
  const above = covered.top > 0 && visible.top < covered.top + near;
  const below = covered.bottom < contentHeight && visible.bottom > covered.bottom - near;
  return above || below;
}

/**
 * Device pixels for a canvas of that width over that span. `maxSide` is the largest side that the graphics driver
 * takes; beyond it a canvas silently gets a smaller buffer, so the scale goes down instead.
 */
export function placementFor(width: number, span: Span, devicePixelRatio: number, maxSide: number): Placement {
  const wanted = Math.max(1, span.bottom - span.top);
  const scale = Math.min(devicePixelRatio, maxSide / width, maxSide / wanted, Math.sqrt(maxPixels / (width * wanted)));
  const pixelWidth = Math.max(1, Math.min(maxSide, Math.round(width * scale)));
  const ratio = pixelWidth / width; // exact across, so that no column of pixels is stretched
  // Up to a whole device pixel, and down to one at the top: between two pixels everything would be blurred.
  const top = Math.floor(span.top * ratio + rounding) / ratio;
  const pixelHeight = Math.max(1, Math.min(maxSide, Math.ceil((span.bottom - top) * ratio - rounding)));
  return { width, top, height: pixelHeight / ratio, ratio, pixelWidth, pixelHeight };
}

export function samePlacement(a: Placement, b: Placement): boolean {
  return a.width === b.width && a.top === b.top && a.pixelWidth === b.pixelWidth && a.pixelHeight === b.pixelHeight;
}
