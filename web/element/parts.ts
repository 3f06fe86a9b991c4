/**
 * One node of the diary as one real element: which element a role becomes, and how a changed node changes it. Nothing
 * here knows of order; page_tree.ts does.
 */
import { type Field, type FieldState, createField, isMultiline, updateField } from "./field.js";
import { Flag, Role, type UiNode, hasFlag, toneNames } from "./nodes.js";

export interface Part extends FieldState {
  node: UiNode; // as it stands in the page
  readonly element: HTMLElement; // lies at the node's place
  readonly control: HTMLElement; // takes focus, value and ARIA states; often `element` itself
  readonly label: HTMLElement | null; // shows the node's text
  readonly field: Field | null;
  place: string; // last written, to write only what changed
  picture: string; // of an image: the records that its SVG was made from
}

/** By role. The style sheets know them. */
const classNames = [
  ...["group", "heading", "paragraph", "browser-text", "button", "link", "radio-group", "radio"],
  ...["field", "field", "field", "field", "table", "row", "column-header", "row-header", "cell", "image"],
  ...["status", "region"],
];

const ariaRoles: ReadonlyMap<number, string> = new Map([
  [Role.RadioGroup, "radiogroup"],
  [Role.Table, "table"],
  [Role.Row, "row"],
  [Role.ColumnHeader, "columnheader"],
  [Role.RowHeader, "rowheader"],
  [Role.Cell, "cell"],
  [Role.Region, "region"],
]);

/** Class names of a group of radio buttons by the node's level: one below the other, or side by side. */
const radioLayouts = ["", " side scale", " side row-of-choices"];

/** These hold other nodes, and their name is told, not shown. */
const containers: ReadonlySet<number> = new Set([Role.Group, Role.Table, Role.Row, Role.Region]);

/** Addresses that a link may have; anything else would let a configuration file run a script. */
const safeAddress = /^(tel:|sms:|https:)/i;

/** The element for a node, bare: updatePart fills it in. `widget` is a word that no other widget of the page has. */
export function createPart(node: UiNode, widget: string): Part {
  const made = createElements(node, widget);
  made.element.id = elementId(node.id);
  const role = ariaRoles.get(node.role);
  if (role) made.element.setAttribute("role", role);
  return {
    node,
    control: made.element,
    label: null,
    field: null,
    agreed: "",
    shown: "",
    composing: false,
    place: "",
    picture: "",
    ...made,
  };
}

/** Id of a node's element inside its shadow root. */
function elementId(id: number): string {
  return `n${id}`;
}

function createElements(node: UiNode, widget: string): Pick<Part, "element"> & Partial<Part> {
  const withText = (element: HTMLElement): Pick<Part, "element" | "label"> => ({ element, label: element });
  switch (node.role) {
    case Role.Heading: // the page around has its own h1
      return withText(document.createElement(`h${Math.min(6, Math.max(2, node.level))}`));
    case Role.Paragraph:
      return withText(document.createElement("p"));
    case Role.BrowserText: {
      const text = document.createElement("p");
      text.dir = "auto";
      return withText(text);
    }
    case Role.Button: {
      const button = document.createElement("button");
      button.type = "button";
      return withText(button);
    }
    case Role.Link:
      return withText(document.createElement("a"));
    case Role.Radio: {
      const input = document.createElement("input");
      input.type = "radio";
      input.name = `${widget}-${node.parent}`;
      return { ...labelled(input), control: input };
    }
    case Role.TextField:
    case Role.NumberField:
    case Role.DateTimeField:
    case Role.Select: {
      const field = createField(node);
      return { ...labelled(field), control: field, field };
    }
    case Role.RadioGroup: {
      const element = document.createElement("div");
      const title = document.createElement("span");
      title.className = "title";
      title.id = `${elementId(node.id)}-title`;
      element.setAttribute("aria-labelledby", title.id); // also while it is hidden
      element.append(title);
      return { element, label: title };
    }
    case Role.Image: {
      const element = document.createElement("div");
      const control = document.createElement("div");
      control.setAttribute("role", "img");
      element.append(control);
      return { element, control };
    }
    default: {
      const element = document.createElement("div");
      return containers.has(node.role) ? { element } : withText(element);
    }
  }
}

