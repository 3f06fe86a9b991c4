/** A deliberate fault inside the core: the one way in which it can fail, since every fault in it is an abort. */
import { readFile } from "node:fs/promises";
import { expect, test } from "./support/fixtures.ts";
import { stopCore } from "./support/screens.ts";
import { oneCheckIn } from "./support/stored.ts";

test.beforeEach(({ complaints }) => complaints.expect(/CoreStopped|Aborted/));

test("it says in words that it has stopped, and its raw keys can be saved", async ({ diary, page }) => {
  await diary.openWith(oneCheckIn());
  const told = page.evaluate(
    () => new Promise((resolve) => addEventListener("tidemark-error", (event) => resolve((event as CustomEvent).detail), { once: true })),
  );
  await diary.press("Trends");
  const stored = await diary.stored();
  expect(Object.keys(stored)).toHaveLength(1);

  await stopCore(page);

  await expect(diary.heading("The diary has stopped")).toBeFocused();
  await expect(diary.text("What you saved before is still in this browser.")).toBeVisible();
  expect(await told).toMatchObject({ code: "trap" });
  await expect(diary.canvas).toHaveCount(0);

  const [file] = await Promise.all([page.waitForEvent("download"), diary.press("Download what is stored")]);
  expect(file.suggestedFilename(), "a name that says nothing").toMatch(/^tidemark-\d{4}-\d\d-\d\d\.json$/);
  expect(JSON.parse(await readFile(await file.path(), "utf8"))).toEqual({ format: "tidemark-raw", version: 1, keys: stored });
  expect(await diary.stored()).toEqual(stored);
});

test("it does not take the focus from the page around it", async ({ diary, page }) => {
  await diary.open();
  const host = page.getByLabel("Something you want to ask us");
  await host.fill("half a sen");
  await stopCore(page);
  await expect(diary.heading("The diary has stopped")).toBeVisible();
  await expect(host).toBeFocused();
});

test("it starts again with the diary as it was saved", async ({ diary, page }) => {
  await diary.openWith(oneCheckIn());
  await stopCore(page);

  await diary.press("Start again");

  await expect(diary.text(/^Last check-in: /)).toBeVisible();
  await diary.press("Log a session");
  await diary.press("Save session");
  expect(Object.keys(await diary.stored())).toHaveLength(2);
});

test("a stopped widget takes nothing down with it", async ({ diary, page }) => {
  await diary.open();
  await page.evaluate(() => {
    const other = document.createElement("tidemark-tracker");
    other.setAttribute("storage-key", "other");
    other.id = "other";
    document.querySelector("tidemark-tracker")?.after(other);
  });
  const other = page.locator("#other");
  await expect(other.getByRole("heading", { name: "Today", exact: true })).toBeVisible();

  await stopCore(page);

  await expect(page.getByRole("heading", { name: "The diary has stopped" })).toHaveCount(1);
  await other.getByRole("button", { name: "Help now", exact: true }).click();
  await expect(other.getByRole("heading", { name: "Help", exact: true })).toBeFocused();
});
