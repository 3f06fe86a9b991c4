// A browser page with the element in it and the fake core behind it, under the strict policy of tools/serve.mjs.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as esbuild from 'esbuild';
import { chromium } from 'playwright-core';
import { startServer } from '../../../tools/serve.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const emptyModule = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

const bare = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Diary</title><link rel="icon" href="harborlight.svg">
<script type="module" src="tidemark/tidemark.js"></script></head>
<body><h1>Clinic</h1><input id="host" aria-label="Host"><tidemark-tracker></tidemark-tracker><a id="after" href="#x">After</a></body></html>`;

/** `open(options)` gives a page that has loaded; `page.trouble` collects what it complained of. */
export async function startBrowser() {
  const folder = await mkdtemp(join(tmpdir(), 'tidemark-page-'));
  await writeFile(join(folder, 'tidemark-core.wasm'), emptyModule);
  await esbuild.build({
    entryPoints: [join(root, 'tests/unit-web/support/fake_core.mjs')],
    bundle: true,
    format: 'esm',
    outfile: join(folder, 'tidemark-core.mjs'),
  });
  for (const face of ['regular', 'semibold']) await writeFile(join(folder, `tidemark-sans-${face}.ttf`), 'no font');
  const site = join(folder, 'site');
  await promisify(execFile)(process.execPath, [
    join(root, 'tools/build_web.mjs'),
    '--core',
    folder,
    '--fonts',
    folder,
    '--out',
    site,
  ]);
  await writeFile(join(site, 'bare.html'), bare);
  const server = await startServer({ root: site });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
    ],
  });

  return {
    url: server.url,
    async open({ path = 'bare.html', before, waitFor = true, ...context } = {}) {
      const page = await (await browser.newContext(context)).newPage();
      page.trouble = [];
      page.on(
        'console',
        (message) => ['error', 'warning'].includes(message.type()) && page.trouble.push(message.text()),
      );
      page.on('pageerror', (error) => page.trouble.push(error.message));
      if (before) await page.addInitScript(before);
      await page.goto(server.url + path);
      if (waitFor) await page.evaluate(() => document.querySelector('tidemark-tracker').ready);
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}
