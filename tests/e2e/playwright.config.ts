/** The Chromium tests: `npx playwright test -c tests/e2e/playwright.config.ts`, after build/site has been made. */
import { defineConfig } from "@playwright/test";
import { launchOptions } from "./support/launch.ts";

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: "../../build/e2e",
  workers: 2,
  fullyParallel: true,
  retries: 0,
  timeout: 240_000, // a walk through every screen, looked at by axe, on a slow machine
  expect: { timeout: 15_000 },
  reporter: "line", // prints each failure in full, and their list at the end
  use: {
    browserName: "chromium",
    launchOptions,
    viewport: { width: 1280, height: 900 },
    locale: "en-US",
    actionTimeout: 15_000,
  },
});
