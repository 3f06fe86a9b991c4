/**
 * The HTML view: the same elements as a plain page that the browser lays out. Sizes are in em on a base that follows
 * the browser's own text size, and nothing has a fixed height, so that enlarged and widely spaced text has room.
 */
export const htmlViewText = `
.html {
  box-sizing: border-box; max-width: 768px; padding: 16px; font-size: max(17px, 1rem); line-height: 1.5;
  overflow-wrap: break-word;
}
@container (min-width: 480px) { .html { padding: 24px; } }

.html .n { margin: 8px 0 0; }
.html > .n:first-child, .html .n.row, .html .region > .n:first-child { margin-top: 0; }
.html .group:not(.flow) + .group:not(.flow) { margin-top: 16px; }
.html .flow { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; margin-top: 16px; }
.html .flow > .n { margin-top: 0; }

.html .heading { margin-top: 20px; font-size: 1em; font-weight: 600; line-height: 1.3; }
.html h2.heading { font-size: 1.53em; }
.html h3.heading { font-size: 1.18em; }
.html .paragraph { font-size: 1em; }
.html .paragraph.tone-muted { font-size: 0.9em; color: var(--muted); }
.html .paragraph.tone-large { font-size: 1.18em; font-weight: 600; }
.html .paragraph.tone-warning { font-size: 0.9em; font-weight: 600; color: var(--error); }

.html .button, .html .link { font-family: inherit; font-size: 1em; font-weight: 600; line-height: 1.4; }
.html .button {
  display: inline-block; box-sizing: border-box; min-width: 48px; max-width: 100%; min-height: 48px;
  margin-inline-end: 8px;
  padding: 10px 20px; color: var(--accent); background: var(--raised); border: 1.5px solid var(--control);
  border-radius: 10px; cursor: pointer; text-align: center; white-space: normal;
}
.html .button.tone-primary { color: var(--on-accent); background: var(--accent); border-color: var(--accent); }
.html .button.tone-quiet { background: none; border-color: transparent; }
.html .flow > .button.tone-quiet { padding-inline: 10px; }
.html .button[aria-disabled] {
  color: var(--muted); background: var(--surface); border-color: var(--line); cursor: default;
}
.html .flow > .button { margin-inline-end: 0; }
@container (max-width: 479px) {
  .html .button { width: 100%; margin-inline-end: 0; }
  .html .button.tone-quiet, .html .flow > .button { width: auto; }
}
.html .link {
  display: flex; align-items: center; min-height: 44px; color: var(--accent); text-underline-offset: 0.15em;
}
.html .link.tone-support {
  box-sizing: border-box; min-height: 48px; padding: 8px 20px; color: var(--text); background: var(--raised);
  border: 1.5px solid var(--support-line); border-radius: 10px; text-decoration: none;
}

.html .radio-group { margin-top: 16px; }
.html .radio-group .title { display: block; margin-bottom: 4px; font-size: 0.9em; font-weight: 600; }
.html .radio-group .title + .radio { margin-top: 0; }

.html .radio {
  display: flex; align-items: center; gap: 14px; box-sizing: border-box; min-height: 52px; padding: 10px 14px;
  background: var(--raised); border: 1px solid var(--control); border-radius: 10px; cursor: pointer;
}
.html .radio:has(:checked) {
  background: var(--accent-soft); border-color: var(--accent); box-shadow: inset 0 0 0 1px var(--accent);
  font-weight: 600;
}
.html .radio:has(:focus-visible) { outline: 3px solid var(--accent); outline-offset: 2px; }
.html .radio:has(:focus-visible) input { outline: none; }
.html .radio input { order: -1; flex: none; width: 20px; height: 20px; margin: 0; accent-color: var(--accent); }

/* Side by side: the whole cell is the button, and how it looks says whether it is chosen. */
.html .side { display: flex; flex-wrap: wrap; align-items: center; gap: 4px; }
.html .side :is(.title, .paragraph) { flex: 1 0 100%; margin: 0; }
.html .side .radio {
  position: relative; justify-content: center; min-width: 44px; min-height: 48px; margin: 0; padding: 8px;
  font-size: 0.9em;
}
.html .row-of-choices .radio { padding-inline: 12px; }
.html .scale { display: grid; grid-template-columns: repeat(4, minmax(44px, 1fr)); }
.html .scale > :not(.radio) { grid-column: 1 / -1; }
@container (min-width: 320px) { .html .scale { grid-template-columns: repeat(6, minmax(44px, 1fr)); } }
@container (min-width: 608px) { .html .scale { grid-template-columns: repeat(12, minmax(44px, 1fr)); } }
.html .side .radio:has(:checked) { color: var(--on-accent); background: var(--accent); text-decoration: underline; }
.html .side .radio input { appearance: none; position: absolute; left: 0; bottom: 0; width: 1px; height: 1px; color: inherit; }
@container (min-width: 608px) { .html .row-of-choices .title { flex: 0 0 40%; } }
.html .side + .button.tone-quiet { margin-top: 4px; }

.html .button[aria-expanded] {
  display: flex; align-items: center; justify-content: space-between; width: 100%; margin-top: 16px; color: var(--text);
  text-align: start; border-width: 1px;
}
.html .button[aria-expanded]::after {
  content: ""; flex: none; border: 7px solid transparent; border-top-color: var(--control); border-bottom-width: 0;
}
.html .button[aria-expanded="true"]::after { transform: rotate(180deg); }

.html .field { display: block; position: relative; margin-top: 16px; }
.html .field span { display: block; margin-bottom: 4px; font-size: 0.9em; font-weight: 600; }
.html .field :is(input, textarea, select) { display: block; width: 100%; min-height: 48px; font-size: 1em; }
.html .field textarea { min-height: 7em; resize: vertical; }

.html .region { margin-top: 16px; }
.html .region:is(.tone-support, .tone-warning, .tone-quiet) {
  box-sizing: border-box; padding: 16px; border: 1px solid var(--line); border-radius: 10px; background: var(--raised);
  break-inside: avoid;
}
.html .region.tone-support {
  color: var(--support-text); background: var(--support); border: 2px solid var(--support-line);
}
.html .region.tone-warning {
  color: var(--warning-text); background: var(--warning); border: 2px solid var(--warning-line);
}
.html :is(.region.tone-support, .region.tone-warning) .paragraph:not(.tone-warning) { color: inherit; }

.html .image { margin-top: 16px; break-inside: avoid; }
.html .image svg { display: block; max-width: 100%; height: auto; overflow: visible; font-family: inherit; }
.ink-text { color: var(--text); }
.ink-muted-text { color: var(--muted); }
.ink-axis { color: var(--control); }
.ink-grid { color: var(--grid); }
.ink-band-a { color: var(--band-a); }
.ink-band-b { color: var(--band-b); }
.ink-series { color: var(--series); }
.ink-series-fill { color: var(--accent-soft); }
.ink-session, .ink-session-text { color: var(--session); }
.ink-surface { color: var(--surface); }

.html .table { display: table; width: 100%; margin-top: 16px; border-collapse: collapse; font-size: 0.9em; }
.html .row { display: table-row; break-inside: avoid; }
.html :is(.cell, .row-header, .column-header) {
  display: table-cell; padding: 10px 8px 10px 0; border-bottom: 1px solid var(--line); text-align: start;
  vertical-align: top;
}
.html .column-header { color: var(--muted); font-weight: 600; }
.html .row-header { font-weight: 400; }
@container (min-width: 340px) { .html .row-header { white-space: nowrap; } }

@media (hover: hover) {
  .html :is(.button, .radio:not(:has(:checked))):hover { background: var(--hover); }
  .html .button.tone-primary:hover { background: var(--accent-hover); }
  .html .button[aria-disabled]:hover { background: var(--surface); }
  .html .link.tone-support:hover { background: var(--support); }
}
@media (forced-colors: active) {
  .html :is(.button, .radio, .region, .link.tone-support) { border: 1px solid; }
  .html .radio:has(:checked) { border: 3px solid Highlight; }
  .html .side .radio:has(:checked) { forced-color-adjust: none; color: HighlightText; background: Highlight; }
  .html .button[aria-disabled] { color: GrayText; border-color: GrayText; }
  .html .field select { appearance: auto; }
  .html .field:has(select)::after { display: none; }
  .filled { background: Highlight; }
  .ink-grid { color: GrayText; }
  .ink-band-a, .ink-band-b, .ink-series-fill, .ink-surface { color: Canvas; }
  .ink-text, .ink-muted-text, .ink-axis, .ink-series, .ink-session, .ink-session-text { color: CanvasText; }
}
@media print {
  .html { max-width: none; padding: 0; }
  .html .button { display: none; }
}
`;
