/** Every screen of the diary, reached as a person reaches it. */
import { type Page, expect } from "@playwright/test";
import { dateWords, daysAgo, fieldValue } from "./dates.ts";
import { type Diary, maniaQuestion, panelTitle, questions, sessionParts } from "./diary.ts";
import { fillStorage, oneCheckIn } from "./stored.ts";

/** Walks through them in a fresh diary, and gives the name of each while it is on the screen. */
export async function* everyScreen(diary: Diary, today = new Date()): AsyncGenerator<string> {
  await diary.open();
  yield "today-first";
  await diary.press("Start the PHQ-9");
  yield "start";
  await diary.press("Begin");
  yield "question";
  await diary.press("Next");
  await expect(diary.text("Choose an answer")).toBeVisible();
  yield "question-unanswered";
  for (const question of questions.slice(0, 8)) {
    await expect(diary.heading(question)).toBeVisible();
    await diary.choose("Several days");
    await diary.press("Next");
  }
  await diary.choose("Several days");
  await expect(diary.region(panelTitle)).toBeVisible();
  yield "question-9-support";
  await diary.press("Continue");
  await diary.skipDifficulty();
  await expect(diary.heading("Is this your own device?")).toBeVisible();
  yield "own-device";
  await diary.press("Yes, keep my diary here");
  await expect(diary.heading("Your check-in")).toBeVisible();
  yield "result";
  await diary.press("Today");
  await diary.press("Log a session");
  await expect(diary.heading("Log a session")).toBeVisible();
  yield "session-form";
  await diary.fillSession({ when: fieldValue(daysAgo(-400, today)), dose: "4000", minutes: "forty" });
  await diary.press("Save session");
  await expect(diary.field("Dose in mg")).toHaveAttribute("aria-invalid", "true");
  yield "session-form-errors";
  await diary.press(diary.radio("I had some"));
  await diary.answer("Nausea", "Moderate");
  for (const part of Object.values(sessionParts)) await diary.unfold(part);
  await diary.fillSession({ dose: "37.5" });
  await diary.field("Body weight in kg").fill("72");
  yield "session-form-whole";
  await diary.fillSession({ when: fieldValue(daysAgo(3, today)), dose: "37.5", minutes: "40", note: "Calm. 静か 🙂" });
  await diary.press("Save session");
  await expect(diary.heading("Saved")).toBeVisible();
  yield "session-saved";
  await diary.press("Done");
  await expect(diary.heading("Today")).toBeVisible();
  yield "today";
  await diary.press("Daily check-in");
  await expect(diary.heading("How are you now?")).toBeVisible();
  yield "daily";
  await diary.answer("Mood", "7");
  await diary.answer("Anxiety", "3");
  yield "daily-answered";
  await diary.press("Save check-in");
  await diary.press("The day after a session");
  await expect(diary.heading("The day after")).toBeVisible();
  yield "follow-up";
  await diary.answer(maniaQuestion, "Yes");
  await diary.press("Save follow-up");
  await expect(diary.heading("Saved")).toBeVisible();
  yield "follow-up-saved";
  await diary.press("Done");
  await diary.press("Monthly safety check");
  await diary.field("Upper number (systolic)").fill("128");
  await diary.field("Lower number (diastolic)").fill("82");
  await diary.press("Save safety check");
  await diary.press("Monthly safety check");
  await expect(diary.heading("Monthly safety check")).toBeVisible();
  yield "safety-check";
  await diary.press("Today");
  await diary.press("Add a total from a letter");
  await expect(diary.heading("A total from a letter")).toBeVisible();
  yield "letter";
  await diary.press("Today");
  await diary.press("Your plan");
  await diary.press("Plan sessions");
  await diary.choose("Infusions: 6, three a week");
  await diary.field("First session").fill(fieldValue(daysAgo(2, today)));
  yield "plan-course";
  await diary.press("Show the dates");
  await expect(diary.heading("Your dates")).toBeVisible();
  yield "plan-dates";
  await diary.press("Save these dates");
  await expect(diary.heading("Your plan")).toBeVisible();
  await diary.press(`${dateWords(today)}, 10:30 AM, session 2 of 6`);
  await diary.press("Check-in schedule (for clinics)");
  yield "plan";
  await diary.press("Today");
  await expect(diary.heading("Today")).toBeVisible();
  yield "today-planned";
  await diary.press("Trends");
  await expect(diary.heading("Trends")).toBeVisible();
  yield "trends";
  await diary.press("Help now");
  await expect(diary.heading("Help")).toBeVisible();
  yield "help";
}

/** What is shown when something has gone wrong. Each needs a page that has not been used. */
export const troubles: Record<string, (diary: Diary) => Promise<void>> = {
  async "storage-full"(diary) {
    await diary.openWith(oneCheckIn());
    await fillStorage(diary.page);
    await diary.checkIn("Several days");
    await expect(diary.text("There is no room left in this browser")).toBeVisible();
  },
  async "storage-damaged"(diary) {
    await diary.openWith({ "tidemark:log:abc:1": "tidemark1 00000000 2 {}" });
    await expect(diary.text("Part of what is stored here could not be read")).toBeVisible();
  },
  async "storage-damaged-list"(diary) {
    await troubles["storage-damaged"]?.(diary);
    await diary.press("What could not be read");
    await expect(diary.heading("What could not be read")).toBeVisible();
  },
  async stopped(diary) {
    await diary.open();
    await stopCore(diary.page);
    await expect(diary.heading("The diary has stopped")).toBeVisible();
  },
  async "load-failed"(diary) {
    await diary.page.route("**/tidemark-core.wasm", (route) => route.abort());
    await diary.page.goto("./");
    await expect(diary.heading("The diary could not open")).toBeVisible();
  },
};

/** What `stopped` and `load-failed` write to the console, on purpose. */
export const expectedTrouble = /CoreStopped|LoadError|Aborted|net::ERR_FAILED/;

export function stopCore(page: Page): Promise<void> {
  return page.evaluate(() => void document.querySelector("tidemark-tracker")?.dispatchEvent(new CustomEvent("tidemark-trap")));
}
