import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { clinicalWords, everywhere, forbiddenIn } from './forbidden_words.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const texts = JSON.parse(readFileSync(`${root}/assets/locales/en.json`, 'utf8'));
const pascal = (key) => key.split(/[._]/).map((part) => part[0].toUpperCase() + part.slice(1)).join('');
const sources = readdirSync(`${root}/src`, { recursive: true })
  .filter((file) => /\.[ch]pp$/.test(file))
  .map((file) => readFileSync(`${root}/src/${file}`, 'utf8'))
  .join('\n');

test('every text is used', () => {
  const unused = Object.keys(texts).filter((key) => !new RegExp(`Word::${pascal(key)}\\b`).test(sources));
  assert.deepEqual(unused, []);
});

// Patients read scores and ranges; verdicts are for the viewer and the report (docs/clinical.md), whose texts are the
// clinician's. No screen of a patient may use one.
const clinicianFiles = ['app/clinician_words.cpp'];

test('the reasons for clinicians stay in the files for clinicians', () => {
  const users = readdirSync(`${root}/src`, { recursive: true })
    .filter((file) => /\.[ch]pp$/.test(file) && /Word::Why[A-Z]/.test(readFileSync(`${root}/src/${file}`, 'utf8')));
  assert.deepEqual(users, clinicianFiles);
});

const instruments = (name) => JSON.parse(readFileSync(`${root}/assets/instruments/${name}.json`, 'utf8'));
const locales = readdirSync(`${root}/assets/locales`);

for (const file of locales) {
  test(`${file} says nothing that no text may say`, () => {
    assert.deepEqual(forbiddenIn(JSON.parse(readFileSync(`${root}/assets/locales/${file}`, 'utf8'))), []);
  });
}

test('our own words around the official wording say nothing that no text may say', () => {
  const { us_government } = instruments('common').notices;
  const titles = ['en', 'es'].flatMap((language) => Object.values(instruments(language)).map(({ title }) => title ?? ''));
  assert.deepEqual(forbiddenIn([us_government, ...titles]), []);
});

test('the page says nothing that no text may say', () => {
  const texts = readFileSync(`${root}/web/element/words.ts`, 'utf8').match(/"(?:[^"\\]|\\.)*"/g);
  assert.ok(texts.length > 10, 'the words were not found');
  assert.deepEqual(forbiddenIn(texts), []);
});

for (const { name, pattern, finds, spares } of [...clinicalWords, ...everywhere]) {
  test(`the rule against ${name} finds its examples, and nothing that may be said`, () => {
    assert.deepEqual(finds.filter((text) => !pattern.test(text)), []);
    assert.deepEqual(spares.filter((text) => pattern.test(text)), []);
  });
}

test('a clinician may read clinical words, and nothing else that is forbidden', () => {
  assert.deepEqual(forbiddenIn({ 'clinician.a': 'In remission.', 'clinician.b': 'At high risk.', 'result.a': 'In remission.' }), [
    'clinician.b: "high risk" is a risk level',
    'result.a: "remission" is a clinical verdict',
  ]);
});

test('every part of a questionnaire in assets/instruments is one that the generator reads', () => {
  const read = ['title', 'instructions', 'stem', 'items', 'answers', 'difficulty', 'difficulty_answers'];
  const unread = ['en', 'es'].flatMap((language) =>
    Object.entries(instruments(language)).flatMap(([code, texts]) => Object.keys(texts).filter((part) => !read.includes(part)).map((part) => `${language}: ${code}.${part}`)));
  assert.deepEqual(unread, []);
});

test('the wording of questionnaires stands in assets/instruments alone', () => {
  const official = new Set(Object.values(instruments('en')).flatMap(({ stem, items = [], answers = [] }) => [stem, ...items, ...answers]));
  assert.deepEqual(Object.entries(texts).filter(([, text]) => official.has(text)).map(([key]) => key), []);
  assert.ok(official.has('Poor appetite or overeating'), 'the wording was not found');
});
