/** axe-core on every screen, in both views. */
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "@playwright/test";
import { expect, test } from "./support/fixtures.ts";
import { everyScreen, expectedTrouble, troubles } from "./support/screens.ts";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

test.use({
  bypassCSP: true, // axe comes as a script of ours
  contextOptions: { reducedMotion: "reduce" }, // axe looks at a page that stands still
});

interface Findings {
  violations: string[];
  incomplete: string[];
}

async function findings(page: Page): Promise<Findings> {
  if (!(await page.evaluate(() => "axe" in window))) await page.addScriptTag({ path: axe });
  const { violations, incomplete } = await page.evaluate(() => {
    const runner = (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe;
    return runner.run();
  });
  const brief = (results: AxeResults["violations"]): string[] => results.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target} ${html}`));
  return { violations: brief(violations), incomplete: brief(incomplete) };
}

/**
 * What axe cannot tell: the contrast of text that is shown without colour over the canvas (theme_test.cpp measures the
 * colours, painted.spec.ts looks at the pixels), and of text in a picture (views.spec.ts measures it).
 */
const undecided = { canvas: /^color-contrast: tidemark-tracker,/, html: /^color-contrast: tidemark-tracker,.+ <text/ };

for (const view of ["canvas", "html"] as const) {
  test.describe(view, () => {
    test.beforeEach(({ page }) =>
      page.addInitScript((wanted) => addEventListener("DOMContentLoaded", () => document.querySelector("tidemark-tracker")?.setAttribute("view", wanted)), view),
    );
    const expectNothing = async (page: Page, screen: string): Promise<void> => {
      const { violations, incomplete } = await findings(page);
      expect.soft(violations, screen).toEqual([]);
      expect.soft(incomplete.filter((it) => !undecided[view].test(it)), screen).toEqual([]);
    };

    test("every screen is without violations", async ({ diary, page }) => {
      for await (const screen of everyScreen(diary)) await expectNothing(page, screen);
    });

    for (const [name, reach] of Object.entries(troubles)) {
      test(`${name} is without violations`, async ({ diary, page, complaints }) => {
        complaints.expect(expectedTrouble);
        await reach(diary);
        await expectNothing(page, name);
      });
    }
  });
}
