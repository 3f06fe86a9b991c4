import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { startBrowser } from './support/page.mjs';

const browser = await startBrowser();
after(() => browser.close());

/** Replaces what the core shows, and has the widget look at it. */
function show(page, nodes, more = {}) {
  return page.evaluate(
    ([list, rest]) => {
      Object.assign(fakes[0], rest, { nodes: list });
      window.dispatchEvent(new Event('afterprint')); // any reason for a frame
    },
    [nodes, more],
  );
}

const acts = (page) => page.evaluate(() => fakes.at(-1).asked.filter(([name]) => name === 'act'));
const button = (id, name, more = {}) => ({
  id,
  role: 'Button',
  name,
  x: 24,
  y: 24 + id * 60,
  width: 200,
  height: 48,
  fontSize: 17,
  ...more,
});

test('it starts with fonts, name space and clinic, and draws once', async () => {
  const page = await browser.open({ path: 'index.html' });
  const asked = await page.evaluate(() => fakes[0].asked);
  assert.deepEqual(
    asked.slice(0, 5).map(([name]) => name),
    ['namespace', 'language', 'font', 'font', 'start'],
  );
  assert.equal(asked[0][1], 'tidemark');
  assert.equal(JSON.parse(asked.find(([name]) => name === 'config')[1]).clinic.name, 'Harborlight Ketamine Clinic');
  await page.waitForFunction(() => fakes[0].draws > 0);
  assert.deepEqual(
    page.trouble.filter((text) => !/font|OTS/.test(text)),
    [],
  ); // the stand-in for the fonts is none
});

test('a text in another language says so on its element, and stops saying so', async () => {
  const page = await browser.open();
  const at = { x: 24, width: 300, height: 48, fontSize: 17 };
  const group = (lang) => [
    { id: 1, role: 'RadioGroup', name: 'Poco interés', lang, ...at },
    { id: 2, parent: 1, role: 'Radio', name: 'Varios días', lang, ...at },
    { id: 3, parent: 1, role: 'Paragraph', name: 'Choose an answer.', lang: 'en', ...at },
    { id: 4, role: 'Button', name: 'Next', ...at },
  ];
  const languages = () =>
    page.evaluate(() => {
      const root = document.querySelector('tidemark-tracker').shadowRoot;
      const of = (selector) => root.querySelector(selector).closest('[lang]')?.lang;
      return ['[role=radiogroup]', 'input', 'p', 'button'].map(of);
    });
  await show(page, group('es'));
  assert.deepEqual(await languages(), ['es', 'es', 'en', 'en']);
  await show(page, group(''));
  assert.deepEqual(await languages(), ['en', 'en', 'en', 'en']);
});

test('the language of the page is what the questions begin with, and the attribute goes before it', async () => {
  const spanish = (page) => page.evaluate(() => (fakes.at(-1).asked.find(([name]) => name === 'start')[1] & 8) !== 0);
  assert.equal(await spanish(await browser.open()), false);
  const page = await browser.open({
    before: () => addEventListener('DOMContentLoaded', () => (document.documentElement.lang = 'es-US')),
  });
  await page.waitForFunction(() => fakes.at(-1).asked.some(([name]) => name === 'theme'));
  assert.equal(await page.evaluate(() => fakes.at(-1).asked.findLast(([name]) => ['start', 'environment'].includes(name))[1] & 8), 8);
  const own = await browser.open({
    before: () =>
      addEventListener('DOMContentLoaded', () => document.querySelector('tidemark-tracker').setAttribute('locale', 'es')),
  });
  assert.equal(await own.evaluate(() => fakes.at(-1).asked.findLast(([name]) => ['start', 'environment'].includes(name))[1] & 8), 8);
});

