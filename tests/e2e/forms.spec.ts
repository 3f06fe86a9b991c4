/** The daily check-in and a whole session, by pointer and by keyboard, in both views, down to 320 px. */
import { dateWords, daysAgo, fieldValue } from "./support/dates.ts";
import { type Diary, maniaQuestion, sessionParts } from "./support/diary.ts";
import { expect, test } from "./support/fixtures.ts";
import { tabTo } from "./support/keyboard.ts";
import { expectGoodLayout } from "./support/layout.ts";
import { oneCheckIn } from "./support/stored.ts";

const views = {
  "drawn, at a desk": { use: { viewport: { width: 1280, height: 900 } }, plain: false },
  "drawn, on a phone": { use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 }, plain: false },
  "drawn, at 320 px": { use: { viewport: { width: 320, height: 640 } }, plain: false },
  "plain page, at a desk": { use: { viewport: { width: 1280, height: 900 } }, plain: true },
  "plain page, at 320 px": { use: { viewport: { width: 320, height: 640 } }, plain: true },
};

const daily = { Mood: "7", Anxiety: "3", Energy: "6", "Sleep last night": "8", Pain: "0" };
const dailyWords = "Mood: 7; Anxiety: 3; Energy: 6; Sleep last night: 8; Pain: 0";

const group = (diary: Diary, name: string) => diary.widget.getByRole("radiogroup", { name, exact: true });
const step = (diary: Diary, name: string, value: string) => group(diary, name).getByRole("radio", { name: value, exact: true });

async function lastAnswers(diary: Diary, table: string): Promise<string | undefined> {
  return (await diary.rows(table))[1]?.[1];
}

for (const [name, { use, plain }] of Object.entries(views)) {
  test.describe(name, () => {
    test.use(use);

    test.beforeEach(async ({ diary }) => {
      await diary.openWith(oneCheckIn());
      if (plain) await diary.press("Plain page view");
    });

    test("a daily check-in is a tap each and a save, and is there after a reload", async ({ diary, page }) => {
      await diary.press("Daily check-in");
      await expect(diary.heading("How are you now?")).toBeFocused();
      await expect(diary.widget.getByRole("radio", { checked: true })).toHaveCount(0);
      await expect(group(diary, "Pain")).toHaveAccessibleDescription("0 no pain (best) … 10 worst pain");
      await expectGoodLayout(page);
      for (const [question, answer] of Object.entries(daily)) await diary.answer(question, answer);
      await expectGoodLayout(page);
      await diary.press("Clear: Pain");
      await expect(step(diary, "Pain", "0")).not.toBeChecked();
      await expect(step(diary, "Pain", "0")).toBeFocused();
      await diary.answer("Pain", "0");
      await diary.press("Save check-in");
      await expect(diary.heading("Today")).toBeFocused();
      await expect(diary.status).toHaveText("Saved in this browser.");

      await page.reload();
      await diary.press("Trends");
      expect(await lastAnswers(diary, "Daily check-ins")).toBe(dailyWords);
      await expectGoodLayout(page);
    });

    test("a session with all its parts is kept, its mistakes stay at their fields", async ({ diary, page }) => {
      const day = daysAgo(2);
      await diary.press("Log a session");
      await diary.field("Date and time").fill(fieldValue(day));
      await diary.answer("How was it overall?", "8");
      await diary.press(diary.radio("I had some"));
      await diary.answer("Nausea", "Moderate");
      await expectGoodLayout(page);
      for (const part of Object.values(sessionParts)) await diary.unfold(part);
      await expectGoodLayout(page);
      await diary.fillSession({ route: "Nasal spray", dose: "56", minutes: "40", phase: "Induction (first series)", note: "静か" });
      await diary.field("Body weight in kg").fill("70");
      await expect(diary.text("That is 0.8 mg per kg of body weight.")).toBeVisible();
      await diary.answer("Where was it?", "At the clinic");
      await diary.field("Before: upper blood pressure").fill("80");
      await diary.field("Before: lower blood pressure").fill("120");
      await diary.answer("How sleepy you were", "10");
      await diary.answer("Did somebody take you home?", "Yes");

      await diary.press("Save session");
      await expect(diary.field("Before: lower blood pressure")).toBeFocused();
      await expect(diary.field("Before: lower blood pressure")).toHaveAccessibleDescription(/must be smaller than the upper/);
      await expectGoodLayout(page);
      await diary.field("Before: upper blood pressure").fill("130");
      await diary.field("Before: lower blood pressure").fill("85");
      await diary.press("Save session");
      await expect(diary.heading("Saved")).toBeFocused();
      await expect(diary.text("Driving: not before the next day after a full sleep")).toBeVisible();
      await expectGoodLayout(page);
      await diary.press("Done");

      await page.reload();
      await diary.press("Trends");
      expect((await diary.rows("Sessions"))[1]).toEqual([dateWords(day), "Took place", "56 mg"]);
      await expect(diary.text("静か")).toBeVisible();
    });

    test("the other forms fit, and a yes to the mania question names the clinic", async ({ diary, page }) => {
      await diary.press("The day after a session");
      await diary.press(diary.radio("I had some"));
      await expectGoodLayout(page);
      await diary.answer(maniaQuestion, "Yes");
      await diary.press("Save follow-up");
      await expect(diary.text("Tell your clinic before your next session.")).toBeVisible();
      await expectGoodLayout(page);
      await diary.press("Done");
      await diary.press("Monthly safety check");
      await expectGoodLayout(page);
      await diary.field("Upper number (systolic)").fill("128");
      await diary.press("Save safety check");
      await diary.press("Monthly safety check");
      expect((await diary.rows("Earlier readings"))[1]?.[1]).toBe("128 / –");
      await diary.press("Today");
      await diary.press("Add a total from a letter");
      await expectGoodLayout(page);
      await diary.select("Questionnaire").selectOption("GAD-7 (anxiety)");
      await diary.field("Date of the total").fill("2026-01-02");
      await diary.field("Total").fill("12");
      await diary.press("Save total");
      await diary.press("Trends");
      expect((await diary.rows("GAD-7 check-ins"))[1]).toEqual(["Jan 2, 2026", "12", "moderate; from a letter", "–"]);
    });
  });
}

