/**
 * A running diary. There is no main loop: what a person does runs through the core and into the page in the task of the
 * event itself, so that an entry is saved before the tab can close; only drawing waits for the browser's next frame,
 * and without a reason there is none.
 */
import { ActKind } from "./abi.js";
import { Core } from "./core.js";
import { watchSurroundings } from "./environment.js";
import { listen } from "./input.js";
import type { Loaded } from "./loader.js";
import { type Choices, Looks } from "./looks.js";
import { Page } from "./page.js";
import { browserPort } from "./port.js";
import type { Shell } from "./shell.js";
import { type Stage, openStage } from "./stage.js";
import type { DiaryStorage } from "./storage.js";

/** What the diary tells about itself: never an answer, a score or a note. */
export interface Listener {
  saved(kind: string): void;
  due(something: boolean): void;
  storageTrouble(code: string): void;
  /** Part of the clinic's file cannot be used, a line for each field. The diary goes on without that part. */
  configRefused(problems: string): void;
  /** The core is gone, and the diary is about to leave the page. */
  stopped(cause: unknown): void;
}

export class Diary {
  readonly #core: Core;
  readonly #stage: Stage;
  readonly #storage: DiaryStorage;
  readonly #listener: Listener;
  readonly #looks: Looks;
  readonly #page: Page;
  #request = 0; // of the next animation frame; 0 = none
  #pointer: readonly [x: number, y: number] | null = null; // where the core does not know it yet
  #busy = true; // inside the core or changing the page: events of that are not a person's

  /** Fills the shell's box. Throws LoadError or CoreStopped, and leaves nothing behind then. */
  static async open(
    shell: Shell,
    loaded: Loaded,
    config: Uint8Array | null,
    storage: DiaryStorage,
    choices: Choices,
    listener: Listener,
  ): Promise<Diary> {
    const stage = await openStage(shell, loaded.fonts);
    try {
      let diary: Diary | null = null;
      const port = browserPort({
        write: (key, value) => storage.write(key, value),
        setView: (view) => diary && diary.#choose(view),
        saved: (kind) => queueMicrotask(() => listener.saved(kind)), // the page's listeners run after the core's call
        due: (something) => queueMicrotask(() => listener.due(something)),
        storageTrouble: (code) => queueMicrotask(() => listener.storageTrouble(code)),
      });
      const core = await Core.create(loaded.factory, loaded.wasm, stage.canvas, port);
      shell.showDiary(); // what it replaces would push the diary down while it finds its place
      diary = new Diary(core, shell, stage, storage, choices, listener);
      diary.#start(loaded.fonts, config);
      return diary;
    } catch (error) {
      stage.end();
      throw error;
    }
  }

  private constructor(
    core: Core,
    shell: Shell,
    stage: Stage,
    storage: DiaryStorage,
    choices: Choices,
    listener: Listener,
  ) {
    const { overlay, canvas, gl, signal } = stage;
    this.#core = core;
    this.#stage = stage;
    this.#storage = storage;
    this.#listener = listener;
    const surroundings = watchSurroundings(() => this.#run(() => this.#frame()), signal);
    this.#looks = new Looks(choices, surroundings, gl !== null, storage.blocked);
    this.#page = new Page(core, shell, stage, this.#looks, () => this.#wake());
    storage.watch(() => this.#run(() => this.#reread()), signal);
    canvas.addEventListener("webglcontextlost", () => this.#run(() => this.#loseContext()), { signal });
    signal.addEventListener("abort", () => cancelAnimationFrame(this.#request));
    const acts = {
      click: (id: number) => this.#run(() => this.#act(ActKind.click, id, "")),
      setValue: (id: number, value: string) => this.#run(() => this.#act(ActKind.setValue, id, value)),
      pointer: (x: number, y: number) => this.#movePointer(x, y),
      busy: () => this.#busy,
    };
    listen(overlay, this.#page.tree, acts, signal);
  }

  set choices(choices: Choices) {
    this.#looks.choices = choices;
    this.#run(() => this.#frame());
  }

  /** Stops the core on purpose, to try what follows. */
  trap(): void {
    this.#run(() => this.#core.trap());
  }

  /** Takes the diary out of the page. Nothing is lost by it: every entry was saved when it was made. */
  close(): void {
    this.#stage.end();
  }

  #start(fonts: Loaded["fonts"], config: Uint8Array | null): void {
    const core = this.#core;
    if (!core.start(this.#storage.namespace, navigator.language, fonts, this.#looks.environment)) this.#looks.canDraw = false;
    const problems = config ? core.config(config) : "";
    if (problems) this.#listener.configRefused(problems);
    core.open(this.#storage.read());
    this.#looks.tell(core);
    this.#page.fit();
    this.#frame();
    this.#busy = false;
  }

  /** Everything that enters the core comes through here. Any fault ends the diary: a page of words takes its place. */
  #run(task: () => void): void {
    if (this.#stage.signal.aborted || this.#busy) return;
    this.#busy = true;
    try {
      task();
    } catch (cause) {
      this.#listener.stopped(cause); // first, while it can still see where the focus was
      this.#stage.end();
    } finally {
      this.#busy = false;
    }
  }

  #act(kind: number, id: number, text: string): void {
    this.#core.act(kind, id, text);
    this.#page.settle();
    this.#wake();
  }

  #frame(): void {
    this.#looks.tell(this.#core);
    this.#core.frame();
    this.#page.settle();
    this.#wake();
  }

  #reread(): void {
    this.#core.open(this.#storage.read());
    this.#frame();
  }

  /** All that the core had made for drawing is gone with the context; the plain page needs none of it. */
  #loseContext(): void {
    this.#looks.canDraw = false;
    this.#frame();
  }

  #choose(view: string): void {
    this.#looks.patientsView = view === "html" ? "html" : "canvas";
  }

  #wake(): void {
    if (this.#request || this.#stage.signal.aborted) return;
    this.#request = requestAnimationFrame(() => {
      this.#request = 0;
      this.#run(() => this.#paint());
    });
  }

  #paint(): void {
    if (this.#pointer) {
      this.#core.pointer(...this.#pointer);
      this.#pointer = null;
      this.#core.frame();
      this.#page.settle();
    }
    this.#page.paint();
  }

  #movePointer(x: number, y: number): void {
    if (!this.#page.hasCanvas) return;
    this.#pointer = [x, y];
    this.#wake();
  }
}
