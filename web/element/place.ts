/** Puts an element where the core drew its node, or lets go of it. */
import { Role, type UiNode } from "./nodes.js";
import type { Part } from "./parts.js";

function pixels(length: number): string {
  return `${Math.round(length * 100) / 100}px`;
}

/** Over the canvas: relative to the parent's element, since the elements are nested as the nodes are. */
export function placePart(part: Part, parent: UiNode | undefined): void {
  const { node, element, field } = part;
  const x = pixels(node.x - (parent?.x ?? 0));
  const y = pixels(node.y - (parent?.y ?? 0));
  const place = [x, y, node.width, node.height, node.fieldTop, node.fieldHeight, node.fontSize].join();
  if (place === part.place) return;
  part.place = place;

  element.style.transform = `translate(${x}, ${y})`;
  element.style.width = pixels(node.width);
  // The browser lays this text out, and what it makes of it is what the core wants to know.
  if (node.role !== Role.BrowserText) element.style.height = pixels(node.height);
  if (node.fontSize > 0) element.style.fontSize = pixels(node.fontSize);
  if (!field) return;
  field.style.top = pixels(node.fieldTop);
  field.style.height = pixels(node.fieldHeight);
}

/** In the HTML view the browser lays out everything. */
export function releasePart(part: Part): void {
  if (part.place === "") return;
  part.place = "";
  for (const name of ["transform", "width", "height", "font-size"]) part.element.style.removeProperty(name);
  part.field?.style.removeProperty("top");
  part.field?.style.removeProperty("height");
}
