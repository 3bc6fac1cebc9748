import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { cache, sysFolder } from './paths.mjs';
import { capture } from './run.mjs';

/** The strings of one list in binding.gyp, which stays the only place where flags are written. */
function listIn(/** @type {string} */ gyp, /** @type {string} */ name) {
  const list = new RegExp(`'${name}': \\[([^\\]]*)\\]`).exec(gyp)?.[1] ?? '';
  return [...list.matchAll(/'([^']*)'/g)].map(([, text = '']) => text);
}

/** The folder of node_api.h and uv.h; node-gyp downloads them if `prefix` is not known, which takes no Python. */
async function headerFolder(/** @type {string | undefined} */ prefix) {
  if (prefix !== undefined) return join(prefix, 'include', 'node');
  const nodeGyp = join(sysFolder, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js');
  const devdir = join(cache, 'node-gyp');
  await capture(process.execPath, [nodeGyp, 'install', '--ensure', '--devdir', devdir]);
  return join(devdir, process.version.slice(1), 'include', 'node');
}

/**
 * Compile the addon with the compiler alone, where node-gyp cannot work for want of make or Python. The addon is a
 * handful of files, so that one command does.
 *
 * @param {string} folder the folder with binding.gyp
 * @param {string} compiler
 * @param {string | undefined} prefix where the headers of Node.js are installed
 */
export async function compileDirectly(folder, compiler, prefix) {
  const gyp = readFileSync(join(folder, 'binding.gyp'), 'utf8');
  const native = join(folder, 'native');
  const sources = readdirSync(native).filter((name) => name.endsWith('.cc'));
  const includes = [await headerFolder(prefix), join(sysFolder, 'node_modules', 'node-addon-api')];
  const defines = ['BUILDING_NODE_EXTENSION', 'NODE_GYP_MODULE_NAME=netlink_sys', ...listIn(gyp, 'defines')];
  const output = join(folder, 'build', 'Release', 'netlink_sys.node');
  mkdirSync(dirname(output), { recursive: true });
  await capture(compiler, [
    ...['-O3', '-fPIC', '-shared', '-pthread', '-fno-exceptions', '-fno-rtti'],
    ...listIn(gyp, 'cflags_cc'),
    ...defines.map((define) => `-D${define}`),
    ...includes.map((include) => `-isystem${include}`),
    ...sources.map((name) => join(native, name)),
    ...['-o', output],
  ]);
}
