/** Several tabs, and several widgets on a page. */
import type { Page } from "@playwright/test";
import { Diary } from "./support/diary.ts";
import { expect, test } from "./support/fixtures.ts";
import { oneCheckIn, openBlank } from "./support/stored.ts";

async function saveSession(diary: Diary): Promise<void> {
  await diary.press("Log a session");
  await diary.press("Save session");
  await expect(diary.status).toHaveText("Saved in this browser.");
  await diary.press("Done");
}

/** A second widget below the page's own. */
async function addWidget(page: Page, storageKey: string): Promise<Diary> {
  await page.evaluate((key) => {
    const second = document.createElement("tidemark-tracker");
    second.id = "second";
    second.setAttribute("storage-key", key);
    document.querySelector("tidemark-tracker")?.after(second);
  }, storageKey);
  const diary = new Diary(page, false, page.locator("#second"));
  await expect(diary.heading("Today")).toBeVisible();
  return diary;
}

const firstOf = (page: Page): Diary => new Diary(page, false, page.locator("tidemark-tracker:not(#second)"));

test("an entry made in one tab appears in the other, and both are kept", async ({ diary, context }) => {
  await diary.openWith(oneCheckIn());
  const other = new Diary(await context.newPage(), false);
  await other.open();

  await saveSession(diary);
  await expect(other.text(/^Last session: /)).toBeVisible();
  await other.checkIn("Not at all");
  await expect(other.text("Your total is 0 of 27")).toBeVisible();
  await diary.press("Trends");
  await expect(diary.text(/^2 check-ins from /)).toBeVisible();

  const keys = Object.keys(await diary.stored());
  expect(keys).toHaveLength(3);
  expect(new Set(keys.map((key) => key.split(":")[2])).size, "each tab writes keys of its own").toBe(3);
});

test("news from another tab does not disturb a question that is being answered", async ({ diary, context }) => {
  await diary.openWith(oneCheckIn());
  const other = new Diary(await context.newPage(), false);
  await other.open();
  await diary.begin();
  await diary.choose("Several days");

  await saveSession(other);

  await expect.poll(async () => Object.keys(await diary.stored()).length).toBe(2);
  await expect(diary.radio("Several days")).toBeFocused();
  await expect(diary.radio("Several days")).toBeChecked();
  await diary.press("Next");
  await expect(diary.text("Question 2 of 9")).toBeVisible();
});

test("when the diary has been erased in another tab, it asks again before it writes", async ({ diary, context }) => {
  await diary.openWith(oneCheckIn());
  const other = await context.newPage();
  await openBlank(other);
  await other.evaluate(() => localStorage.clear());
  await expect(diary.text("No check-in yet.")).toBeVisible();

  await diary.press("Log a session");
  await diary.press("Save session");

  await expect(diary.heading("Is this your own device?")).toBeFocused();
  expect(await diary.stored()).toEqual({});
});

test("two widgets with one name space show one diary", async ({ diary, page }) => {
  await diary.openWith(oneCheckIn());
  const second = await addWidget(page, "tidemark");
  await expect(second.text("Last check-in: Jan 5, 2026.")).toBeVisible();

  await saveSession(firstOf(page));

  await expect(second.text(/^Last session: /)).toBeVisible();
});

test("two widgets with two name spaces are two diaries, on different screens", async ({ diary, page }) => {
  await diary.openWith(oneCheckIn());
  const first = firstOf(page);
  const second = await addWidget(page, "second-diary");
  await expect(second.text("No check-in yet.")).toBeVisible();

  await first.press("Trends");
  await second.begin();
  await second.choose("Nearly every day");
  await expect(first.heading("Trends")).toBeVisible();
  await second.press("Today");
  await second.press("Log a session");
  await second.press("Save session");
  await second.press("Yes, keep my diary here");

  await expect(first.text(/No session has been logged yet\.$/)).toBeVisible();
  const keys = Object.keys(await diary.stored()).map((key) => key.split(":")[0]);
  expect(keys.sort()).toEqual(["second-diary", "tidemark"]);
});

test("the radio buttons of two widgets are two groups", async ({ diary, page }) => {
  await diary.open();
  const first = firstOf(page);
  const second = await addWidget(page, "second-diary");
  await first.begin();
  await second.begin();

  await first.choose("Several days");
  await second.choose("Nearly every day");

  await expect(first.radio("Several days")).toBeChecked();
  await expect(second.radio("Nearly every day")).toBeChecked();
});
