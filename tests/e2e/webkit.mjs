// The journey's core in WebKitGTK: real keys and clicks through WebKitWebDriver, and what a screen reader gets.
import { testEngine } from './engines/engine.mjs';
import { openWebKit } from './engines/webkit_driver.mjs';

testEngine(openWebKit);
