/** Drawing on demand, at once where it must be, and everything given back at the end. */
import type { Page } from "@playwright/test";
import { sessionParts } from "./support/diary.ts";
import { expect, test } from "./support/fixtures.ts";
import { oneCheckIn } from "./support/stored.ts";
import { named, seen, untilIdle, watch } from "./support/watch.ts";

test.beforeEach(({ page }) => watch(page));

/** Frames and timers that are asked for in two seconds in which nobody does anything. */
async function idle(page: Page): Promise<{ frames: number; timers: number }> {
  await untilIdle(page);
  const before = await seen(page);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 2000)));
  const after = await seen(page);
  return { frames: after.frames - before.frames, timers: after.timers - before.timers - 1 };
}

test("no frame is drawn and no timer is set in two idle seconds, in either view", async ({ diary, page }) => {
  await diary.openWith(oneCheckIn());
  await diary.press("Trends");
  await diary.widget.getByRole("img", { name: "PHQ-9 total over time" }).hover();
  expect((await seen(page)).frames).toBeGreaterThan(0);
  expect(await idle(page)).toEqual({ frames: 0, timers: 0 });
  await diary.press("Plain page view");
  expect(await idle(page)).toEqual({ frames: 0, timers: 0 });
});

test("an entry is in the storage before the click's own task ends", async ({ diary, page }) => {
  await diary.open();
  await diary.checkIn("Several days");
  await expect(diary.heading("Is this your own device?")).toBeFocused();

  const keys = await page.evaluate(() => {
    const root = document.querySelector("tidemark-tracker")?.shadowRoot as ShadowRoot;
    const button = [...root.querySelectorAll("button")].find((it) => it.textContent === "Yes, keep my diary here");
    button?.click();
    return Object.keys(localStorage).length;
  });

  expect(keys).toBe(1);
});

/** All that the widget listens to outside its own elements; docs of each stand where it is added. */
const ours = [
  "MediaQueryList change",
  "canvas webglcontextlost",
  "document scroll",
  "document visibilitychange",
  "window afterprint",
  "window beforeprint",
  "window pagehide",
  "window pageshow",
  "window resize",
  "window storage",
];
const outside = /^(window|document|canvas|MediaQueryList) /;

test("of GLFW's listeners none is left, and of ours none can hold up the page", async ({ diary, page }) => {
  await diary.open();
  const { added, live } = await seen(page);

  expect(named(added), "GLFW has been here").toEqual(expect.arrayContaining(["window keydown", "window blur", "canvas wheel", "canvas touchstart"]));
  const left = named(live);
  expect(left.filter((name) => outside.test(name))).toEqual(ours);
  const holding = live.filter(({ type, passive }) => /^(wheel|mousewheel|touch|pointer|scroll|key)/.test(type) && !passive);
  expect(holding).toEqual([]);
  expect(left.filter((name) => /key|wheel|touch|drag|drop|gamepad|beforeunload|unload$/.test(name))).toEqual([]);
});

test("taken out of the page it gives everything back, and put in again it works", async ({ diary, page }) => {
  await diary.openWith(oneCheckIn());
  const before = await seen(page);
  expect(before).toMatchObject({ observers: 1, channels: 1 });
  expect(await page.evaluate(() => document.fonts.size)).toBe(2);

  const lost = await page.evaluate(async () => {
    const element = document.querySelector("tidemark-tracker") as HTMLElement;
    const canvas = element.shadowRoot?.querySelector("canvas") as HTMLCanvasElement;
    const context = canvas.getContext("webgl2");
    Object.assign(window, { kept: element, place: element.parentElement });
    element.remove();
    await new Promise((resolve) => setTimeout(resolve));
    return context?.isContextLost();
  });
  expect(lost, "the browser keeps few contexts").toBe(true);
  const after = await seen(page);
  expect(named(after.live).filter((name) => outside.test(name))).toEqual([]);
  expect(after).toMatchObject({ observers: 0, channels: 0 });
  expect(await page.evaluate(() => document.fonts.size)).toBe(0);
  expect(await idle(page)).toEqual({ frames: 0, timers: 0 });

  await page.evaluate(() => {
    const { kept, place } = window as unknown as { kept: Element; place: Element };
    place.append(kept);
  });
  await expect(diary.text("Last check-in: Jan 5, 2026.")).toBeVisible();
  await diary.press("Help now");
  await expect(diary.heading("Help")).toBeFocused();
  const again = await seen(page);
  expect(named(again.live)).toEqual(named(before.live));
  expect(again.live).toHaveLength(before.live.length);
  expect(again).toMatchObject({ observers: 1, channels: 1 });
});

test("moved within the page it keeps a half-filled form", async ({ diary, page }) => {
  await diary.open();
  await diary.press("Log a session");
  await diary.unfold(sessionParts.around);
  await diary.field("Note").fill("Half a sentence");
  await page.evaluate(() => document.querySelector(".lead")?.append(document.querySelector("tidemark-tracker") as Element));
  await expect(diary.field("Note")).toHaveValue("Half a sentence");
  await diary.press("Save session");
  await expect(diary.heading("Is this your own device?")).toBeFocused();
});

test("when the graphics context is lost, the plain page takes over and nothing is lost", async ({ diary, page }) => {
  await diary.open();
  await diary.begin();
  await diary.choose("Several days");
  await page.evaluate(() => {
    const canvas = document.querySelector("tidemark-tracker")?.shadowRoot?.querySelector("canvas");
    canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
  });
  await expect(diary.canvas).toBeHidden();
  await expect(diary.radio("Several days")).toBeChecked();
  await diary.press("Next");
  await expect(diary.text("Question 2 of 9")).toBeVisible();
});
