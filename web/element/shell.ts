/**
 * The inside of the element: help that is always there, a place for notices (loading, failure), and the box that the
 * diary fills. All of it stands before any WebAssembly is asked for.
 */
import { styleSheet } from "./style.js";
import { words } from "./words.js";

/** How long a load may take before the words change, milliseconds. */
const slowAfter = 12_000;

export class Shell {
  readonly root: HTMLElement;
  readonly box: HTMLElement; // empty; the diary fills it
  readonly status: HTMLElement; // the one polite announcer; it must exist before it first speaks
  readonly #notice: HTMLElement;
  #slow = 0; // timer

  constructor(shadow: ShadowRoot) {
    shadow.adoptedStyleSheets = [styleSheet()];
    this.root = block("root");
    this.root.lang = "en"; // of the words in here; the page around may speak another language
    this.#notice = block("notice");
    this.status = block("status");
    this.status.setAttribute("role", "status");
    this.box = block("box");
    this.box.setAttribute("role", "region");
    this.box.setAttribute("aria-label", words.diary);
    this.box.tabIndex = -1;
    this.box.hidden = true;
    this.root.append(crisisBlock(), this.#notice, this.status, this.box);
    shadow.append(this.root);
  }

  set dark(is: boolean) {
    this.root.classList.toggle("dark", is);
  }

  /** Shows that the diary is on its way. The result tells it how far, from 0 to 1. */
  showLoading(): (share: number) => void {
    const line = document.createElement("p");
    line.textContent = words.loading;
    const bar = block("bar");
    bar.setAttribute("role", "progressbar");
    bar.setAttribute("aria-label", words.loading);
    const filled = block("filled");
    bar.append(filled);
    const loading = block("loading");
    loading.tabIndex = -1;
    loading.append(line, bar);
    this.showNotice(loading);

    this.#slow = setTimeout(() => {
      line.textContent = words.loadingSlow;
    }, slowAfter);
    return (share) => {
      const percent = String(Math.round(share * 100));
      if (bar.getAttribute("aria-valuenow") === percent) return;
      bar.setAttribute("aria-valuenow", percent);
      filled.style.transform = `scaleX(${share})`;
    };
  }

  /** Words in the diary's place. If the focus was in what they replace, they get it. */
  showNotice(notice: HTMLElement): void {
    clearTimeout(this.#slow);
    const hadFocus = this.#hasFocus;
    this.box.hidden = true;
    this.status.textContent = "";
    this.#notice.replaceChildren(notice);
    if (hadFocus) (notice.querySelector<HTMLElement>("[tabindex]") ?? notice).focus();
  }

  /** Gives the diary room to measure itself in, below the notice. */
  showBox(): void {
    this.box.hidden = false;
  }

  /** The diary is there. */
  showDiary(): void {
    clearTimeout(this.#slow);
    const hadFocus = this.#hasFocus;
    this.#notice.replaceChildren();
    if (hadFocus) this.box.focus();
  }

  /** Of the notice or the diary; help keeps its focus. */
  get #hasFocus(): boolean {
    const focused = (this.root.getRootNode() as ShadowRoot).activeElement;
    return this.#notice.contains(focused) || this.box.contains(focused);
  }
}

function block(className: string): HTMLElement {
  const element = document.createElement("div");
  element.className = className;
  return element;
}

/** The clinic's own words, or ours where it gave none. */
function crisisBlock(): HTMLElement {
  const slot = document.createElement("slot");
  slot.name = "crisis";
  const { crisisEmergency: emergency, crisisLine: line, crisisElsewhere: elsewhere } = words;

  const here = document.createElement("p");
  here.append(
    emergency.before,
    link(`tel:${emergency.number}`, emergency.number, `call ${emergency.number}`),
    emergency.after,
  );
  here.append(line.before, link(`tel:${line.number}`, line.call, `${line.call} ${line.number}`), line.or);
  here.append(link(`sms:${line.number}`, line.text, `${line.text} ${line.number}`), line.after);
  const abroad = document.createElement("p");
  const finder = link(elsewhere.href, elsewhere.link);
  finder.target = "_blank";
  finder.rel = "noopener noreferrer";
  abroad.append(elsewhere.before, finder);
  slot.append(here, abroad);

  const crisis = block("crisis");
  crisis.append(slot);
  return crisis;
}

function link(address: string, text: string, name?: string): HTMLAnchorElement {
  const element = document.createElement("a");
  element.href = address;
  element.textContent = text;
  if (name) element.setAttribute("aria-label", name);
  return element;
}
