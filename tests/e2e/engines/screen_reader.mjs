// What a screen reader gets, and what it does: through the accessibility tree alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { first } from './atspi.mjs';
import { until } from './stage.mjs';

const header = ['group "Sections"', 'button "Today"', 'button "Trends"', 'button "Help now"', 'button "Plain page view"'];
const item1 = 'Little interest or pleasure in doing things';
const item2 = 'Feeling down, depressed, or hopeless';
const limit = { timeout: 60_000 };

/** Declares the tests. `diary()` gives the widget in the browser and `atSpi()` the tree, once both are there. */
export function screenReader(diary, atSpi) {
  test('screen reader: Today has its roles, names and words in reading order', limit, async () => {
    const reader = await open(diary, atSpi);

    await reader.reads([
      ...header,
      'heading "Today"',
      'landmark "Check in"',
      'heading "Check in"',
      'paragraph "9 questions about the last two weeks. Takes about 2 min."',
      'paragraph "No check-in yet. Pick up any time."',
      'paragraph "Open, before your first session."',
      'button "Start the PHQ-9"',
      'button "Add a total from a letter"',
      'landmark "How are you now?"',
      'heading "How are you now?"',
      'paragraph "Mood, anxiety, energy, sleep, pain: a tap each, a few seconds."',
      'button "Daily check-in"',
      'landmark "Treatment sessions"',
      'heading "Treatment sessions"',
      'paragraph "Write down a ketamine session, so that the chart can show it."',
      'button "Log a session"',
      'button "The day after a session"',
      'button "Your plan"',
      'landmark "Once a month"',
      'heading "Once a month"',
      'paragraph "Bladder, memory, mood and blood pressure: a short safety check."',
      'button "Monthly safety check"',
    ]);
  });

  test('screen reader: a question is read, answered and left by its actions alone', limit, async () => {
    const reader = await open(diary, atSpi);
    await reader.activate('button', 'Start the PHQ-9');
    await reader.activate('button', 'Begin');
    const answers = ['Not at all', 'Several days', 'More than half the days', 'Nearly every day'];
    const question = (number, words) => [
      ...header,
      `paragraph "Question ${number} of 9"`,
      'paragraph "Over the last 2 weeks, how often have you been bothered by any of the following problems?"',
      `heading "${words}"`,
      `group "${words}"`,
      ...answers.map((answer) => `radio button "${answer}"`),
      'button "Back"',
      'button "Next"',
      'button "Skip this question"',
    ];
    await reader.reads(question(1, item1));
    await reader.has('heading', item1, ['focused']);
    for (const answer of answers) assert.ok(!(await reader.states('radio button', answer)).includes('checked'), answer);

    await reader.activate('radio button', 'Several days');
    await reader.has('radio button', 'Several days', ['checked']);
    await reader.activate('button', 'Next'); // exactly one question on
    await reader.has('heading', item2, ['focused']);
    await reader.reads(question(2, item2));
    for (const answer of answers) assert.ok(!(await reader.states('radio button', answer)).includes('checked'), answer);
    await reader.activate('button', 'Back');
    await reader.has('heading', item1, ['focused']);
    await reader.has('radio button', 'Several days', ['checked']);
  });

  test('screen reader: a positive item 9 is announced, and its help is read below it', limit, async () => {
    const reader = await open(diary, atSpi);
    await reader.activate('button', 'Start the PHQ-9');
    await reader.activate('button', 'Begin');
    for (let item = 1; item <= 8; item += 1) {
      await reader.find('paragraph', `Question ${item} of 9`);
      await reader.activate('button', 'Skip this question');
    }
    await reader.find('paragraph', 'Question 9 of 9');
    await reader.activate('radio button', 'Nearly every day');

    await reader.announces('Support options are below this question');
    await reader.has('radio button', 'Nearly every day', ['checked']);
    await reader.find('link', 'Call 988 Lifeline: 988');
    await reader.find('link', 'Text 988 Lifeline: 988');
    await reader.activate('button', 'Finish');
    await reader.has('heading', "You don't have to carry this alone.", ['focused']);
    await reader.activate('button', 'Continue');
    await reader.find('paragraph', 'One more question, about all of them together. It is not counted in the total.');
    await reader.activate('button', 'Skip this question');
    await reader.has('heading', 'Is this your own device?', ['focused']);
  });
}

async function open(diary, atSpi) {
  await diary().open();
  const page = await atSpi().page('Diary');
  const isDiary = async (thing) => (await thing.role()) === 'landmark' && (await thing.name()) === 'Diary';
  return new Reader(page, await until('the diary in the accessibility tree', () => first(page, isDiary)));
}

class Reader {
  #page;
  #diary;

  constructor(page, diary) {
    this.#page = page;
    this.#diary = diary;
  }

  /** Waits until the diary reads so. */
  async reads(wanted) {
    let read;
    const same = async () => {
      read = await linesOf(this.#diary).catch(() => read); // while it changes, parts of it are gone
      return read?.join() === wanted.join();
    };
    await until('', same).catch(() => assert.deepEqual(read, wanted));
  }

  async find(role, name) {
    const isIt = async (thing) => (await thing.role()) === role && (await saidOf(thing)) === name;
    return until(`${role} "${name}" in the accessibility tree`, () => first(this.#diary, isIt));
  }

  async states(role, name) {
    return (await this.find(role, name)).states();
  }

  has(role, name, states) {
    const all = async () => {
      const found = await this.states(role, name);
      return states.every((state) => found.includes(state));
    };
    return until(`${role} "${name}" that is ${states.join(' and ')}`, all);
  }

  /** The polite announcer, which is the page's first object of that role, comes to hold these words. */
  async announces(words) {
    const isStatus = async (thing) => (await thing.role()) === 'status';
    const said = async () => (await linesOf(await first(this.#page, isStatus), new Set())).some((line) => line.includes(words));
    await until(`"${words}" announced`, () => said().catch(() => false));
  }

  async activate(role, name) {
    assert.ok(await (await this.find(role, name)).activate(), `${role} "${name}" has no action`);
  }
}

/** What holds others together without being read, and what the engines divide differently. */
const silent = new Set(['text', 'label', 'section']);

async function linesOf(thing, skipped = silent) {
  const role = await thing.role();
  const said = skipped.has(role) ? '' : await saidOf(thing);
  const children = await thing.children();
  const below = await Promise.all(children.map((child) => linesOf(child, skipped)));
  const isDiary = role === 'landmark' && said === 'Diary';
  return [...(said && !isDiary ? [`${role} "${said}"`] : []), ...below.flat()];
}

/** Its name; of a paragraph its text, since that has no name. */
async function saidOf(thing) {
  return (await thing.name()) || (['paragraph', 'status'].includes(await thing.role()) ? thing.text() : '');
}
