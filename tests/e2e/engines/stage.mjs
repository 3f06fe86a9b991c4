// What a browser under test stands on: a screen, a message bus, a home folder. All of it is ours, and all of it goes.
import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** The value that `look` gives once it is neither null, undefined nor false. Throws with `wanted` after the deadline. */
export async function until(wanted, look, { within = 10_000 } = {}) {
  const deadline = Date.now() + within;
  for (;;) {
    const found = await look();
    if (found !== null && found !== undefined && found !== false) return found;
    if (Date.now() > deadline) throw new Error(`${typeof wanted === 'function' ? wanted() : wanted}: not within ${within} ms`);
    await pause(20);
  }
}

/**
 * `env` is for the programs that stand on the stage; `start` starts one of them.
 * @returns {Promise<{folder: string, env: Record<string, string>, start: typeof startProgram, end: () => Promise<void>}>}
 */
export async function openStage() {
  const folder = await mkdtemp(join(tmpdir(), 'tidemark-stage-'));
  const groups = new Set();
  const env = {
    ...process.env,
    HOME: folder,
    TMPDIR: folder,
    XDG_RUNTIME_DIR: folder,
    LANG: 'C.UTF-8',
    LIBGL_ALWAYS_SOFTWARE: '1', // WebGL2 without a graphics card
    GDK_BACKEND: 'x11',
    GSETTINGS_BACKEND: 'memory',
  };
  for (const name of ['XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_CACHE_HOME', 'WAYLAND_DISPLAY']) delete env[name];

  const sweep = () => {
    for (const group of groups) stop(group, 'SIGKILL');
    groups.clear();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', sweep);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

  /** Starts a program in a process group of its own; `lines` are what it says on its file descriptor 3. */
  const start = (program, args, more = {}) => {
    const child = spawn(program, args, {
      env: { ...env, ...more },
      detached: true,
      stdio: ['ignore', 'ignore', process.env.TIDEMARK_NOISE ? 'inherit' : 'ignore', 'pipe'],
    });
    let said = '';
    let failed = null;
    child.stdio[3].setEncoding('utf8').on('data', (text) => (said += text));
    child.on('error', (error) => (failed = error));
    if (child.pid) groups.add(child.pid);
    const firstLine = () =>
      until(`a word from ${program}`, () => {
        if (failed) throw failed;
        if (child.exitCode !== null) throw new Error(`${program} ended with status ${child.exitCode}`);
        return said.includes('\n') && said.slice(0, said.indexOf('\n'));
      });
    return { pid: child.pid, firstLine };
  };

  const end = async () => {
    for (const group of groups) stop(group, 'SIGTERM');
    await until('the end of all programs', () => [...groups].every((group) => !stop(group, 0)), { within: 3000 }).catch(() => {});
    process.off('exit', sweep);
    sweep();
  };

  try {
    if (!env.DISPLAY) {
      const screen = start('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp']);
      env.DISPLAY = `:${await screen.firstLine()}`;
    }
    env.DBUS_SESSION_BUS_ADDRESS = await start('dbus-daemon', ['--session', '--nofork', '--print-address=3']).firstLine();
    return { folder, env, start, end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** The program's path: what the environment variable says, or the first of the usual places that exists. */
export function programPath(variable, ...usual) {
  const path = process.env[variable] ?? usual.find(existsSync);
  if (!path) throw new Error(`None of ${usual.join(', ')} is there; set ${variable}.`);
  return path;
}

/** False if the group has gone. */
function stop(group, signal) {
  try {
    return process.kill(-group, signal);
  } catch {
    return false;
  }
}