test('every role is an element that has its role and name', async () => {
  const page = await browser.open();
  const at = { x: 24, width: 300, height: 48, fontSize: 17 };
  await show(page, [
    { id: 1, role: 'Heading', level: 3, name: 'About you', ...at },
    { id: 2, role: 'Region', name: 'Support', tone: 3, flags: ['focusable'], ...at },
    { id: 3, parent: 2, role: 'Link', name: 'Call 988', detail: 'tel:988', ...at },
    { id: 4, role: 'RadioGroup', name: 'How often?', ...at },
    { id: 5, parent: 4, role: 'Radio', name: 'Not at all', ...at },
    { id: 6, parent: 4, role: 'Radio', name: 'Several days', flags: ['checked'], ...at },
    {
      id: 7,
      role: 'NumberField',
      name: 'Dose',
      flags: ['invalid'],
      describedBy: 8,
      fieldTop: 20,
      fieldHeight: 28,
      ...at,
    },
    { id: 8, role: 'Paragraph', name: 'A number of mg', ...at },
    {
      id: 9,
      role: 'Select',
      name: 'Route',
      detail: 'im\x1fMuscle\x1eiv\x1fVein',
      value: 'iv',
      fieldTop: 20,
      fieldHeight: 28,
      ...at,
    },
    {
      id: 10,
      role: 'DateTimeField',
      name: 'When',
      value: '2026-01-12T08:00',
      detail: '2026-02-01T00:00',
      fieldTop: 20,
      fieldHeight: 28,
      ...at,
    },
    {
      id: 11,
      role: 'TextField',
      name: 'Note',
      flags: ['multiline'],
      value: 'a\nb',
      fieldTop: 20,
      fieldHeight: 28,
      ...at,
    },
    { id: 12, role: 'Table', name: 'Scores', ...at },
    { id: 13, parent: 12, role: 'Row', ...at },
    { id: 14, parent: 13, role: 'RowHeader', name: '12 Jan', ...at },
    { id: 15, parent: 13, role: 'Cell', name: '14', ...at },
    { id: 16, role: 'Image', name: 'Trend', value: 'From 20 to 14.', ...at },
    { id: 17, role: 'Button', name: 'Next', flags: ['disabled'], ...at },
    { id: 18, role: 'Group', name: 'Screens', level: 1, ...at },
    { id: 19, role: 'Link', name: 'Bad', detail: 'javascript:alert(1)', ...at },
  ]);
  assert.equal(
    await page.getByRole('region', { name: 'Diary' }).ariaSnapshot(),
    `- region "Diary":
  - heading "About you" [level=3]
  - region "Support":
    - link "Call 988":
      - /url: tel:988
  - radiogroup "How often?":
    - text: Not at all
    - radio "Not at all"
    - text: Several days
    - radio "Several days" [checked]
  - text: Dose
  - textbox "Dose" [invalid]
  - paragraph: A number of mg
  - text: Route
  - combobox "Route":
    - option "Muscle"
    - option "Vein" [selected]
  - text: When
  - textbox "When": 2026-01-12T08:00
  - text: Note
  - textbox "Note": a b
  - table "Scores":
    - row "12 Jan 14":
      - rowheader "12 Jan"
      - cell "14"
  - img "Trend"
  - button "Next" [disabled]
  - group "Screens"
  - text: Bad`,
  );
  const dose = page.getByRole('textbox', { name: 'Dose' });
  assert.equal(await dose.getAttribute('aria-describedby'), 'n8');
  assert.equal(await dose.getAttribute('inputmode'), 'decimal');
  assert.equal(await page.getByRole('textbox', { name: 'When' }).getAttribute('max'), '2026-02-01T00:00');
  assert.equal(
    await page
      .getByRole('img')
      .evaluate((image) => image.getRootNode().getElementById(image.getAttribute('aria-describedby')).textContent),
    'From 20 to 14.',
  );
});

test('one changed word is one change of the page', async () => {
  const page = await browser.open();
  const rows = Array.from({ length: 50 }, (_, at) => ({
    id: at + 10,
    role: 'Paragraph',
    name: `Row ${at}`,
    y: at * 20,
    width: 300,
    height: 20,
  }));
  await show(page, rows);
  await page.evaluate(() => {
    globalThis.changes = [];
    const all = { childList: true, attributes: true, characterData: true, subtree: true };
    new MutationObserver((records) => changes.push(...records)).observe(
      document.querySelector('tidemark-tracker').shadowRoot,
      all,
    );
  });
  rows[30].name = 'Row thirty';
  await show(page, rows);
  const count = () =>
    page.evaluate(
      () =>
        changes.splice(0).filter(({ type, attributeName }) => type !== 'attributes' || attributeName !== 'style')
          .length,
    );
  assert.equal(await count(), 1);
  await show(page, [rows[30], ...rows.filter((row) => row !== rows[30])]);
  assert.equal(await count(), 2); // taken out and put in
});

