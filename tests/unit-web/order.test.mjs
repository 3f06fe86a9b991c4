import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './support/bundle.mjs';

const { keptInPlace } = await load('order');

test('what was in front is moved and all else stays', () => {
  assert.deepEqual([...keptInPlace([1, 2, 3, 4], [2, 3, 4, 1])].sort(), [2, 3, 4]);
});

test('something new moves nothing', () => {
  assert.deepEqual([...keptInPlace([1, 2], [9, 1, 8, 2, 7])].sort(), [1, 2]);
});

test('what went away moves nothing', () => {
  assert.deepEqual([...keptInPlace([1, 2, 3], [3])], [3]);
});

test('every order is reached with the fewest moves', () => {
  const before = [0, 1, 2, 3, 4, 5];
  let seed = 7;
  for (let run = 0; run < 500; run++) {
    const after = before
      .filter(() => (seed = (seed * 48271) % 0x7fffffff) % 5 > 0)
      .sort(() => ((seed = (seed * 48271) % 0x7fffffff) % 2 ? 1 : -1));
    const kept = keptInPlace(before, after);
    const order = after.filter((id) => kept.has(id));
    assert.deepEqual(order, [...order].sort());
    const longest = Math.max(
      0,
      ...subsets(after)
        .filter((ids) => ids.every((id, at) => at === 0 || ids[at - 1] < id))
        .map((ids) => ids.length),
    );
    assert.equal(kept.size, longest);
  }
});

function subsets(ids) {
  return ids.reduce((all, id) => [...all, ...all.map((subset) => [...subset, id])], [[]]);
}
