import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './support/bundle.mjs';

const { civilTime, neutralFileName } = await load('port');

function at(offset, ...parts) {
  const date = new Date(...parts);
  date.getTimezoneOffset = () => -offset;
  return date;
}

test('the civil time carries the offset of where the page is', () => {
  assert.equal(civilTime(at(-300, 2026, 0, 12, 8, 0, 30)), '2026-01-12T08:00:30-05:00');
  assert.equal(civilTime(at(345, 2026, 11, 1, 23, 59, 5)), '2026-12-01T23:59:05+05:45');
  assert.equal(civilTime(at(0, 2026, 5, 9, 0, 0, 0)), '2026-06-09T00:00:00+00:00');
  assert.equal(civilTime(at(-210, 2026, 5, 9, 0, 0, 0)), '2026-06-09T00:00:00-03:30');
});

test('the name of a file says nothing about health', () => {
  assert.equal(neutralFileName(at(60, 2026, 10, 21, 9, 0, 0), 'json'), 'tidemark-2026-11-21.json');
});
