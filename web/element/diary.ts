/**
 * A running diary: the core, the elements that show it, and the canvas. There is no main loop: what a person does runs
 * through the core and into the page in the task of the event itself, so that an entry is saved before the tab can
 * close; only drawing waits for the browser's next frame, and without a reason there is none.
 */
import { ActKind } from "./abi.js";
import { Core } from "./core.js";
import { watchSurroundings } from "./environment.js";
import { listen } from "./input.js";
import type { Loaded } from "./loader.js";
import { type Choices, Looks } from "./looks.js";
import { Role } from "./nodes.js";
import { PageTree, type View } from "./page_tree.js";
import type { Part } from "./parts.js";
import { browserPort } from "./port.js";
import type { Shell } from "./shell.js";
import { type Stage, openStage } from "./stage.js";
import type { DiaryStorage } from "./storage.js";
import { Surface } from "./surface.js";

/** What the diary tells about itself: never an answer, a score or a note. */
export interface Listener {
  saved(kind: string): void;
  storageTrouble(code: string): void;
  /** The core is gone, and nothing of the diary is left in the page. */
  stopped(cause: unknown): void;
}

/** A layout settles one round after a measure; one that never does must not hang the page. */
const maxRounds = 3;

interface Hover {
  readonly x: number; // CSS pixels on the content
  readonly y: number;
  readonly part: Part | undefined;
}

let widgets = 0;

export class Diary {
  readonly #core: Core;
  readonly #shell: Shell;
  readonly #stage: Stage;
  readonly #storage: DiaryStorage;
  readonly #listener: Listener;
  readonly #looks: Looks;
  readonly #tree: PageTree;
  readonly #surface: Surface;
  #view: View | null = null; // as shown
  #request = 0; // of the next animation frame; 0 = none
  #hover: Hover | null = null;
  #hoverNews = false;
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
        setView: (view) => diary?.#choose(view),
        saved: (kind) => queueMicrotask(() => listener.saved(kind)), // the page's listeners run after the core's call
        storageTrouble: (code) => queueMicrotask(() => listener.storageTrouble(code)),
      });
      const core = await Core.create(loaded.factory, loaded.wasm, stage.canvas, port);
      diary = new Diary(core, shell, stage, storage, choices, listener);
      diary.#start(loaded.fonts, config);
      return diary;
    } catch (error) {
      stage.end();
      throw error;
    }
  }

  private constructor(core: Core, shell: Shell, stage: Stage, storage: DiaryStorage, choices: Choices, listener: Listener) {
    this.#core = core;
    this.#shell = shell;
    this.#stage = stage;
    this.#storage = storage;
    this.#listener = listener;
    const { overlay, canvas, gl, signal } = stage;
    const surroundings = watchSurroundings(() => this.#run(() => this.#frame()), signal);
    this.#looks = new Looks(choices, surroundings, storage.blocked);
    this.#tree = new PageTree(overlay, shell.status, `tidemark-${++widgets}`);
    this.#surface = new Surface(shell.box, canvas, gl, () => this.#wake(), signal);
    storage.watch(() => this.#run(() => this.#reread()), signal);
    canvas.addEventListener("webglcontextlost", () => this.#run(() => this.#loseContext()), { signal });
    signal.addEventListener("abort", () => cancelAnimationFrame(this.#request));
    listen(
      overlay,
      this.#tree,
      {
        click: (id) => this.#run(() => this.#act(ActKind.click, id, "")),
        setValue: (id, value) => this.#run(() => this.#act(ActKind.setValue, id, value)),
        hover: (x, y, part) => this.#moveHover({ x, y, part }),
        hoverEnd: () => this.#moveHover(null),
      },
      signal,
    );
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
    this.#looks.canDraw = this.#stage.gl !== null;
    const drawing = core.start(this.#looks.environment);
    this.#looks.canDraw &&= drawing;
    fonts.forEach((bytes, index) => core.font(index, bytes));
    if (config) core.config(config);
    core.open(this.#storage.read());
    this.#looks.tell(core);
    this.#showView();
    this.#fitSurface();
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
      this.#stage.end();
      this.#listener.stopped(cause);
    } finally {
      this.#busy = false;
    }
  }

  #act(kind: number, id: number, text: string): void {
    this.#core.act(kind, id, text);
    this.#settle();
    this.#wake();
  }

  #frame(): void {
    this.#looks.tell(this.#core);
    this.#core.frame();
    this.#settle();
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

  /** The page shows what the last frame left, and the core knows what the browser made of it. */
  #settle(): void {
    let focus = 0;
    for (let round = 1; ; round++) {
      focus = this.#core.focus() || focus;
      this.#showView();
      this.#tree.patch(this.#core.nodes());
      if (this.#view === "html") {
        this.#tree.drawImages((id) => this.#core.image(id));
        break;
      }
      this.#shell.box.style.height = `${this.#core.height()}px`;
      const news = this.#tree.measure();
      if (news.length === 0 || round === maxRounds) break;
      for (const { id, width, height } of news) this.#core.measured(id, width, height);
      this.#core.frame();
    }
    this.#tree.focus(focus);
  }

  #showView(): void {
    this.#shell.dark = this.#looks.dark;
    const view = this.#looks.view;
    if (view === this.#view) return;
    this.#view = view;
    this.#stage.overlay.className = view;
    this.#stage.canvas.hidden = view === "html";
    this.#shell.box.style.removeProperty("height");
    this.#surface.drawn = view === "canvas";
    this.#tree.setView(view);
  }

  #wake(): void {
    if (this.#request || this.#stage.signal.aborted) return;
    this.#request = requestAnimationFrame(() => {
      this.#request = 0;
      this.#run(() => this.#paint());
    });
  }

  #paint(): void {
    this.#tellHover();
    const moved = this.#fitSurface();
    if (this.#view === "canvas" && (moved || this.#core.wantsDraw())) this.#core.draw();
  }

  /** True if the canvas is a new one, and empty. Its width decides the height of what it shows, hence the rounds. */
  #fitSurface(): boolean {
    let moved = false;
    for (let round = 0; round < maxRounds; round++) {
      const next = this.#surface.next(this.#core.height());
      if (!next) break;
      this.#surface.place(next);
      this.#core.surface(next.width, next.top, next.height, next.ratio);
      this.#core.frame();
      this.#settle();
      moved = true;
    }
    return moved;
  }

  #moveHover(hover: Hover | null): void {
    if (this.#view !== "canvas") return;
    // A control looks the same wherever the pointer is on it; a picture may not.
    const sameLook = hover?.part === this.#hover?.part && hover?.part?.node.role !== Role.Image;
    this.#hover = hover;
    if (sameLook) return;
    this.#hoverNews = true;
    this.#wake();
  }

  #tellHover(): void {
    if (!this.#hoverNews) return;
    this.#hoverNews = false;
    this.#core.pointer(this.#hover?.x ?? -1, this.#hover?.y ?? -1);
    this.#core.frame();
    this.#settle();
  }
}
