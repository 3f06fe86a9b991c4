/** The door between page and core (shell/browser/ABI.md), as types. */

/** What the core asks of the page. None of these may throw: the exception would unwind through WebAssembly. */
export interface Port {
  write(key: string, value: string): 0 | 1 | 2; // kept, full, blocked
  now(): string; // "2026-01-12T08:00:30-05:00"
  offset(civil: string): number; // minutes east of Greenwich at that civil time
  random(into: Uint8Array): void;
  download(name: string, mime: string, bytes: Uint8Array): void;
  copy(text: string): void;
  setView(view: string): void; // "canvas" or "html"
  saved(kind: string): void;
  due(something: boolean): void;
  storageTrouble(code: string): void;
}

export const Environment = { touchFirst: 1, htmlForced: 2, storageBlocked: 4, spanish: 8 } as const;

export const ActKind = { click: 0, setValue: 1 } as const;

/** Of a place in the core's memory. */
export type Pointer = number;

/** The instance that Emscripten makes. */
export interface CoreModule {
  readonly HEAPU8: Uint8Array;
  _malloc(size: number): Pointer;
  _free(at: Pointer): void;
  _tidemark_api_version(): number;
  _tidemark_namespace(text: Pointer, size: number): void;
  _tidemark_language(tag: Pointer, size: number): void;
  _tidemark_start(environment: number): number;
  _tidemark_environment(bits: number): void;
  _tidemark_font(index: number, bytes: Pointer, size: number): void;
  _tidemark_config(json: Pointer, size: number): number;
  _tidemark_config_problems(): Pointer;
  _tidemark_open(pairs: Pointer, size: number): void;
  _tidemark_surface(width: number, canvasTop: number, canvasHeight: number, pixelRatio: number): void;
  _tidemark_theme(dark: number): void;
  _tidemark_frame(): void;
  _tidemark_act(kind: number, id: number, text: Pointer, size: number): void;
  _tidemark_measured(id: number, width: number, height: number): number;
  _tidemark_nodes(): Pointer;
  _tidemark_nodes_size(): number;
  _tidemark_height(): number;
  _tidemark_focus(): number;
  _tidemark_image(id: number): Pointer;
  _tidemark_image_size(): number;
  _tidemark_pointer(x: number, y: number): void;
  _tidemark_draw(): void;
  _tidemark_wants_draw(): number;
  _tidemark_trap(): void;
}

/** The default export of the glue file. */
export type CoreFactory = (options: {
  canvas: HTMLCanvasElement;
  port: Port;
  instantiateWasm(
    imports: WebAssembly.Imports,
    receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
  ): object;
  onAbort(reason: unknown): void;
}) => Promise<CoreModule>;
