/** The diary as a person uses it: by what things are and how they are called, and nothing else. */
import { type Locator, type Page, expect } from "@playwright/test";
import { openBlank } from "./stored.ts";

export const answers = ["Not at all", "Several days", "More than half the days", "Nearly every day"] as const;
export type Answer = (typeof answers)[number];

export const questions = [
  "Little interest or pleasure in doing things",
  "Feeling down, depressed, or hopeless",
  "Trouble falling or staying asleep, or sleeping too much",
  "Feeling tired or having little energy",
  "Poor appetite or overeating",
  "Feeling bad about yourself — or that you are a failure or have let yourself or your family down",
  "Trouble concentrating on things, such as reading the newspaper or watching television",
  "Moving or speaking so slowly that other people could have noticed? Or the opposite — being so fidgety or restless " +
    "that you have been moving around a lot more than usual",
  "Thoughts that you would be better off dead or of hurting yourself in some way",
] as const;

export const difficulty =
  "If you checked off any problems, how difficult have these problems made it for you to do your work, take care of " +
  "things at home, or get along with other people?";

export const maniaQuestion =
  "Have you felt unusually high, sped up or irritable, or needed much less sleep without feeling tired?";
export const panelTitle = "You don't have to carry this alone.";

/** The closed parts of the session form. */
export const sessionParts = {
  clinic: "Details from your clinic",
  vitals: "Vitals: blood pressure, pulse, oxygen",
  feeling: "How it felt",
  around: "Around it: notes, driver, medicines",
};

export interface SessionFields {
  when?: string;
  route?: string;
  dose?: string;
  minutes?: string;
  phase?: string;
  note?: string;
}

export class Diary {
  readonly page: Page;
  readonly widget: Locator;
  readonly #touch: boolean;

  /** `widget` is the page's only one, if nothing else is said. */
  constructor(page: Page, touch: boolean, widget: Locator = page.locator("tidemark-tracker")) {
    this.page = page;
    this.widget = widget;
    this.#touch = touch;
  }

  async open(address = "./"): Promise<this> {
    await this.page.goto(address);
    await expect(this.heading("Today")).toBeVisible();
    return this;
  }

  /** Puts these keys into the storage before the diary sees it. */
  async openWith(pairs: Readonly<Record<string, string>>): Promise<this> {
    await openBlank(this.page);
    await this.page.evaluate((all) => Object.assign(localStorage, all), pairs);
    return this.open();
  }

  button = (name: string): Locator => this.widget.getByRole("button", { name, exact: true });
  link = (name: string | RegExp): Locator => this.widget.getByRole("link", { name, exact: typeof name === "string" });
  radio = (name: string): Locator => this.widget.getByRole("radio", { name, exact: true });
  heading = (name: string): Locator => this.widget.getByRole("heading", { name, exact: true });
  region = (name: string): Locator => this.widget.getByRole("region", { name, exact: true });
  field = (label: string): Locator => this.widget.getByLabel(label, { exact: true });
  select = (label: string): Locator => this.widget.getByRole("combobox", { name: label, exact: true });
  text = (words: string | RegExp): Locator => this.widget.getByText(words).filter({ visible: true });
  get status(): Locator {
    return this.widget.getByRole("status");
  }
  get canvas(): Locator {
    return this.widget.locator("canvas");
  }

  async press(button: string | Locator): Promise<void> {
    const target = typeof button === "string" ? this.button(button) : button;
    await (this.#touch ? target.tap() : target.click());
  }

  async choose(answer: string): Promise<void> {
    await this.press(this.radio(answer));
    await expect(this.radio(answer)).toBeChecked();
  }

  /** From Today to the first question. */
  async begin(): Promise<void> {
    await this.press("Start the PHQ-9");
    await this.press("Begin");
    await expect(this.heading(questions[0])).toBeFocused();
  }

  /** From Today to question 9, with these eight answers; null = skipped. */
  async answerEight(answer: Answer | null): Promise<void> {
    await this.begin();
    for (const question of questions.slice(0, 8)) {
      await expect(this.heading(question)).toBeFocused();
      if (answer) await this.choose(answer);
      await this.press(answer ? "Next" : "Skip this question");
    }
    await expect(this.heading(questions[8])).toBeFocused();
  }

  /** From Today to what follows a whole check-in without thoughts of death. */
  async checkIn(firstEight: Answer): Promise<void> {
    await this.answerEight(firstEight);
    await this.choose("Not at all");
    await this.press("Finish");
    if (firstEight !== "Not at all") await this.skipDifficulty();
  }

  /** The unscored question that follows the items where any of them is above 0. */
  async skipDifficulty(): Promise<void> {
    await expect(this.heading(difficulty)).toBeFocused();
    await this.press("Skip this question");
  }

  /** Opens a closed part of a form. */
  async unfold(part: string): Promise<void> {
    if ((await this.button(part).getAttribute("aria-expanded")) === "false") await this.press(part);
    await expect(this.button(part)).toHaveAttribute("aria-expanded", "true");
  }

  /** Answers a question of a form by one of its buttons. */
  async answer(question: string, answer: string): Promise<void> {
    const button = this.widget.getByRole("radiogroup", { name: question, exact: true }).getByRole("radio", { name: answer, exact: true });
    await this.press(button);
    await expect(button).toBeChecked();
  }

  /** Saves the session that is filled in, and passes what is said after it. */
  async saveSession(): Promise<void> {
    await this.press("Save session");
    await expect(this.heading("Saved")).toBeFocused();
    await this.press("Done");
    await expect(this.heading("Today")).toBeFocused();
  }

  async fillSession(fields: SessionFields): Promise<void> {
    const { route, dose, minutes, phase, note } = fields;
    if ([route, dose, minutes, phase].some((field) => field !== undefined)) await this.unfold(sessionParts.clinic);
    if (note !== undefined) await this.unfold(sessionParts.around);
    if (fields.when !== undefined) await this.field("Date and time").fill(fields.when);
    if (route !== undefined) await this.select("How it was given").selectOption(route);
    if (dose !== undefined) await this.field("Dose in mg").fill(dose);
    if (minutes !== undefined) await this.field("Duration in minutes").fill(minutes);
    if (phase !== undefined) await this.select("Part of the treatment").selectOption(phase);
    if (note !== undefined) await this.field("Note").fill(note);
  }

  /** Rows of a table as the words of their cells, the heading row first. */
  async rows(table: string): Promise<string[][]> {
    const rows = await this.widget.getByRole("table", { name: table, exact: true }).getByRole("row").all();
    return Promise.all(rows.map((row) => row.locator(":scope > *").allTextContents()));
  }

  /** All keys and values that are stored on this origin. */
  stored(): Promise<Record<string, string>> {
    return this.page.evaluate(() => ({ ...localStorage }));
  }
}
