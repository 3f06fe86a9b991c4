/** Screenshots of every screen: `./dev shots`, which calls tools/shots.mjs. */
import { defineConfig } from "@playwright/test";
import { launchOptions } from "./support/launch.ts";

const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };
const desktop = { viewport: { width: 1280, height: 900 } };

export default defineConfig({
  testDir: ".",
  testMatch: "shots.ts",
  outputDir: "../../build/e2e-shots",
  workers: 2,
  fullyParallel: true,
  timeout: 120_000,
  reporter: "line",
  use: { browserName: "chromium", launchOptions, locale: "en-US", timezoneId: "America/Denver", actionTimeout: 15_000, contextOptions: { reducedMotion: "reduce" } },
  projects: Object.entries({ phone, desktop }).flatMap(([device, use]) =>
    (["light", "dark"] as const).flatMap((colorScheme) =>
      ["canvas", "html"].map((view) => ({ name: `${device}-${colorScheme}-${view}`, use: { ...use, colorScheme }, metadata: { view } })),
    ),
  ),
});
