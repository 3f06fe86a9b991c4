// Turns the locale files into C++: the keys as an enum, the English texts as a table, and the month names and date
// patterns that Intl knows. Usage: node tools/locales.mjs <folder of locales> <output folder>
import { mkdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';

const [from, to] = process.argv.slice(2);
if (!from || !to) {
  console.error('usage: node tools/locales.mjs <folder of locales> <output folder>');
  process.exit(2);
}
const texts = JSON.parse(readFileSync(join(from, 'en.json'), 'utf8'));

const pascal = (key) => key.split(/[._]/).map((part) => part[0].toUpperCase() + part.slice(1)).join('');
// A raw literal would do for most texts; escapes keep the generated file plain ASCII for every compiler.
const literal = (text) => `"${[...Buffer.from(text, 'utf8')].map((byte) =>
  byte === 0x22 || byte === 0x5c ? `\\${String.fromCharCode(byte)}`
    : byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte)
      : `\\${byte.toString(8).padStart(3, '0')}`).join('')}"`;

/** The order and punctuation of a date in this language, with {year}, {month}, {day}, {hour}, {minute}, {period}. */
function pattern(locale, options) {
  const parts = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).formatToParts(new Date(Date.UTC(2026, 0, 12, 8, 5)));
  return parts.map(({ type, value }) => (type === 'literal' ? value.replace('\u202f', ' ') : type === 'dayPeriod' ? '{period}' : `{${type}}`)).join('');
}
const months = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' }).format(new Date(Date.UTC(2026, month, 1))));

const keys = Object.keys(texts);
const write = (name, text) => {
  const path = join(to, name);
  mkdirSync(join(path, '..'), { recursive: true });
  // An unchanged file keeps its time, so that nothing is built again for nothing.
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
};

write('base/words_keys.hpp', `// Generated from assets/locales/en.json by tools/locales.mjs.
#pragma once

namespace base {

enum class Word {
${keys.map((key) => `  ${pascal(key)},`).join('\n')}
};

inline constexpr int word_count = ${keys.length};

}  // namespace base
`);

write('base/words_en.cpp', `// Generated from assets/locales/en.json by tools/locales.mjs.
#include "base/words_tables.hpp"

namespace base {

const std::string_view english_words[] = {
${keys.map((key) => `    ${literal(texts[key])},`).join('\n')}
};

const std::string_view english_months[] = {
${months.map((month) => `    ${literal(month)},`).join('\n')}
};

const std::string_view english_date = ${literal(pattern('en', { dateStyle: 'medium' }))};
const std::string_view english_date_time = ${literal(pattern('en', { dateStyle: 'medium', timeStyle: 'short' }))};
const std::string_view english_short_date = ${literal(pattern('en', { month: 'short', day: 'numeric' }))};
const std::string_view english_month = ${literal(pattern('en', { month: 'short', year: 'numeric' }))};

}  // namespace base
`);
