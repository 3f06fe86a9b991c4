/** The page around the widget: its keys, its scrolling and its looks are untouched, and nothing unasked goes out. */
import type { Page } from "@playwright/test";
import { type Diary, questions } from "./support/diary.ts";
import { expect, test } from "./support/fixtures.ts";
import { seen, watch } from "./support/watch.ts";

const hostField = (page: Page) => page.getByLabel("Something you want to ask us");
const scrolled = (page: Page): Promise<number> => page.evaluate(() => scrollY);

async function aim(diary: Diary): Promise<{ x: number; y: number }> {
  const box = await diary.button("Start the PHQ-9").boundingBox();
  if (!box) throw new Error("there is no such button");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test("the page's own field takes Backspace, Tab, arrows and letters", async ({ diary, page }) => {
  await diary.open();
  await diary.press("Trends"); // the widget had the focus before
  await hostField(page).click();
  await page.keyboard.type("abcd e");
  for (const key of ["Backspace", "Backspace", "ArrowLeft", "Backspace", "Home", "Delete", "ArrowUp", "Space"]) await page.keyboard.press(key);
  await expect(hostField(page)).toHaveValue(" bd");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "+1 555 0142", exact: true })).toBeFocused();
});

test("the wheel over the widget scrolls the page", async ({ diary, page }) => {
  await diary.open();
  const { x, y } = await aim(diary);
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => scrolled(page)).toBe(300);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 664 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 });

  test("a swipe that starts on a button scrolls the page and presses nothing, and a tap presses once", async ({ diary, page }) => {
    await diary.open();
    const { x, y } = await aim(diary);
    const finger = await page.context().newCDPSession(page);
    const touch = (type: string, at?: number) =>
      finger.send("Input.dispatchTouchEvent", { type: type as "touchStart", touchPoints: at === undefined ? [] : [{ x, y: at }] });
    await touch("touchStart", y);
    for (let step = 1; step <= 10; step++) await touch("touchMove", y - step * 30);
    await touch("touchEnd");
    await expect.poll(() => scrolled(page)).toBeGreaterThan(200);
    await expect(diary.heading("Today")).toBeVisible();

    await diary.press("Start the PHQ-9");
    await diary.press("Begin");
    await diary.choose("Several days");
    await diary.press("Next");
    await expect(diary.heading(questions[1])).toBeFocused();
    await expect(diary.text("Question 2 of 9")).toBeVisible();
  });
});

/** What surrounds the widget, with what its own height cannot help changing left out. */
function stylesOfHost(page: Page): Promise<Record<string, Record<string, string>>> {
  return page.evaluate(() => {
    const grows = /^(height|block-size|grid-template-rows|perspective-origin|transform-origin)$/;
    const sample = ["html", "body", ".top", "nav a", "main", ".lead", "h1", ".lead p", "#diary", "h2", "h3", ".about li", "#question", "label", "footer", "footer a", "[slot=crisis]", "[slot=crisis] a"];
    return Object.fromEntries(
      sample.map((selector) => {
        const style = getComputedStyle(document.querySelector(selector) as Element);
        return [selector, Object.fromEntries([...style].filter((name) => !grows.test(name)).map((name) => [name, style.getPropertyValue(name)]))];
      }),
    );
  });
}

test("the page's computed styles are the same with the widget and without it", async ({ diary, page, complaints }) => {
  complaints.expect(/net::ERR_FAILED/);
  await page.route("**/tidemark.js", (route) => route.abort());
  await page.goto("./");
  const without = await stylesOfHost(page);
  expect(Object.keys(without["h1"] ?? {}).length).toBeGreaterThan(300);
  await page.unroute("**/tidemark.js");
  await diary.open();
  expect(await stylesOfHost(page)).toEqual(without);
});

test("nothing is asked of the network but the page's and the widget's own files, and nothing after the load", async ({ diary, page, site }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await diary.open();
  const own = ["", "demo.css", "harborlight.svg", "tidemark.json"];
  const widgets = ["tidemark.js", "tidemark-core.mjs", "tidemark-core.wasm", "tidemark-sans-regular.ttf", "tidemark-sans-semibold.ttf"];
  const allowed = [...own, ...widgets.map((file) => `tidemark/${file}`)].map((path) => site.url + path);
  expect([...new Set(asked)].sort()).toEqual(allowed.sort());

  asked.length = 0;
  await diary.checkIn("Several days");
  await diary.press("Yes, keep my diary here");
  for (const button of ["Trends", "Help now", "Plain page view", "Drawn view", "Today"]) await diary.press(button);
  await expect(diary.heading("Today")).toBeFocused();
  expect(asked).toEqual([]);
});

test("the strict Content-Security-Policy is in force and nothing breaks it", async ({ diary, page, complaints }) => {
  await watch(page);
  const answer = page.waitForResponse((response) => response.request().isNavigationRequest());
  await diary.open();
  const policy = (await (await answer).headerValue("content-security-policy")) ?? "";
  for (const rule of ["script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "require-trusted-types-for 'script'", "trusted-types 'none'"]) {
    expect(policy).toContain(rule);
  }
  await diary.checkIn("Several days");
  await diary.press("Yes, keep my diary here");
  for (const button of ["Trends", "Plain page view", "Help now", "Drawn view"]) await diary.press(button);
  expect((await seen(page)).violations).toEqual([]);

  complaints.expect(/Applying inline style/); // on purpose: the test would notice
  await page.evaluate(() => document.body.setAttribute("style", "color: red"));
  await expect.poll(async () => (await seen(page)).violations).toContain("style-src-attr inline");
});
