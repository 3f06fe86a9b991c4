// The built site, with one more script before all others. The same way in every engine, whatever its driver can do.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer } from '../../../tools/serve.mjs';

const built = process.env.TIDEMARK_SITE ?? fileURLToPath(new URL('../../../build/site', import.meta.url));
const probe = new URL('probe.js', import.meta.url);

/** Under the strict policy of tools/serve.mjs. A copy, so that a rebuild in the meantime does no harm. */
export async function openSite() {
  const root = await mkdtemp(join(tmpdir(), 'tidemark-site-'));
  const remove = () => rm(root, { recursive: true, force: true });
  try {
    await cp(built, root, { recursive: true });
    const page = await readFile(join(root, 'index.html'), 'utf8');
    const probed = page.replace('<head>', '<head><script src="probe.js"></script>');
    if (probed === page) throw new Error(`${built}/index.html has no <head> to put the probe in`);
    await writeFile(join(root, 'index.html'), probed);
    await rm(join(root, 'index.html.br'), { force: true });
    await cp(fileURLToPath(probe), join(root, 'probe.js'));
    const server = await startServer({ root });
    return { url: server.url, close: () => server.close().then(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}
