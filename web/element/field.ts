/** Native fields: made from a node, and kept in step with it without getting in the way of whoever is typing. */
import { Flag, Role, type UiNode, hasFlag, optionsFromDetail } from "./nodes.js";

export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What page and core know of a field's content. */
export interface FieldState {
  agreed: string; // the value that both hold
  shown: string; // what the browser made of it; differs from `agreed` where it refuses a value
  composing: boolean; // an input method is at work in it
}

export function createField(node: UiNode): Field {
  if (node.role === Role.Select) return document.createElement("select");
  const field = document.createElement(isMultiline(node) ? "textarea" : "input");
  field.autocomplete = "off"; // on a shared computer the browser's form history would show it to the next person
  if (node.role === Role.DateTimeField) {
    (field as HTMLInputElement).type = hasFlag(node, Flag.DateOnly) ? "date" : "datetime-local";
  }
  else field.dir = "auto";
  if (node.role === Role.NumberField) field.inputMode = "decimal";
  return field;
}

export function isMultiline(node: UiNode): boolean {
  return node.role === Role.TextField && hasFlag(node, Flag.Multiline);
}

/** `before` is null for a new field. */
export function updateField(field: Field, state: FieldState, node: UiNode, before: UiNode | null): void {
  const optionsChanged = field instanceof HTMLSelectElement && node.detail !== before?.detail;
  if (optionsChanged) {
    field.replaceChildren(...optionsFromDetail(node.detail).map(({ key, label }) => new Option(label, key)));
  }
  if (node.role === Role.DateTimeField && node.detail !== before?.detail) (field as HTMLInputElement).max = node.detail;

  // What a person types is already in the field; writing it again would move the cursor and break an input method.
  const news = node.value !== state.agreed || optionsChanged || !before;
  if (!news || state.composing) return;
  field.value = node.value;
  state.agreed = node.value;
  state.shown = field.value;
}
