/**
 * Fetches what the diary is made of, all at once, and each part once for all widgets of a page. A part that failed is
 * forgotten, so that trying again fetches it again.
 */
import type { CoreFactory } from "./abi.js";
import { LoadError } from "./errors.js";

/** Uncompressed bytes of WebAssembly and fonts, put in when the element is built; 0 = unknown. */
declare const TIDEMARK_BYTES: number;

export interface Addresses {
  readonly glue: string;
  readonly wasm: string;
  readonly fonts: readonly [regular: string, semibold: string];
}

export interface Loaded {
  readonly factory: CoreFactory;
  readonly wasm: WebAssembly.Module;
  readonly fonts: readonly [regular: Uint8Array, semibold: Uint8Array];
}

interface Part {
  received: number; // bytes
  readonly content: Promise<unknown>;
}

const parts = new Map<string, Part>();
const watchers = new Set<() => void>();
const failures = new Map<string, number>();

/** Where the parts are: beside the element's own file where an attribute is empty. Throws TypeError for no address. */
export function addresses(wasmUrl: string, fontFolder: string): Addresses {
  const page = document.baseURI;
  const folder = fontFolder === "" ? new URL("./", import.meta.url) : new URL(fontFolder.replace(/\/?$/, "/"), page);
  return {
    glue: new URL("./tidemark-core.mjs", import.meta.url).href,
    wasm: wasmUrl === "" ? new URL("./tidemark-core.wasm", import.meta.url).href : new URL(wasmUrl, page).href,
    fonts: [new URL("tidemark-sans-regular.ttf", folder).href, new URL("tidemark-sans-semibold.ttf", folder).href],
  };
}

/** All parts. `progress` gets numbers from 0 to 1. Throws LoadError. */
export async function load(from: Addresses, progress: (share: number) => void): Promise<Loaded> {
  if (typeof WebAssembly !== "object" || typeof TransformStream !== "function") throw new LoadError("unsupported");

  const urls = [from.wasm, ...from.fonts];
  const report = (): void => {
    const received = urls.reduce((sum, url) => sum + (parts.get(url)?.received ?? 0), 0);
    if (TIDEMARK_BYTES > 0) progress(Math.min(1, received / TIDEMARK_BYTES));
  };
  watchers.add(report);
  try {
    const [factory, wasm, regular, semibold] = await Promise.all([
      shared(from.glue, () => importFactory(from.glue)),
      shared(from.wasm, (part) => compile(from.wasm, part)),
      shared(from.fonts[0], (part) => bytesOf(from.fonts[0], part)),
      shared(from.fonts[1], (part) => bytesOf(from.fonts[1], part)),
    ]);
    return { factory, wasm, fonts: [regular, semibold] };
  } finally {
    watchers.delete(report);
  }
}

function shared<T>(url: string, fetchPart: (part: Part) => Promise<T>): Promise<T> {
  const known = parts.get(url);
  if (known) return known.content as Promise<T>;
  const part = { received: 0 } as { received: number; content: Promise<T> };
  parts.set(url, part);
  part.content = fetchPart(part).catch((error: unknown) => {
    parts.delete(url);
    throw error;
  });
  return part.content;
}

async function importFactory(url: string): Promise<CoreFactory> {
  // Some browsers remember that a module failed, by its address, for as long as the page lives.
  const attempt = failures.get(url) ?? 0;
  try {
    const module = (await import(attempt === 0 ? url : `${url}?again=${attempt}`)) as { default: CoreFactory };
    return module.default;
  } catch (cause) {
    failures.set(url, attempt + 1);
    throw new LoadError("network", cause);
  }
}

async function compile(url: string, part: Part): Promise<WebAssembly.Module> {
  const response = await fetchCounted(url, part);
  try {
    return await WebAssembly.compileStreaming(response);
  } catch (cause) {
    throw new LoadError(cause instanceof WebAssembly.CompileError ? "compile" : "network", cause);
  }
}

async function bytesOf(url: string, part: Part): Promise<Uint8Array> {
  const response = await fetchCounted(url, part);
  try {
    return new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    throw new LoadError("network", cause);
  }
}

/** The response with its bytes counted as they come, and a type that every browser compiles from. */
async function fetchCounted(url: string, part: Part): Promise<Response> {
  const response = await fetch(url).catch((cause: unknown) => {
    throw new LoadError("network", cause);
  });
  if (!response.ok || !response.body) throw new LoadError(response.status >= 500 ? "network" : "missing");
  const count = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, out) {
      part.received += chunk.length;
      for (const watcher of watchers) watcher();
      out.enqueue(chunk);
    },
  });
  return new Response(response.body.pipeThrough(count), { headers: { "Content-Type": "application/wasm" } });
}
