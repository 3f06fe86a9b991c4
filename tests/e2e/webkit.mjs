// The journey's core in WebKitGTK: real keys and clicks through WebKitWebDriver, and what a screen reader gets.
import { testEngine } from './engines/engine.mjs';
import { journey } from './engines/journey.mjs';
import { screenReader } from './engines/screen_reader.mjs';
import { openWebKit } from './engines/webkit_driver.mjs';

testEngine(openWebKit, journey, screenReader);
