// WebKitGTK: its MiniBrowser through WebKitWebDriver.
import { createServer } from 'node:net';
import { once } from 'node:events';
import { Builder, Key, Origin } from 'selenium-webdriver';
import { programPath, until } from './stage.mjs';

const keys = { Tab: Key.TAB, Enter: Key.ENTER, Space: Key.SPACE, Backspace: Key.BACK_SPACE, Shift: Key.SHIFT, ArrowDown: Key.ARROW_DOWN, ArrowUp: Key.ARROW_UP, ArrowRight: Key.ARROW_RIGHT };

export async function openWebKit(stage) {
  const port = await freePort();
  stage.start(programPath('WEBKIT_DRIVER', '/usr/bin/WebKitWebDriver'), [`--port=${port}`], {
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', // its sandbox does not work for root, nor in a container
  });
  const address = `http://127.0.0.1:${port}`;
  await until('WebKitWebDriver', () => fetch(`${address}/status`).then((answer) => answer.ok, () => false));
  const browser = await new Builder().usingServer(address).withCapabilities({ browserName: 'MiniBrowser' }).build();
  await browser.manage().window().setRect({ width: 1200, height: 950 });
  return {
    engine: 'WebKitGTK',
    keysAfterDatePart: ['ArrowRight'],
    goto: (url) => browser.get(url),
    reload: () => browser.navigate().refresh(),
    evaluate: (ask, ...args) => browser.executeScript(ask, ...args),
    clickAt: (x, y) =>
      browser.actions().move({ origin: Origin.VIEWPORT, x: Math.round(x), y: Math.round(y) }).click().perform(),
    async press(key) {
      const names = key.split('+').map((name) => keys[name] ?? name);
      const actions = browser.actions();
      for (const name of names) actions.keyDown(name);
      for (const name of names.reverse()) actions.keyUp(name);
      await actions.perform();
    },
    type: (text) => browser.actions().sendKeys(text).perform(),
    screenshot: async () => Buffer.from(await browser.takeScreenshot(), 'base64'),
    close: () => browser.quit(),
  };
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
