// The journey's core in Firefox: real keys and clicks through WebDriver BiDi, and what a screen reader gets.
import { openFirefox } from './engines/puppeteer_driver.mjs';
import { testEngine } from './engines/engine.mjs';

testEngine(openFirefox);
