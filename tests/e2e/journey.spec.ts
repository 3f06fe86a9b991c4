/** The main job, end to end: a PHQ-9, a session, the trend, and all of it still there after a reload. */
import { dateWords, daysAgo, fieldValue } from "./support/dates.ts";
import { answers, panelTitle, questions } from "./support/diary.ts";
import { expect, test } from "./support/fixtures.ts";
import { expectGoodLayout } from "./support/layout.ts";

const devices = {
  "at a desk": { viewport: { width: 1280, height: 900 } },
  "on a phone": { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
  "at 320 px": { viewport: { width: 320, height: 640 } },
};

for (const [device, use] of Object.entries(devices)) {
  test.describe(device, () => {
    test.use(use);

    test("a check-in and a session are kept, shown in Trends, and there after a reload", async ({ diary, page }) => {
      const day = daysAgo(3);
      await diary.open();
      await expectGoodLayout(page);

      await test.step("the PHQ-9 goes forward and back, with nothing chosen beforehand", async () => {
        await diary.press("Start the PHQ-9");
        await expect(diary.heading("PHQ-9 check-in")).toBeFocused();
        await expect(diary.text("nobody is watching")).toBeVisible();
        await expectGoodLayout(page);
        await diary.press("Begin");
        for (const [index, question] of questions.entries()) {
          await expect(diary.heading(question)).toBeFocused();
          await expect(diary.text(`Question ${index + 1} of 9`)).toBeVisible();
          for (const answer of answers) await expect(diary.radio(answer)).not.toBeChecked();
          await expectGoodLayout(page);
          await diary.choose("More than half the days");
          if (index === 4) {
            await diary.press("Next");
            await diary.press("Back");
            await expect(diary.radio("More than half the days")).toBeChecked();
          }
          if (index < 8) await diary.press("Next");
        }
        await diary.choose("Not at all");
        await diary.press("Finish");
        await diary.skipDifficulty();
      });

      await test.step("it asks whose device this is, then shows the result in words", async () => {
        await expect(diary.heading("Is this your own device?")).toBeFocused();
        await expectGoodLayout(page);
        await diary.press("Yes, keep my diary here");
        await expect(diary.heading("Your check-in")).toBeFocused();
        await expect(diary.text("Your total is 16 of 27: in the range called moderately severe.")).toBeVisible();
        await expect(diary.text("This is your starting score until the first session.")).toBeVisible();
        await expect(diary.status).toHaveText("Saved in this browser.");
        await expectGoodLayout(page);
      });

      await test.step("a session with all its fields is kept", async () => {
        await diary.press("Today");
        await diary.press("Log a session");
        await expect(diary.heading("Log a session")).toBeFocused();
        await expect(diary.radio("It took place")).toBeChecked();
        await expectGoodLayout(page);
        const note = "Ruhig. 静か 🙂\nSecond line.";
        await diary.fillSession({ when: fieldValue(day), route: "Nasal spray", dose: "56", minutes: "40", phase: "Induction (first series)", note });
        await diary.saveSession();
        await expect(diary.text(`Last session: ${dateWords(day)}.`)).toBeVisible();
      });

      const trends = async (): Promise<void> => {
        await diary.press("Trends");
        await expect(diary.heading("Trends")).toBeFocused();
        const chart = diary.widget.getByRole("img", { name: "PHQ-9 total over time", exact: true });
        await expect(chart).toBeVisible();
        await expect(chart).toHaveAccessibleDescription(/^One check-in, on .+, with a total of 16\. This check-in still looks back before treatment\. 1 session took place\. Your last session was 3 days ago\.$/);
        expect(await diary.rows("Check-ins")).toEqual([
          ["Date", "Total", "Range", "From start"],
          [dateWords(daysAgo(0)), "16", "moderately severe", "–"],
        ]);
        expect(await diary.rows("Sessions")).toEqual([["Date", "Status", "Dose"], [dateWords(day), "Took place", "56 mg"]]);
        await expect(diary.text("Ruhig. 静か 🙂")).toBeVisible();
        await expectGoodLayout(page);
      };
      await test.step("Trends has chart, summary and tables", trends);
      await test.step("after a reload all is there, and the device is not asked for again", async () => {
        await page.reload();
        await expect(diary.text(`Last check-in: ${dateWords(daysAgo(0))}.`)).toBeVisible();
        await trends();
        await diary.press("Today");
        await diary.checkIn("Not at all");
        await expect(diary.heading("Your check-in")).toBeFocused();
        await expect(diary.text("Your total is 0 of 27: in the range called minimal.")).toBeVisible();
      });

      await test.step("help", async () => {
        await diary.press("Help now");
        await expect(diary.heading("Help")).toBeFocused();
        await expectGoodLayout(page);
      });
    });

    test("the support panel and a form with errors fit too", async ({ diary, page }) => {
      await diary.open();
      await diary.answerEight("Not at all");
      await diary.choose("Several days");
      await expect(diary.region(panelTitle)).toBeVisible();
      await expectGoodLayout(page);
      await diary.press("Today");
      await diary.press("Log a session");
      await diary.fillSession({ when: fieldValue(daysAgo(-400)), dose: "99999", minutes: "1e9" });
      await diary.press("Save session");
      await expect(diary.field("Date and time")).toBeFocused();
      await expectGoodLayout(page);
    });
  });
}

test("where three questions have no answer there is no total, and what is missing is named", async ({ diary }) => {
  await diary.open();
  await diary.answerEight(null);
  await diary.choose("Not at all");
  await diary.press("Finish");
  await diary.press("Yes, keep my diary here");

  await expect(diary.text("There is no total this time: 8 of the 9 questions had no answer")).toBeVisible();
  await expect(diary.text("Not answered: question 1, question 2,")).toBeVisible();
  await expect(diary.text("Your total is")).toBeHidden();
});

test("with two blanks the total is worked out from the others and says so", async ({ diary }) => {
  await diary.open();
  await diary.begin();
  for (const answer of ["", "", ...Array<string>(6).fill("Several days")]) {
    if (answer) await diary.choose(answer);
    await diary.press(answer ? "Next" : "Skip this question");
  }
  await diary.choose("Not at all");
  await diary.press("Finish");
  await diary.skipDifficulty();
  await diary.press("Yes, keep my diary here");

  // 6 of 7 answered items add up to 6: 6 * 9 / 7 = 7.7, so 8.
  await expect(diary.text("Your total is 8 of 27: in the range called mild. 2 of the 9 questions had no answer")).toBeVisible();
  await expect(diary.text("Not answered: question 1, question 2.")).toBeVisible();
});

test("Next without an answer stays, says what is missing and puts focus on the answers", async ({ diary }) => {
  await diary.open();
  await diary.begin();

  await diary.press("Next");

  const group = diary.widget.getByRole("radiogroup", { name: questions[0] });
  await expect(group).toHaveAttribute("aria-invalid", "true");
  await expect(group).toHaveAccessibleDescription("Choose an answer, or skip this question.");
  await expect(diary.radio("Not at all")).toBeFocused();
  await expect(diary.text("Question 1 of 9")).toBeVisible();
});
