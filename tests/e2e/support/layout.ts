/** Where the diary's elements lie, measured in the page. */
import { type Page, expect } from "@playwright/test";

export interface Box {
  what: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Everything that can be activated or typed into, inside the diary. The label of a radio button counts as the button. */
export function controls(page: Page): Promise<Box[]> {
  return page.evaluate(() => {
    const root = document.querySelector("tidemark-tracker")?.shadowRoot as ShadowRoot;
    const found = [...root.querySelectorAll<HTMLElement>(".box :is(button, a, .radio, input:not([type=radio]), select, textarea)")];
    return found.filter((element) => element.checkVisibility()).map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { what: `${element.localName} ${element.textContent || element.parentElement?.textContent}`, left, top, right, bottom };
    });
  });
}

/** True sizes and places: large enough for a thumb, nothing beside the widget, and no scrolling sideways. */
export async function expectGoodLayout(page: Page): Promise<void> {
  const sideways = await page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - innerWidth);
  expect.soft(sideways, "the page scrolls sideways").toBeLessThanOrEqual(0);

  const all = await controls(page);
  expect(all.length).toBeGreaterThan(2);
  const small = all.filter(({ top, bottom, left, right }) => bottom - top < 43.9 || right - left < 43.9);
  expect.soft(small, "smaller than 44 px").toEqual([]);

  const outside = await page.evaluate(() => {
    const root = document.querySelector("tidemark-tracker")?.shadowRoot as ShadowRoot;
    const box = (root.querySelector(".box") as HTMLElement).getBoundingClientRect();
    return [...root.querySelectorAll<HTMLElement>(".box .n")].filter((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return left < box.left - 0.5 || right > box.right + 0.5 || top < box.top - 0.5 || bottom > box.bottom + 0.5;
    }).map((element) => `${element.className}: ${element.textContent}`);
  });
  expect.soft(outside, "outside the widget").toEqual([]);
}
