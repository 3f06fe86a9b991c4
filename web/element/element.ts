/**
 * `<tidemark-tracker>`: the diary as one tag. This file is its life cycle and what the page around can see of it; the
 * work is done by loader.ts, diary.ts and shell.ts.
 *
 * Attributes, each mirrored by a property (kebab-case to camelCase):
 * - `config`: address of the clinic's JSON file.
 * - `theme`: auto, light or dark. `view`: auto, canvas or html. `locale`: auto or a language tag, in which
 *   the questions begin.
 * - `storage-key`: name space in localStorage, "tidemark" if absent. Two widgets with the same one show one diary.
 * - `wasm-url`: address of the WebAssembly file. `font-url`: address of the folder with both fonts.
 *
 * Events (they bubble and cross shadow roots): `tidemark-ready`; `tidemark-saved` {kind}; `tidemark-due` {due};
 * `tidemark-storage` {code}; `tidemark-error` {code, message}. None of them carries an answer, a score or a note.
 */
import { type Mirrored, adoptEarlyProperties, defineMirrored } from "./attributes.js";
import { CoreStopped } from "./core.js";
import { Diary } from "./diary.js";
import { type ErrorCode, LoadError } from "./errors.js";
import { loadFailurePage, stoppedPage } from "./fail.js";
import { addresses, load } from "./loader.js";
import type { Choices } from "./looks.js";
import { neutralFileName, saveFile } from "./port.js";
import { Shell } from "./shell.js";
import { DiaryStorage } from "./storage.js";
import { isDark, themeChoiceFrom } from "./theme.js";
import { words } from "./words.js";

interface Deferred {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

function deferred(): Deferred {
  let settle: Pick<Deferred, "resolve" | "reject"> | undefined;
  const promise = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject };
  });
  promise.catch(() => undefined); // nobody need listen
  return { promise, ...(settle as Pick<Deferred, "resolve" | "reject">) };
}

/** Of the text around the element; where the page does not say, the browser's. */
function pageLanguage(element: HTMLElement): string {
  return element.closest<HTMLElement>("[lang]")?.lang || document.documentElement.lang || navigator.language;
}

export interface TidemarkTracker extends Mirrored {}

export class TidemarkTracker extends HTMLElement {
  static readonly observedAttributes = ["config", "theme", "view", "storage-key"];

  readonly #shell: Shell;
  #life: AbortController | null = null; // from one opening to the next, or to the end
  #diary: Diary | null = null;
  #ready = deferred();

  constructor() {
    super();
    this.#shell = new Shell(this.attachShadow({ mode: "open" }));
    this.addEventListener("tidemark-trap", () => this.#diary?.trap());
  }

  /** Resolves when the diary can be used. Rejects if it cannot be loaded; then read it again for the next try. */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  connectedCallback(): void {
    adoptEarlyProperties(this);
    if (!this.#life) void this.#open();
  }

  disconnectedCallback(): void {
    // Frameworks take an element out only to put it elsewhere; that must not cost a half-filled form.
    queueMicrotask(() => {
      if (!this.isConnected) this.#close();
    });
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (!this.#life || before === after) return;
    if (name === "theme" || name === "view") {
      if (this.#diary) this.#diary.choices = this.#choices;
    } else {
      this.#close();
      void this.#open();
    }
  }

  /** Never rejects: what goes wrong is shown and told. */
  async #open(): Promise<void> {
    const life = new AbortController();
    this.#life = life;
    const prefersDark = matchMedia("(prefers-color-scheme: dark)").matches;
    this.#shell.dark = isDark(this.#choices.theme, { printing: false, prefersDark });
    const progress = this.#shell.showLoading();
    const storage = new DiaryStorage(this.storageKey);
    try {
      const from = addresses(this.wasmUrl, this.fontUrl);
      const [loaded, config] = await Promise.all([load(from, progress), this.#fetchConfig()]);
      if (life.signal.aborted) return;
      this.#shell.showBox();
      const diary = await Diary.open(this.#shell, loaded, config, storage, this.#choices, {
        saved: (kind) => this.#tell("saved", { kind }),
        due: (something) => this.#tell("due", { due: something }),
        storageTrouble: (code) => this.#tell("storage", { code }),
        configRefused: (problems) => this.#tellError("config", `${words.configPart}\n${problems.trimEnd()}`),
        stopped: (cause) => this.#showStopped(storage, cause),
      });
      if (life.signal.aborted) return diary.close();
      this.#diary = diary;
    } catch (error) {
      if (life.signal.aborted) return;
      if (error instanceof CoreStopped) this.#showStopped(storage, error);
      else this.#showFailure(error);
      return;
    }
    this.#ready.resolve();
    this.#tell("ready", null);
  }

  #close(): void {
    this.#life?.abort();
    this.#life = null;
    this.#diary?.close();
    this.#diary = null;
  }

  #reopen(): void {
    this.#close();
    void this.#open();
  }

  #showFailure(error: unknown): void {
    const failure = error instanceof LoadError ? error : new LoadError("unknown", error);
    console.error(failure);
    this.#shell.showNotice(loadFailurePage(failure.message, () => this.#reopen()));
    this.#ready.reject(failure);
    this.#ready = deferred();
    this.#tellError(failure.code, failure.message);
  }

  #showStopped(storage: DiaryStorage, cause: unknown): void {
    console.error(cause);
    this.#diary = null;
    const download = (): void => saveFile(neutralFileName(new Date(), "json"), "application/json", storage.rawJson());
    this.#shell.showNotice(stoppedPage(storage.blocked ? null : download, () => this.#reopen()));
    this.#tellError("trap", words.stopped);
  }

  /** Nothing if there is none, or if it cannot be had: a diary without the clinic's name is better than no diary. */
  async #fetchConfig(): Promise<Uint8Array | null> {
    if (this.config === "") return null;
    try {
      const response = await fetch(new URL(this.config, document.baseURI));
      if (!response.ok) throw new Error(`${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    } catch {
      this.#tellError("config", words.configMessage);
      return null;
    }
  }

  get #choices(): Choices {
    const view = this.view;
    return {
      theme: themeChoiceFrom(this.theme),
      view: view === "html" || view === "canvas" ? view : "auto",
      language: this.locale === "auto" ? pageLanguage(this) : this.locale,
    };
  }

  #tellError(code: ErrorCode, message: string): void {
    this.#tell("error", { code, message });
  }

  #tell(name: string, detail: object | null): void {
    this.dispatchEvent(new CustomEvent(`tidemark-${name}`, { detail, bubbles: true, composed: true }));
  }
}

defineMirrored(TidemarkTracker.prototype);
