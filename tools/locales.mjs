// Turns the locale files into C++: the keys as an enum, the English texts as a table, and the month names and date
// patterns that Intl knows. Usage: node tools/locales.mjs <folder of locales> <output folder>
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { literal, write } from './generated.mjs';

const [from, to] = process.argv.slice(2);
if (!from || !to) {
  console.error('usage: node tools/locales.mjs <folder of locales> <output folder>');
  process.exit(2);
}
const texts = JSON.parse(readFileSync(join(from, 'en.json'), 'utf8'));

const pascal = (key) => key.split(/[._]/).map((part) => part[0].toUpperCase() + part.slice(1)).join('');

/** The order and punctuation of a date in this language, with {year}, {month}, {day}, {hour}, {minute}, {period}. */
function pattern(locale, options) {
  const parts = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).formatToParts(new Date(Date.UTC(2026, 0, 12, 8, 5)));
  return parts.map(({ type, value }) => (type === 'literal' ? value.replace('\u202f', ' ') : type === 'dayPeriod' ? '{period}' : `{${type}}`)).join('');
}
const months = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' }).format(new Date(Date.UTC(2026, month, 1))));

const keys = Object.keys(texts);

write(to, 'base/words_keys.hpp', `// Generated from assets/locales/en.json by tools/locales.mjs.
#pragma once

namespace base {

enum class Word {
${keys.map((key) => `  ${pascal(key)},`).join('\n')}
};

inline constexpr int word_count = ${keys.length};

}  // namespace base
`);

write(to, 'base/words_en.cpp', `// Generated from assets/locales/en.json by tools/locales.mjs.
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
