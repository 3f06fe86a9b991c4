/** What lies in the storage (docs/data-format.md), and how to spoil it. */
import { crc32 } from "node:zlib";
import type { Page } from "@playwright/test";

/** A page of the same origin that has no diary in it. */
export async function openBlank(page: Page): Promise<void> {
  await page.route("**/blank.html", (route) => route.fulfill({ contentType: "text/html", body: '<link rel="icon" href="data:,">' }));
  await page.goto("blank.html");
}

/** A value as the diary writes it. */
export function sealed(payload: object, version = 1): string {
  const text = JSON.stringify(payload);
  const head = `tidemark${version}`;
  const rest = `${Buffer.byteLength(text)} ${text}`;
  return `${head} ${crc32(`${head} ${rest}`).toString(16).padStart(8, "0")} ${rest}`;
}

/** A diary with one check-in in it, of January 5, 2026, with these answers. */
export function oneCheckIn(answers: readonly (number | null)[] = [1, 1, 1, 1, 1, 1, 1, 1, 0]): Record<string, string> {
  const assessment = { instrument: "PHQ-9", version: 1, answers };
  const put = { put: "c".repeat(32), at: "2026-01-05T08:00:00+00:00", assessment };
  return { "tidemark:log:c0ffee:1": sealed({ v: 1, edits: [put] }) };
}

/** A diary with so many sessions, a day apart, each with a note. */
export function manySessions(count: number, note: string): Record<string, string> {
  const edits = Array.from({ length: count }, (_, index) => ({
    put: index.toString(16).padStart(32, "0"),
    at: new Date(Date.UTC(2026, 0, 1 + index, 10)).toISOString().replace(".000Z", "+00:00"),
    session: { status: "completed", dose_ug: 40_000, note: `${index + 1}. ${note}` },
  }));
  return { "tidemark:log:0a:1": sealed({ v: 1, edits }) };
}

/** Leaves no room for one more character, under a key of another program. */
export function fillStorage(page: Page): Promise<void> {
  return page.evaluate(() => {
    let held = "";
    for (let piece = 8 * 1024 * 1024; piece >= 1; piece = Math.floor(piece / 2)) {
      for (;;) {
        try {
          localStorage.setItem("another-program", held + "x".repeat(piece));
          held += "x".repeat(piece);
        } catch {
          break;
        }
      }
    }
  });
}
