// Nodes as the core writes them (src/ui/node.hpp), for tests in node and in the page.
const roles = [
  'Group',
  'Heading',
  'Paragraph',
  'BrowserText',
  'Button',
  'Link',
  'RadioGroup',
  'Radio',
  'TextField',
  'NumberField',
  'DateTimeField',
  'Select',
  'Table',
  'Row',
  'ColumnHeader',
  'RowHeader',
  'Cell',
  'Image',
  'Status',
  'Region',
];
const flagNames = ['disabled', 'checked', 'invalid', 'multiline', 'required', 'focusable'];

/** `nodes`: {id, role: 'Button', name, ...}; what is left out is zero or empty, `flags` is a list of words. */
export function tableFrom(nodes) {
  const encoder = new TextEncoder();
  const words = new DataView(new ArrayBuffer(4 + nodes.length * 88));
  const pool = [];
  words.setUint32(0, nodes.length, true);
  nodes.forEach((node, index) => {
    const at = (word) => 4 + index * 88 + word * 4;
    const flags = (node.flags ?? []).reduce((bits, name) => bits | (1 << flagNames.indexOf(name)), 0);
    const numbers = [
      node.id,
      node.parent ?? 0,
      roles.indexOf(node.role),
      flags,
      node.tone ?? 0,
      node.level ?? 0,
      node.describedBy ?? 0,
    ];
    numbers.forEach((number, word) => words.setUint32(at(word), number, true));
    const floats = [
      node.x ?? 0,
      node.y ?? 0,
      node.width ?? 0,
      node.height ?? 0,
      node.fieldTop ?? 0,
      node.fieldHeight ?? 0,
      node.fontSize ?? 0,
    ];
    floats.forEach((number, word) => words.setFloat32(at(7 + word), number, true));
    [node.name, node.value, node.detail, node.lang].forEach((text, word) => {
      const bytes = encoder.encode(text ?? '');
      words.setUint32(at(14 + word * 2), pool.length, true);
      words.setUint32(at(15 + word * 2), bytes.length, true);
      pool.push(...bytes);
    });
  });
  const bytes = new Uint8Array(words.buffer.byteLength + pool.length);
  bytes.set(new Uint8Array(words.buffer));
  bytes.set(pool, words.buffer.byteLength);
  return bytes;
}
