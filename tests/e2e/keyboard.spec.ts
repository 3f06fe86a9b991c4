/** Everything by keyboard alone: Tab, arrows, Space, Enter. */
import { dateWords, daysAgo } from "./support/dates.ts";
import { difficulty, questions, sessionParts } from "./support/diary.ts";
import { expect, test } from "./support/fixtures.ts";
import { focused, tabTo } from "./support/keyboard.ts";

test("a check-in, a session and Trends by keyboard alone, with focus on each new heading", async ({ diary, page }) => {
  const press = async (button: string, key: "Enter" | "Space" = "Enter"): Promise<void> => {
    await tabTo(page, diary.button(button));
    await page.keyboard.press(key);
  };
  const day = daysAgo(2);
  await diary.open();

  await press("Start the PHQ-9");
  await expect(diary.heading("PHQ-9 check-in")).toBeFocused();
  await press("Begin", "Space");
  for (const [index, question] of questions.entries()) {
    await expect(diary.heading(question)).toBeFocused();
    await page.keyboard.press("Tab");
    await expect(diary.radio("Not at all")).toBeFocused();
    await expect(diary.radio("Not at all")).not.toBeChecked();
    await page.keyboard.press("Space");
    await expect(diary.radio("Not at all")).toBeChecked();
    if (index === 0) {
      for (const answer of ["Several days", "More than half the days", "Nearly every day", "Not at all", "Several days"]) {
        await page.keyboard.press("ArrowDown");
        await expect(diary.radio(answer)).toBeFocused();
        await expect(diary.radio(answer)).toBeChecked();
        await expect(diary.text("Question 1 of 9")).toBeVisible();
      }
      await page.keyboard.press("Enter"); // on an answer it does nothing
      await expect(diary.text("Question 1 of 9")).toBeVisible();
    }
    await press(index === 8 ? "Finish" : "Next", index % 2 === 0 ? "Enter" : "Space");
  }
  await expect(diary.heading(difficulty)).toBeFocused();
  await press("Skip this question");
  await expect(diary.heading("Is this your own device?")).toBeFocused();
  await press("Yes, keep my diary here");
  await expect(diary.heading("Your check-in")).toBeFocused();
  await expect(diary.text("Your total is 1 of 27")).toBeVisible();

  await press("Done");
  await expect(diary.heading("Today")).toBeFocused();
  await press("Log a session");
  await expect(diary.heading("Log a session")).toBeFocused();
  await tabTo(page, diary.field("Date and time"));
  const parts = [day.getMonth() + 1, day.getDate(), day.getFullYear(), 9, 30].map((part) => String(part).padStart(2, "0"));
  for (const part of [...parts, "AM"]) await page.keyboard.type(part);
  await press(sessionParts.clinic);
  await expect(diary.button(sessionParts.clinic)).toBeFocused();
  await tabTo(page, diary.select("How it was given"));
  await page.keyboard.type("Nas");
  await tabTo(page, diary.field("Dose in mg"));
  await page.keyboard.type("56");
  await page.keyboard.press("Tab");
  await expect(diary.field("Body weight in kg")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(diary.field("Duration in minutes")).toBeFocused();
  await page.keyboard.type("40");
  await press(sessionParts.around, "Space");
  await tabTo(page, diary.field("Note"));
  await page.keyboard.type("One line");
  await page.keyboard.press("Enter");
  await page.keyboard.type("and one more.");
  await press("Save session");
  await expect(diary.heading("Saved")).toBeFocused();
  await press("Done");
  await expect(diary.heading("Today")).toBeFocused();
  await expect(diary.text(`Last session: ${dateWords(day)}.`)).toBeVisible();

  await tabTo(page, diary.button("Trends"), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(diary.heading("Trends")).toBeFocused();
  expect(await diary.rows("Sessions")).toEqual([["Date", "Status", "Dose"], [dateWords(day), "Took place", "56 mg"]]);
  await expect(diary.text(/^One line\s+and one more\.$/)).toBeVisible();
});

test("Tab goes through the widget and out of it, both ways, with a ring around each stop", async ({ diary, page }) => {
  await diary.open();
  const stops = [
    "a 911", "a 988, Suicide and Crisis Lifeline", "a findahelpline.com",
    "button Today", "button Trends", "button Help now", "button Plain page view", "button Start the PHQ-9", "button Add a total from a letter",
    "button Daily check-in", "button Log a session", "button The day after a session", "button Your plan", "button Monthly safety check",
    "input ", // the page's own field
  ];
  const walk = async (key: string): Promise<string[]> => {
    const seen: string[] = [];
    for (const _ of stops) {
      await page.keyboard.press(key);
      const { what, ringed } = await focused(page);
      expect(ringed, `the focus on ${what} can be seen`).toBe(true);
      await expect.poll(async () => (await focused(page)).inView, `${what} is scrolled to`).toBe(true); // the page does so smoothly
      seen.push(what);
    }
    return seen;
  };

  await page.getByRole("navigation").getByRole("link", { name: "Contact" }).focus();
  expect(await walk("Tab")).toEqual(stops);
  await expect(page.getByLabel("Something you want to ask us")).toBeFocused();
  expect(await walk("Shift+Tab")).toEqual([...stops.slice(0, -1).reverse(), "a Contact"]);
});

test("a pressed button that stays keeps the focus, and one that goes hands it to a heading", async ({ diary, page }) => {
  await diary.open();
  await tabTo(page, diary.button("Plain page view"));
  await page.keyboard.press("Enter");
  await expect(diary.button("Drawn view")).toBeFocused();
  await page.keyboard.press("Space");
  await expect(diary.button("Plain page view")).toBeFocused();

  await tabTo(page, diary.button("Help now"), "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(diary.heading("Help")).toBeFocused();
  await tabTo(page, diary.button("Back"));
  await page.keyboard.press("Enter");
  await expect(diary.heading("Today")).toBeFocused();
});
