/**
 * What a person does to the page's elements, told to the diary. Activation is the browser's `click` (of a radio button
 * its `change`) and nothing else: mouse, touch, keyboard, voice and screen readers all end in exactly one of them.
 * All listeners are passive, and none of them stops what the browser does by itself.
 */
import { Flag, Role, hasFlag } from "./nodes.js";
import type { PageTree } from "./page_tree.js";
import type { Part } from "./parts.js";

export interface Acts {
  click(id: number): void;
  setValue(id: number, value: string): void;
  /** Where the pointer is, CSS pixels on the content, when that may look different; negative = elsewhere. */
  pointer(x: number, y: number): void;
  /** The diary itself is changing the page, and with it moves focus and changes fields. */
  busy(): boolean;
}

export function listen(overlay: HTMLElement, tree: PageTree, acts: Acts, signal: AbortSignal): void {
  const on = <Type extends keyof HTMLElementEventMap>(
    type: Type,
    hear: (event: HTMLElementEventMap[Type]) => void,
  ): void => overlay.addEventListener(type, hear, { signal, passive: true });

  const tellEdit = (part: Part): void => {
    const field = part.field;
    if (!field || field.value === part.shown || acts.busy()) return;
    part.agreed = part.shown = field.value;
    acts.setValue(part.node.id, field.value);
  };
  const tellEdits = (): void => tree.edited().forEach(tellEdit);
  const onEdit = (event: Event): void => {
    const part = tree.partOf(event);
    if (part?.field) tellEdit(part);
  };

  on("click", (event) => {
    const part = tree.partOf(event);
    if (part?.node.role !== Role.Button || hasFlag(part.node, Flag.Disabled)) return;
    tellEdits(); // Firefox lets assistive technology change a text without any event
    acts.click(part.node.id);
  });
  on("change", (event) => {
    const part = tree.partOf(event);
    if (part?.node.role === Role.Radio) acts.click(part.node.id);
    else onEdit(event);
  });
  on("input", onEdit);
  on("focusout", onEdit);

  const composing = (is: boolean) => (event: Event) => {
    const part = tree.partOf(event);
    if (part) part.composing = is;
  };
  on("compositionstart", composing(true));
  on("compositionend", composing(false));

  let under: Part | undefined;
  on("pointermove", (event) => {
    if (event.pointerType === "touch") return; // a finger has no place while it is not pressing
    const part = tree.partOf(event);
    // A control looks the same wherever the pointer is on it; a picture may not.
    if (part === under && part?.node.role !== Role.Image) return;
    under = part;
    const { left, top } = overlay.getBoundingClientRect();
    acts.pointer(event.clientX - left, event.clientY - top);
  });
  on("pointerleave", () => {
    under = undefined;
    acts.pointer(-1, -1);
  });
}
