/** A person without a pointer. */
import { type Locator, type Page, expect } from "@playwright/test";

function hasFocus(locator: Locator): Promise<boolean> {
  return locator.evaluateAll((all) => all.some((element) => (element.getRootNode() as Document | ShadowRoot).activeElement === element));
}

/** Presses Tab until `target` has the focus, at most so often: each date field has eight stops. */
export async function tabTo(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab", most = 40): Promise<void> {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < most; stop++) {
    await page.keyboard.press(key);
    if (await hasFocus(target)) return;
  }
  throw new Error(`${key} never came to ${target}`);
}

export interface Focused {
  what: string;
  ringed: boolean; // a ring can be seen around it
  inView: boolean;
}

/** What has the focus, through shadow roots. Empty name for none. */
export function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element || element === document.body) return { what: "", ringed: false, inView: false };
    const label = element.closest("label") ?? element;
    const name = element.getAttribute("aria-label") ?? label.textContent;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { top, bottom, height } = element.getBoundingClientRect();
    return {
      what: `${element.localName} ${name.trim()}`,
      ringed: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
      inView: height > 0 && top >= 0 && bottom <= innerHeight,
    };
  });
}
