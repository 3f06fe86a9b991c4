// Turns the official wording of the questionnaires into C++ tables. Usage:
// node tools/instruments.mjs <folder of instruments> <output folder>
//
// common.json says what holds in every language: the notices, and which questionnaire is `like` another: it has the
// texts of that one where its own entry has none, the first so many `items` of it, and no question about difficulty
// if that is false. A questionnaire without an entry in a language's file has no official wording in that language.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { literal, write } from './generated.mjs';

const [from, to] = process.argv.slice(2);
if (!from || !to) {
  console.error('usage: node tools/instruments.mjs <folder of instruments> <output folder>');
  process.exit(2);
}
const read = (name) => JSON.parse(readFileSync(join(from, name), 'utf8'));
const common = read('common.json');

/** All that is shown of one questionnaire, with what it takes from the one that it is like. */
function complete(texts, code) {
  const { like, items, difficulty, ...own } = common.instruments[code];
  const all = { ...(like && complete(texts, like)), ...own, ...texts[code] };
  if (items !== undefined) all.items = all.items.slice(0, items);
  if (difficulty === false) all.difficulty = all.difficulty_answers = undefined;
  return all;
}

const list = (texts) => (texts?.length ? texts : []).map(literal);
const array = (name, texts) =>
  (texts.length ? `constexpr std::string_view ${name}[] = {\n${texts.map((text) => `    ${text},\n`).join('')}};\n` : '');

function table(language, texts) {
  const unknown = Object.keys(texts).filter((code) => !(code in common.instruments));
  if (unknown.length) throw new Error(`${language}: ${unknown} is not in common.json`);
  let arrays = '';
  const rows = Object.keys(common.instruments).filter((code) => code in texts).map((code) => {
    const it = complete(texts, code);
    const prefix = `${language}_${code.replace('-', '').toLowerCase()}`;
    const span = (name, entries) => {
      arrays += array(`${prefix}_${name}`, list(entries));
      return entries?.length ? `${prefix}_${name}` : '{}';
    };
    const fields = [literal(code), literal(it.title), literal(it.instructions ?? ''), literal(it.stem), span('items', it.items),
      span('answers', it.answers), literal(it.difficulty ?? ''), span('difficulty_answers', it.difficulty_answers),
      literal(it.notices.map((notice) => common.notices[notice]).join(' '))];
    return `    {${fields.join(',\n     ')}},\n`;
  });
  return `namespace {
${arrays}constexpr Wording ${language}_rows[] = {
${rows.join('')}};
}  // namespace
const std::span<const Wording> ${language}_wordings{${language}_rows};
`;
}

write(to, 'clinical/wording_tables.cpp', `// Generated from assets/instruments by tools/instruments.mjs.
#include "clinical/wording_tables.hpp"

namespace clinical {

${table('english', read('en.json'))}
${table('spanish', read('es.json'))}
}  // namespace clinical
`);