function labelled(control: HTMLElement): Pick<Part, "element" | "label"> {
  const element = document.createElement("label");
  const label = document.createElement("span");
  element.append(label, control);
  return { element, label };
}

/** Writes what differs between `before` and `node`; everything if there was nothing before. */
export function updatePart(part: Part, node: UiNode, before: UiNode | null): void {
  part.node = node;
  const { element, control, label } = part;

  const classes = classesOf(node);
  if (!before || classes !== classesOf(before)) element.className = classes;

  if (node.lang !== (before?.lang ?? "")) setAttribute(element, "lang", node.lang);

  const text = textOf(node);
  if (label && (!before || text !== textOf(before))) label.textContent = text;
  if (!label && node.name !== (before?.name ?? "")) {
    setAttribute(control, "aria-label", node.name);
    if (node.role === Role.Group) setAttribute(control, "role", node.name && "group");
  }
  if (node.role === Role.Link && node.detail !== before?.detail) setAddress(element as HTMLAnchorElement, node.detail);
  if (node.role === Role.Image && node.value !== (before?.value ?? "")) describeImage(part);
  if (node.describedBy !== (before?.describedBy ?? 0)) {
    setAttribute(control, "aria-describedby", node.describedBy ? elementId(node.describedBy) : "");
  }
  if (node.flags !== (before?.flags ?? 0)) updateFlags(part);
  if (node.role === Role.Radio) {
    const checked = hasFlag(node, Flag.Checked);
    const input = control as HTMLInputElement;
    if (input.checked !== checked) input.checked = checked; // the browser has set it already where a person chose
  }
  if (part.field) updateField(part.field, part, node, before);
}

function classesOf(node: UiNode): string {
  const flow = node.role === Role.Group && node.level === 1 ? " flow" : "";
  const multiline = isMultiline(node) ? " multiline" : "";
  const layout = node.role === Role.RadioGroup ? (radioLayouts[node.level] ?? "") : "";
  return `n ${classNames[node.role] ?? "group"} tone-${toneNames[node.tone] ?? "plain"}${flow}${multiline}${layout}`;
}

function textOf(node: UiNode): string {
  return node.role === Role.BrowserText ? node.value : node.name;
}

function setAttribute(element: Element, name: string, value: string): void {
  if (value === "") element.removeAttribute(name);
  else element.setAttribute(name, value);
}

function setAddress(link: HTMLAnchorElement, address: string): void {
  if (!safeAddress.test(address)) return link.removeAttribute("href");
  link.href = address;
  if (!address.toLowerCase().startsWith("https:")) return;
  link.target = "_blank"; // a half-filled form stays open behind it
  link.rel = "noopener noreferrer";
}

function describeImage({ element, control, node }: Part): void {
  const id = `${element.id}-summary`;
  element.querySelector(".summary")?.remove();
  setAttribute(control, "aria-describedby", node.value && id);
  if (node.value === "") return;
  const summary = document.createElement("p");
  summary.className = "summary";
  summary.id = id;
  summary.hidden = true; // a description is read from hidden text too, and is not read twice
  summary.textContent = node.value;
  element.append(summary);
}

function updateFlags({ node, control, field }: Part): void {
  const stateOf = (flag: number): string => (hasFlag(node, flag) ? "true" : "");
  setAttribute(control, "aria-invalid", stateOf(Flag.Invalid));
  setAttribute(control, "aria-required", stateOf(Flag.Required));
  // A disabled button keeps the focus of whoever just pressed it; a disabled field must not be typed into.
  if (field || node.role === Role.Radio) (control as Field).disabled = hasFlag(node, Flag.Disabled);
  else setAttribute(control, "aria-disabled", stateOf(Flag.Disabled));
  setAttribute(control, "aria-expanded", hasFlag(node, Flag.Expandable) ? String(hasFlag(node, Flag.Expanded)) : "");
  setAttribute(control, "aria-current", hasFlag(node, Flag.Current) ? "page" : "");
  if (hasFlag(node, Flag.Focusable)) setAttribute(control, "tabindex", "-1");
}
