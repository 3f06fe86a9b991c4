import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './support/bundle.mjs';

const { DiaryStorage, WriteResult } = await load('storage');

class Drawer {
  constructor(entries = {}) {
    this.map = new Map(Object.entries(entries));
  }
  get length() {
    return this.map.size;
  }
  key(at) {
    return [...this.map.keys()][at] ?? null;
  }
  getItem(key) {
    return this.map.get(key) ?? null;
  }
  setItem(key, value) {
    this.map.set(key, value);
  }
}

test('only keys of the name space are read', () => {
  const storage = new DiaryStorage(
    'tidemark',
    new Drawer({ 'tidemark:log:a:1': 'x', 'tidemark2:log:a:1': 'y', theme: 'z' }),
  );
  assert.deepEqual(storage.read(), [['tidemark:log:a:1', 'x']]);
});

test('a full storage is told from a blocked one', () => {
  const full = new Drawer();
  full.setItem = () => {
    throw new DOMException('', 'QuotaExceededError');
  };
  const denied = new Drawer();
  denied.setItem = () => {
    throw new DOMException('', 'SecurityError');
  };
  assert.equal(new DiaryStorage('t', full).write('t:a', '1'), WriteResult.full);
  assert.equal(new DiaryStorage('t', denied).write('t:a', '1'), WriteResult.blocked);
  assert.equal(new DiaryStorage('t', null).write('t:a', '1'), WriteResult.blocked);
  assert.equal(new DiaryStorage('t', null).blocked, true);
});

test('the raw file holds every key and value as they are stored', () => {
  const storage = new DiaryStorage('tidemark', new Drawer({ 'tidemark:log:a:1': 'not { json', other: 'x' }));
  assert.deepEqual(JSON.parse(storage.rawJson()), {
    format: 'tidemark-raw',
    version: 1,
    keys: { 'tidemark:log:a:1': 'not { json' },
  });
});
