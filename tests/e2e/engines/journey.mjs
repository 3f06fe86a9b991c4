// The core of the journey, the same in every engine.
import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
/* global probe */

const helpNow = "You don't have to carry this alone.";
const item1 = 'Little interest or pleasure in doing things';
const item2 = 'Feeling down, depressed, or hopeless';
const item9 = 'Thoughts that you would be better off dead or of hurting yourself in some way';
const limit = { timeout: 60_000 };

/** Declares the tests. `diary()` gives the widget in the browser, once that runs. */
export function journey(diary) {
  afterEach(async () => {
    assert.deepEqual(await diary().ask(() => probe.trouble), [], 'the page complained');
  });

  test('the canvas is drawn where the elements are', limit, async () => {
    const widget = diary();
    await widget.open();

    assert.equal(await widget.ask(() => probe.view()), 'canvas');
    assert.equal(await widget.ask(() => probe.background('button', 'Start the PHQ-9')), 'rgba(0, 0, 0, 0)');
    await widget.painted('button', 'Start the PHQ-9', 'accent', 0.6);
    await widget.painted('button', 'Start the PHQ-9', 'on-accent', 0.02);
    await widget.painted('heading', 'Today', 'text', 0.005);
  });

  test('the journey by pointer', { timeout: 90_000 }, async (t) => {
    const widget = diary();
    await widget.open();
    let broken = false;
    const step = (name, act) =>
      t.test(name, { skip: broken && 'an earlier step failed' }, async () => {
        broken = true;
        await act(widget);
        assert.deepEqual(await widget.ask(() => probe.trouble), [], 'the page complained');
        broken = false;
      });

    await step('a PHQ-9 starts with nothing chosen', async () => {
      await widget.press('Start the PHQ-9');
      await widget.focusOn('heading', 'PHQ-9 check-in');
      await widget.press('Begin');
      await widget.focusOn('heading', item1);
      await widget.says('Question 1 of 9');
      assert.deepEqual(await checked(widget), []);
    });

    await step('Next without an answer stays, says so and puts focus on the answers', async () => {
      await widget.press('Next');
      await widget.wait('the question marked', (name) => probe.get('radiogroup', name).invalid, item1);
      const group = await widget.get('radiogroup', item1);
      assert.equal(group.description, 'Choose an answer, or skip this question.');
      await widget.focusOn('radio', 'Not at all');
      await widget.says('Question 1 of 9');
    });

    await step('it goes forward and back and keeps the answer', async () => {
      await widget.choose('Several days');
      await widget.press('Next');
      await widget.focusOn('heading', item2);
      assert.deepEqual(await checked(widget), []);
      await widget.press('Back');
      await widget.focusOn('heading', item1);
      assert.deepEqual(await checked(widget), ['Several days']);
      await widget.press('Next');
      for (let item = 2; item <= 8; item += 1) {
        await widget.says(`Question ${item} of 9`);
        await widget.choose('Not at all');
        await widget.press('Next');
      }
      await widget.focusOn('heading', item9);
    });

    await step('a positive item 9 shows help at once and leaves focus where it is', async () => {
      await widget.choose('Several days');
      await widget.get('region', helpNow);
      await widget.status('Support options are below this question');
      assert.equal((await widget.focused()).name, 'Several days');
      assert.equal((await widget.get('link', 'Call 988 Lifeline: 988')).address, 'tel:988');
      assert.equal((await widget.get('link', 'Text 988 Lifeline: 988')).address, 'sms:988');
      assert.equal((await widget.get('link', 'Call Harborlight Ketamine Clinic: +1 555 0142')).address, 'tel:+15550142');
      await widget.painted('region', helpNow, 'support', 0.3);
    });

    await step('Finish puts focus on the heading of the panel, and Continue goes on', async () => {
      await widget.press('Finish');
      await widget.focusOn('heading', helpNow);
      await widget.press('Continue');
      await widget.says('It is not counted in the total.');
      await widget.press('Skip this question');
      await widget.focusOn('heading', 'Is this your own device?');
    });

    await step('nothing is written before the question about the device, and the entry is after it', async () => {
      assert.equal(await widget.ask(() => probe.stored()), 0);
      await widget.press('Yes, keep my diary here');
      await widget.focusOn('heading', 'Your check-in');
      await widget.says('Your total is 2 of 27: in the range called minimal. You also marked thoughts of being better off dead');
      await widget.get('link', 'Call 988 Lifeline: 988');
      await widget.status('Saved in this browser.');
      assert.deepEqual(await widget.ask(() => probe.told), [
        ['ready', null],
        ['saved', { kind: 'assessment' }],
      ]);
      assert.ok((await widget.ask(() => probe.stored())) > 0);
    });

    await step('an impossible dose stays at its field, with a message and focus', async () => {
      await widget.press('Today');
      await widget.press('Log a session');
      await widget.focusOn('heading', 'Log a session');
      await widget.press('Details from your clinic');
      await widget.click('textbox', 'Dose in mg');
      await widget.type('4000');
      const before = await widget.ask(() => probe.stored());
      await widget.press('Save session');
      await widget.wait('the dose marked', () => probe.get('textbox', 'Dose in mg').invalid);
      await widget.focusOn('textbox', 'Dose in mg');
      const dose = await widget.get('textbox', 'Dose in mg');
      assert.equal(dose.description, 'Enter a dose from 0.1 to 2000 mg, such as 40 or 37.5, or leave it empty.');
      assert.equal(dose.value, '4000');
      await widget.says(dose.description);
      assert.equal(await widget.ask(() => probe.stored()), before);
    });

    await step('a session with all its fields is kept', async () => {
      await widget.key('Backspace', 'Backspace', 'Backspace', 'Backspace');
      await widget.type('37.5');
      await widget.key('Tab');
      await widget.focusOn('textbox', 'Body weight in kg');
      await widget.key('Tab');
      await widget.focusOn('textbox', 'Duration in minutes');
      await widget.type('40');
      await widget.ask(() => probe.focus('combobox', 'Part of the treatment'));
      await widget.key('ArrowDown');
      await widget.press('Around it: notes, driver, medicines');
      await widget.click('textbox', 'Note');
      await widget.type('Ruhig. Gut.');
      await widget.ask(() => probe.focus('combobox', 'How it was given'));
      await widget.type('Nas');
      await typeDate(widget, threeDaysAgo());
      await widget.holds('date and time', 'Date and time', `${threeDaysAgo()}T09:30`);
      await widget.holds('combobox', 'How it was given', 'nasal');
      await widget.holds('combobox', 'Part of the treatment', 'induction');
      await widget.press('Save session');
      // A note after marked thoughts of death brings help, and help comes first.
      await widget.focusOn('heading', 'Your people and lines are here.');
      await widget.get('heading', 'Saved');
      await widget.status('Saved in this browser.');
      await widget.press('Done');
      await widget.focusOn('heading', 'Today');
      await widget.says(`Last session: ${dateWords(threeDaysAgo())}.`);
    });

    let trends;
    await step('Trends has the chart with its words, and both tables', async () => {
      await widget.press('Trends');
      await widget.focusOn('heading', 'Trends');
      const chart = await widget.get('img', 'PHQ-9 total over time');
      assert.match(chart.description, /^One check-in, on .+, with a total of 2\. .+ 1 session took place\. Your last session was 3 days ago\.$/);
      trends = (await widget.outline()).split('\n');
      assert.deepEqual(rowsOf(trends, 'Check-ins'), [
        ['Date', 'Total', 'Range', 'From start'],
        [dateWords(daysAgo(0)), '2', 'minimal; question 9 marked', '–'],
      ]);
      assert.deepEqual(rowsOf(trends, 'Sessions'), [
        ['Date', 'Status', 'Dose'],
        [dateWords(threeDaysAgo()), 'Took place', '37.5 mg'],
      ]);
      await widget.says('Ruhig. Gut.');
      await widget.painted('img', 'PHQ-9 total over time', 'series', 0.0001);
      await widget.painted('img', 'PHQ-9 total over time', 'session', 0.0001);
    });

    await step('after a reload everything is there', async () => {
      await widget.reload();
      assert.ok(await widget.has('heading', 'Today'));
      await widget.says(`Last session: ${dateWords(threeDaysAgo())}.`);
      await widget.press('Trends');
      await widget.focusOn('heading', 'Trends');
      assert.deepEqual((await widget.outline()).split('\n'), trends);
    });
  });

  test('the keyboard alone: through the widget and out of it, both ways', limit, async () => {
    const widget = diary();
    await widget.open();
    const stops = [
      'link "911"',
      'link "988, Suicide and Crisis Lifeline"',
      'link "findahelpline.com"',
      'button "Today"',
      'button "Trends"',
      'button "Help now"',
      'button "Plain page view"',
      'button "Start the PHQ-9"',
      'button "Add a total from a letter"',
      'button "Daily check-in"',
      'button "Log a session"',
      'button "The day after a session"',
      'button "Your plan"',
      'button "Monthly safety check"',
      'textbox "Something you want to ask us"',
    ];
    const walk = async (key, count) => {
      const seen = [];
      for (let stop = 0; stop < count; stop += 1) {
        await widget.key(key);
        const { role, name, inside, ringed } = await widget.focused();
        seen.push(`${role} "${name}"`);
        if (inside) assert.ok(ringed, `the focus on ${role} "${name}" cannot be seen`);
      }
      return seen;
    };

    await widget.ask(() => probe.focusHost('nav a:last-of-type'));
    assert.deepEqual(await walk('Tab', stops.length), stops);
    assert.deepEqual(await walk('Shift+Tab', stops.length), [...stops.slice(0, -1).reverse(), 'link "Contact"']);
  });

  test('the keyboard alone: Enter and Space press, arrows choose and never go on', limit, async () => {
    const widget = diary();
    await widget.open();
    await widget.tabTo('button', 'Start the PHQ-9');
    await widget.key('Enter');
    await widget.focusOn('heading', 'PHQ-9 check-in');
    await widget.tabTo('button', 'Begin');
    await widget.key('Space');
    await widget.focusOn('heading', item1);

    await widget.key('Tab');
    await widget.focusOn('radio', 'Not at all');
    assert.deepEqual(await checked(widget), []);
    await widget.key('Space');
    await widget.wait('a choice by Space', () => probe.get('radio', 'Not at all').checked);
    for (const [key, answer] of [
      ['ArrowDown', 'Several days'],
      ['ArrowDown', 'More than half the days'],
      ['ArrowDown', 'Nearly every day'], // at the end the engines differ
      ['ArrowUp', 'More than half the days'],
      ['ArrowUp', 'Several days'],
    ]) {
      await widget.key(key);
      await widget.focusOn('radio', answer);
      assert.deepEqual(await checked(widget), [answer]);
    }
    await widget.key('Enter');
    await widget.says('Question 1 of 9');
    await widget.tabTo('button', 'Next');
    await widget.key('Enter');
    await widget.focusOn('heading', item2);
    await widget.tabTo('button', 'Back');
    await widget.key('Space');
    await widget.focusOn('heading', item1);
    assert.deepEqual(await checked(widget), ['Several days']);
  });

  test("the host page's own field takes every key", limit, async () => {
    const widget = diary();
    await widget.open();
    await widget.clickHostField();
    await widget.type('abc d');
    await widget.key('Backspace', 'Backspace');
    assert.equal((await widget.focused()).value, 'abc');
    await widget.key('ArrowUp', 'ArrowDown', 'Tab');
    assert.equal((await widget.focused()).name, '+1 555 0142');
  });

  test('nothing is left of the listeners that GLFW adds', limit, async () => {
    const widget = diary();
    await widget.open();
    const { added, live } = await widget.ask(() => probe.listeners());
    assert.ok(added > live.length + 10, 'the probe has not seen GLFW');
    const ofInput = /key|wheel|touch|mouse|drag|drop|blur|focus|click|pointer/;
    assert.deepEqual(live.filter((it) => ofInput.test(it)), []);
  });

  test('no frame is drawn in two idle seconds', limit, async () => {
    const widget = diary();
    await widget.open();
    await widget.press('Help now');
    await widget.focusOn('heading', 'Help');
    const { before, after } = await widget.idle(2000);
    assert.ok(before > 0, 'the probe counts no frames');
    assert.equal(after - before, 0);
  });

  test('the plain page has the same elements, seen without the canvas', limit, async () => {
    const widget = diary();
    await widget.open();
    await widget.press('Start the PHQ-9');
    await widget.focusOn('heading', 'PHQ-9 check-in');
    const drawn = await widget.outline();

    await widget.press('Plain page view');
    await widget.wait('the plain page', () => probe.view() === 'html');
    await widget.focusOn('button', 'Drawn view');
    assert.equal(await widget.outline(), drawn.replace('Plain page view', 'Drawn view'));
    assert.equal(await widget.ask(() => probe.canvasIsShown()), false);
    await widget.painted('button', 'Begin', 'accent', 0.6);
    await widget.painted('heading', 'PHQ-9 check-in', 'text', 0.005);
    await widget.press('Begin');
    await widget.choose('Several days');
    await widget.press('Next');
    await widget.focusOn('heading', item2);

    await widget.press('Drawn view');
    await widget.wait('the canvas', () => probe.view() === 'canvas' && probe.canvasIsShown());
    await widget.painted('button', 'Next', 'accent', 0.6);
  });
}

