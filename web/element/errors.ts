import { words } from "./words.js";

/** What `tidemark-error` carries as its code. */
export type ErrorCode =
  | "network" // a file could not be fetched; trying again may help
  | "missing" // the server has no such file
  | "compile" // the browser refused the WebAssembly, often for its Content-Security-Policy
  | "unsupported" // the browser lacks what the diary needs
  | "version" // element and core do not belong together
  | "unknown"
  | "config" // the clinic's file could not be read; the diary opens without it
  | "trap"; // the core stopped

/** The diary could not be opened. `cause` is what the browser said; the message is for people. */
export class LoadError extends Error {
  readonly code: Exclude<ErrorCode, "config" | "trap">;

  constructor(code: LoadError["code"], cause?: unknown) {
    super(words.failed[code], { cause });
    this.name = "LoadError";
    this.code = code;
  }
}
