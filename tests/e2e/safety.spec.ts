/** Question 9, and help that is always there. */
import type { Page } from "@playwright/test";
import { type Diary, answers, panelTitle, questions } from "./support/diary.ts";
import { expect, test } from "./support/fixtures.ts";
import { everyScreen } from "./support/screens.ts";

/** Another configuration than the sample clinic's. */
const clinicSays = (page: Page, config: object) => page.route("**/tidemark.json", (route) => route.fulfill({ json: config }));

const positive = answers.slice(1);
const statusText = "Support options are below this question";

/** Right below the answers, before the buttons: to the eye and in reading order. */
async function expectPanelInPlace(diary: Diary): Promise<void> {
  const group = await diary.widget.getByRole("radiogroup", { name: questions[8] }).boundingBox();
  const panel = await diary.region(panelTitle).boundingBox();
  const finish = await diary.button("Finish").boundingBox();
  if (!group || !panel || !finish) throw new Error("not all of it is shown");
  expect(panel.y).toBeGreaterThanOrEqual(group.y + group.height);
  expect(panel.y - (group.y + group.height)).toBeLessThan(40);
  expect(finish.y).toBeGreaterThanOrEqual(panel.y + panel.height);
  const order = await diary.widget.evaluate((widget) =>
    [...(widget.shadowRoot as ShadowRoot).querySelectorAll("[role=radiogroup], [role=region].tone-support, button.tone-primary")]
      .map((element) => element.getAttribute("role") ?? element.textContent),
  );
  expect(order).toEqual(["radiogroup", "region", "Finish"]);
}

for (const others of ["Not at all", null] as const) {
  test(`a positive question 9 shows the panel at once, with the others ${others ? "at 0" : "blank"}`, async ({ diary, page }) => {
    await diary.open();
    await diary.answerEight(others);
    await expect(diary.region(panelTitle)).toBeHidden();
    await expect(diary.status).toHaveText("");

    for (const answer of positive) {
      await diary.choose(answer);
      await expect(diary.region(panelTitle)).toBeVisible();
      await expectPanelInPlace(diary);
      await expect(diary.status).toHaveText(statusText);
      await expect(diary.radio(answer), "choosing does not move the focus").toBeFocused();
    }
    const liveness = await page.evaluate(() => {
      const root = document.querySelector("tidemark-tracker")?.shadowRoot as ShadowRoot;
      const everywhere = [...document.querySelectorAll("*"), ...root.querySelectorAll("*")];
      const live = everywhere.filter((element) => element.matches("[role=alert], [role=status], [aria-live]"));
      return live.map((element) => `${element.getAttribute("role")} ${element.ariaLive} ${element.getRootNode() === root}`);
    });
    expect(liveness, "one polite status, inside the shadow root").toEqual(["status null true"]);

    await diary.choose("Not at all");
    await expect(diary.region(panelTitle)).toBeHidden();
    await expect(diary.status).toHaveText("");
  });
}

test("Next leads to the panel first, and only then on", async ({ diary }) => {
  await diary.open();
  await diary.answerEight("Not at all");
  await diary.choose("Several days");

  await diary.press("Finish");
  await expect(diary.heading(panelTitle)).toBeFocused();
  await expect(diary.radio("Several days")).toBeChecked();
  await diary.press("Continue");
  await diary.skipDifficulty();
  await diary.press("Yes, keep my diary here");

  const total = diary.text("Your total is 1 of 27: in the range called minimal.");
  await expect(total, "no reassuring word without the fact").toContainText("You also marked thoughts of being better off dead");
  await expect(diary.region("People and lines").getByRole("link", { name: "Call 988 Lifeline: 988" })).toBeVisible();
});

test("the second time the panel says so, in the same place and as large", async ({ diary }) => {
  await diary.open();
  await diary.answerEight("Not at all");
  await diary.choose("Nearly every day");
  await expect(diary.text("call 911 now, or go where someone is with you.")).toBeVisible();
  await diary.press("Continue");
  await diary.skipDifficulty();
  await diary.press("Yes, keep my diary here");
  await diary.press("Today");

  await diary.answerEight("Not at all");
  await diary.choose("Several days");

  await expect(diary.text("You marked these thoughts again. Your people and lines are here.")).toBeVisible();
  await expectPanelInPlace(diary);
  await expect(diary.link("Call 988 Lifeline: 988")).toBeVisible();
});

const lines = {
  "Call 988 Lifeline: 988": "tel:988",
  "Text 988 Lifeline: 988": "sms:988",
  "Call Harborlight Ketamine Clinic: +1 555 0142": "tel:+15550142",
  "Call emergency services: 911": "tel:911",
};

