// One engine: the stage is built, the tests are run on it, and it is cleared away.
import { after, before } from 'node:test';
import { journey } from './journey.mjs';
import { openSite } from './site.mjs';
import { openStage } from './stage.mjs';
import { Widget } from './widget.mjs';

/** `open(stage)` starts the browser and gives its driver (puppeteer_driver.mjs, webkit_driver.mjs). */
export function testEngine(open) {
  const closing = [];
  let widget;

  before(
    async () => {
      const stage = await openStage();
      closing.push(() => stage.end());
      const site = await openSite();
      closing.push(() => site.close());
      const driver = await open(stage);
      closing.push(() => driver.close());
      widget = new Widget(driver, site.url);
    },
    { timeout: 60_000 },
  );
  after(async () => {
    for (const close of closing.reverse()) await close();
  });

  journey(() => widget);
}
