/** localStorage: what is written and when, and what happens where it is damaged, blocked or full. */
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { panelTitle } from "./support/diary.ts";
import { expect, test } from "./support/fixtures.ts";
import { fillStorage, oneCheckIn, sealed } from "./support/stored.ts";

const logKey = /^tidemark:log:[0-9a-z-]{1,64}:\d+$/;

/** What a press on that button saves as a file. */
async function fileFrom(page: Page, press: () => Promise<void>): Promise<{ name: string; content: unknown }> {
  const [file] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: file.suggestedFilename(), content: JSON.parse(await readFile(await file.path(), "utf8")) };
}

test("nothing is written before the question about the device is answered, then one new key an entry", async ({ diary }) => {
  await diary.open();
  await diary.press("Plain page view");
  await diary.press("Drawn view");
  await diary.checkIn("Several days");
  await expect(diary.heading("Is this your own device?")).toBeFocused();
  expect(await diary.stored()).toEqual({});

  await diary.press("Yes, keep my diary here");
  await expect(diary.status).toHaveText("Saved in this browser.");
  const first = await diary.stored();
  expect(Object.keys(first)).toHaveLength(1);
  for (const [key, value] of Object.entries(first)) {
    expect(key).toMatch(logKey);
    expect(value).toMatch(/^tidemark1 [0-9a-f]{8} \d+ \{"v":1,"edits":\[.+\]\}$/);
  }

  await diary.press("Today");
  await diary.press("Log a session");
  await diary.press("Save session");
  await expect(diary.status).toHaveText("Saved in this browser.");
  const second = await diary.stored();
  expect(Object.keys(second)).toHaveLength(2);
  expect(second, "a key is never written again").toMatchObject(first);
});

test("on a shared device nothing is written, and the diary leaves as a file", async ({ diary, page }) => {
  await diary.open();
  await diary.checkIn("Several days");
  await diary.press("No, it is shared");
  await expect(diary.text("Your total is 8 of 27")).toBeVisible();
  await expect(diary.text("Shared device: nothing is written here.")).toBeVisible();

  const { name, content } = await fileFrom(page, () => diary.press("Save a copy"));

  expect(name).toMatch(/^tidemark-\d{4}-\d\d-\d\d\.json$/);
  expect(content).toMatchObject({ format: "tidemark-backup", v: 1 });
  expect(JSON.stringify(content)).toContain('"answers":[1,1,1,1,1,1,1,1,0]');
  expect(await diary.stored()).toEqual({});
  await page.reload();
  await expect(diary.text("No check-in yet.")).toBeVisible();
});

const unreadable = {
  "tidemark:log:bad:1": "tidemark1 00000000 2 {}",
  "tidemark:log:cut:1": sealed({ v: 1, edits: [] }).slice(0, -3),
  "tidemark:log:odd:1": sealed({ v: 1, edits: [{ put: "1".repeat(32), unknown: true }] }),
  "tidemark:settings": "<script>alert(1)</script> \u{1f642}\0",
};

test("what cannot be read is told and left as it is, the rest opens, and the pieces can be saved", async ({ diary, page }) => {
  const foreign = { "another-program": "its value" };
  await diary.openWith({ ...oneCheckIn(), ...unreadable, ...foreign });
  const before = await diary.stored();

  await expect(diary.text("Part of what is stored here could not be read: 4 of the stored pieces.")).toBeVisible();
  await expect(diary.text("Last check-in: Jan 5, 2026.")).toBeVisible();
  await diary.press("What could not be read");
  for (const key of Object.keys(unreadable)) await expect(diary.text(key)).toBeVisible();
  await expect(diary.text("another-program")).toHaveCount(0);
  const { name, content } = await fileFrom(page, () => diary.press("Save the unreadable pieces"));
  expect(name).toMatch(/^tidemark-unreadable-\d{4}-\d\d-\d\d\.json$/);
  expect(content).toEqual(unreadable);

  await diary.press("Back");
  await diary.checkIn("Not at all");
  await expect(diary.status).toHaveText("Saved in this browser.");
  const after = await diary.stored();
  expect(after, "untouched").toMatchObject(before);
  expect(Object.keys(after)).toHaveLength(Object.keys(before).length + 1);
});

test("a diary of a newer version opens read-only and says so", async ({ diary }) => {
  await diary.openWith({ ...oneCheckIn(), "tidemark:log:newer:1": sealed({ v: 2, edits: [] }, 2) });
  const before = await diary.stored();
  await expect(diary.text("A newer version of this diary wrote here.")).toBeVisible();
  await expect(diary.text("Last check-in: Jan 5, 2026.")).toBeVisible();

  await diary.checkIn("Several days");
  await expect(diary.text("Your total is 8 of 27")).toBeVisible();
  expect(await diary.stored()).toEqual(before);
});

for (const how of ["throws", "is null"] as const) {
  test(`where localStorage ${how}, it says so at once, goes on in memory and gives a copy`, async ({ diary, page }) => {
    await page.addInitScript((kind) => {
      Object.defineProperty(window, "localStorage", {
        get() {
          if (kind === "is null") return null;
          throw new DOMException("The request was denied.", "SecurityError");
        },
      });
    }, how);
    await diary.open();
    await expect(diary.text("This browser does not let the page keep data.")).toBeVisible();

    await diary.answerEight("Several days");
    await diary.choose("Several days");
    await expect(diary.region(panelTitle)).toBeVisible();
    await diary.press("Continue");
    await diary.skipDifficulty();
    await expect(diary.text("Your total is 9 of 27")).toBeVisible();
    await expect(diary.status).toHaveText("Kept until you close this page.");
    const { content } = await fileFrom(page, () => diary.press("Save a copy"));
    expect(JSON.stringify(content)).toContain('"answers":[1,1,1,1,1,1,1,1,1]');
    await diary.press("Trends");
    await expect(diary.text(/^One check-in, on/)).toBeVisible();
  });
}

test("where it is full the entry stays on the screen, can be saved as a file, and is kept once there is room", async ({ diary, page }) => {
  await diary.openWith(oneCheckIn());
  const told = page.evaluate(
    () => new Promise((resolve) => addEventListener("tidemark-storage", (event) => resolve((event as CustomEvent).detail), { once: true })),
  );
  await fillStorage(page);
  const before = Object.keys(await diary.stored()).sort();

  await diary.checkIn("Several days");

  await expect(diary.text("There is no room left in this browser")).toBeVisible();
  await expect(diary.text("Your total is 8 of 27")).toBeVisible();
  await expect(diary.status).toHaveText("Not saved. See the message on this page.");
  expect(await told).toEqual({ code: "full" });
  expect(Object.keys(await diary.stored()).sort()).toEqual(before);
  const { content } = await fileFrom(page, () => diary.press("Save a copy"));
  expect(JSON.stringify(content).match(/"assessment"/g)).toHaveLength(2);

  await diary.press("Try again");
  await expect(diary.text("There is no room left in this browser")).toBeVisible();
  await page.evaluate(() => localStorage.removeItem("another-program"));
  await diary.press("Try again");
  await expect(diary.text("There is no room left in this browser")).toBeHidden();
  await expect(diary.status).toHaveText("Saved in this browser.");
  expect(Object.keys(await diary.stored())).toHaveLength(2);
});
