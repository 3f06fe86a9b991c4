/** What the browser says about its user's wishes and devices, and when it changes its mind. */

export interface Surroundings {
  readonly touchFirst: boolean; // links to a telephone are likely to work
  readonly forcedColours: boolean;
  readonly printing: boolean;
  readonly prefersDark: boolean;
}

/** The surroundings now, by a function; `changed` is called after each change until `signal`. */
export function watchSurroundings(changed: () => void, signal: AbortSignal): () => Surroundings {
  const touch = matchMedia("(hover: none) and (pointer: coarse)");
  const forced = matchMedia("(forced-colors: active)");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const print = matchMedia("print");
  let beingPrinted = false;

  for (const query of [touch, forced, dark, print]) query.addEventListener("change", changed, { signal });
  // The page is laid out for paper right after this event, so what it changes must be there when it returns.
  const onPrint = (is: boolean) => () => {
    beingPrinted = is;
    changed();
  };
  addEventListener("beforeprint", onPrint(true), { signal });
  addEventListener("afterprint", onPrint(false), { signal });

  return () => ({
    touchFirst: touch.matches,
    forcedColours: forced.matches,
    printing: beingPrinted || print.matches,
    prefersDark: dark.matches,
  });
}
