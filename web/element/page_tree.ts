/**
 * The diary's nodes as elements of the page. Each frame's table is compared with a copy of the last one, not with the
 * page, which a translator may have rewritten, and the page is changed by id, as little as possible.
 */
import { Role, type UiNode, nodesFromBytes, sameBytes } from "./nodes.js";
import { keptInPlace } from "./order.js";
import { type Part, createPart, updatePart } from "./parts.js";
import { placePart, releasePart } from "./place.js";
import { svgFromRecords } from "./svg.js";

/** The elements lie over the canvas, or they are a plain page of their own. */
export type View = "canvas" | "html";

export class PageTree {
  readonly #overlay: HTMLElement;
  readonly #status: HTMLElement;
  readonly #widget: string;
  readonly #parts = new Map<number, Part>();
  readonly #byElement = new WeakMap<EventTarget, Part>();
  #children = new Map<number, number[]>(); // ids in order, by parent
  #bytes: Uint8Array = new Uint8Array();
  #announced = "";
  #view: View = "canvas";
  #focusLost = false;

  /** `status` announces politely and stands outside; `widget` is a word that no other widget of the page has. */
  constructor(overlay: HTMLElement, status: HTMLElement, widget: string) {
    this.#overlay = overlay;
    this.#status = status;
    this.#widget = widget;
  }

  setView(view: View): void {
    if (view === this.#view) return;
    this.#view = view;
    this.#placeAll();
  }

  /** Makes the page show the table. */
  patch(bytes: Uint8Array): void {
    if (sameBytes(bytes, this.#bytes)) {
      this.#undoRefused();
      return;
    }
    this.#bytes = bytes;
    const root = this.#overlay.getRootNode() as ShadowRoot;
    const focused = root.activeElement;

    const all = nodesFromBytes(bytes);
    const nodes = all.filter((node) => node.role !== Role.Status);
    this.#announce(all.filter((node) => node.role === Role.Status));
    const fresh = new Set(nodes.filter((node) => this.#update(node)).map((node) => node.id));
    this.#arrange(nodes, fresh);
    this.#dropAllBut(new Set(nodes.map((node) => node.id)));
    this.#placeAll();

    if (!(focused instanceof HTMLElement) || root.activeElement === focused) return;
    if (focused.isConnected)
      focused.focus({ preventScroll: true }); // it was moved
    else this.#focusLost = true;
  }

  /** The part that an event came from. */
  partOf(event: Event): Part | undefined {
    for (const target of event.composedPath()) {
      if (target === this.#overlay) return undefined;
      const part = this.#byElement.get(target);
      if (part) return part;
    }
    return undefined;
  }

  /** Fields whose content the core does not know yet: assistive technology can change one without any event. */
  edited(): Part[] {
    return [...this.#parts.values()].filter((part) => part.field && part.field.value !== part.shown);
  }

  /** Heights that the browser gave to the texts it lays out, CSS pixels, where the core had reckoned with others. */
  measure(): { id: number; width: number; height: number }[] {
    const found = [];
    for (const { node, element } of this.#parts.values()) {
      if (node.role !== Role.BrowserText) continue;
      const height = element.offsetHeight;
      if (Math.abs(height - node.height) >= 0.5) found.push({ id: node.id, width: node.width, height });
    }
    return found;
  }

  /** Puts the pictures in as SVG; `records` gives those of one image. */
  drawImages(records: (id: number) => string): void {
    for (const part of this.#parts.values()) {
      if (part.node.role !== Role.Image) continue;
      const picture = records(part.node.id);
      if (picture === part.picture) continue;
      part.picture = picture;
      part.control.replaceChildren(svgFromRecords(picture) ?? "");
    }
  }

  /**
   * Moves focus to a node; 0 leaves it where it is, unless the element that had it is gone: then it goes to the first
   * heading, so that whoever works by keyboard is not thrown back to the start of the page.
   */
  focus(id: number): void {
    const lost = this.#focusLost;
    this.#focusLost = false;
    const part = this.#parts.get(id) ?? (lost ? this.#firstHeading() : undefined);
    if (!part) return;
    const chosen = part.element.querySelector<HTMLElement>("input:checked") ?? part.element.querySelector("input");
    const target = (part.node.role === Role.RadioGroup && chosen) || part.control;
    if (target.tabIndex < 0 && !target.hasAttribute("tabindex")) target.tabIndex = -1;
    target.focus();
  }

  #firstHeading(): Part | undefined {
    return [...this.#parts.values()].find((part) => part.node.role === Role.Heading);
  }

  /** A choice that the core did not take leaves the table as it was; the browser has changed its element though. */
  #undoRefused(): void {
    for (const part of this.#parts.values()) updatePart(part, part.node, part.node);
  }

  #announce(nodes: readonly UiNode[]): void {
    const text = nodes.map((node) => node.value).join(" ");
    if (text === this.#announced) return;
    this.#announced = text;
    this.#status.textContent = text;
  }

  /** True if the node has a new element. */
  #update(node: UiNode): boolean {
    const known = this.#parts.get(node.id);
    const { role, level, parent } = known?.node ?? {};
    if (known && role === node.role && level === node.level && parent === node.parent) {
      updatePart(known, node, known.node);
      return false;
    }
    known?.element.remove();
    const part = createPart(node, this.#widget);
    updatePart(part, node, null);
    this.#parts.set(node.id, part);
    this.#byElement.set(part.element, part);
    return true;
  }

  #arrange(nodes: readonly UiNode[], fresh: ReadonlySet<number>): void {
    const children = new Map<number, number[]>();
    for (const node of nodes) {
      const siblings = children.get(node.parent);
      if (siblings) siblings.push(node.id);
      else children.set(node.parent, [node.id]);
    }
    for (const [parent, ids] of children) {
      const home = this.#parts.get(parent)?.element ?? this.#overlay;
      const before = this.#children.get(parent) ?? [];
      const kept = keptInPlace(
        before.filter((id) => !fresh.has(id)),
        ids,
      );
      let next: Element | null = null;
      for (const id of [...ids].reverse()) {
        const element: HTMLElement = (this.#parts.get(id) as Part).element;
        if (!kept.has(id) || element.parentNode !== home) home.insertBefore(element, next);
        next = element;
      }
    }
    this.#children = children;
    for (const { node, label } of this.#parts.values()) {
      if (node.role !== Role.RadioGroup || !label) continue;
      const hidden = node.level === 0 && !this.#leavesRoomForTitle(node);
      if (label.hidden !== hidden) label.hidden = hidden;
    }
  }

  /** Some groups have their question drawn above the answers; of others a heading has said it before. */
  #leavesRoomForTitle(group: UiNode): boolean {
    const first = this.#parts.get(this.#children.get(group.id)?.[0] ?? 0);
    return first !== undefined && first.node.y - group.y >= 1;
  }

  #dropAllBut(ids: ReadonlySet<number>): void {
    for (const [id, part] of this.#parts) {
      if (ids.has(id)) continue;
      part.element.remove();
      this.#parts.delete(id);
    }
  }

  #placeAll(): void {
    for (const part of this.#parts.values()) {
      if (this.#view === "html") releasePart(part);
      else placePart(part, this.#parts.get(part.node.parent)?.node);
    }
  }
}