test("every line is a link to dial or to text, and where there is no telephone its number can be copied", async ({ diary, context, page }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await diary.open();
  await diary.answerEight("Not at all");
  await diary.choose("Several days");

  for (const [name, address] of Object.entries(lines)) await expect(diary.link(name)).toHaveAttribute("href", address);
  await expect(diary.text("Monday to Friday, 8:00 to 17:00")).toBeVisible();
  await expect(diary.text("This page has contacted no one.")).toBeVisible();
  await diary.press("Copy +1 555 0142");
  await expect(diary.status).toHaveText("Number copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("+1 555 0142");
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test("the lines are links alone", async ({ diary }) => {
    await diary.open();
    await diary.press("Help now");
    for (const [name, address] of Object.entries(lines)) await expect(diary.link(name)).toHaveAttribute("href", address);
    await expect(diary.widget.getByRole("button", { name: /^Copy/ })).toHaveCount(0);
  });
});

test("help is one press away on every screen, and leads back", async ({ diary }) => {
  const seen: string[] = [];
  for await (const screen of everyScreen(diary)) {
    seen.push(screen);
    await expect(diary.link("911"), `crisis lines on ${screen}`).toBeVisible();
    if (screen === "help") continue;
    const heading = await diary.widget.getByRole("heading", { level: 2 }).first().textContent();
    await diary.press("Help now");
    await expect(diary.heading("Help"), `from ${screen}`).toBeFocused();
    await expect(diary.link("Call 988 Lifeline: 988")).toBeVisible();
    await diary.press("Back");
    await expect(diary.heading(heading ?? "")).toBeVisible();
  }
  expect(seen, "every screen was seen").toHaveLength(24);
});

test("a check-in that is taken up again at a positive question 9 opens on the panel", async ({ diary }) => {
  await diary.open();
  await diary.answerEight("Not at all");
  await diary.choose("Several days");
  await diary.press("Today");

  await diary.press("Go on with question 9");

  await expect(diary.heading(panelTitle)).toBeFocused();
});

test.describe("where the clinic has not said in which country it is", () => {
  test.use({ locale: "en-GB" });
  const find = "Find a helpline in your country (findahelpline.com)";
  const question = "Which country are you in?";
  const samaritans = "Call Samaritans: 116 123";

  test.beforeEach(({ page }) => clinicSays(page, { clinic: { name: "Harbor", phone: "555 0100" } }));

  /** To the eye and in reading order. */
  async function expectHelpBeforeQuestion(diary: Diary): Promise<void> {
    const help = await diary.link(find).boundingBox();
    const asked = await diary.select(question).boundingBox();
    if (!help || !asked) throw new Error("not all of it is shown");
    expect(help.y + help.height).toBeLessThan(asked.y);
    const order = await diary.widget.evaluate((widget) =>
      [...(widget.shadowRoot as ShadowRoot).querySelectorAll(".box a, .box select")].map((element) => element.localName),
    );
    expect(order.at(0)).toBe("a");
    expect(order.at(-1)).toBe("select");
  }

  test("the browser's language is only a guess, and help stands before the question", async ({ diary }) => {
    await diary.open();
    await diary.answerEight("Not at all");
    await diary.choose("Several days");

    await expect(diary.text("call your local emergency number now, or go where someone is with you.")).toBeVisible();
    await expect(diary.select(question)).toHaveValue("GB");
    await expect(diary.link(samaritans)).toHaveCount(0);
    await expectHelpBeforeQuestion(diary);

    await diary.press("Show the numbers");

    await expect(diary.link(samaritans)).toBeFocused();
    await expect(diary.link("Call emergency services: 999")).toHaveAttribute("href", "tel:999");
    await expect(diary.text("call 999 now, or go where someone is with you.")).toBeVisible();
    await expect(diary.radio("Several days"), "the answer is as it was").toBeChecked();
    await expect(diary.select(question)).toHaveCount(0);
  });

  test("the patient's answer is remembered, and can be taken back in Help", async ({ diary, page }) => {
    await diary.open();
    await diary.press("Help now");
    await diary.select(question).selectOption("Australia");
    await expect(diary.link("Call Lifeline: 13 11 14")).toHaveCount(0);
    await diary.press("Show the numbers");
    await expect(diary.link("Call Lifeline: 13 11 14")).toBeFocused();
    await diary.press("Today");
    await diary.checkIn("Not at all");
    await diary.press("Yes, keep my diary here");

    await page.reload();
    await diary.press("Help now");

    await expect(diary.link("Text Lifeline: 0477 13 11 14")).toHaveAttribute("href", "sms:0477131114");
    await page.clock.setFixedTime(Date.now() + 60_000);
    await diary.select(question).selectOption("Another country");
    await diary.press("Show the numbers");
    await expect(diary.link(find)).toBeFocused();
    await expect(diary.link("Call Lifeline: 13 11 14")).toHaveCount(0);
  });

  test("on a shared device the answer holds for the visit, and nothing is written", async ({ diary }) => {
    await diary.open();
    await diary.checkIn("Not at all");
    await diary.press("No, it is shared");
    await diary.press("Help now");
    await diary.press("Show the numbers");
    await diary.press("Today");
    await diary.press("Start the PHQ-9");

    await expect(diary.link(samaritans)).toBeVisible();
    expect(await diary.stored()).toEqual({});
  });
});

test("a clinic's own lines come first, and what cannot be used of its file is named", async ({ diary, page }) => {
  const line = { name: "County line", contact: "call", number: "555 0199" };
  await clinicSays(page, { region: "US", clinic: { phone: 5550100 }, crisis: { checked_on: "2026-10-01", lines: { en: [line] } } });
  await page.addInitScript(() =>
    addEventListener("tidemark-error", (event) => {
      (globalThis as { told?: unknown }).told = (event as CustomEvent).detail;
    }),
  );
  await diary.open();
  await diary.press("Help now");

  const links = await diary.widget.getByRole("region", { name: "People and lines" }).getByRole("link").allTextContents();
  expect(links.slice(0, 2)).toEqual(["Call County line: 555 0199", "Call 988 Lifeline: 988"]);
  expect(links).toContain("Call emergency services: 911");
  expect(await page.evaluate(() => (globalThis as { told?: unknown }).told)).toEqual({
    code: "config",
    message: expect.stringContaining("clinic.phone: not a text"),
  });
});
