/**
 * The node table as the core writes it (src/ui/node.hpp). The numbers below are that file's numbers.
 */

export const Role = {
  Group: 0,
  Heading: 1,
  Paragraph: 2,
  BrowserText: 3,
  Button: 4,
  Link: 5,
  RadioGroup: 6,
  Radio: 7,
  TextField: 8,
  NumberField: 9,
  DateTimeField: 10,
  Select: 11,
  Table: 12,
  Row: 13,
  ColumnHeader: 14,
  RowHeader: 15,
  Cell: 16,
  Image: 17,
  Status: 18,
  Region: 19,
} as const;

export const Flag = {
  Disabled: 1 << 0,
  Checked: 1 << 1,
  Invalid: 1 << 2,
  Multiline: 1 << 3,
  Required: 1 << 4,
  Focusable: 1 << 5,
  Current: 1 << 6,
  Expandable: 1 << 7,
  Expanded: 1 << 8,
  DateOnly: 1 << 9,
} as const;

/** By number, as they are spelled in class names of the style sheets. */
export const toneNames = ["plain", "primary", "quiet", "support", "warning", "muted", "large"] as const;

/** One item of the diary. Lengths are CSS pixels from the widget's top left corner. */
export interface UiNode {
  readonly id: number; // stable over frames, never 0
  readonly parent: number; // 0 = the widget itself
  readonly role: number;
  readonly flags: number;
  readonly tone: number;
  readonly level: number; // of a heading 1 to 6; of a group 1 = its children flow side by side; of radios their layout
  readonly describedBy: number; // id of the hint or the error; 0 = none
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fieldTop: number; // of a field: its box below the label, inside the node
  readonly fieldHeight: number;
  readonly fontSize: number;
  readonly name: string;
  readonly value: string;
  readonly detail: string;
  readonly lang: string; // of its text; empty: the widget's own language
}

const wordsPerNode = 22;

export function hasFlag(node: UiNode, flag: number): boolean {
  return (node.flags & flag) !== 0;
}

/** In reading order, parents before children. Throws RangeError if the table is cut short. */
export function nodesFromBytes(bytes: Uint8Array): UiNode[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(0, true);
  const pool = bytes.subarray(4 + count * wordsPerNode * 4);
  const decoder = new TextDecoder();
  const nodes: UiNode[] = [];

  for (let index = 0; index < count; index++) {
    const start = 4 + index * wordsPerNode * 4;
    const word = (at: number): number => view.getUint32(start + at * 4, true);
    const float = (at: number): number => view.getFloat32(start + at * 4, true);
    const text = (at: number): string => {
      const length = word(at + 1);
      if (length === 0) return "";
      if (word(at) + length > pool.length) throw new RangeError("node table: text outside the pool");
      return decoder.decode(pool.subarray(word(at), word(at) + length));
    };
    nodes.push({
      id: word(0),
      parent: word(1),
      role: word(2),
      flags: word(3),
      tone: word(4),
      level: word(5),
      describedBy: word(6),
      x: float(7),
      y: float(8),
      width: float(9),
      height: float(10),
      fieldTop: float(11),
      fieldHeight: float(12),
      fontSize: float(13),
      name: text(14),
      value: text(16),
      detail: text(18),
      lang: text(20),
    });
  }
  return nodes;
}

/** The choices of a select, from its node's detail. */
export function optionsFromDetail(detail: string): { key: string; label: string }[] {
  if (detail === "") return [];
  return detail.split("\x1e").map((record) => {
    const [key = "", label = ""] = record.split("\x1f");
    return { key, label };
  });
}

export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
