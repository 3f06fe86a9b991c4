/** What every test gets: the built site from a server of its worker's own, a diary, and an ear for complaints. */
import { fileURLToPath } from "node:url";
import { test as base, expect } from "@playwright/test";
import { startServer } from "../../../tools/serve.mjs";
import { Diary } from "./diary.ts";

const root = process.env.TIDEMARK_SITE ?? fileURLToPath(new URL("../../../build/site", import.meta.url));

/** What the console says at "error" or "warning", and what nobody caught. A test fails for each that it has not expected. */
export class Complaints {
  readonly heard: string[] = [];
  readonly #expected: RegExp[] = [];

  expect(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  get unexpected(): string[] {
    return this.heard.filter((text) => !this.#expected.some((pattern) => pattern.test(text)));
  }
}

interface OfTest {
  complaints: Complaints;
  diary: Diary;
}

interface OfWorker {
  site: { url: string };
}

export const test = base.extend<OfTest, OfWorker>({
  site: [
    async ({}, use) => {
      const server = await startServer({ root });
      await use(server);
      await server.close();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ site }, use) => use(site.url),
  complaints: [
    async ({ context }, use) => {
      const complaints = new Complaints();
      context.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) complaints.heard.push(message.text());
      });
      context.on("weberror", ({ error }) => complaints.heard.push(String(error())));
      await use(complaints);
      expect(complaints.unexpected, "the page complained").toEqual([]);
    },
    { auto: true },
  ],
  diary: async ({ page, hasTouch }, use) => use(new Diary(page, hasTouch)),
});

export { expect };
