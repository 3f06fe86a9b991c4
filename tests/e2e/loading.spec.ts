/** Help before, without and after WebAssembly, and a load that fails. */
import type { Page } from "@playwright/test";
import { expect, test } from "./support/fixtures.ts";
import { stopCore } from "./support/screens.ts";

/** The clinic's lines about help are seen, lie above whatever else the widget shows, and can be dialled. */
async function expectCrisisLines(page: Page): Promise<void> {
  const emergency = page.locator("tidemark-tracker").getByRole("link", { name: "911", exact: true });
  await expect(emergency).toBeVisible();
  await expect(emergency).toHaveAttribute("href", "tel:911");
  const place = await emergency.boundingBox();
  const widget = await page.locator("tidemark-tracker").boundingBox();
  expect((place?.y ?? 0) - (widget?.y ?? 0)).toBeLessThan(60);
  await emergency.click({ trial: true }); // nothing lies over it
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the crisis lines are there", async ({ page }) => {
    await page.goto("./");
    await expectCrisisLines(page);
    const sentence = await page.locator("noscript p").boundingBox(); // Playwright finds no text in there
    expect(sentence?.height).toBeGreaterThan(20);
  });
});

test("while the core is on its way the crisis lines are there, and it says that it is loading", async ({ diary, page }) => {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/tidemark-core.wasm", async (route) => {
    await released;
    await route.continue();
  });
  await page.goto("./");

  await expect(diary.text("Loading your diary…")).toBeVisible();
  const progress = diary.widget.getByRole("progressbar", { name: "Loading your diary…" });
  await expect(progress).toHaveAttribute("aria-valuenow", /^\d+$/); // the typefaces are there
  await expectCrisisLines(page);

  release();
  await expect(diary.heading("Today")).toBeVisible();
  await expect(diary.text("Loading your diary…")).toHaveCount(0);
  await expectCrisisLines(page);
});

const network = "The connection was interrupted.";
const failures = [
  { name: "the core does not come", file: "tidemark-core.wasm", answer: "abort", words: network },
  { name: "its glue does not come", file: "tidemark-core.mjs", answer: "abort", words: network },
  { name: "a typeface does not come", file: "tidemark-sans-semibold.ttf", answer: "abort", words: network },
  { name: "the server is in trouble", file: "tidemark-core.wasm", answer: 503, words: network },
  { name: "the core is missing", file: "tidemark-core.wasm", answer: 404, words: "A file of the diary is missing on this site." },
  { name: "the core is no WebAssembly", file: "tidemark-core.wasm", answer: 200, words: "This browser did not accept the diary's program." },
] as const;

for (const { name, file, answer, words } of failures) {
  test(`when ${name} it says so in words, keeps the crisis lines, and trying again works`, async ({ diary, page, complaints }) => {
    complaints.expect(/LoadError|Failed to load resource/);
    await page.route(`**/${file}*`, (route) => (answer === "abort" ? route.abort() : route.fulfill({ status: answer, body: "?" })));
    await page.goto("./");

    await expect(diary.heading("The diary could not open")).toBeVisible();
    await expect(diary.text(words)).toBeVisible();
    await expect(diary.text("What you saved before is still in this browser.")).toBeVisible();
    await expectCrisisLines(page);

    await diary.press("Try again"); // still broken: it says so again, and can be tried again
    await expect(diary.heading("The diary could not open")).toBeFocused();
    await page.unroute(`**/${file}*`);
    await diary.press("Try again");
    await expect(diary.heading("Today")).toBeVisible();
    await expect(diary.region("Diary"), "the focus is not lost").toBeFocused();
    await expectCrisisLines(page);
  });
}

test("an element without crisis lines of the clinic's has its own", async ({ diary, page }) => {
  await page.goto("./");
  await page.evaluate(() => document.querySelector("[slot=crisis]")?.remove());
  await expect(diary.link("call 911")).toHaveAttribute("href", "tel:911");
  await expect(diary.link("call 988")).toHaveAttribute("href", "tel:988");
  await expect(diary.link("text 988")).toHaveAttribute("href", "sms:988");
  await expect(diary.link("findahelpline.com")).toHaveAttribute("href", "https://findahelpline.com/");
});

test("without WebGL2 the diary is a plain page, crisis lines first", async ({ diary, page }) => {
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, type: string, ...rest: unknown[]) {
      return type.startsWith("webgl") ? null : Reflect.apply(original, this, [type, ...rest]);
    } as typeof original;
  });
  await diary.open();
  await expect(diary.canvas).toBeHidden();
  await expectCrisisLines(page);
  await diary.begin();
});

test("after a trap the crisis lines are still there", async ({ diary, page, complaints }) => {
  complaints.expect(/CoreStopped|Aborted/);
  await diary.open();
  await stopCore(page);
  await expect(diary.heading("The diary has stopped")).toBeVisible();
  await expectCrisisLines(page);
});

test("a clinic's file that cannot be read costs its name, not the diary", async ({ diary, page, complaints }) => {
  complaints.expect(/Failed to load resource/);
  await page.route("**/tidemark.json", (route) => route.fulfill({ status: 404 }));
  await diary.open();
  await diary.press("Help now");
  await expect(diary.text("call your local emergency number now")).toBeVisible();
  await expect(diary.link("Find a helpline in your country (findahelpline.com)")).toHaveAttribute("href", "https://findahelpline.com");
});
