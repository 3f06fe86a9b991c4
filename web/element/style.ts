/** The style sheet of the shadow root: what frames the diary, and its elements over the canvas. */
import { fontFamily } from "./fonts.js";
import { htmlViewText } from "./html_style.js";
import { dark, light, variablesOf } from "./theme.js";

const shellText = `
:host { display: block; }
:host([hidden]) { display: none; }
/* Not on the root: what hangs in the slot is the page's, and would inherit them. */
.notice, .box { ${variablesOf(light)} }
.dark > .notice, .dark > .box { ${variablesOf(dark)} }
.notice, .box {
  color-scheme: light; color: var(--text); background: var(--surface);
  font: 400 17px/1.45 "${fontFamily}", system-ui, sans-serif;
  text-align: start; text-transform: none; text-indent: 0; white-space: normal; cursor: auto;
}
.dark > .notice, .dark > .box { color-scheme: dark; }
[hidden] { display: none !important; }

/* Help keeps the colours of the page around it: that page chose its own contrast. */
.crisis { padding-block: 4px 12px; }
.crisis p { margin: 0; line-height: 1.7; }
.crisis a { color: inherit; padding-block: 6px; font-weight: 600; text-underline-offset: 0.15em; }

.loading, .failure { padding: 24px; max-width: 720px; }
.loading { min-height: 160px; }
.loading p, .failure p { margin: 0 0 16px; }
.bar { height: 8px; max-width: 320px; border: 1px solid var(--control); border-radius: 5px; overflow: hidden; }
.filled { height: 100%; background: var(--accent); transform: scaleX(0); transform-origin: left; }
.notice { display: flow-root; }
.failure {
  margin: 12px; color: var(--warning-text); background: var(--warning); border: 2px solid var(--warning-line);
  border-radius: 10px;
}
.failure h2 { font-size: 21px; font-weight: 600; line-height: 1.3; margin: 0 0 12px; }
.failure p:last-child { margin: 0; }
.failure button {
  display: inline-block; min-height: 48px; margin: 0 12px 12px 0; padding: 10px 20px; font: inherit; font-weight: 600;
  color: var(--accent); background: var(--raised); border: 1.5px solid var(--control); border-radius: 10px;
  cursor: pointer;
}
.failure button.primary { color: var(--on-accent); background: var(--accent); border-color: var(--accent); }

.status {
  position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap;
}

:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.crisis :focus-visible { outline-color: currentColor; }
`;

/**
 * Over the canvas. The core has drawn all texts but those that people type; the elements carry the same words, unseen,
 * for screen readers, for finding in the page and for selecting. Forced colours would make them visible a second time.
 */
const canvasViewText = `
/* Clipped: when a screen grows shorter the canvas follows a frame later, and must not lie on the page meanwhile. */
.box { position: relative; container-type: inline-size; touch-action: manipulation; overflow: clip; }
.box canvas { display: block; }
.canvas {
  position: absolute; left: 0; top: 0; width: 100%; height: 100%; forced-color-adjust: none; color: transparent;
}
.canvas .n {
  position: absolute; left: 0; top: 0; box-sizing: border-box; margin: 0; padding: 0; border: 0; border-radius: 10px;
  background: none; color: transparent; font-family: inherit; line-height: 1.45; text-align: start;
}
.canvas .heading, .canvas .button, .canvas .link { font-weight: 600; }
.canvas .button { text-align: center; cursor: pointer; }
.canvas .button[aria-disabled] { cursor: default; }
.canvas .link { text-decoration: none; }
/* Not hidden: to a screen reader in Firefox, and to whoever finds text in the page, that is a box that scrolls. */
.canvas .paragraph, .canvas .button, .canvas .link, .canvas .cell, .canvas .row-header, .canvas .column-header { overflow: clip; }
.canvas .heading, .canvas .paragraph, .canvas .image { border-radius: 4px; }
.canvas ::selection { color: transparent; background: color-mix(in srgb, var(--accent) 30%, transparent); }

.canvas .image svg { display: none; }
.canvas .image [role="img"] { width: 100%; height: 100%; }
.canvas .radio-group .title { position: absolute; left: 0; top: 0; font-size: 15px; font-weight: 600; }
.canvas .radio { display: block; cursor: pointer; }
.canvas .radio span { position: absolute; left: 48px; top: 50%; right: 12px; transform: translateY(-50%); }
.canvas .side .radio span { left: 0; right: 0; text-align: center; }
.canvas .radio input {
  appearance: none; position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; border-radius: 10px;
  background: none; cursor: pointer;
}

.canvas .field { font-weight: 600; }
.canvas .field :is(input, textarea, select) { position: absolute; left: 0; width: 100%; }
.field :is(input, textarea, select) {
  box-sizing: border-box; margin: 0; padding: 8px 12px; font: inherit; font-weight: 400; font-size: 17px;
  line-height: 1.45; color: var(--text); background: var(--raised); border: 1px solid var(--control);
  border-radius: 10px;
}
.field textarea { resize: none; }
/* The browser's own arrow touches the border. */
.field select { appearance: none; padding-inline-end: 36px; }
.field:has(select)::after {
  content: ""; position: absolute; inset-inline-end: 16px; bottom: 21px; border: 6px solid transparent;
  border-top-color: var(--control); border-bottom-width: 0; pointer-events: none;
}
.field [aria-invalid] { border: 2px solid var(--error); }
.field :disabled { color: var(--muted); background: var(--surface); border-color: var(--line); }

.canvas .browser-text { color: var(--text); border-radius: 4px; }
.canvas .tone-support .browser-text { color: var(--support-text); }
.canvas .tone-warning .browser-text { color: var(--warning-text); }
.browser-text { white-space: pre-wrap; overflow-wrap: anywhere; }
.canvas .browser-text::selection, .canvas .field ::selection { color: HighlightText; background: Highlight; }
`;

let sheet: CSSStyleSheet | null = null;

/** One sheet for all widgets of a page. Constructed, since a strict Content-Security-Policy refuses `<style>`. */
export function styleSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(shellText + canvasViewText + htmlViewText);
  }
  return sheet;
}
