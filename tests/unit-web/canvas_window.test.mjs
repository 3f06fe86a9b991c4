import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './support/bundle.mjs';

const { visibleSpan, wantedSpan, comesNearEdge, placementFor, samePlacement } = await load('canvas_window');

test('the canvas covers what is visible and half a viewport on each side', () => {
  const visible = visibleSpan(-2000, 6000, 800);
  assert.deepEqual(visible, { top: 2000, bottom: 2800 });
  assert.deepEqual(wantedSpan(visible, 6000, 800), { top: 1600, bottom: 3200 });
});

test('content shorter than the viewport is covered whole', () => {
  assert.deepEqual(wantedSpan(visibleSpan(100, 300, 800), 300, 800), { top: 0, bottom: 300 });
});

test('it moves only when an edge is near and there is more beyond it', () => {
  const covered = { top: 1600, bottom: 3200 };
  assert.equal(comesNearEdge(covered, { top: 2000, bottom: 2800 }, 6000, 800), false);
  assert.equal(comesNearEdge(covered, { top: 1650, bottom: 2450 }, 6000, 800), true);
  assert.equal(comesNearEdge(covered, { top: 2350, bottom: 3150 }, 6000, 800), true);
  assert.equal(comesNearEdge(covered, { top: 2400, bottom: 3200 }, 3200, 800), false);
});

test('a limit of the driver lowers the scale and never the part that is covered', () => {
  const placed = placementFor(390, { top: 0, bottom: 1688 }, 3, 4096);
  assert.ok(placed.pixelHeight <= 4096 && placed.pixelWidth <= 4096);
  assert.ok(placed.top === 0 && placed.height >= 1687.9);
  assert.ok(placed.ratio > 2.4 && placed.ratio < 3);
});

test('no canvas has more pixels than iOS gives', () => {
  const placed = placementFor(2560, { top: 0, bottom: 2880 }, 3, 16384);
  assert.ok(placed.pixelWidth * placed.pixelHeight <= 4096 * 4096 * 1.001);
});

test('a placement asked for again is the same one, at any pixel ratio', () => {
  for (const ratio of [1, 1.1, 1.25, 1.333333, 1.5, 1.75, 2, 2.625, 3, 3.5]) {
    const first = placementFor(719.5, { top: 1234.567, bottom: 2345.678 }, ratio, 8192);
    const again = placementFor(719.5, { top: first.top, bottom: first.top + first.height }, ratio, 8192);
    assert.ok(samePlacement(first, again), `at ${ratio}`);
  }
});
