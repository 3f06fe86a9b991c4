// What the generators of C++ tables share.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A C++ string literal. A raw one would do for most texts; escapes keep the file plain ASCII for every compiler. */
export const literal = (text) => `"${[...Buffer.from(text, 'utf8')].map((byte) =>
  byte === 0x22 || byte === 0x5c ? `\\${String.fromCharCode(byte)}`
    : byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte)
      : `\\${byte.toString(8).padStart(3, '0')}`).join('')}"`;

/** An unchanged file keeps its time, so that nothing is built again for nothing. */
export function write(folder, name, text) {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}
