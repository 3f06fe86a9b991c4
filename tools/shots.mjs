/**
 * Pictures of every screen, in build/shots/<phone|desktop>-<light|dark>-<canvas|html>/. The browser tests know the way
 * to each screen, so it is they that go there (tests/e2e/shots.ts).
 *
 *   node tools/shots.mjs [--project phone-dark-canvas] [...what `playwright test` takes]
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const more = process.argv.slice(2);

if (more.length === 0) rmSync(`${root}/build/shots`, { recursive: true, force: true });
const generator = `${root}/build/desktop/tidemark-sample`;
if (!existsSync(generator)) console.warn("Without the six-session course: build/desktop/tidemark-sample is not built.");
const sample = existsSync(generator) ? execFileSync(generator, { encoding: "utf8" }) : "{}";

const { status } = spawnSync(`${root}/node_modules/.bin/playwright`, ["test", "-c", `${root}/tests/e2e/shots.config.ts`, ...more], {
  cwd: root,
  env: { ...process.env, TIDEMARK_SAMPLE: sample },
  stdio: "inherit",
});
process.exit(status ?? 1);
