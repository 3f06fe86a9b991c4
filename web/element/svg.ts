/**
 * A picture of the core as SVG elements. They are made one by one: a parser of text is what Trusted Types forbids.
 */

const namespace = "http://www.w3.org/2000/svg";
const drawing = /^(svg|g|title|desc|defs|rect|line|polyline|polygon|path|circle|ellipse|text|tspan|clipPath|pattern)$/;
/** Handlers and style attributes would need a wider Content-Security-Policy; addresses would need the network. */
const refused = /^(on|style$|href$|xlink:)/i;

/**
 * The picture in `records`: one element a record, in order, with its depth (shell/browser/ABI.md). Null if there is
 * none.
 * An element that draws nothing is left out, with all that is inside it.
 */
export function svgFromRecords(records: string): SVGElement | null {
  const parents: (SVGElement | null)[] = [];
  for (const record of records.split("\x1e")) {
    if (record === "") continue; // after the last
    const [depthText = "", tag = "", content = "", ...attributes] = record.split("\x1f");
    const depth = Number(depthText) | 0;
    const parent = depth > 0 ? parents[depth - 1] : undefined;
    parents.length = depth;
    if (!drawing.test(tag) || parent === null || (depth > 0 && parent === undefined)) {
      parents[depth] = null;
      continue;
    }
    const element = document.createElementNS(namespace, tag) as SVGElement;
    for (let at = 0; at + 1 < attributes.length; at += 2) {
      const name = attributes[at] as string;
      if (!refused.test(name)) element.setAttribute(name, attributes[at + 1] as string);
    }
    if (content !== "") element.textContent = content;
    parent?.append(element);
    parents[depth] = element;
  }
  return parents[0] ?? null;
}
