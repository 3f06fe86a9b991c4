// What a screen reader gets in Chromium; the journey there is told by Playwright.
import { testEngine } from './engine.mjs';
import { openChromium } from './puppeteer_driver.mjs';
import { screenReader } from './screen_reader.mjs';

testEngine(openChromium, screenReader);
