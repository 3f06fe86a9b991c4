/**
 * Puts together build/site, a plain folder that any static host can serve: the sample clinic page, and in tidemark/
 * what a clinic copies. Beside each file that compresses stands the same file compressed with brotli, for hosts that
 * can send it. Prints what a first visit transfers.
 *
 *   node tools/build_web.mjs [--core FOLDER] [--fonts FOLDER] [--out FOLDER] [--check]
 *
 * --core   the WebAssembly and its glue (build/web/shell/browser)     --fonts  the two typefaces (build/fonts)
 * --out    where to (build/site)                                      --check  fail if the first visit is over budget
 */
import { mkdir, readFile, readdir, rm, stat, writeFile } from "node:fs/promises";
import { dirname, extname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { brotliCompressSync, constants } from "node:zlib";
import * as esbuild from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const budget = 320 * 1024; // bytes, everything a first visit needs, brotli
const target = ["es2022", "safari16.4"];
const compressible = new Set([".html", ".css", ".js", ".mjs", ".json", ".wasm", ".ttf", ".svg", ".txt"]);

const { values: options } = parseArgs({
  options: {
    core: { type: "string", default: join(root, "build/web/shell/browser") },
    fonts: { type: "string", default: join(root, "build/fonts") },
    out: { type: "string", default: join(root, "build/site") },
    check: { type: "boolean", default: false },
  },
});

async function input(path, hint) {
  try {
    return await readFile(path);
  } catch {
    console.error(`build_web: ${relative(root, path)} is missing. ${hint}`);
    process.exit(2);
  }
}

/** Everything under a folder, with paths relative to it. */
async function filesUnder(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

async function gather() {
  const files = new Map(); // path in the site -> content
  for (const path of await filesUnder(join(root, "web/demo")))
    files.set(path, await readFile(join(root, "web/demo", path)));

  const buildFirst = "Build the core first: cmake --preset web && cmake --build --preset web";
  const wasm = await input(join(options.core, "tidemark-core.wasm"), buildFirst);
  const glue = await input(join(options.core, "tidemark-core.mjs"), buildFirst);
  const fonts = {};
  for (const face of ["regular", "semibold"]) {
    const name = `tidemark-sans-${face}.ttf`;
    fonts[name] = await input(join(options.fonts, name), "The build of the core makes the fonts.");
    files.set(`tidemark/${name}`, fonts[name]);
  }
  const bytes = Object.values(fonts).reduce((sum, font) => sum + font.length, wasm.length);
  const minified = await esbuild.transform(glue.toString(), {
    minify: true,
    format: "esm",
    target,
    legalComments: "none",
  });
  const element = await esbuild.build({
    entryPoints: [join(root, "web/element/tidemark.ts")],
    bundle: true,
    minify: true,
    format: "esm",
    target,
    legalComments: "none",
    define: { TIDEMARK_BYTES: String(bytes) },
    write: false,
  });
  files.set("tidemark/tidemark-core.wasm", wasm);
  files.set("tidemark/tidemark-core.mjs", Buffer.from(minified.code));
  files.set("tidemark/tidemark.js", Buffer.from(element.outputFiles[0].contents));
  return files;
}

/** Brotli at its best takes seconds, so what has not changed keeps the file of the last run. */
async function write(path, content) {
  const place = join(options.out, path);
  const packed = compressible.has(extname(path));
  const before = await readFile(place).catch(() => null);
  if (before?.equals(content)) {
    const known = packed ? await stat(`${place}.br`).catch(() => null) : { size: content.length };
    if (known) return known.size;
  }
  await mkdir(dirname(place), { recursive: true });
  await writeFile(place, content);
  if (!packed) return content.length;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  const small = brotliCompressSync(content, { params });
  await writeFile(`${place}.br`, small);
  return small.length;
}

async function removeOthers(files) {
  for (const path of await filesUnder(options.out)) {
    if (!files.has(path) && !files.has(path.replace(/\.br$/, ""))) await rm(join(options.out, path));
  }
}

const files = await gather();
let total = 0;
const rows = [];
for (const [path, content] of [...files].sort(([a], [b]) => a.localeCompare(b))) {
  const small = await write(path, content);
  total += small;
  rows.push([path, content.length, small]);
}
await removeOthers(files);

const kilo = (bytes) => (bytes / 1024).toFixed(1).padStart(9);
console.log(`${"file".padEnd(38)}${"KB".padStart(9)}${"brotli KB".padStart(11)}`);
for (const [path, size, small] of rows) console.log(`${path.padEnd(38)}${kilo(size)}${kilo(small).padStart(11)}`);
console.log(`${"first visit".padEnd(47)}${kilo(total).padStart(11)}  of ${budget / 1024}`);
if (options.check && total > budget) {
  console.error("build_web: a first visit transfers more than the budget.");
  process.exit(1);
}
