// Runs the built program on every worked example and compares the objects it prints, names and order included.
// node tests/unit/cli_cases.mjs build/desktop/tidemark
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = process.argv[2];
assert(program, 'usage: node cli_cases.mjs PROGRAM');

const cases = (file) => JSON.parse(readFileSync(new URL(`../data/cases/${file}`, import.meta.url), 'utf8'));
const run = (...args) => spawnSync(program, args, { encoding: 'utf8' });

/** Checks one run that must print `expected` and nothing else. */
function check(name, args, expected) {
  const { status, stdout, stderr } = run(...args);
  assert.equal(stderr, '', name);
  assert.equal(status, 0, name);
  // As text, so that the order of the names is compared too.
  assert.equal(JSON.stringify(JSON.parse(stdout), null, 1), JSON.stringify(expected, null, 1), name);
}

const scoring = cases('scoring.json').cases;
for (const { id, note, ...expected } of scoring) {
  const answers = expected.answers.map((answer) => answer ?? '-').join(',');
  check(`${id} (${note})`, ['score', expected.instrument, answers], expected);
  check(`${id}, blanks left empty`, ['score', expected.instrument, answers.replaceAll('-', '')], expected);
}

const folder = mkdtempSync(join(tmpdir(), 'tidemark-'));
try {
  const { timelines } = cases('timelines.json');
  for (const timeline of timelines) {
    const file = join(folder, `${timeline.id}.json`);
    writeFileSync(file, JSON.stringify(timeline));
    check(`${timeline.id} (${timeline.note})`, ['course', file], timeline.expected);
  }

  // What docs/plan.md shows is what is printed.
  const guide = readFileSync(new URL('../../docs/plan.md', import.meta.url), 'utf8');
  const blocks = [...guide.matchAll(/^```(?:json)?\n([^]*?)\n```$/gm)].map(([, text]) => text);
  const [shownPlan] = blocks;
  const [input, expected] = blocks.filter((block) => block.startsWith('{')).map((block) => JSON.parse(block));
  const diary = join(folder, 'diary.json');
  writeFileSync(diary, JSON.stringify(input));
  check('the example of docs/plan.md', ['due', diary, '--now', '2026-01-12T09:00'], expected);
  writeFileSync(diary, JSON.stringify({ assessments: [], sessions: [] }));
  const { plan } = JSON.parse(run('due', diary, '--now', '2026-01-12T09:00').stdout);
  assert.deepEqual(plan, shownPlan.split('\n'), 'the default plan of docs/plan.md');

  // The same course, once as the backup of a diary and once as a course file.
  const backup = fileURLToPath(new URL('../data/stored/backup_v2.json', import.meta.url));
  const same = join(folder, 'same.json');
  writeFileSync(same, JSON.stringify({
    assessments: [{ when: '2026-01-12T08:00:00-07:00', score: 21 }, { when: '2026-03-01T08:00:00-07:00', score: 14 }],
    sessions: [{ start: '2026-01-15T10:45:00-07:00' }, { start: '2026-01-22T10:00:00', status: 'missed' }],
  }));
  check('a backup', ['course', backup], JSON.parse(run('course', same).stdout));
  const newer = join(folder, 'newer.json');
  writeFileSync(newer, readFileSync(backup, 'utf8').replace('"v":2', '"v":3'));

  const oneLine = /^tidemark: [^\n]+\n$/;
  for (const args of [[], ['nothing'], ['score', 'PHQ-9', 'x'], ['course', join(folder, 'absent.json')], ['course', folder], ['course', newer]]) {
    const { status, stdout, stderr } = run(...args);
    assert.equal(status, 2, args.join(' '));
    assert.equal(stdout, '', args.join(' '));
    assert.match(stderr, oneLine);
  }
  for (const flag of ['--help', '--version']) assert.equal(run(flag).status, 0, flag);
  console.log(`${scoring.length} scores and ${timelines.length} courses as expected`);
} finally {
  rmSync(folder, { recursive: true });
}
