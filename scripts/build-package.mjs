/**
 * Build a package, in whose folder it runs: types and modules by tsc, then each door of the package as one file, since Node.js
 * takes longer to load a hundred modules than to run them. A package with `src/printed-decoders.ts` has its
 * decoders printed there.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

import { capture } from './lib/run.mjs';

/** @import { OutputChunk, Plugin } from 'rolldown' */

/** @typedef {{ exports: Record<string, string | { default: string }>, bin?: Record<string, string> }} Manifest */

const folder = process.cwd();
const dist = join(folder, 'dist');
const manifest = /** @type {Manifest} */ (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));

/** The files that others import or run: all that is published besides types. */
const doors = [
  ...Object.values(manifest.exports).flatMap((target) =>
    typeof target === 'string' ? [] : [target.default],
  ),
  ...Object.values(manifest.bin ?? {}),
].map((path) => resolve(folder, path));

/**
 * Modules as tsc left them, with their maps, but for those that were printed since.
 *
 * @param {ReadonlyMap<string, string>} printed
 * @returns {Plugin}
 */
const fromDist = (printed) => ({
  name: 'from-dist',
  load(path) {
    const code = printed.get(path);
    if (code !== undefined) return { code };
    return { code: readFileSync(path, 'utf8'), map: readFileSync(`${path}.map`, 'utf8') };
  },
});

/** @param {ReadonlyMap<string, string>} printed */
async function bundle(printed) {
  const build = await rolldown({
    input: Object.fromEntries(doors.map((path) => [relative(dist, path).replace(/\.js$/, ''), path])),
    external: (id) => !id.startsWith('.') && !id.startsWith('/'),
    platform: 'node',
    plugins: [fromDist(printed)],
  });
  const { output } = await build.generate({
    format: 'es',
    dir: dist,
    sourcemap: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'shared.js',
  });
  await build.close();
  return output;
}

/** @param {Awaited<ReturnType<typeof bundle>>} output */
function write(output) {
  for (const file of readdirSync(dist, { recursive: true }).map(String)) {
    if (/\.js(\.map)?$/.test(file)) rmSync(join(dist, file));
  }
  for (const file of output) {
    const path = join(dist, file.fileName);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.type === 'asset' ? file.source : file.code);
  }
}

/** Decoders printed from the declarations of this package, which are imported for it. */
async function printed() {
  const target = join(dist, 'printed-decoders.js');
  if (!existsSync(target)) return new Map();
  const { resolve: find } = createRequire(join(folder, 'package.json'));
  const { printDecoders } =
    /** @type {{ printDecoders: (declare: () => Promise<unknown>) => Promise<string> }} */ (
      await import(pathToFileURL(find('@netlink/packet')).href)
    );
  return new Map([[target, await printDecoders(() => import(pathToFileURL(join(dist, 'index.js')).href))]]);
}

rmSync(dist, { recursive: true, force: true });
await capture('tsc', ['-p', 'tsconfig.build.json'], { cwd: folder });
write(await bundle(await printed()));
