/** What a first visit costs. */
import type { Request } from "@playwright/test";
import { expect, test } from "./support/fixtures.ts";

test("a first visit transfers at most 320 KB, everything compressed that can be", async ({ diary, page }) => {
  const requests: Request[] = [];
  page.on("requestfinished", (request) => requests.push(request));
  await diary.open();
  await page.waitForLoadState("networkidle");

  const files = await Promise.all(
    requests.map(async (request) => {
      const encoding = await (await request.response())?.headerValue("content-encoding");
      return { path: new URL(request.url()).pathname, bytes: (await request.sizes()).responseBodySize, encoding };
    }),
  );
  const sent = files.filter(({ bytes }) => bytes > 0); // the icon comes a second time, from the cache
  const parts = ["tidemark.js", "tidemark-core.mjs", "tidemark-core.wasm", "tidemark-sans-regular.ttf", "tidemark-sans-semibold.ttf"];
  expect(sent.map(({ path }) => path)).toEqual(expect.arrayContaining(["/", "/tidemark.json", ...parts.map((part) => `/tidemark/${part}`)]));
  expect(sent.filter(({ encoding }) => encoding !== "br")).toEqual([]);
  expect(sent.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(320 * 1024);
});