test('typing is told once a change, and the field is not written back', async () => {
  const page = await browser.open();
  const field = {
    id: 5,
    role: 'TextField',
    name: 'Note',
    value: '',
    width: 300,
    height: 80,
    fieldTop: 30,
    fieldHeight: 48,
  };
  await show(page, [field]);
  await page.evaluate(() => {
    const input = document.querySelector('tidemark-tracker').shadowRoot.querySelector('input');
    const { get, set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    globalThis.writes = [];
    Object.defineProperty(input, 'value', {
      get,
      set(value) {
        writes.push(value);
        set.call(this, value);
      },
    });
    fakes[0].react = (kind, id, text) => (fakes[0].nodes[0].value = text.replace('!', '.'));
  });
  await page.getByRole('textbox', { name: 'Note' }).pressSequentially('ab');
  await page.getByRole('textbox', { name: 'Note' }).blur();
  assert.deepEqual(await acts(page), [
    ['act', 1, 5, 'a'],
    ['act', 1, 5, 'ab'],
  ]);
  assert.deepEqual(await page.evaluate(() => writes), []);

  await page.getByRole('textbox', { name: 'Note' }).press('End');
  await page.keyboard.type('!');
  assert.deepEqual(await page.evaluate(() => writes), ['ab.']); // the core changed it
});

test('a text changed without any event is told before the next click', async () => {
  const page = await browser.open();
  await show(page, [
    { id: 5, role: 'TextField', name: 'Note', width: 300, height: 80, fieldHeight: 48 },
    button(6, 'Save'),
  ]);
  await page.evaluate(() => {
    fakes[0].react = (kind, id, text) => {
      if (kind === 1) fakes[0].nodes[0].value = text;
    };
    document.querySelector('tidemark-tracker').shadowRoot.querySelector('input').value = 'dictated';
  });
  await page.getByRole('button', { name: 'Save' }).click();
  assert.deepEqual(await acts(page), [
    ['act', 1, 5, 'dictated'],
    ['act', 0, 6, ''],
  ]);
});

test('a disabled button keeps its focus and is never told', async () => {
  const page = await browser.open();
  await show(page, [button(1, 'Next', { flags: ['disabled'] })]);
  const next = page.getByRole('button', { name: 'Next' });
  await next.evaluate((element) => element.click());
  await next.focus();
  await page.keyboard.press('Enter');
  assert.deepEqual(await acts(page), []);
});

test('a choice is one click, by pointer and by arrow key, and one that the core refuses is undone', async () => {
  const page = await browser.open();
  const radios = [
    { id: 1, role: 'RadioGroup', name: 'How often?', width: 300, height: 120 },
    { id: 2, parent: 1, role: 'Radio', name: 'Never', x: 0, y: 0, width: 300, height: 48 },
    { id: 3, parent: 1, role: 'Radio', name: 'Often', x: 0, y: 56, width: 300, height: 48 },
  ];
  await show(page, radios);
  await page.getByRole('radio', { name: 'Never' }).click();
  assert.deepEqual(await acts(page), [['act', 0, 2, '']]);
  assert.equal(await page.getByRole('radio', { name: 'Never' }).isChecked(), false);

  await page.evaluate(() => {
    fakes[0].react = (kind, id) => fakes[0].nodes.forEach((node) => (node.flags = node.id === id ? ['checked'] : []));
  });
  await page.getByRole('radio', { name: 'Never' }).click();
  await page.keyboard.press('ArrowDown');
  assert.deepEqual((await acts(page)).slice(1), [
    ['act', 0, 2, ''],
    ['act', 0, 3, ''],
  ]);
  assert.equal(await page.getByRole('radio', { name: 'Often' }).isChecked(), true);
});

test('a question is shown above its answers where the core drew it, and is their name in any case', async () => {
  const page = await browser.open();
  for (const drawn of [true, false]) {
    await show(page, [
      { id: 1, role: 'RadioGroup', name: 'What happened?', y: 100, width: 300, height: 120 },
      { id: 2, parent: 1, role: 'Radio', name: 'It took place', y: drawn ? 126 : 100, width: 300, height: 48 },
    ]);
    assert.equal(await page.getByText('What happened?').isVisible(), drawn);
    assert.equal(await page.getByRole('radiogroup', { name: 'What happened?' }).count(), 1);
  }
});

test('focus goes where the core asks, and never back to the top of the page', async () => {
  const page = await browser.open();
  const focused = () =>
    page.evaluate(() => document.querySelector('tidemark-tracker').shadowRoot.activeElement?.textContent);
  const heading = { id: 1, role: 'Heading', level: 2, name: 'Done', flags: ['focusable'], width: 300, height: 40 };
  await page.evaluate(() => {
    fakes[0].react = () => {
      fakes[0].focus = 1;
    };
  });
  await page.getByRole('button', { name: 'Save' }).click();
  assert.equal(await focused(), 'Today');
  await show(page, [heading, button(2, 'Gone soon')]);
  await page.getByRole('button', { name: 'Gone soon' }).focus();
  await show(page, [heading]);
  assert.equal(await focused(), 'Done');
});

test('what a person typed is laid out by the browser, and its height is reported until it is known', async () => {
  const page = await browser.open();
  await show(page, [
    { id: 1, role: 'BrowserText', value: 'ein langer Text '.repeat(30), width: 200, height: 20, fontSize: 17 },
  ]);
  const [height, reported] = await page.evaluate(() => [
    document.querySelector('tidemark-tracker').shadowRoot.getElementById('n1').offsetHeight,
    fakes[0].measured.get(1),
  ]);
  assert.ok(height > 200);
  assert.equal(reported, `200 ${height}`);
});

test('nothing runs while nothing happens, with two widgets', async () => {
  const page = await browser.open({
    before: () => {
      const original = window.requestAnimationFrame;
      globalThis.requests = 0;
      window.requestAnimationFrame = (callback) => {
        requests++;
        return original.call(window, callback);
      };
    },
  });
  await page.evaluate(async () => {
    const second = document.createElement('tidemark-tracker');
    second.storageKey = 'other';
    document.body.append(second);
    await second.ready;
  });
  await page.waitForTimeout(500);
  const before = await page.evaluate(() => [requests, ...fakes.map((fake) => fake.frames)]);
  await page.waitForTimeout(2000);
  assert.deepEqual(await page.evaluate(() => [requests, ...fakes.map((fake) => fake.frames)]), before);
});

test('two widgets with one name space see each other, and another tab is seen', async () => {
  const page = await browser.open();
  await page.evaluate(async () => {
    const second = document.createElement('tidemark-tracker');
    document.body.append(second);
    await second.ready;
  });
  await page.getByRole('button', { name: 'Save' }).first().click();
  await page.waitForFunction(() => fakes[1].stored.length === 1);
  const tab = await page.context().newPage();
  await tab.goto(browser.url + 'tidemark.json');
  await tab.evaluate(() => localStorage.setItem('tidemark:log:tab:1', 'x'));
  await page.waitForFunction(() => fakes[0].stored.length === 2 || (document.hidden && fakes[0]));
  await tab.close();
});

test('a trap is told in words, with help, a download of what is stored, and a fresh start', async () => {
  const page = await browser.open({ path: 'index.html' });
  await page.getByRole('button', { name: 'Save' }).click();
  await page.evaluate(() => {
    globalThis.errors = [];
    document.addEventListener('tidemark-error', (event) => errors.push(event.detail));
    document.querySelector('tidemark-tracker').dispatchEvent(new CustomEvent('tidemark-trap'));
  });
  assert.equal(await page.getByRole('heading', { name: 'The diary has stopped' }).isVisible(), true);
  assert.equal(await page.locator('[slot=crisis]').isVisible(), true);
  assert.equal((await page.evaluate(() => errors))[0].code, 'trap');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download what is stored' }).click(),
  ]);
  assert.match(download.suggestedFilename(), /^tidemark-\d{4}-\d\d-\d\d\.json$/);
  const content = JSON.parse(await (await import('node:fs/promises')).readFile(await download.path(), 'utf8'));
  assert.deepEqual(content.keys, { 'tidemark:log:fake:1': 'kept' });
  await page.getByRole('button', { name: 'Start again' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  assert.equal(await page.evaluate(() => fakes.length), 2);
});

test('a load that fails says what to do, keeps help, and works when tried again', async () => {
  const context = { path: 'bare.html', waitFor: false };
  const page = await browser.open({
    ...context,
    before: () => {
      const original = window.fetch;
      window.fetch = (...request) =>
        globalThis.online ? original(...request) : Promise.reject(new TypeError('offline'));
    },
  });
  await page.getByRole('alert').getByText('check your internet connection').waitFor();
  const crisis = page.locator('tidemark-tracker .crisis p').first();
  assert.equal(
    await crisis.textContent(),
    'In an emergency call your local emergency number (in the US and Canada 911). In the US and Canada call or text 988.',
  );
  assert.deepEqual(
    await page
      .locator('tidemark-tracker .crisis a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ['tel:911', 'tel:988', 'sms:988', 'https://findahelpline.com/'],
  );
  await page.evaluate(() => {
    globalThis.online = true;
  });
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('button', { name: 'Save' }).waitFor();
});

test('an element that is taken away leaves nothing behind, and one that is moved goes on', async () => {
  const page = await browser.open({
    before: () => {
      globalThis.listening = new Set();
      const { addEventListener, removeEventListener } = EventTarget.prototype;
      EventTarget.prototype.addEventListener = function (type, listener, options) {
        const entry = { target: this, type };
        if (this === window || this === document || this instanceof MediaQueryList) {
          listening.add(entry);
          options?.signal?.addEventListener?.('abort', () => listening.delete(entry));
        }
        return addEventListener.call(this, type, listener, options);
      };
      EventTarget.prototype.removeEventListener = removeEventListener;
    },
  });
  const result = await page.evaluate(async () => {
    const element = document.querySelector('tidemark-tracker');
    const during = listening.size;
    const home = document.createElement('section');
    document.body.append(home);
    home.append(element); // moved within one task
    await new Promise((resolve) => setTimeout(resolve));
    const moved = fakes.length;
    const gl = fakes[0].canvas.getContext('webgl2');
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const left = {
      listeners: listening.size,
      fonts: document.fonts.size,
      lost: gl.isContextLost(),
      inside: element.shadowRoot.querySelector('.box').childElementCount,
    };
    home.append(element);
    await new Promise((resolve) => element.addEventListener('tidemark-ready', resolve));
    return { during, moved, left, again: fakes.length };
  });
  assert.ok(result.during > 5);
  assert.deepEqual(result, {
    during: result.during,
    moved: 1,
    left: { listeners: 0, fonts: 0, lost: true, inside: 0 },
    again: 2,
  });
});

test('a tall screen keeps the canvas within the limits of the driver', async () => {
  const page = await browser.open({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 3,
    before: () => {
      const { getParameter } = WebGL2RenderingContext.prototype;
      WebGL2RenderingContext.prototype.getParameter = function (name) {
        return [0x84e8, 0x0d33].includes(name) ? 4096 : getParameter.call(this, name);
      };
    },
  });
  await show(page, [button(1, 'Top')], { height: 6000 });
  for (const scroll of [0, 1500, 3100, 5500]) {
    await page.evaluate((y) => window.scrollTo(0, y), scroll);
    await page.waitForTimeout(100);
    const { canvas, width, height, viewport } = await page.evaluate(() => {
      const { top, bottom } = fakes[0].canvas.getBoundingClientRect();
      return {
        canvas: { top, bottom },
        width: fakes[0].canvas.width,
        height: fakes[0].canvas.height,
        viewport: innerHeight,
      };
    });
    assert.ok(width <= 4096 && height <= 4096, `${width} x ${height}`);
    const box = await page.locator('tidemark-tracker .box').boundingBox();
    assert.ok(
      canvas.top <= Math.max(0, box.y) + 1 && canvas.bottom >= Math.min(viewport, box.y + box.height) - 1,
      `at ${scroll}`,
    );
  }
});

test('storage that is blocked is told to the core', async () => {
  const page = await browser.open({
    before: () =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('', 'SecurityError');
        },
      }),
  });
  const [bits, kept] = await page.evaluate(() => [
    fakes[0].asked.find(([name]) => name === 'start')[1],
    fakes[0].port.write('tidemark:a', 'b'),
  ]);
  assert.equal(bits & 4, 4);
  assert.equal(kept, 2);
});

