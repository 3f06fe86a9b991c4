/** What the core asks of the browser: time, random bytes, files, the clipboard. */
import type { Port } from "./abi.js";

/** "2026-01-12T08:00:30-05:00": the civil time where the page is, with its offset. */
export function civilTime(now: Date): string {
  const two = (value: number): string => String(Math.trunc(value)).padStart(2, "0");
  const offset = -now.getTimezoneOffset(); // minutes east of Greenwich
  const sign = offset < 0 ? "-" : "+";
  const date = `${String(now.getFullYear()).padStart(4, "0")}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  const time = `${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}`;
  return `${date}T${time}${sign}${two(Math.abs(offset) / 60)}:${two(Math.abs(offset) % 60)}`;
}

/** Saves a file. Only inside a gesture of the patient: browsers refuse it otherwise. */
export function saveFile(name: string, mime: string, content: BlobPart): void {
  const address = URL.createObjectURL(new Blob([content], { type: mime }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 30_000); // some browsers read the file after a while
}

/** A name that says nothing about health: "tidemark-2026-11-21.json". */
export function neutralFileName(now: Date, extension: string): string {
  return `tidemark-${civilTime(now).slice(0, 10)}.${extension}`;
}

function copyText(text: string): void {
  if (navigator.clipboard) {
    navigator.clipboard.writeText(text).catch(() => undefined);
    return;
  }
  // A page without https has no clipboard interface, only the command of old on a selected field.
  const field = document.createElement("textarea");
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
}

/** What a widget does itself; the rest of the port is the browser's. */
export type PortOfWidget = Pick<Port, "write" | "setView" | "saved" | "due" | "storageTrouble">;

/** A port that never throws. */
export function browserPort(widget: PortOfWidget): Port {
  return {
    ...widget,
    now: () => civilTime(new Date()),
    offset: (civil) => -new Date(civil).getTimezoneOffset(),
    random: (into) => void crypto.getRandomValues(into as Uint8Array<ArrayBuffer>),
    download: (name, mime, bytes) => quietly(() => saveFile(name, mime, bytes.slice())),
    copy: (text) => quietly(() => copyText(text)),
  };
}

function quietly(act: () => void): void {
  try {
    act();
  } catch {
    // The patient sees that no file came; an exception here would stop the core instead.
  }
}
