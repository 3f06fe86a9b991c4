import assert from 'node:assert/strict';
import { test } from 'node:test';
import { load } from './support/bundle.mjs';
import { tableFrom } from './support/table.mjs';

const { nodesFromBytes, optionsFromDetail, Role, Flag } = await load('nodes');

test('a node comes back with every word of the table in its place', () => {
  const [group, radio] = nodesFromBytes(
    tableFrom([
      { id: 7, role: 'RadioGroup', name: 'Wie oft?' },
      {
        id: 0xffff_fffe,
        parent: 7,
        role: 'Radio',
        flags: ['checked', 'required'],
        tone: 4,
        level: 3,
        describedBy: 9,
        x: 1.5,
        y: 2.5,
        width: 300,
        height: 48,
        fieldTop: 20,
        fieldHeight: 28,
        fontSize: 17,
        name: '数日',
        value: '1',
        detail: 'd',
        lang: 'es',
      },
    ]),
  );
  assert.equal(group.name, 'Wie oft?');
  assert.deepEqual(radio, {
    id: 0xffff_fffe,
    parent: 7,
    role: Role.Radio,
    flags: Flag.Checked | Flag.Required,
    tone: 4,
    level: 3,
    describedBy: 9,
    x: 1.5,
    y: 2.5,
    width: 300,
    height: 48,
    fieldTop: 20,
    fieldHeight: 28,
    fontSize: 17,
    name: '数日',
    value: '1',
    detail: 'd',
        lang: 'es',
  });
});

test('a table that is cut short is refused', () => {
  const whole = tableFrom([{ id: 1, role: 'Paragraph', name: 'a text' }]);
  assert.throws(() => nodesFromBytes(whole.subarray(0, whole.length - 1)), RangeError);
  assert.throws(() => nodesFromBytes(whole.subarray(0, 40)), RangeError);
});

test('a select without options has none', () => {
  assert.deepEqual(optionsFromDetail(''), []);
  assert.deepEqual(optionsFromDetail('im\x1fInto a muscle\x1eiv\x1fInto a vein'), [
    { key: 'im', label: 'Into a muscle' },
    { key: 'iv', label: 'Into a vein' },
  ]);
});
