// The page's TypeScript as a module that node can import.
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const element = fileURLToPath(new URL('../../../web/element/', import.meta.url));

export async function load(name) {
  const result = await esbuild.build({
    entryPoints: [`${element}${name}.ts`],
    bundle: true,
    format: 'esm',
    write: false,
    define: { TIDEMARK_BYTES: '0' },
  });
  return import(`data:text/javascript;base64,${Buffer.from(result.outputFiles[0].contents).toString('base64')}`);
}
