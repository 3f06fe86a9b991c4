// Runs in the page before everything else: it counts what the page does, and finds elements of the widget as people
// name them. The engines' drivers differ in all of this, so none of it is theirs.
'use strict';
window.probe = (() => {
  const trouble = [];
  const told = [];
  addEventListener('error', (event) => trouble.push(`error: ${event.message ?? `${event.target?.src ?? event.target?.href} did not load`}`), true);
  addEventListener('unhandledrejection', (event) => trouble.push(`unhandled: ${event.reason}`));
  addEventListener('securitypolicyviolation', (event) => trouble.push(`CSP: ${event.violatedDirective} ${event.blockedURI}`), true);
  for (const name of ['ready', 'saved', 'storage', 'error']) {
    addEventListener(`tidemark-${name}`, (event) => told.push([name, event.detail]));
  }
  for (const level of ['error', 'warn']) {
    const say = console[level];
    console[level] = (...words) => {
      trouble.push(`${level}: ${words.join(' ')}`);
      say.apply(console, words);
    };
  }

  let frames = 0;
  const request = window.requestAnimationFrame;
  window.requestAnimationFrame = (act) => {
    frames += 1;
    return request.call(window, act);
  };

  const listeners = { added: 0, live: [] };
  const placeOf = (target) =>
    target === window ? 'window' : target === document ? 'document' : target instanceof HTMLCanvasElement ? 'canvas' : '';
  const phase = (options) => (typeof options === 'object' && options !== null ? Boolean(options.capture) : Boolean(options));
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const forget = (target, type, listener, capture) => {
    const at = listeners.live.findIndex(
      (it) => it.target === target && it.type === type && it.listener === listener && it.capture === capture,
    );
    if (at >= 0) listeners.live.splice(at, 1);
  };
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    const target = this ?? window;
    const place = placeOf(target);
    if (place && listener) {
      listeners.added += 1;
      const capture = phase(options);
      forget(target, type, listener, capture);
      listeners.live.push({ place, target, type, listener, capture });
      options?.signal && add.call(options.signal, 'abort', () => forget(target, type, listener, capture));
    }
    return add.call(target, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function (type, listener, options) {
    forget(this ?? window, type, listener, phase(options));
    return remove.call(this ?? window, type, listener, options);
  };

  // The pointer and a screenshot meet a scrolled page only after the browser has shown it.
  let last = { place: '', shown: false };
  const standsStill = (place) => {
    if (place === last.place) return last.shown;
    const it = { place, shown: false };
    last = it;
    request.call(window, () => request.call(window, () => setTimeout(() => (it.shown = true))));
    return false;
  };

  const isInView = (element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  };

  const widget = () => document.querySelector('tidemark-tracker');
  const inside = () => widget()?.shadowRoot;
  const words = (element) => element.textContent.replace(/\s+/g, ' ').trim();

  function roleOf(element) {
    const explicit = element.getAttribute('role');
    if (explicit) return explicit;
    const tag = element.localName;
    if (/^h[1-6]$/.test(tag)) return 'heading';
    if (tag === 'input') return element.type === 'radio' ? 'radio' : element.type === 'datetime-local' ? 'date and time' : 'textbox';
    if (tag === 'a') return element.hasAttribute('href') ? 'link' : '';
    return { p: 'paragraph', button: 'button', textarea: 'textbox', select: 'combobox' }[tag] ?? '';
  }

  function nameOf(element) {
    const ids = element.getAttribute('aria-labelledby');
    if (ids) return ids.split(' ').map((id) => words(element.getRootNode().getElementById(id))).join(' ');
    if (element.hasAttribute('aria-label')) return element.getAttribute('aria-label');
    // Not element.labels: WebKitGTK 2.50 dies of it, when it collects the list after the labels have left the page.
    const label = element.closest('label') ?? (element.id && element.getRootNode().querySelector(`label[for="${element.id}"]`));
    if (label) return words(label.querySelector('span') ?? label);
    return ['region', 'group', 'radiogroup', 'table', 'row', 'img'].includes(roleOf(element)) ? '' : words(element);
  }

  const describedBy = (element) => {
    const id = element.getAttribute('aria-describedby');
    return id ? words(element.getRootNode().getElementById(id)) : '';
  };

  const isShown = (element) => element.checkVisibility() && element.getBoundingClientRect().width > 0;

  const describe = (element) => ({
    role: roleOf(element),
    name: nameOf(element),
    checked: Boolean(element.checked),
    invalid: element.getAttribute('aria-invalid') === 'true',
    description: describedBy(element),
    value: element.value ?? '',
    address: element.getAttribute('href') ?? '',
  });

  const elements = () => [...inside().querySelectorAll('.box *')].filter((element) => roleOf(element) && isShown(element));

  function find(role, name) {
    const found = elements().filter((element) => roleOf(element) === role && nameOf(element) === name);
    if (found.length > 1) throw new Error(`${found.length} times ${role} "${name}"`);
    return found[0] ?? null;
  }

  function deepFocus() {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    return focused;
  }

  return {
    trouble,
    told,
    listeners: () => ({ added: listeners.added, live: listeners.live.map(({ place, type }) => `${place} ${type}`) }),
    frames: () => frames,
    isReady: () => told.some(([name]) => name === 'ready'),
    view: () => inside().querySelector('.box > div')?.className ?? '',
    canvasIsShown: () => isShown(inside().querySelector('canvas')),
    colour: (name) => getComputedStyle(inside().querySelector('.box')).getPropertyValue(`--${name}`).trim(),
    background: (role, name) => getComputedStyle(find(role, name)).backgroundColor,
    status: () => words(inside().querySelector('[role=status]')),
    elements: () => elements().map(describe),
    has: (role, name) => find(role, name) !== null,
    get(role, name) {
      const element = find(role, name);
      return element && describe(element);
    },
    /** Scrolls to an element. */
    show(role, name) {
      const element = find(role, name);
      if (!isInView(element)) element.scrollIntoView({ block: 'center', behavior: 'instant' });
    },
    /** Where the element is in the viewport, once it stands still and a click in its middle would hit it. */
    place(role, name) {
      const element = find(role, name);
      if (!element) return null;
      // What was shown can be moved away again by a focus that the browser scrolls to later.
      if (!isInView(element)) element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = element.getBoundingClientRect();
      if (!standsStill([role, name, left, top, width, height].join())) return null;
      const [x, y] = [left + width / 2, top + height / 2];
      const hit = inside().elementFromPoint(x, y);
      return (hit === element || element.contains(hit)) && { left, top, width, height, x, y };
    },
    hostField() {
      const field = document.querySelector('#question');
      field.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = field.getBoundingClientRect();
      return standsStill(['host', left, top].join()) && { x: left + width / 2, y: top + height / 2, value: field.value };
    },
    focused() {
      const element = deepFocus();
      if (!element || element === document.body) return { role: '', name: '', inside: false };
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const ringed = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
      return { ...describe(element), inside: element.getRootNode() === inside(), ringed };
    },
    focus: (role, name) => find(role, name).focus(),
    focusHost: (selector) => document.querySelector(selector).focus(),
    stored: () => Object.keys(localStorage).filter((key) => key.startsWith('tidemark')).length,
  };
})();
