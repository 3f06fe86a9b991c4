import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { load } from './support/bundle.mjs';

const { light, dark, isDark, themeChoiceFrom } = await load('theme');
const source = await readFile(new URL('../../src/ui/theme.cpp', import.meta.url), 'utf8');

/** The colours of one theme as theme.cpp has them, in the page's spelling. */
function coloursOfCore(theme) {
  const block = source.match(new RegExp(`constexpr Theme ${theme}\\{([^}]*)\\}`))[1];
  return Object.fromEntries(
    [...block.matchAll(/\.(\w+) = rgb\(0x([0-9A-F]{6})\)/g)].map(([, name, hex]) => [
      name.replaceAll('_', '-'),
      `#${hex.toLowerCase()}`,
    ]),
  );
}

test('page and core have the same colours', () => {
  assert.deepEqual({ ...light }, coloursOfCore('light'));
  assert.deepEqual({ ...dark }, coloursOfCore('dark'));
});

test('paper is light, and the page may decide against the browser', () => {
  assert.equal(isDark('dark', { printing: true, prefersDark: true }), false);
  assert.equal(isDark('auto', { printing: false, prefersDark: true }), true);
  assert.equal(isDark('light', { printing: false, prefersDark: true }), false);
  assert.equal(themeChoiceFrom('nonsense'), 'auto');
});
