import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

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
const clinicians = (key) => key.startsWith('clinician.');
const clinicianFiles = ['app/clinician_words.cpp'];

test('a clinician\'s words stay in the files for clinicians', () => {
  const users = readdirSync(`${root}/src`, { recursive: true })
    .filter((file) => /\.[ch]pp$/.test(file) && readFileSync(`${root}/src/${file}`, 'utf8').includes('Word::Clinician'));
  assert.deepEqual(users, clinicianFiles);
});

const verdicts = /\b(respon(se|der|ded)|remission|relapse[ds]?|worsened|deteriorat\w+|diagnosed|you have depression|you are (severe|moderate|mild))\b/i;

test('no text tells a patient a clinical verdict', () => {
  assert.deepEqual(Object.entries(texts).filter(([key, text]) => !clinicians(key) && verdicts.test(text)).map(([key]) => key), []);
  assert.ok(verdicts.test('You are in remission.'), 'the pattern must be able to find one');
});

// A dose, a date or a chance of success is never suggested (docs/clinical.md).
const advice = /\b(you should (take|increase|reduce|book|schedule)|recommended dose|success rate|risk level|low risk|high risk|you are safe)\b/i;

test('no text gives advice, a risk level or a promise', () => {
  assert.deepEqual(Object.entries(texts).filter(([, text]) => advice.test(text)).map(([key]) => key), []);
});

const instruments = (name) => JSON.parse(readFileSync(`${root}/assets/instruments/${name}.json`, 'utf8'));

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
