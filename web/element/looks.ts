/** Which view and which theme the diary has: what the browser, the page and the patient wish, brought together. */
import { Environment } from "./abi.js";
import type { Core } from "./core.js";
import type { Surroundings } from "./environment.js";
import type { View } from "./page_tree.js";
import { type ThemeChoice, isDark } from "./theme.js";

/** What the page asks for, by attributes. */
export interface Choices {
  readonly theme: ThemeChoice;
  readonly view: "auto" | View;
  readonly language: string; // of the page, a tag such as "es-US"; what the questions begin with
}

export class Looks {
  canDraw: boolean; // there is WebGL2
  readonly #surroundings: () => Surroundings;
  readonly #storageBlocked: boolean;
  #choices: Choices;
  #patientsView: View | null = null; // goes before the page's choice
  #told = -1; // environment bits; -1 = not yet
  #dark: boolean | null = null;

  constructor(choices: Choices, surroundings: () => Surroundings, canDraw: boolean, storageBlocked: boolean) {
    this.canDraw = canDraw;
    this.#choices = choices;
    this.#surroundings = surroundings;
    this.#storageBlocked = storageBlocked;
  }

  set choices(choices: Choices) {
    if (choices.view !== this.#choices.view) this.#patientsView = null; // whoever spoke last is heard
    this.#choices = choices;
  }

  set patientsView(view: View) {
    this.#patientsView = view;
  }

  get dark(): boolean {
    return isDark(this.#choices.theme, this.#surroundings());
  }

  get view(): View {
    const { forcedColours, printing } = this.#surroundings();
    if (!this.canDraw || forcedColours || printing) return "html";
    return this.#patientsView ?? (this.#choices.view === "html" ? "html" : "canvas");
  }

  /** The environment as tidemark_start takes it. */
  get environment(): number {
    const { touchFirst, forcedColours } = this.#surroundings();
    const htmlForced = !this.canDraw || forcedColours || this.#choices.view === "html";
    return (
      (touchFirst ? Environment.touchFirst : 0) |
      (htmlForced ? Environment.htmlForced : 0) |
      (this.#storageBlocked ? Environment.storageBlocked : 0) |
      (/^es\b/i.test(this.#choices.language) ? Environment.spanish : 0)
    );
  }

  /** Tells the core what has changed since the last time. */
  tell(core: Core): void {
    if (this.environment !== this.#told) core.environment(this.environment);
    if (this.dark !== this.#dark) core.theme(this.dark);
    this.#told = this.environment;
    this.#dark = this.dark;
  }
}
