/** Planning a course, and what becomes of its sessions: by keyboard, at 320 px, drawn and as a plain page. */
import type { Page } from "@playwright/test";
import { dateWords, daysAgo, fieldValue } from "./support/dates.ts";
import type { Diary } from "./support/diary.ts";
import { expect, test } from "./support/fixtures.ts";
import { tabTo } from "./support/keyboard.ts";
import { expectGoodLayout } from "./support/layout.ts";
import { oneCheckIn } from "./support/stored.ts";

test.use({ viewport: { width: 320, height: 640 } });

const session = (date: Date, number: number, count: number): string => `${dateWords(date)}, 10:30 AM, session ${number} of ${count}`;

/** Types a date and time into the native field that has the focus, part by part. */
async function typeDate(page: Page, date: Date): Promise<void> {
  const parts = [date.getMonth() + 1, date.getDate(), date.getFullYear(), 10, 30].map((part) => String(part).padStart(2, "0"));
  for (const part of [...parts, "AM"]) await page.keyboard.type(part);
}

async function planByKeyboard(diary: Diary, page: Page, first: Date): Promise<void> {
  const press = async (button: string): Promise<void> => {
    await tabTo(page, diary.button(button), "Tab", 80);
    await page.keyboard.press("Enter");
  };
  await press("Your plan");
  await expect(diary.heading("Your plan")).toBeFocused();
  await expectGoodLayout(page);
  await press("Plan sessions");
  await expect(diary.heading("Plan sessions")).toBeFocused();
  await tabTo(page, diary.radio("Infusions: 6, three a week"));
  await page.keyboard.press("Space");
  await expect(diary.radio("Infusions: 6, three a week")).toBeChecked();
  await expectGoodLayout(page);
  await tabTo(page, diary.field("First session"));
  await typeDate(page, first);
  await press("Show the dates");
  await expect(diary.heading("Your dates")).toBeFocused();
  await expect(diary.field("Session 6")).toHaveValue(fieldValue(daysAgo(-11, first)));
  await expectGoodLayout(page);
  await press("Remove session 6");
  await expect(diary.button("Add a date")).toBeFocused();
  await press("Save these dates");
  await expect(diary.heading("Your plan")).toBeFocused();
  await expect(diary.status).toHaveText("Saved in this browser.");
}

for (const plain of [false, true]) {
  test.describe(plain ? "plain page" : "drawn", () => {
    test.beforeEach(async ({ diary }) => {
      await diary.openWith(oneCheckIn());
      if (plain) await diary.press("Plain page view");
    });

    test("a course is planned by keyboard, is there after a reload, one session is done and one is moved", async ({ diary, page }) => {
      const first = daysAgo(0);
      await planByKeyboard(diary, page, first);

      await page.reload();
      await expect(diary.text(`Next session: ${session(first, 1, 5)}.`)).toBeVisible();
      await diary.press("Your plan");
      await diary.press(session(first, 1, 5));
      await expectGoodLayout(page);
      await diary.press("It took place");
      await diary.answer("How was it overall?", "8");
      await diary.press("Save session");
      await expect(diary.heading("Saved")).toBeFocused();
      await diary.press("Done");
      await expect(diary.text("People differ in when, and whether, they notice a change.")).toBeVisible();
      await expectGoodLayout(page);

      await diary.press("Your plan");
      await expect(diary.button(session(first, 1, 5))).toHaveCount(0);
      await diary.press(session(daysAgo(-2, first), 2, 5));
      await diary.press("Move it to another time");
      await diary.field("Date and time").fill(fieldValue(daysAgo(-3, first)));
      await diary.press("Save session");
      await page.reload();
      await diary.press("Your plan");
      await diary.press(session(daysAgo(-3, first), 2, 5));
      await expect(diary.text(`Planned before for ${dateWords(daysAgo(-2, first))}, 10:30 AM.`)).toBeVisible();
      await expectGoodLayout(page);
    });

    test("a schedule that cannot be read says where, and is not kept", async ({ diary, page }) => {
      await diary.press("Your plan");
      await diary.press("Check-in schedule (for clinics)");
      const rules = diary.field("Rules, one a line");
      await rules.fill("PHQ-9 every 14 days\nfollow-up evry day");
      await diary.press("Save schedule");
      await expect(rules).toBeFocused();
      await expect(rules).toHaveAccessibleDescription(/^line 2, "evry"/);
      await expectGoodLayout(page);
      await rules.fill("PHQ-9 every 14 days");
      await diary.press("Save schedule");
      await expect(diary.text("PHQ-9: every 14 days.")).toBeVisible();
    });
  });
}

test("the page is told whether something is due, and nothing more", async ({ diary, page }) => {
  await page.addInitScript(() => {
    const told: unknown[] = [];
    Object.assign(window, { told });
    addEventListener("tidemark-due", (event) => told.push((event as CustomEvent).detail));
  });
  await diary.open();
  const told = () => page.evaluate(() => (window as unknown as { told: unknown[] }).told);
  expect(await told()).toEqual([{ due: true }]);
  await diary.checkIn("Not at all");
  await expect(diary.heading("Is this your own device?")).toBeVisible();
  expect(await told()).toEqual([{ due: true }, { due: false }]);
});
