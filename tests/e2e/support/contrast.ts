/** Contrast of what the browser shows, by WCAG's formula, from computed colours. */
import type { Page } from "@playwright/test";

export interface Contrast {
  text: string;
  colours: string;
  ratio: number;
}

/** Of every text in the widget, the lowest first. In the chart it is held against each band that may lie under it. */
export function textContrasts(page: Page): Promise<Contrast[]> {
  return page.evaluate(() => {
    type Rgba = [number, number, number, number];
    const pixel = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true }) as OffscreenCanvasRenderingContext2D;
    const rgba = (colour: string): Rgba => {
      pixel.clearRect(0, 0, 1, 1);
      pixel.fillStyle = colour;
      pixel.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0, a = 0] = pixel.getImageData(0, 0, 1, 1).data;
      return [r, g, b, a / 255];
    };
    const luminance = ([r, g, b]: Rgba): number => {
      const [x = 0, y = 0, z = 0] = [r, g, b].map((it) => (it / 255 <= 0.03928 ? it / 255 / 12.92 : ((it / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * x + 0.7152 * y + 0.0722 * z;
    };
    const ratioOf = (one: Rgba, other: Rgba): number => {
      const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    };
    const parentOf = (element: Element): Element | null =>
      element.assignedSlot ?? element.parentElement ?? ((element.getRootNode() as ShadowRoot).host as Element | undefined) ?? null;
    const backgroundOf = (element: Element): Rgba => {
      for (let at: Element | null = element; at; at = parentOf(at)) {
        const colour = rgba(getComputedStyle(at).backgroundColor);
        if (colour[3] === 1) return colour;
        if (colour[3] > 0) throw new Error(`half-transparent background of ${at.className}`);
      }
      return [255, 255, 255, 1];
    };

    const host = document.querySelector("tidemark-tracker") as Element;
    const root = host.shadowRoot as ShadowRoot;
    const all = [...host.querySelectorAll("*"), ...root.querySelectorAll("*")].filter((element) => element.checkVisibility());
    const coloursOf = (selector: string): Rgba[] => [...root.querySelectorAll(selector)].map((element) => rgba(getComputedStyle(element).color));
    const groundsOf = (element: Element): Rgba[] => {
      if (!(element instanceof SVGElement)) return [backgroundOf(element)];
      return coloursOf(element.matches(".ink-surface") ? "svg circle.ink-session" : "svg .ink-band-a, svg .ink-band-b"); // on the mark of a session
    };
    return all
      .flatMap((element) => {
        const words = [...element.childNodes].filter((node) => node instanceof Text).map((node) => node.textContent?.trim()).join(" ").trim();
        const text = element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.value : words;
        if (text === "" || element.closest("[role=status], title, desc, option")) return [];
        const style = getComputedStyle(element);
        const colour = rgba(element instanceof SVGElement ? style.fill : style.color);
        return groundsOf(element).map((ground) => ({ text, colours: `${colour} on ${ground}`, ratio: ratioOf(colour, ground) }));
      })
      .sort((a, b) => a.ratio - b.ratio);
  });
}
