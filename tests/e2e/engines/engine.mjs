// One engine: the stage is built, the tests are run on it, and it is cleared away.
import { after, before } from 'node:test';
import { openAtSpi } from './atspi.mjs';
import { openSite } from './site.mjs';
import { openStage } from './stage.mjs';
import { Widget } from './widget.mjs';

/**
 * `open(stage)` starts the browser and gives its driver (puppeteer_driver.mjs, webkit_driver.mjs). Each of `suites`
 * declares its tests; it is given functions for the widget and for the accessibility tree.
 */
export function testEngine(open, ...suites) {
  const closing = [];
  let widget;
  let atSpi;

  before(
    async () => {
      const stage = await openStage();
      closing.push(() => stage.end());
      const site = await openSite();
      closing.push(() => site.close());
      atSpi = await openAtSpi(stage);
      closing.push(() => atSpi.close());
      const driver = await open(stage);
      closing.push(() => driver.close());
      widget = new Widget(driver, site.url);
    },
    { timeout: 60_000 },
  );
  after(async () => {
    for (const close of closing.reverse()) await close();
  });

  for (const suite of suites) suite(() => widget, () => atSpi);
}
