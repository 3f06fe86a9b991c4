/** Properties that mirror attributes, so that pages and frameworks may use either. */

/** Property, attribute, and what the property says while the attribute is absent. */
const mirrored = [
  ["config", "config", ""],
  ["locale", "locale", "auto"],
  ["theme", "theme", "auto"],
  ["view", "view", "auto"],
  ["storageKey", "storage-key", "tidemark"],
  ["wasmUrl", "wasm-url", ""],
  ["fontUrl", "font-url", ""],
] as const;

export type Mirrored = Record<(typeof mirrored)[number][0], string>;

export function defineMirrored(prototype: HTMLElement): void {
  for (const [property, attribute, absent] of mirrored) {
    Object.defineProperty(prototype, property, {
      configurable: true,
      enumerable: true,
      get(this: HTMLElement) {
        return this.getAttribute(attribute) || absent;
      },
      set(this: HTMLElement, value: unknown) {
        this.setAttribute(attribute, String(value));
      },
    });
  }
}

/** A framework may set properties before the element is defined; they would hide the mirrored ones for good. */
export function adoptEarlyProperties(element: HTMLElement): void {
  for (const [property] of mirrored) {
    if (!Object.hasOwn(element, property)) continue;
    const value = Reflect.get(element, property) as unknown;
    Reflect.deleteProperty(element, property);
    Reflect.set(element, property, value);
  }
}
