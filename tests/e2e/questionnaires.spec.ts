/** Every other questionnaire end to end: drawn and as a plain page, by pointer and by keyboard, down to 320 px. */
import type { Page } from "@playwright/test";
import { dateWords, daysAgo } from "./support/dates.ts";
import { type Diary, difficulty, panelTitle } from "./support/diary.ts";
import { expect, test } from "./support/fixtures.ts";
import { tabTo } from "./support/keyboard.ts";
import { expectGoodLayout } from "./support/layout.ts";
import { withQuestionnaires } from "./support/questionnaires.ts";

/** From Today to the first question. */
async function begin(diary: Diary, name: string): Promise<void> {
  await diary.press("More questionnaires");
  await expect(diary.heading("More questionnaires")).toBeFocused();
  await diary.press(`Start the ${name}`);
  await expect(diary.heading(`${name} check-in`)).toBeFocused();
  await expectGoodLayout(diary.page);
  await diary.press("Begin");
}

/** Every question with the same answer; the layout is looked at on each. */
async function answerAll(diary: Diary, count: number, answer: string): Promise<void> {
  for (let number = 1; number <= count; number++) {
    await expect(diary.text(`Question ${number} of ${count}`)).toBeVisible();
    await expectGoodLayout(diary.page);
    await diary.choose(answer);
    await diary.press(number === count ? "Finish" : "Next");
  }
}

const open = async (diary: Diary, page: Page, view: string): Promise<void> => {
  await withQuestionnaires(page);
  await diary.open();
  if (view === "plain page") await diary.press("Plain page view");
};

for (const [size, viewport] of Object.entries({ "a desk": { width: 1280, height: 900 }, "320 px": { width: 320, height: 640 } })) {
  for (const view of ["drawn", "plain page"]) {
    test.describe(`at ${size}, ${view}`, () => {
      test.use({ viewport });

      test("a GAD-7 with its question about difficulty is kept, and has a table in Trends", async ({ diary, page }) => {
        await open(diary, page, view);
        await begin(diary, "GAD-7");
        await answerAll(diary, 7, "Several days");
        await expect(diary.heading(difficulty)).toBeFocused();
        await expect(diary.text("It is not counted in the total.")).toBeVisible();
        await expectGoodLayout(page);
        await diary.choose("Somewhat difficult");
        await diary.press("Finish");
        await diary.press("Yes, keep my diary here");

        await expect(diary.text("Your total is 7 of 21: in the range called mild.")).toBeVisible();
        await expect(diary.text("Somewhat difficult")).toBeVisible();
        await expectGoodLayout(page);
        await page.reload();
        await diary.press("Trends");
        expect(await diary.rows("GAD-7 check-ins")).toEqual([
          ["Date", "Total", "Range", "From start"],
          [dateWords(daysAgo(0)), "7", "mild", "–"],
        ]);
        await expectGoodLayout(page);
        await diary.press("Today");
        await diary.press("More questionnaires");
        await diary.press("Start the GAD-7");
        await expect(diary.text("overlaps an earlier 2-week window")).toBeVisible();
        await expectGoodLayout(page);
      });

      test("a whole PCL-5 ends with what is for the clinician", async ({ diary, page }) => {
        test.slow();
        await open(diary, page, view);
        await begin(diary, "PCL-5");
        await expect(diary.text("In the past month, how much were you bothered by:")).toBeVisible();
        await answerAll(diary, 20, "Moderately");
        await diary.press("Yes, keep my diary here");

        await expect(diary.text("Your total is 40 of 80.")).toBeVisible();
        const clinician = diary.region("For your clinician");
        await expect(clinician.getByText("The DSM-5 symptom pattern is met on these answers. This is not a diagnosis.")).toBeVisible();
        expect((await diary.rows("DSM-5 symptom clusters")).at(3)).toEqual(["D (8–14)", "14", "7", "0"]);
        await expectGoodLayout(page);
      });

      test("a PHQ-9 in Spanish is spoken as Spanish, and item 9 has its panel", async ({ diary, page }) => {
        await open(diary, page, view);
        await diary.press("Start the PHQ-9");
        await diary.press("Preguntas en español");
        await expect(diary.button("Questions in English")).toBeFocused();
        await diary.press("Begin");
        const first = diary.heading("Poco interés o placer en hacer cosas");
        await expect(first).toBeFocused();
        await expect(first).toHaveAttribute("lang", "es");
        await expect(diary.widget.getByRole("radiogroup", { name: "Poco interés o placer en hacer cosas" })).toHaveAttribute("lang", "es");
        await diary.press("Next");
        await expect(diary.widget.getByText("Choose an answer, or skip this question.")).toHaveAttribute("lang", "en");
        for (let number = 1; number <= 8; number++) {
          await expect(diary.text(`Question ${number} of 9`)).toBeVisible();
          await expectGoodLayout(page);
          await diary.choose("Ningún día");
          await diary.press("Next");
        }
        await diary.choose("Varios días");
        await expect(diary.region(panelTitle)).toBeVisible();
        await diary.press("Finish");
        await expect(diary.heading(panelTitle)).toBeFocused();
        await diary.press("Continue");
        await diary.choose("Muy difícil");
        await diary.press("Finish");
        await diary.press("Yes, keep my diary here");
        await expect(diary.text("Muy difícil")).toHaveAttribute("lang", "es");
        await expectGoodLayout(page);

        await page.reload();
        await diary.press("Start the PHQ-9");
        await expect(diary.button("Questions in English"), "the choice is remembered").toBeVisible();
      });
    });
  }
}

test("a GAD-7 by keyboard alone", async ({ diary, page }) => {
  await withQuestionnaires(page);
  await diary.open();
  const press = async (button: string): Promise<void> => {
    await tabTo(page, diary.button(button));
    await page.keyboard.press("Enter");
  };
  await press("More questionnaires");
  await press("Start the GAD-7");
  await press("Begin");
  for (let number = 1; number <= 7; number++) {
    await expect(diary.text(`Question ${number} of 7`)).toBeVisible();
    await page.keyboard.press("Tab");
    await expect(diary.radio("Not at all")).toBeFocused();
    await page.keyboard.press("ArrowDown");
    await expect(diary.radio("Several days")).toBeChecked();
    await press(number === 7 ? "Finish" : "Next");
  }
  await expect(diary.heading(difficulty)).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(diary.radio("Not difficult at all")).toBeChecked();
  await press("Finish");
  await press("Yes, keep my diary here");
  await expect(diary.heading("Your check-in")).toBeFocused();
  await expect(diary.text("Your total is 7 of 21")).toBeVisible();
});
