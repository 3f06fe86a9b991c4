/** Brings the core's frames into the page: elements, heights, canvas. When there is a frame is diary.ts's matter. */
import type { Core } from "./core.js";
import type { Looks } from "./looks.js";
import { PageTree, type View } from "./page_tree.js";
import type { Shell } from "./shell.js";
import type { Stage } from "./stage.js";
import { Surface } from "./surface.js";

/** A layout settles one round after a measure; one that never does must not hang the page. */
const maxRounds = 3;

let widgets = 0;

export class Page {
  readonly tree: PageTree;
  readonly #core: Core;
  readonly #shell: Shell;
  readonly #stage: Stage;
  readonly #looks: Looks;
  readonly #surface: Surface;
  #view: View | null = null; // as shown

  /** `wake` is called when the canvas should be somewhere else. */
  constructor(core: Core, shell: Shell, stage: Stage, looks: Looks, wake: () => void) {
    this.#core = core;
    this.#shell = shell;
    this.#stage = stage;
    this.#looks = looks;
    this.tree = new PageTree(stage.overlay, shell.status, `tidemark-${++widgets}`);
    this.#surface = new Surface(shell.box, stage.canvas, stage.gl, wake, stage.signal);
    this.#showView();
  }

  get hasCanvas(): boolean {
    return this.#view === "canvas";
  }

  /** The page shows what the last frame left, and the core knows what the browser made of it. */
  settle(): void {
    let focus = 0;
    for (let round = 1; ; round++) {
      focus = this.#core.focus() || focus;
      this.#showView();
      this.tree.patch(this.#core.nodes());
      if (!this.hasCanvas) {
        this.tree.drawImages((id) => this.#core.image(id));
        break;
      }
      this.#shell.box.style.height = `${this.#core.height()}px`;
      const measures = this.tree.measure();
      const news = measures.filter(({ id, width, height }) => this.#core.measured(id, width, height));
      if (news.length === 0 || round === maxRounds) break;
      this.#core.frame();
    }
    this.tree.focus(focus);
  }

  /** True if the canvas is a new one, and empty. Its width decides the height of what it shows, hence the rounds. */
  fit(): boolean {
    let moved = false;
    for (let round = 0; round < maxRounds; round++) {
      const next = this.#surface.next(this.#core.height());
      if (!next) break;
      this.#surface.place(next);
      this.#core.surface(next.width, next.top, next.height, next.ratio);
      this.#core.frame();
      this.settle();
      moved = true;
    }
    return moved;
  }

  /** In the browser's own frame only. */
  paint(): void {
    const moved = this.fit();
    if (this.hasCanvas && (moved || this.#core.wantsDraw())) this.#core.draw();
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
    this.tree.setView(view);
  }
}
