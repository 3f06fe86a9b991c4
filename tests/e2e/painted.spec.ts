/** What the canvas shows lies where the elements are, and is what they say. */
import type { Page } from "@playwright/test";
import type { Diary } from "./support/diary.ts";
import { expect, test } from "./support/fixtures.ts";
import { type Place, Screen, colourOf, placeOf } from "./support/pixels.ts";
import { everyScreen } from "./support/screens.ts";

const around = ({ left, top, width, height }: Place, by: number): Place => ({
  left: left - by,
  top: top - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

const edges = ({ left, top, width, height }: Place) => ({ left, top, right: left + width, bottom: top + height });

/** The button's fill begins and ends where its element does, to the device pixel, and it has words on it. */
async function expectPrimaryInPlace(diary: Diary, button: string): Promise<void> {
  const { page } = diary;
  const [accent, onAccent, ground] = await Promise.all(["accent", "on-accent", "raised"].map((name) => colourOf(page, name)));
  if (!accent || !onAccent || !ground) throw new Error("the theme lacks a colour");
  const pixel = 1 / (await page.evaluate(() => devicePixelRatio));
  await expect(async () => {
    const place = await placeOf(diary.button(button));
    const screen = await Screen.of(page);
    const painted = screen.extent(around(place, 8), accent, ground);
    if (!painted) throw new Error(`"${button}" is not painted`);
    const [is, should] = [edges(painted), edges(place)];
    for (const edge of ["left", "top", "right", "bottom"] as const) {
      expect(Math.abs(is[edge] - should[edge]), `${edge}: ${is[edge]} for ${should[edge]}`).toBeLessThanOrEqual(1.5 * pixel);
    }
    expect(screen.share(place, accent)).toBeGreaterThan(0.6);
    expect(screen.share(place, onAccent)).toBeGreaterThan(0.01);
  }).toPass({ timeout: 15_000 });
}

for (const deviceScaleFactor of [1, 1.25, 1.5, 2, 3]) {
  test.describe(`${deviceScaleFactor} device pixels a pixel`, () => {
    test.use({ deviceScaleFactor, viewport: { width: 801, height: 903 } });

    test("a button is painted exactly where its element is", async ({ diary }) => {
      await diary.open();
      await expectPrimaryInPlace(diary, "Start the PHQ-9");
      await diary.press("Help now");
      await diary.press("Today");
      await expectPrimaryInPlace(diary, "Start the PHQ-9");
    });
  });
}

test("after zooming in and out it is painted there again, and as sharp as the screen", async ({ diary, page }) => {
  await diary.open();
  const device = await page.context().newCDPSession(page);
  for (const zoom of [1.1, 1.5, 2, 0.8]) {
    const [width, height] = [Math.round(1280 / zoom), Math.round(900 / zoom)];
    await device.send("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: zoom, mobile: false });
    await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBeCloseTo(zoom, 5);
    await diary.button("Start the PHQ-9").scrollIntoViewIfNeeded();
    const sharpness = () => diary.canvas.evaluate((canvas: HTMLCanvasElement) => canvas.width / canvas.getBoundingClientRect().width);
    await expect.poll(sharpness).toBeCloseTo(zoom, 1);
    await expectPrimaryInPlace(diary, "Start the PHQ-9");
  }
});

/** Every element that says something, in the part of the page that is seen. */
function saying(page: Page): Promise<(Place & { what: string })[]> {
  return page.evaluate(() => {
    const root = document.querySelector("tidemark-tracker")?.shadowRoot as ShadowRoot;
    const found = [...root.querySelectorAll<HTMLElement>(".box :is(h2, h3, p, button, a, label, [role=img], .cell, .row-header, .column-header)")];
    return found.flatMap((element) => {
      const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
      const seen = element.checkVisibility() && top >= 0 && bottom <= innerHeight && left >= 0 && right <= innerWidth;
      const what = element.textContent || element.getAttribute("aria-label") || "";
      return seen && what !== "" ? [{ what: `${element.localName} ${what}`, left, top, width, height }] : [];
    });
  });
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 700, height: 2400 }, contextOptions: { reducedMotion: "reduce" } });

    test("on every screen each element has something painted in its place", async ({ diary, page }) => {
      for await (const name of everyScreen(diary)) {
        await expect(async () => {
          const screen = await Screen.of(page);
          const places = await saying(page);
          expect(places.length).toBeGreaterThan(6);
          const bare = places.filter((place) => screen.ink(place) < 0.003);
          expect(bare.map(({ what }) => what), name).toEqual([]);
        }).toPass({ timeout: 15_000 });
      }
    });
  });
}

test("the theme can be changed while it runs, and the canvas follows", async ({ diary, page }) => {
  await diary.open();
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    await expect.poll(() => colourOf(page, "accent")).toBe(colorScheme === "dark" ? "#7cd3c8" : "#0b6468");
    await expectPrimaryInPlace(diary, "Start the PHQ-9");
  }
  await page.evaluate(() => document.querySelector("tidemark-tracker")?.setAttribute("theme", "dark"));
  await expect.poll(() => colourOf(page, "accent")).toBe("#7cd3c8");
  await expectPrimaryInPlace(diary, "Start the PHQ-9");
});
