// The diary in a page, as a person uses it: by what things are called, with a real pointer and real keys. Functions
// given to `ask` and `wait` run in the page, where `probe` is (probe.js).
/* global probe */
import { setTimeout as pause } from 'node:timers/promises';
import { picture, shareOf } from './png.mjs';
import { until } from './stage.mjs';

export class Widget {
  #driver;
  #url;

  constructor(driver, url) {
    this.#driver = driver;
    this.#url = url;
  }

  /** A diary that nobody has used yet. */
  async open() {
    await this.#driver.goto(`${this.#url}tidemark.json`); // of the same origin, and without a diary that could write
    await this.#driver.evaluate(() => localStorage.clear());
    await this.#driver.goto(this.#url);
    await this.#ready();
  }

  async reload() {
    await this.#driver.reload();
    await this.#ready();
  }

  async #ready() {
    const trouble = () => this.ask(() => probe.trouble);
    try {
      await until('the diary', () => this.#driver.evaluate(() => window.probe?.isReady() ?? false), { within: 30_000 });
    } catch (error) {
      throw new Error(`${error.message}: ${await trouble()}`);
    }
  }

  /** What the probe in the page answers. */
  ask(question, ...args) {
    return this.#driver.evaluate(question, ...args);
  }

  /** Once `question` is answered with something. */
  async wait(wanted, question, ...args) {
    return until(wanted, () => this.ask(question, ...args)).catch(async (error) => {
      const { role, name } = await this.focused();
      throw new Error(`${error.message}. Focus is on ${role} "${name}", and the page shows:\n${await this.outline()}`);
    });
  }

  get(role, name) {
    return this.wait(`${role} "${name}"`, (...of) => probe.get(...of), role, name);
  }

  has(role, name) {
    return this.ask((...of) => probe.has(...of), role, name);
  }

  /** Some text that contains these words. */
  says(words) {
    const heard = (some) => probe.elements().some((it) => it.name.includes(some));
    return this.wait(`"${words}"`, heard, words);
  }

  async holds(role, name, value) {
    const get = async () => (await this.get(role, name)).value;
    let found;
    await until(() => `${role} "${name}" with "${value}" in it, not "${found}"`, async () => (found = await get()) === value);
  }

  status(text) {
    return this.wait(`status "${text}"`, (wanted) => probe.status() === wanted, text);
  }

  focused() {
    return this.ask(() => probe.focused());
  }

  focusOn(role, name) {
    const has = (...of) => `${probe.focused().role} ${probe.focused().name}` === of.join(' ');
    return this.wait(`focus on ${role} "${name}"`, has, role, name);
  }

  async click(role, name) {
    const { x, y } = await this.#place(role, name);
    await this.#driver.clickAt(x, y);
  }

  async #place(role, name) {
    await this.get(role, name);
    await this.ask((...of) => probe.show(...of), role, name);
    return this.wait(`${role} "${name}" under the pointer`, (...of) => probe.place(...of), role, name);
  }

  press = (name) => this.click('button', name);

  async choose(name) {
    await this.click('radio', name);
    await this.wait(`"${name}" chosen`, (wanted) => probe.get('radio', wanted).checked, name);
  }

  async key(...keys) {
    for (const key of keys) await this.#driver.press(key);
  }

  type(text) {
    return this.#driver.type(text);
  }

  /** To be called after each part of a date is typed. */
  nextDatePart() {
    return this.key(...this.#driver.keysAfterDatePart);
  }

  /** Presses Tab until something has the focus that is called so. */
  async tabTo(role, name) {
    const passed = [];
    for (let stop = 0; stop < 30; stop += 1) {
      await this.key('Tab');
      const { role: at, name: called } = await this.focused();
      if (at === role && called === name) return;
      passed.push(`${at} "${called}"`);
    }
    throw new Error(`Tab never came to ${role} "${name}", but to ${passed.join(', ')}`);
  }

  async clickHostField() {
    const { x, y } = await this.wait('the host field', () => probe.hostField());
    await this.#driver.clickAt(x, y);
  }

  /** So much of an element (0 to 1), as the screen shows it, has the theme's colour of that name. */
  async painted(role, name, colour, share) {
    const place = await this.#place(role, name);
    const hex = await this.ask((of) => probe.colour(of), colour);
    let found = 0;
    const look = async () => {
      found = shareOf(picture(await this.#driver.screenshot()), place, hex);
      return found >= share;
    };
    await until(() => `${role} "${name}" with ${share} of ${hex} (${colour}) in it, not ${found}`, look);
  }

  /** How many frames had been asked for before and after that time, in which nobody does anything. */
  async idle(milliseconds) {
    const count = () => this.ask(() => probe.frames());
    const pass = async (time) => {
      const before = await count();
      await pause(time);
      return { before, after: await count() };
    };
    await until('the last frame', async () => {
      const { before, after } = await pass(300);
      return before === after;
    });
    return pass(milliseconds);
  }

  async outline() {
    const elements = await this.ask(() => probe.elements());
    return elements.map(({ role, name }) => `  ${role} "${name}"`).join('\n');
  }
}
