/** The HTML view: the same elements as a plain page. */
import type { Page } from "@playwright/test";
import { textContrasts } from "./support/contrast.ts";
import { type Diary, questions } from "./support/diary.ts";
import { expect, test } from "./support/fixtures.ts";
import { expectGoodLayout } from "./support/layout.ts";
import { everyScreen } from "./support/screens.ts";
import { oneCheckIn } from "./support/stored.ts";

const chart = (diary: Diary) => diary.widget.getByRole("img", { name: "PHQ-9 total over time", exact: true });

/** The elements themselves are what is seen. */
async function expectPlainPage(diary: Diary): Promise<void> {
  await expect(diary.canvas).toBeHidden();
  await expect(diary.heading("Today")).toHaveCSS("position", "static");
  await expect(diary.heading("Today")).not.toHaveCSS("color", "rgba(0, 0, 0, 0)");
}

/** Browsers without WebGL2 answer like this. */
async function withoutWebGl(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, type: string, ...rest: unknown[]) {
      return type.startsWith("webgl") ? null : Reflect.apply(original, this, [type, ...rest]);
    } as typeof original;
  });
}

test("one press away, with the same roles and names, and remembered", async ({ diary, page }) => {
  await diary.openWith(oneCheckIn());
  const drawn = await diary.widget.ariaSnapshot();
  await expect(diary.canvas).toBeVisible();

  await diary.press("Plain page view");

  await expectPlainPage(diary);
  await expect(diary.button("Drawn view")).toBeFocused();
  expect(await diary.widget.ariaSnapshot()).toBe(drawn.replace("Plain page view", "Drawn view"));
  await page.reload();
  await expect(diary.button("Drawn view")).toBeVisible();
  await expectPlainPage(diary);
  await diary.press("Drawn view");
  await expect(diary.canvas).toBeVisible();
  await page.reload();
  await expect(diary.button("Plain page view")).toBeVisible();
  await expect(diary.canvas).toBeVisible();
});

test("the whole job is done in it by the same names, and the chart is SVG", async ({ diary }) => {
  await diary.open();
  await diary.press("Plain page view");
  await diary.answerEight("More than half the days");
  await diary.choose("Several days");
  await expect(diary.status).toHaveText("Support options are below this question");
  await diary.press("Finish");
  await expect(diary.heading("You don't have to carry this alone.")).toBeFocused();
  await diary.press("Continue");
  await diary.skipDifficulty();
  await diary.press("Yes, keep my diary here");
  await expect(diary.text("Your total is 17 of 27")).toBeVisible();
  await diary.press("Today");
  await diary.press("Log a session");
  await diary.fillSession({ route: "Nasal spray", dose: "56", note: "静か" });
  await diary.press("Save session");
  await diary.press("Trends");

  await expect(chart(diary).locator("svg")).toBeVisible();
  const words = await chart(diary).locator("svg text").allTextContents();
  expect(words).toEqual(expect.arrayContaining(["severe", "moderate", "minimal", "Lower is better"]));
  const size = await chart(diary).locator("svg").boundingBox();
  expect(size?.height).toBeGreaterThan(250);
  expect((await diary.rows("Sessions"))[1]?.slice(1)).toEqual(["Took place", "56 mg"]);
});

test("without WebGL2 it comes by itself, and there is no way to the canvas", async ({ diary, page }) => {
  await withoutWebGl(page);
  await diary.open();
  await expectPlainPage(diary);
  await expect(diary.button("Drawn view")).toHaveCount(0);
  await expect(diary.button("Plain page view")).toHaveCount(0);
  await diary.begin();
  await expect(diary.heading(questions[0])).toBeFocused();
});

test("in forced colours it comes by itself, and goes with them", async ({ diary, page }) => {
  await diary.open();
  await page.emulateMedia({ forcedColors: "active" });
  await expectPlainPage(diary);
  await expect(diary.button("Drawn view")).toHaveCount(0);
  const border = await diary.button("Start the PHQ-9").evaluate((button) => getComputedStyle(button).borderTopWidth);
  expect(parseFloat(border), "a button can be told from text").toBeGreaterThan(0);
  await page.emulateMedia({ forcedColors: "none" });
  await expect(diary.canvas).toBeVisible();
  await expect(diary.button("Plain page view")).toBeVisible();
});

test("on paper it is there, dark or not, with the chart and without buttons", async ({ diary, page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await diary.openWith(oneCheckIn());
  await diary.press("Trends");
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await expect(diary.canvas).toBeHidden();
  await expect(chart(diary).locator("svg")).toBeVisible();
  await expect(diary.widget.getByRole("button")).toHaveCount(0);
  await expect(diary.heading("Trends")).toHaveCSS("color", "rgb(23, 39, 43)");
  expect((await page.pdf()).length).toBeGreaterThan(10_000);
  await page.emulateMedia({ media: "screen", colorScheme: "dark" });
  await expect(diary.canvas).toBeVisible();
});

test("the element's own attribute asks for it, from the start and later", async ({ diary, page }) => {
  await diary.open();
  await page.evaluate(() => document.querySelector("tidemark-tracker")?.setAttribute("view", "html"));
  await expectPlainPage(diary);
  await page.evaluate(() => document.querySelector("tidemark-tracker")?.removeAttribute("view"));
  await expect(diary.canvas).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, viewport: { width: 390, height: 844 } });

    test("every text has a contrast of 4.5 on every screen, and everything has its size and place", async ({ diary, page }) => {
      await page.addInitScript(() => addEventListener("DOMContentLoaded", () => document.querySelector("tidemark-tracker")?.setAttribute("view", "html")));
      for await (const screen of everyScreen(diary)) {
        const contrasts = await textContrasts(page);
        expect(contrasts.length, screen).toBeGreaterThan(8);
        expect.soft(contrasts.filter(({ ratio }) => ratio < 4.5), screen).toEqual([]);
        await expectGoodLayout(page);
      }
    });
  });
}

test.describe("narrow", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test("with wide text spacing nothing is cut off", async ({ diary, page }) => {
    await page.addInitScript(() => addEventListener("DOMContentLoaded", () => document.querySelector("tidemark-tracker")?.setAttribute("view", "html")));
    for await (const screen of everyScreen(diary)) {
      const cut = await page.evaluate(() => {
        const root = document.querySelector("tidemark-tracker")?.shadowRoot as ShadowRoot;
        const spaced = new CSSStyleSheet(); // WCAG 2.1, 1.4.12
        spaced.replaceSync("* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }");
        if (root.adoptedStyleSheets.length === 1) root.adoptedStyleSheets.push(spaced);
        const texts = [...root.querySelectorAll<HTMLElement>(".box :is(h2, h3, p, button, a, label, span, .cell, .row-header, .column-header)")];
        return texts.filter((it) => it.scrollWidth > it.clientWidth + 1 && it.clientWidth > 0).map((it) => it.textContent);
      });
      expect.soft(cut, screen).toEqual([]);
      await expectGoodLayout(page);
    }
  });
});
