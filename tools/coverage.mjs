// node tools/coverage.mjs BRANCHES.json EXCLUSIONS.json
// BRANCHES is what `llvm-cov export` writes. Fails, with a line for each, if a branch of src/clinical was never taken
// and is not excluded, and if an exclusion excludes nothing any more.
// An exclusion: {"file", "code": text of the line, "never": "true" or "false", "why"}.
import { readFileSync, readdirSync } from 'node:fs';

const [branchesFile, exclusionsFile] = process.argv.slice(2);
const json = (file) => JSON.parse(readFileSync(file, 'utf8'));
const exclusions = json(exclusionsFile);

/** "path:line:column" -> how often the condition was true and false, over all copies of a template or inline function. */
const taken = new Map();
for (const { functions } of json(branchesFile).data) {
  for (const { filenames, branches } of functions) {
    for (const [line, column, , , yes, no, fileId] of branches) {
      const at = filenames[fileId].match(/src\/clinical\/.*/)?.[0];
      if (!at) continue;
      const sum = taken.get(`${at}:${line}:${column}`) ?? { true: 0, false: 0 };
      sum.true += yes;
      sum.false += no;
      taken.set(`${at}:${line}:${column}`, sum);
    }
  }
}
// A file that no test links is not in the report at all.
const reported = json(branchesFile).data.flatMap(({ files }) => files.map(({ filename }) => filename));
const unlinked = readdirSync('src/clinical').filter((file) => file.endsWith('.cpp') && !reported.some((path) => path.endsWith(`src/clinical/${file}`)));

if (taken.size === 0) throw new Error('the report has no branch of src/clinical');

const used = new Set();
const untaken = [];
for (const [at, counts] of taken) {
  const [file, line] = at.split(':');
  const code = readFileSync(file, 'utf8').split('\n')[line - 1].trim();
  for (const side of ['true', 'false']) {
    if (counts[side] > 0) continue;
    const exclusion = exclusions.find((it) => it.file === file && it.code === code && it.never === side);
    if (exclusion) used.add(exclusion);
    else untaken.push(`${at}: never ${side}: ${code}`);
  }
}
const stale = exclusions.filter((it) => !used.has(it)).map((it) => `${exclusionsFile}: excludes nothing: ${it.code}`);
const missing = unlinked.map((file) => `src/clinical/${file}: no test takes any of it`);
for (const text of [...untaken, ...stale, ...missing]) console.error(text);
console.log(`${taken.size} conditions, ${untaken.length} sides never taken, ${used.size} exclusions`);
process.exit(untaken.length + stale.length + missing.length > 0 ? 1 : 0);
