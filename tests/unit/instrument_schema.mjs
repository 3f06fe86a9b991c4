// Holds docs/instrument.schema.json and the program to each other: both take the example, and refuse what breaks a rule.
// node tests/unit/instrument_schema.mjs build/desktop/tidemark
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';

const program = process.argv[2];
assert(program, 'usage: node instrument_schema.mjs PROGRAM');

const read = (path) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
const schema = read('docs/instrument.schema.json');
const example = read('docs/examples/instrument.json');
const { cases } = read('tests/data/cases/bad_instruments.json');

// Strict: a keyword that does not exist, such as "minLenght", is an error in the schema itself.
const ajv = new Ajv2020({ strict: true, allErrors: true });
assert(ajv.validateSchema(schema), ajv.errorsText());
const validate = ajv.compile(schema);

const folder = mkdtempSync(join(tmpdir(), 'tidemark-'));
const check = (instrument) => {
  const file = join(folder, 'own.json');
  writeFileSync(file, JSON.stringify(instrument));
  const { status, stdout, stderr } = spawnSync(program, ['check-instrument', file], { encoding: 'utf8' });
  return { status, stdout, stderr: stderr.replace(file, 'own.json') };
};

try {
  assert(validate(example), ajv.errorsText(validate.errors));
  const { status, stdout, stderr } = check(example);
  assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
  assert.deepEqual(JSON.parse(stdout).items.map(({ text }) => text.en), example.items);

  for (const { rule, change, message, schema_refuses } of cases) {
    const bad = Object.fromEntries(Object.entries({ ...example, ...change }).filter(([, value]) => value !== null));
    assert.deepEqual(check(bad), { status: 2, stdout: '', stderr: `tidemark: own.json: ${message}\n` }, rule);
    assert.equal(!validate(bad), schema_refuses, `the schema: ${rule}`);
  }
  // The field that the program names is one that the schema requires or describes.
  const described = Object.keys(schema.properties);
  assert.deepEqual(schema.required.filter((name) => !described.includes(name)), []);
} finally {
  rmSync(folder, { recursive: true });
}
console.log(`the example is taken, and ${cases.length} bad files are refused`);
