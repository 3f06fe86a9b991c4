/**
 * The core as an object: the only file that calls `tidemark_*` (shell/browser/ABI.md).
 *
 * Every fault in the core is an abort, and after one nothing in its memory can be trusted. So each call that throws
 * ends the instance: it throws CoreStopped, and so does every later call.
 */
import type { CoreFactory, CoreModule, Pointer, Port } from "./abi.js";
import { LoadError } from "./errors.js";

/** The core is gone; only the stored keys are left. */
export class CoreStopped extends Error {
  constructor(cause?: unknown) {
    super("The core has stopped.", { cause });
    this.name = "CoreStopped";
  }
}

const apiVersion = 1;

/** Stored keys and values as tidemark_open takes them. */
export function bytesFromPairs(pairs: readonly (readonly [string, string])[]): Uint8Array {
  const encoder = new TextEncoder();
  const encoded = pairs.map(([key, value]) => [encoder.encode(key), encoder.encode(value)] as const);
  const size = encoded.reduce((sum, [key, value]) => sum + 8 + key.length + value.length, 4);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, encoded.length, true);
  let at = 4;
  for (const [key, value] of encoded) {
    view.setUint32(at, key.length, true);
    view.setUint32(at + 4, value.length, true);
    bytes.set(key, at + 8);
    bytes.set(value, at + 8 + key.length);
    at += 8 + key.length + value.length;
  }
  return bytes;
}

export class Core {
  readonly #module: CoreModule;
  #stopped: CoreStopped | null = null;

  private constructor(module: CoreModule) {
    this.#module = module;
  }

  /** A fresh instance of the compiled module, drawing on `canvas`. Throws LoadError. */
  static async create(
    factory: CoreFactory,
    wasm: WebAssembly.Module,
    canvas: HTMLCanvasElement,
    port: Port,
  ): Promise<Core> {
    const module = await new Promise<CoreModule>((resolve, reject) => {
      factory({
        canvas,
        port,
        instantiateWasm(imports, receive) {
          WebAssembly.instantiate(wasm, imports).then((instance) => receive(instance, wasm), reject);
          return {};
        },
        onAbort: reject,
      }).then(resolve, reject);
    }).catch((cause: unknown) => {
      throw new LoadError("compile", cause);
    });
    if (module._tidemark_api_version() !== apiVersion) throw new LoadError("version");
    return new Core(module);
  }

  /**
   * Comes first, with what the core needs from the beginning: the prefix of the stored keys, the browser's language,
   * and both fonts. False if there is no WebGL2: all else works, nothing is drawn.
   */
  start(
    namespace: string,
    language: string,
    fonts: readonly [regular: Uint8Array, semibold: Uint8Array],
    environment: number,
  ): boolean {
    this.#lend(new TextEncoder().encode(namespace), (core, at, size) => core._tidemark_namespace(at, size));
    this.#lend(new TextEncoder().encode(language), (core, at, size) => core._tidemark_language(at, size));
    fonts.forEach((bytes, index) => this.#lend(bytes, (core, at, size) => core._tidemark_font(index, at, size)));
    return this.#call((core) => core._tidemark_start(environment)) === 1;
  }

  environment(bits: number): void {
    this.#call((core) => core._tidemark_environment(bits));
  }

  /** What cannot be used of the clinic's file, a line each that begins with the field's name; empty if all is well. */
  config(json: Uint8Array): string {
    const size = this.#lend(json, (core, at, bytes) => core._tidemark_config(at, bytes));
    if (size === 0) return "";
    return this.#call((core) => new TextDecoder().decode(this.#copyOut(core._tidemark_config_problems(), size)));
  }

  open(pairs: readonly (readonly [string, string])[]): void {
    this.#lend(bytesFromPairs(pairs), (core, at, size) => core._tidemark_open(at, size));
  }

  /** CSS pixels, and device pixels for one of them. */
  surface(width: number, canvasTop: number, canvasHeight: number, pixelRatio: number): void {
    this.#call((core) => core._tidemark_surface(width, canvasTop, canvasHeight, pixelRatio));
  }

  theme(dark: boolean): void {
    this.#call((core) => core._tidemark_theme(dark ? 1 : 0));
  }

  frame(): void {
    this.#call((core) => core._tidemark_frame());
  }

  act(kind: number, id: number, text: string): void {
    this.#lend(new TextEncoder().encode(text), (core, at, size) => core._tidemark_act(kind, id, at, size));
  }

  /** True if that is news: then the layout has to run again. */
  measured(id: number, width: number, height: number): boolean {
    return this.#call((core) => core._tidemark_measured(id, width, height)) !== 0;
  }

  /** A copy of the node table of the last frame. */
  nodes(): Uint8Array {
    return this.#call((core) => this.#copyOut(core._tidemark_nodes(), core._tidemark_nodes_size()));
  }

  /** Of the content, CSS pixels. */
  height(): number {
    return this.#call((core) => core._tidemark_height());
  }

  /** The node that focus should go to now; told once. 0 = leave it. */
  focus(): number {
    return this.#call((core) => core._tidemark_focus()) >>> 0;
  }

  /** The records of svg.ts. */
  image(id: number): string {
    return this.#call((core) => {
      const at = core._tidemark_image(id);
      return new TextDecoder().decode(this.#copyOut(at, core._tidemark_image_size()));
    });
  }

  /** CSS pixels on the content; negative = the pointer is elsewhere. */
  pointer(x: number, y: number): void {
    this.#call((core) => core._tidemark_pointer(x, y));
  }

  draw(): void {
    this.#call((core) => core._tidemark_draw());
  }

  wantsDraw(): boolean {
    return this.#call((core) => core._tidemark_wants_draw()) !== 0;
  }

  trap(): void {
    this.#call((core) => core._tidemark_trap());
  }

  #call<T>(use: (core: CoreModule) => T): T {
    if (this.#stopped) throw this.#stopped;
    try {
      return use(this.#module);
    } catch (cause) {
      this.#stopped = new CoreStopped(cause);
      throw this.#stopped;
    }
  }

  #lend<T>(bytes: Uint8Array, use: (core: CoreModule, at: Pointer, size: number) => T): T {
    return this.#call((core) => {
      const at = core._malloc(Math.max(1, bytes.length)) >>> 0;
      if (at === 0) throw new RangeError("out of memory");
      core.HEAPU8.set(bytes, at);
      const result = use(core, at, bytes.length);
      core._free(at);
      return result;
    });
  }

  #copyOut(at: Pointer, size: number): Uint8Array {
    return this.#module.HEAPU8.slice(at >>> 0, (at >>> 0) + size);
  }
}
