// Firefox through WebDriver BiDi, and Chromium, both by puppeteer.
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { programPath } from './stage.mjs';

const size = { width: 1200, height: 900 };

export const openFirefox = (stage) =>
  open('Firefox', stage, {
    browser: 'firefox',
    executablePath: programPath('FIREFOX', '/usr/bin/firefox-esr', '/usr/bin/firefox'),
    extraPrefsFirefox: {
      'accessibility.force_disabled': -1, // on, whatever it thinks of its surroundings
      'accessibility.enable_all_cache_domains': true, // else the first action after the start is lost
    },
  });

export const openChromium = (stage) =>
  open('Chromium', stage, {
    browser: 'chrome',
    executablePath: programPath('CHROMIUM', '/usr/bin/chromium'),
    args: [
      ...['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'],
      ...['--disable-component-update', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
      '--force-renderer-accessibility',
    ],
  });

async function open(engine, stage, options) {
  const browser = await puppeteer.launch({
    headless: false, // without a screen Firefox has no WebGL2
    userDataDir: join(stage.folder, 'profile'),
    defaultViewport: null,
    protocolTimeout: 60_000,
    env: { ...stage.env, GNOME_ACCESSIBILITY: '1' },
    ...options,
  });
  const page = await browser.newPage(); // a tab that the driver opened has the focus
  await page.setViewport(size);
  return {
    engine,
    keysAfterDatePart: [],
    goto: (url) => page.goto(url),
    reload: () => page.reload(),
    evaluate: (ask, ...args) => page.evaluate(ask, ...args),
    clickAt: (x, y) => page.mouse.click(x, y),
    async press(key) {
      const keys = key.split('+').map((name) => (name === 'Space' ? ' ' : name));
      for (const held of keys.slice(0, -1)) await page.keyboard.down(held);
      await page.keyboard.press(keys.at(-1));
      for (const held of keys.slice(0, -1)) await page.keyboard.up(held);
    },
    type: (text) => page.keyboard.type(text),
    screenshot: async () => Buffer.from(await page.screenshot()),
    close: () => browser.close(),
  };
}
