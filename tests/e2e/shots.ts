/**
 * Takes a picture of each screen into build/shots/<project>/<nn-screen>.png. The window grows to the end of the widget
 * before each, so that the canvas, which covers what is seen and little more, is painted from top to bottom.
 */
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import type { Diary } from "./support/diary.ts";
import { expect, test } from "./support/fixtures.ts";
import { everyScreen, expectedTrouble, troubles } from "./support/screens.ts";

const folder = fileURLToPath(new URL("../../build/shots", import.meta.url));
const margin = 24; // below the widget
/** A diary of six sessions and what came after them, made by tidemark-sample; and a day on which it is looked at. */
const sample = JSON.parse(process.env.TIDEMARK_SAMPLE ?? "{}") as Record<string, string>;
const today = new Date("2026-05-20T09:30:00-06:00");

async function shoot(page: Page, project: string, name: string): Promise<void> {
  const viewport = page.viewportSize();
  if (!viewport) throw new Error("no viewport");
  const bottom = await page.evaluate(() => (document.querySelector("tidemark-tracker")?.getBoundingClientRect().bottom ?? 0) + scrollY);
  await page.setViewportSize({ width: viewport.width, height: Math.max(viewport.height, Math.ceil(bottom) + margin) });
  await page.evaluate(() => {
    scrollTo(0, 0);
    return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  await page.screenshot({ path: `${folder}/${project}/${name}.png` });
  await page.setViewportSize(viewport);
}

test.beforeEach(async ({ page, complaints }, { project }) => {
  complaints.expect(expectedTrouble);
  await page.clock.setFixedTime(today);
  await page.addInitScript(
    (view) => addEventListener("DOMContentLoaded", () => document.querySelector("tidemark-tracker")?.setAttribute("view", view)),
    project.metadata.view as string,
  );
});

test("every screen of a new diary", async ({ diary, page }, { project }) => {
  let number = 0;
  for await (const name of everyScreen(diary, today)) await shoot(page, project.name, `${String(++number).padStart(2, "0")}-${name}`);
});

const ofCourse: Record<string, (diary: Diary) => Promise<void>> = {
  "20-course-today": (diary) => expect(diary.text(/^Last session: /)).toBeVisible(),
  "21-course-trends": async (diary) => {
    await diary.press("Trends");
    await expect(diary.heading("Trends")).toBeVisible();
  },
  "22-course-result": async (diary) => {
    await diary.press("Today");
    await diary.checkIn("Several days");
    await expect(diary.heading("Your check-in")).toBeVisible();
  },
};

test("a whole course", async ({ diary, page }, { project }) => {
  test.skip(Object.keys(sample).length === 0, "build tidemark-sample first");
  await diary.openWith(sample);
  for (const [name, reach] of Object.entries(ofCourse)) {
    await reach(diary);
    await shoot(page, project.name, name);
  }
});

test("where nobody has said yet in which country the patient is", async ({ diary, page }, { project }) => {
  await page.route("**/tidemark.json", (route) => route.fulfill({ json: { clinic: { name: "Harborlight", phone: "+1 555 0142" } } }));
  await diary.open();
  await diary.answerEight("Not at all");
  await diary.choose("Several days");
  await shoot(page, project.name, "40-country-panel");
  await diary.press("Show the numbers");
  await expect(diary.text("call 911 now, or go where someone is with you.")).toBeVisible();
  await shoot(page, project.name, "41-country-panel-answered");
  await diary.press("Help now");
  await shoot(page, project.name, "42-country-help");
});

for (const [index, [name, reach]] of Object.entries(troubles).entries()) {
  test(name, async ({ diary, page }, { project }) => {
    await reach(diary);
    await shoot(page, project.name, `${30 + index}-${name}`);
  });
}
