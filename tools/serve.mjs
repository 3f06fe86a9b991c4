// Serves a folder the way a careful clinic's server would: with a strict Content-Security-Policy, so that whatever
// works here works there. The tests start it too.
import { createServer } from 'node:http';
import { existsSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import sirv from 'sirv';

export const strictPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const isPage = (pathname) => pathname.endsWith('/') || pathname.endsWith('.html') || !/\.[^/]+$/.test(pathname);

/**
 * @param {object} options
 * @param {string} options.root the folder to serve
 * @param {number} [options.port] 0, the default, takes any free one
 * @param {Record<string, string | null>} [options.headers] added to pages; null takes one of ours away
 * @returns {Promise<{url: string, port: number, close: () => Promise<void>}>}
 */
export async function startServer({ root, port = 0, headers = {} }) {
  if (!existsSync(root) || !statSync(root).isDirectory()) throw new Error(`There is no folder ${root} to serve.`);
  const pageHeaders = Object.entries({ 'Content-Security-Policy': strictPolicy, ...headers }).filter(([, value]) => value !== null);
  const files = sirv(root, {
    dev: true, // reads the disk each time, so that a rebuild shows on reload
    etag: true,
    brotli: true,
    setHeaders(response, pathname) {
      response.setHeader('X-Content-Type-Options', 'nosniff');
      response.setHeader('Cache-Control', 'no-cache');
      if (isPage(pathname)) for (const [name, value] of pageHeaders) response.setHeader(name, value);
    },
  });
  const server = createServer((request, response) => files(request, response, () => response.writeHead(404).end('not found')));
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound = server.address().port;
  return {
    url: `http://localhost:${bound}/`,
    port: bound,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function startOnNextFree(root, first) {
  for (let port = first; port < first + 50; port += 1) {
    try {
      return await startServer({ root, port });
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(`No free port from ${first} to ${first + 49}; set PORT to another.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    const server = await startOnNextFree(process.argv[2] ?? 'build/site', Number(process.env.PORT) || 8080);
    console.log(`The sample clinic page: ${server.url}   (Ctrl-C stops it)`);
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
