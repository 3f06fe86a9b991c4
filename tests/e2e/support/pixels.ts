/** What the screen shows, looked at pixel by pixel. Lengths are CSS pixels of the viewport unless said otherwise. */
import type { Locator, Page } from "@playwright/test";
import { picture } from "../engines/png.mjs";

export interface Place {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Where an element is in the viewport, to fractions of a pixel. */
export function placeOf(element: Locator): Promise<Place> {
  return element.evaluate((it) => {
    const { left, top, width, height } = it.getBoundingClientRect();
    return { left, top, width, height };
  });
}

/** A colour of the widget's theme, "#0b6468". */
export function colourOf(page: Page, name: string): Promise<string> {
  return page.evaluate((of) => {
    const box = document.querySelector("tidemark-tracker")?.shadowRoot?.querySelector(".box") as Element;
    return getComputedStyle(box).getPropertyValue(`--${of}`).trim();
  }, name);
}

export class Screen {
  readonly #picture: ReturnType<typeof picture>;
  readonly #scale: number; // device pixels for one CSS pixel

  private constructor(png: Buffer, width: number) {
    this.#picture = picture(png);
    this.#scale = this.#picture.width / width;
  }

  static async of(page: Page): Promise<Screen> {
    return new Screen(await page.screenshot({ animations: "disabled" }), await page.evaluate(() => innerWidth));
  }

  /** The smallest rectangle that holds all pixels in the place that are more of that colour than of the ground's, or null. */
  extent(place: Place, colour: string, ground: string): Place | null {
    let [left, top, right, bottom] = [Infinity, Infinity, -1, -1];
    this.#each(place, (x, y, pixel) => {
      if (distance(pixel, colour) >= distance(pixel, ground)) return;
      [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x + 1), Math.max(bottom, y + 1)];
    });
    const scale = this.#scale;
    return right < 0 ? null : { left: left / scale, top: top / scale, width: (right - left) / scale, height: (bottom - top) / scale };
  }

  share(place: Place, colour: string): number {
    let [found, all] = [0, 0];
    this.#each(place, (_x, _y, pixel) => {
      all++;
      if (distance(pixel, colour) <= 3) found++;
    });
    return all === 0 ? 0 : found / all;
  }

  /** Share of the pixels that are not of the commonest colour: 0 where nothing is drawn. */
  ink(place: Place): number {
    const counts = new Map<string, number>();
    let all = 0;
    this.#each(place, (_x, _y, pixel) => {
      all++;
      counts.set(pixel.join(), (counts.get(pixel.join()) ?? 0) + 1);
    });
    return all === 0 ? 0 : 1 - Math.max(...counts.values()) / all;
  }

  #each({ left, top, width, height }: Place, look: (x: number, y: number, pixel: readonly number[]) => void): void {
    const scale = this.#scale;
    const lastX = Math.min(this.#picture.width, Math.round((left + width) * scale));
    const lastY = Math.min(this.#picture.height, Math.round((top + height) * scale));
    for (let y = Math.max(0, Math.round(top * scale)); y < lastY; y++) {
      for (let x = Math.max(0, Math.round(left * scale)); x < lastX; x++) look(x, y, this.#picture.at(x, y));
    }
  }
}

/** Of the channel that differs most, 0 to 255. */
function distance(pixel: readonly number[], colour: string): number {
  return Math.max(...[1, 3, 5].map((at, channel) => Math.abs(parseInt(colour.slice(at, at + 2), 16) - (pixel[channel] ?? 0))));
}