test('without WebGL2, in forced colours and on paper it is a plain page with real pictures', async () => {
  const picture = [
    '0\x1fsvg\x1f\x1fviewBox\x1f0 0 300 100',
    '1\x1ftext\x1f20\x1fclass\x1fink-text',
    '1\x1fscript\x1falert(1)',
    '1\x1frect\x1f\x1fonload\x1falert(1)\x1fstyle\x1fx:y\x1fwidth\x1f9',
    '',
  ].join('\x1e');
  const image = { id: 9, role: 'Image', name: 'Trend', value: 'Sinking.', width: 300, height: 100 };
  const plain = (page, hidden) =>
    page.evaluate(async (expected) => {
      const root = document.querySelector('tidemark-tracker').shadowRoot;
      while (expected !== undefined && root.querySelector('canvas').hidden !== expected)
        await new Promise(requestAnimationFrame);
      return {
        canvas: root.querySelector('canvas').checkVisibility(),
        place: getComputedStyle(root.querySelector('.n')).position,
        svg: root.querySelector('svg')?.outerHTML ?? null,
      };
    }, hidden);
  const svg = '<svg viewBox="0 0 300 100"><text class="ink-text">20</text><rect width="9"></rect></svg>';

  const without = await browser.open({
    before: () => {
      HTMLCanvasElement.prototype.getContext = () => null;
    },
  });
  await show(without, [image], { image: picture });
  assert.deepEqual(await plain(without), { canvas: false, place: 'static', svg });
  assert.equal(await without.evaluate(() => fakes[0].asked.find(([name]) => name === 'start')[1] & 2), 2);

  const page = await browser.open({ colorScheme: 'dark' });
  await show(page, [image], { image: picture });
  assert.deepEqual(await plain(page), { canvas: true, place: 'absolute', svg: null });
  await page.emulateMedia({ forcedColors: 'active' });
  assert.deepEqual(await plain(page, true), { canvas: false, place: 'static', svg });
  await page.emulateMedia({ forcedColors: 'none' });
  await plain(page, false);
  await page.emulateMedia({ media: 'print' });
  assert.deepEqual(await plain(page, true), { canvas: false, place: 'static', svg });
  assert.equal(await page.evaluate(() => fakes[0].asked.findLast(([name]) => name === 'theme')[1]), 0);
  await page.emulateMedia({ media: 'screen' });
  assert.equal((await plain(page, false)).canvas, true);
  assert.equal(await page.evaluate(() => fakes[0].asked.findLast(([name]) => name === 'theme')[1]), 1);
});

