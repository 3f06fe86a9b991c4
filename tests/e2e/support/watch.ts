/** Counts, from before the first script of the page, what scripts ask of it. */
import type { Page } from "@playwright/test";

export interface Listener {
  target: string; // "window", "document", "canvas", a class name such as "MediaQueryList", or a tag
  type: string;
  passive: boolean;
}

export interface Seen {
  frames: number; // requestAnimationFrame
  timers: number; // setTimeout and setInterval
  added: Listener[]; // listeners, ever
  live: Listener[]; // listeners that can still be called
  observers: number; // ResizeObservers that watch
  channels: number; // BroadcastChannels that are open
  violations: string[]; // of the Content-Security-Policy
}

declare global {
  interface Window {
    seen: Seen;
  }
}

export async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen: Seen = { frames: 0, timers: 0, added: [], live: [], observers: 0, channels: 0, violations: [] };
    const registered: { target: EventTarget; type: string; listener: unknown; capture: boolean; entry: Listener }[] = [];
    Object.defineProperty(seen, "live", {
      enumerable: true,
      get: () => registered.filter(({ target }) => isAlive(target)).map(({ entry }) => entry),
    });
    const isAlive = (target: EventTarget): boolean =>
      target instanceof Node ? target.isConnected : !(target instanceof AbortSignal && target.aborted);
    window.seen = seen;
    document.addEventListener("securitypolicyviolation", (event) => seen.violations.push(`${event.violatedDirective} ${event.blockedURI}`));

    const nameOf = (target: EventTarget): string => {
      if (target === window) return "window";
      if (target === document) return "document";
      return target instanceof Element ? target.localName : target.constructor.name;
    };
    const captures = (options: unknown): boolean =>
      typeof options === "object" ? Boolean((options as AddEventListenerOptions | null)?.capture) : Boolean(options);
    const forget = (target: EventTarget, type: string, listener: unknown, capture: boolean): void => {
      const at = registered.findIndex(
        (it) => it.target === target && it.type === type && it.listener === listener && it.capture === capture,
      );
      if (at >= 0) registered.splice(at, 1);
    };
    const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (type, listener, options) {
      const target = this ?? window;
      const { passive = false, once = false, signal } = typeof options === "object" ? options : {};
      const entry = { target: nameOf(target), type, passive };
      const capture = captures(options);
      forget(target, type, listener, capture);
      seen.added.push(entry);
      if (!signal?.aborted) registered.push({ target, type, listener, capture, entry });
      if (signal) add.call(signal, "abort", () => forget(target, type, listener, capture));
      if (once) add.call(target, type, () => forget(target, type, listener, capture), { once });
      add.call(target, type, listener, options);
    };
    EventTarget.prototype.removeEventListener = function (type, listener, options) {
      forget(this ?? window, type, listener, captures(options));
      remove.call(this ?? window, type, listener, options);
    };

    const request = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (act) => {
      seen.frames++;
      return request(act);
    };
    for (const name of ["setTimeout", "setInterval"] as const) {
      const original = window[name].bind(window) as (...all: unknown[]) => number;
      Object.assign(window, { [name]: (...all: unknown[]) => (seen.timers++, original(...all)) });
    }

    const watching = new Set<ResizeObserver>();
    const { observe, disconnect } = ResizeObserver.prototype;
    ResizeObserver.prototype.observe = function (...all) {
      watching.add(this);
      seen.observers = watching.size;
      observe.apply(this, all);
    };
    ResizeObserver.prototype.disconnect = function () {
      watching.delete(this);
      seen.observers = watching.size;
      disconnect.call(this);
    };
    const Channel = window.BroadcastChannel;
    window.BroadcastChannel = class extends Channel {
      constructor(name: string) {
        super(name);
        seen.channels++;
      }
      override close(): void {
        seen.channels--;
        super.close();
      }
    };
  });
}

export const seen = (page: Page): Promise<Seen> => page.evaluate(() => ({ ...window.seen }));

/** "window keydown", each once, in order. */
export function named(listeners: readonly Listener[]): string[] {
  return [...new Set(listeners.map(({ target, type }) => `${target} ${type}`))].sort();
}

/** Waits until no frame has been asked for between two looks that are a while apart. */
export async function untilIdle(page: Page): Promise<void> {
  for (let last = -1; ; ) {
    const { frames } = await page.evaluate(() => new Promise<Seen>((resolve) => setTimeout(() => resolve(window.seen), 250)));
    if (frames === last) return;
    last = frames;
  }
}
