// The journey's core in Firefox: real keys and clicks through WebDriver BiDi, and what a screen reader gets.
import { testEngine } from './engines/engine.mjs';
import { journey } from './engines/journey.mjs';
import { openFirefox } from './engines/puppeteer_driver.mjs';
import { screenReader } from './engines/screen_reader.mjs';

testEngine(openFirefox, journey, screenReader);