test('a lost context shows the plain page', async () => {
  const page = await browser.open();
  await page.evaluate(() => fakes[0].canvas.getContext('webgl2').getExtension('WEBGL_lose_context').loseContext());
  await page.waitForFunction(
    () => !document.querySelector('tidemark-tracker').shadowRoot.querySelector('canvas').checkVisibility(),
  );
  await page.getByRole('button', { name: 'Save' }).click();
});

test('the page is told that something is due, and nothing of what it is', async () => {
  const page = await browser.open();
  const told = await page.evaluate(async () => {
    const details = [];
    addEventListener('tidemark-due', (event) => details.push(event.detail));
    fakes[0].port.due(true);
    fakes[0].port.due(false);
    await Promise.resolve();
    return details;
  });
  assert.deepEqual(told, [{ due: true }, { due: false }]);
});

test('the patient chooses the view in the click itself, and the page around keeps its keys and wheel', async () => {
  const page = await browser.open({ viewport: { width: 800, height: 300 } });
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('p'), { textContent: 'long' }));
    document.body.lastChild.style.height = '3000px';
    fakes[0].react = () => fakes[0].port.setView('html');
  });
  await page.getByRole('button', { name: 'Save' }).hover();
  await page.mouse.wheel(0, 200);
  await page.waitForFunction(() => scrollY > 100);
  const view = await page.evaluate(() => {
    const root = document.querySelector('tidemark-tracker').shadowRoot;
    root.querySelector('button').click();
    return root.querySelector('canvas').hidden;
  });
  assert.equal(view, true);
  await page.locator('#host').fill('abc');
  await page.keyboard.press('Backspace');
  assert.equal(await page.locator('#host').inputValue(), 'ab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab'); // past the only help link group
  for (let steps = 0; steps < 10 && !(await page.evaluate(() => document.activeElement?.id === 'after')); steps++)
    await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'after');
});
