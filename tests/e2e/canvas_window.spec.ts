/** The canvas is a window on a content that may be taller than any canvas can be. */
import type { Page } from "@playwright/test";
import type { Diary } from "./support/diary.ts";
import { expect, test } from "./support/fixtures.ts";
import { Screen, placeOf } from "./support/pixels.ts";
import { manySessions } from "./support/stored.ts";

const limit = 4096;
test.use({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, contextOptions: { reducedMotion: "reduce" } });

/** A graphics driver as many phones have it. */
test.beforeEach(({ page }) =>
  page.addInitScript((side) => {
    const original = WebGL2RenderingContext.prototype.getParameter;
    WebGL2RenderingContext.prototype.getParameter = function (name: number) {
      if (name === this.MAX_VIEWPORT_DIMS) return Int32Array.of(side, side);
      if (name === this.MAX_RENDERBUFFER_SIZE || name === this.MAX_TEXTURE_SIZE) return side;
      return original.call(this, name);
    };
  }, limit),
);

interface Window {
  width: number; // device pixels
  height: number;
  buffer: readonly number[]; // what the browser really gave
  ratio: number;
  covered: boolean; // all of the content that can be seen
}

function windowOf(page: Page): Promise<Window> {
  return page.evaluate(() => {
    const root = document.querySelector("tidemark-tracker")?.shadowRoot as ShadowRoot;
    const canvas = root.querySelector("canvas") as HTMLCanvasElement;
    const gl = canvas.getContext("webgl2") as WebGL2RenderingContext;
    const over = canvas.getBoundingClientRect();
    const content = (root.querySelector(".box") as HTMLElement).getBoundingClientRect();
    const covered = over.top <= Math.max(0, content.top) + 0.5 && over.bottom >= Math.min(innerHeight, content.bottom) - 0.5;
    const { width, height } = canvas;
    return { width, height, buffer: [gl.drawingBufferWidth, gl.drawingBufferHeight], ratio: width / over.width, covered };
  });
}

async function openLongPage(diary: Diary): Promise<number> {
  await diary.openWith(manySessions(120, "Quiet. The room was dim and the music slow. ".repeat(4)));
  await diary.press("Trends");
  await expect(diary.heading("Trends")).toBeFocused();
  return diary.page.evaluate(() => document.querySelector("tidemark-tracker")?.shadowRoot?.querySelector(".box")?.clientHeight ?? 0);
}

test("on a page of many screens it covers what is seen, sharp, and never beyond the driver's limit", async ({ diary, page }) => {
  const height = await openLongPage(diary);
  expect(height).toBeGreaterThan(6000);

  for (const share of [0, 0.2, 0.21, 0.5, 1, 0.7, 0]) {
    await page.evaluate((to) => scrollTo({ top: to, behavior: "instant" }), share * height);
    await expect.poll(() => windowOf(page)).toMatchObject({ covered: true });
    const { width, height: tall, buffer, ratio } = await windowOf(page);
    expect(Math.max(width, tall)).toBeLessThanOrEqual(limit);
    expect(buffer, "no silently smaller buffer").toEqual([width, tall]);
    expect(ratio, "two viewports within the limit").toBeGreaterThanOrEqual(limit / (2 * 844 + 2));
    expect(ratio).toBeLessThanOrEqual(3);
  }

  const dates = diary.widget.getByRole("table", { name: "Sessions" }).getByText(/, 2026$/);
  await dates.nth(60).evaluate((cell) => cell.scrollIntoView({ block: "center", behavior: "instant" }));
  await expect(async () => {
    const places = await Promise.all((await dates.all()).map(placeOf));
    const seen = places.filter(({ top }) => top > 0 && top < 800);
    expect(seen.length).toBeGreaterThan(3);
    const screen = await Screen.of(page);
    for (const place of seen) expect(screen.ink(place)).toBeGreaterThan(0.02);
  }).toPass({ timeout: 15_000 });
});

test("a short page is as sharp as the screen", async ({ diary, page }) => {
  await diary.open();
  await expect.poll(async () => (await windowOf(page)).ratio).toBeCloseTo(3, 2);
  const { width, height, buffer, covered } = await windowOf(page);
  expect({ buffer, covered }).toEqual({ buffer: [width, height], covered: true });
});

test("scrolling a little moves nothing and draws nothing", async ({ diary, page }) => {
  const height = await openLongPage(diary);
  await page.evaluate((to) => scrollTo({ top: to, behavior: "instant" }), height / 2);
  await expect.poll(() => windowOf(page)).toMatchObject({ covered: true });
  const frames = await page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 300)); // for the last frame of the jump
    let asked = 0;
    const original = window.requestAnimationFrame;
    window.requestAnimationFrame = (act) => (asked++, original(act));
    for (let step = 0; step < 5; step++) {
      scrollBy({ top: 20, behavior: "instant" });
      await new Promise((resolve) => original(() => original(resolve)));
    }
    return asked;
  });
  expect(frames).toBe(0);
});

test("going from a long page to a short one leaves no canvas over the page below", async ({ diary, page }) => {
  await openLongPage(diary);
  await diary.press("Today");
  await expect(diary.heading("Today")).toBeFocused();
  await expect
    .poll(() =>
      page.evaluate(() => {
        const root = document.querySelector("tidemark-tracker")?.shadowRoot as ShadowRoot;
        const bottom = (selector: string): number => (root.querySelector(selector) as HTMLElement).getBoundingClientRect().bottom;
        return bottom("canvas") - bottom(".box");
      }),
    )
    .toBeLessThanOrEqual(1);
});