for (const plain of [false, true]) {
  test(`by keyboard alone, ${plain ? "plain page" : "drawn"}: arrows along a scale, Tab to the next, Space opens a part`, async ({ diary, page }) => {
    await diary.openWith(oneCheckIn());
    if (plain) await diary.press("Plain page view");
    await tabTo(page, diary.button("Daily check-in"), plain ? "Shift+Tab" : "Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await expect(step(diary, "Mood", "0")).toBeFocused();
    await expect(step(diary, "Mood", "0")).not.toBeChecked();
    await page.keyboard.press("Space");
    for (let value = 1; value <= 7; value++) {
      await page.keyboard.press("ArrowRight");
      await expect(step(diary, "Mood", String(value))).toBeChecked();
    }
    await page.keyboard.press("Tab");
    await expect(diary.button("Clear: Mood")).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(step(diary, "Anxiety", "0")).toBeFocused();
    await tabTo(page, diary.button("Save check-in"));
    await page.keyboard.press("Enter");
    await expect(diary.heading("Today")).toBeFocused();

    await tabTo(page, diary.button("Log a session"));
    await page.keyboard.press("Enter");
    await tabTo(page, step(diary, "How was it overall?", "0"));
    await page.keyboard.press("ArrowLeft"); // round to the other end
    await expect(step(diary, "How was it overall?", "10")).toBeChecked();
    await tabTo(page, diary.button(sessionParts.feeling));
    await page.keyboard.press("Space");
    await expect(diary.button(sessionParts.feeling)).toHaveAttribute("aria-expanded", "true");
    await expect(diary.button(sessionParts.feeling)).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(step(diary, "Feeling detached from yourself or the room", "0")).toBeFocused();
    await tabTo(page, diary.button("Save session"));
    await page.keyboard.press("Enter");
    await expect(diary.heading("Saved")).toBeFocused();
  });
}
