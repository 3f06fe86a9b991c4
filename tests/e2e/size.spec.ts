/** What a first visit costs. */
import { expect, test } from "./support/fixtures.ts";

test("a first visit transfers at most 320 KB, everything compressed that can be", async ({ diary, page }) => {
  const sizes: Promise<{ file: string; bytes: number }>[] = [];
  const plain: string[] = [];
  page.on("requestfinished", (request) => {
    const file = new URL(request.url()).pathname;
    sizes.push(request.sizes().then(({ responseBodySize }) => ({ file, bytes: responseBodySize })));
    void request.response().then(async (response) => {
      if ((await response?.headerValue("content-encoding")) !== "br") plain.push(file);
    });
  });
  await diary.open();
  await page.waitForLoadState("networkidle");

  const all = await Promise.all(sizes);
  expect(all.map(({ file }) => file)).toEqual(expect.arrayContaining(["/", "/tidemark/tidemark.js", "/tidemark/tidemark-core.wasm"]));
  const empty = all.filter(({ file, bytes }) => bytes === 0 && !all.some((it) => it.file === file && it.bytes > 0)); // not cached
  expect(empty).toEqual([]);
  expect(plain).toEqual([]);
  expect(all.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(320 * 1024);
});
