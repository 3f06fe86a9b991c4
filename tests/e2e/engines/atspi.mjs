// The page as a screen reader gets it on Linux: the accessibility tree over D-Bus, and its actions.
import dbus from 'dbus-next';
import { until } from './stage.mjs';

const accessible = 'org.a11y.atspi.Accessible';

/** Numbers of AT-SPI's Accessibility.Role; WebKitGTK has no names for them. Others stay numbers. */
const roleNames = {
  29: 'label',
  39: 'group',
  43: 'button',
  44: 'radio button',
  54: 'status',
  73: 'paragraph',
  83: 'heading',
  85: 'section',
  88: 'link',
  95: 'web page',
  98: 'group',
  110: 'landmark',
  116: 'text',
};

/** Bits of the state set (AT-SPI's Accessibility.StateType) that somebody would be told of. */
const stateBits = { checked: 4, focused: 12 };

/** Says that somebody listens: browsers make no tree before that, so call it before one starts. */
export async function openAtSpi(stage) {
  const session = dbus.sessionBus({ busAddress: stage.env.DBUS_SESSION_BUS_ADDRESS });
  const set = (name) =>
    call(session, 'org.a11y.Bus', '/org/a11y/bus', 'org.freedesktop.DBus.Properties', 'Set', 'ssv', [
      'org.a11y.Status',
      name,
      new dbus.Variant('b', true),
    ]);
  await set('IsEnabled');
  await set('ScreenReaderEnabled');
  const [address] = await call(session, 'org.a11y.Bus', '/org/a11y/bus', 'org.a11y.Bus', 'GetAddress');
  session.disconnect();
  const bus = dbus.sessionBus({ busAddress: address });
  await until('the accessibility bus', () => bus.name);
  return new AtSpi(bus);
}

async function call(bus, destination, path, interfaceName, member, signature = '', body = []) {
  const message = new dbus.Message({ destination, path, interface: interfaceName, member, signature, body });
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${destination}${path} did not answer ${member}`)), 5000);
  });
  try {
    return (await Promise.race([bus.call(message), late])).body;
  } finally {
    clearTimeout(timer);
  }
}

class AtSpi {
  #bus;

  constructor(bus) {
    this.#bus = bus;
  }

  root() {
    return new Thing(this.#bus, 'org.a11y.atspi.Registry', '/org/a11y/atspi/accessible/root');
  }

  /** The web page of that title, whichever program has it. */
  page(title) {
    const isIt = async (thing) => (await thing.role()) === 'web page' && (await thing.name()) === title;
    return until(`the page "${title}" in the accessibility tree`, () => first(this.root(), isIt), { within: 20_000 });
  }

  close() {
    this.#bus.disconnect();
  }
}

/** The first thing below that one, in reading order, for which `isIt` holds; null if there is none. */
export async function first(thing, isIt) {
  for (const child of await thing.children().catch(() => [])) {
    const found = (await isIt(child).catch(() => false)) ? child : await first(child, isIt); // it may be gone by now
    if (found) return found;
  }
  return null;
}

/** One object of the tree. Nothing is kept: each question goes to the browser. */
export class Thing {
  #bus;
  #owner;
  #path;

  constructor(bus, owner, path) {
    this.#bus = bus;
    this.#owner = owner;
    this.#path = path;
  }

  get key() {
    return this.#owner + this.#path;
  }

  async role() {
    const [number] = await this.#ask(accessible, 'GetRole');
    return roleNames[number] ?? String(number);
  }

  async name() {
    return (await this.#get(accessible, 'Name')).replace(/\s+/g, ' ').trim();
  }

  async states() {
    const [[low]] = await this.#ask(accessible, 'GetState'); // the first 32 of 64
    return Object.keys(stateBits).filter((name) => (low >>> stateBits[name]) & 1);
  }

  /** One by one: WebKitGTK gives the page inside its window in no other way. */
  async children() {
    const count = await this.#get(accessible, 'ChildCount');
    const found = await Promise.all(Array.from({ length: count }, (_, index) => this.#ask(accessible, 'GetChildAtIndex', 'i', [index])));
    return found.map(([[owner, path]]) => new Thing(this.#bus, owner, path)).filter((child) => !child.key.endsWith('/null'));
  }

  async text() {
    const count = await this.#get('org.a11y.atspi.Text', 'CharacterCount');
    return (await this.#ask('org.a11y.atspi.Text', 'GetText', 'ii', [0, count]))[0];
  }

  /** The first action, which is the one that a screen reader's "activate" does. */
  async activate() {
    const [done] = await this.#ask('org.a11y.atspi.Action', 'DoAction', 'i', [0]);
    return done;
  }

  #ask(interfaceName, member, signature, body) {
    return call(this.#bus, this.#owner, this.#path, interfaceName, member, signature, body);
  }

  async #get(interfaceName, property) {
    const [{ value }] = await this.#ask('org.freedesktop.DBus.Properties', 'Get', 'ss', [interfaceName, property]);
    return value;
  }
}
