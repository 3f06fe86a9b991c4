// Stands in for the glue file: the whole door of shell/browser/ABI.md, and no WebAssembly behind it. Tests reach each
// instance as `fakes[n]`: what it shows is `nodes`, what an act does is `react`, what it was asked is in `asked`.
import { tableFrom } from './table.mjs';

const home = [
  {
    id: 1,
    role: 'Heading',
    level: 2,
    name: 'Today',
    flags: ['focusable'],
    x: 24,
    y: 24,
    width: 300,
    height: 40,
    fontSize: 27,
  },
  { id: 2, role: 'Button', name: 'Save', tone: 1, x: 24, y: 80, width: 120, height: 48, fontSize: 17 },
  { id: 3, role: 'Status' },
];

export default async function create({ canvas, port, instantiateWasm, onAbort }) {
  await new Promise((resolve) => instantiateWasm({}, resolve));
  const memory = new Uint8Array(1 << 22);
  const fake = {
    canvas,
    port,
    nodes: structuredClone(home),
    height: 800,
    focus: 0,
    image: '',
    stored: [],
    asked: [], // [function, ...arguments] but for the questions
    frames: 0,
    draws: 0,
    dirty: false,
    dead: false,
    measured: new Map(),
    react(kind, id) {
      if (id === 2) fake.port.write('tidemark:log:fake:1', 'kept');
    },
  };
  (globalThis.fakes ??= []).push(fake);

  let top = 8;
  const decoder = new TextDecoder();
  const text = (at, size) => decoder.decode(memory.slice(at, at + size));
  const lend = (bytes) => {
    memory.set(bytes, 1 << 21);
    return 1 << 21;
  };
  let table = new Uint8Array(4);
  let image = new Uint8Array();
  let problems = '';
  const frame = () => {
    fake.frames++;
    table = tableFrom(fake.nodes);
    fake.dirty = true;
  };
  const door = {
    api_version: () => 1,
    namespace: (at, size) => fake.asked.push(['namespace', text(at, size)]),
    start: (bits) => {
      fake.asked.push(['start', bits]);
      return canvas.getContext('webgl2') ? 1 : 0;
    },
    environment: (bits) => fake.asked.push(['environment', bits]),
    font: (index, _at, size) => fake.asked.push(['font', index, size]),
    config: (at, size) => {
      fake.asked.push(['config', text(at, size)]);
      problems = text(at, size).startsWith('{') ? '' : 'the file: not valid JSON, near byte 1\n';
      return problems.length;
    },
    config_problems: () => lend(new TextEncoder().encode(problems)),
    language: (at, size) => fake.asked.push(['language', text(at, size)]),
    open: (at) => {
      const view = new DataView(memory.buffer);
      fake.stored = [];
      let next = at + 4;
      for (let left = view.getUint32(at, true); left > 0; left--) {
        const [key, value] = [view.getUint32(next, true), view.getUint32(next + 4, true)];
        fake.stored.push([text(next + 8, key), text(next + 8 + key, value)]);
        next += 8 + key + value;
      }
    },
    surface: (...sizes) => fake.asked.push(['surface', ...sizes]),
    theme: (dark) => fake.asked.push(['theme', dark]),
    frame,
    act: (kind, id, at, size) => {
      fake.asked.push(['act', kind, id, text(at, size)]);
      fake.react(kind, id, text(at, size));
      frame();
    },
    measured: (id, width, height) => {
      const known = `${width} ${height}`;
      const news = fake.measured.get(id) !== known;
      fake.measured.set(id, known);
      const node = fake.nodes.find((one) => one.id === id);
      if (news && node) node.height = height;
      return news ? 1 : 0;
    },
    nodes: () => lend(table),
    nodes_size: () => table.length,
    height: () => fake.height,
    focus: () => {
      const wanted = fake.focus;
      fake.focus = 0;
      return wanted;
    },
    image: () => lend((image = new TextEncoder().encode(fake.image))),
    image_size: () => image.length,
    pointer: (x, y) => fake.asked.push(['pointer', x, y]),
    draw: () => {
      fake.draws++;
      fake.dirty = false;
    },
    wants_draw: () => (fake.dirty ? 1 : 0),
    trap: () => {
      fake.dead = true;
      onAbort('trap');
      throw new WebAssembly.RuntimeError('unreachable');
    },
  };
  const module = {
    HEAPU8: memory,
    _malloc: (size) => (top = (top + size + 8) % (1 << 20)) - size,
    _free: () => undefined,
  };
  for (const [name, use] of Object.entries(door)) {
    module[`_tidemark_${name}`] = (...values) => {
      if (fake.dead) throw new WebAssembly.RuntimeError('called after the trap');
      return use(...values) ?? 0;
    };
  }
  return module;
}
