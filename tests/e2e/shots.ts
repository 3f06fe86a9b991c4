/**
 * Takes a picture of each screen into build/shots/<project>/<nn-screen>.png. The window grows to the end of the widget
 * before each, so that the canvas, which covers what is seen and little more, is painted from top to bottom.
 */
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import type { Diary } from "./support/diary.ts";
import { expect, test } from "./support/fixtures.ts";
import { withQuestionnaires } from "./support/questionnaires.ts";
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

const ofQuestionnaires: Record<string, (diary: Diary) => Promise<void>> = {
  "50-questionnaires-today": (diary) => expect(diary.button("More questionnaires")).toBeVisible(),
  "51-questionnaires": (diary) => diary.press("More questionnaires"),
  "52-pcl5-start": (diary) => diary.press("Start the PCL-5"),
  "53-pcl5-question": async (diary) => {
    await diary.press("Begin");
    for (let number = 1; number < 9; number++) await diary.press("Skip this question");
  },
  "54-pcl5-result": async (diary) => {
    for (let number = 9; number <= 20; number++) {
      await diary.choose("Quite a bit");
      await diary.press(number === 20 ? "Finish" : "Next");
    }
    await diary.press("Yes, keep my diary here");
    await expect(diary.heading("Your check-in")).toBeVisible();
  },
  "55-pcl5-result-whole": async (diary) => {
    await diary.press("Today");
    await diary.press("More questionnaires");
    await diary.press("Start the PCL-5");
    await diary.press("Begin");
    for (let number = 1; number <= 20; number++) {
      await diary.choose("A little bit");
      await diary.press(number === 20 ? "Finish" : "Next");
    }
  },
  "56-gad7-start": async (diary) => {
    await diary.press("Today");
    await diary.press("More questionnaires");
    await diary.press("Start the GAD-7");
  },
  "57-difficulty": async (diary) => {
    await diary.press("Begin");
    for (let number = 1; number <= 7; number++) {
      await diary.choose("Several days");
      await diary.press(number === 7 ? "Finish" : "Next");
    }
  },
  "58-gad7-result": async (diary) => {
    await diary.choose("Somewhat difficult");
    await diary.press("Finish");
  },
  "59-spanish-start": async (diary) => {
    await diary.press("Today");
    await diary.press("Start the PHQ-9");
    await diary.press("Preguntas en español");
  },
  "60-spanish-question": async (diary) => {
    await diary.press("Begin");
    await diary.press("Next");
  },
  "61-started-today": (diary) => diary.press("Today"),
  "62-questionnaires-trends": (diary) => diary.press("Trends"),
};

test("every questionnaire", async ({ diary, page }, { project }) => {
  await withQuestionnaires(page);
  await diary.open();
  for (const [name, reach] of Object.entries(ofQuestionnaires)) {
    await reach(diary);
    await shoot(page, project.name, name);
  }
});

for (const [index, [name, reach]] of Object.entries(troubles).entries()) {
  test(name, async ({ diary, page }, { project }) => {
    await reach(diary);
    await shoot(page, project.name, `${30 + index}-${name}`);
  });
}