const checked = async (widget) => {
  const all = await widget.ask(() => probe.elements());
  return all.filter((it) => it.checked).map((it) => it.name);
};

/** The cells of a table, row by row, from the widget's outline. */
function rowsOf(outline, table) {
  const rows = [];
  let inside = false;
  for (const line of outline) {
    const [, role, name] = /^ *(.+?) "(.*)"$/.exec(line);
    if (role === 'table') inside = name === table;
    else if (inside && role === 'row') rows.push([]);
    else if (inside && /cell|header/.test(role)) rows.at(-1).push(name);
    else inside = false;
  }
  return rows;
}

function daysAgo(days) {
  const day = new Date();
  day.setDate(day.getDate() - days);
  const two = (value) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

const threeDaysAgo = () => daysAgo(3);

function dateWords(day) {
  return new Date(`${day}T12:00`).toLocaleDateString('en-US', { year: 'numeric', month: 'short', day: 'numeric' });
}

/** Half past nine in the morning, part by part, as American English has it. The focus is on the field. */
async function typeDate(widget, day) {
  const [year, month, date] = day.split('-');
  await widget.click('date and time', 'Date and time');
  await widget.focusOn('date and time', 'Date and time');
  for (const part of [month, date, year, '09', '30', 'AM']) {
    await widget.type(part);
    await widget.nextDatePart();
  }
}
