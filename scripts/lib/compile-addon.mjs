import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, join } from 'node:path';

import { cache, sysFolder } from './paths.mjs';
import { capture, CommandError, succeeds } from './run.mjs';

const compilers = [process.env['CXX'], 'g++', 'clang++', 'c++'];

/** The first of some commands that there is. @param {readonly (string | undefined)[]} commands */
export async function firstThatRuns(commands) {
  for (const command of commands) {
    if (command !== undefined && command !== '' && (await succeeds(command, ['--version']))) return command;
  }
  return undefined;
}

/** The C++ compiler of this system. */
export async function findCompiler() {
  const compiler = await firstThatRuns(compilers);
  if (compiler !== undefined) return compiler;
  throw new CommandError(
    'native addon: a C++ compiler is needed, and there is none ' +
      '(Debian: apt install g++; Fedora: dnf install gcc-c++; Alpine: apk add g++)',
  );
}

/** The prefix of the running Node.js if its headers are installed there: they fit, and nothing is downloaded. */
export function installedHeaders() {
  const prefix = dirname(dirname(process.execPath));
  return existsSync(join(prefix, 'include', 'node', 'node_api.h')) ? prefix : undefined;
}

/** The folder of node_api.h and uv.h; node-gyp downloads them if they are not there, which takes no Python. */
async function headerFolder() {
  const prefix = installedHeaders();
  if (prefix !== undefined) return join(prefix, 'include', 'node');
  const nodeGyp = join(sysFolder, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js');
  const devdir = join(cache, 'node-gyp');
  await capture(process.execPath, [nodeGyp, 'install', '--ensure', '--devdir', devdir]);
  return join(devdir, process.version.slice(1), 'include', 'node');
}

/** The strings of one list in binding.gyp, which stays the only place where flags are written. */
function listIn(/** @type {string} */ gyp, /** @type {string} */ name) {
  const list = new RegExp(`'${name}': \\[([^\\]]*)\\]`).exec(gyp)?.[1] ?? '';
  return [...list.matchAll(/'([^']*)'/g)].map(([, text = '']) => text);
}

/** @param {readonly string[]} commands @param {(command: string) => Promise<unknown>} run */
async function inParallel(commands, run) {
  const left = commands.values();
  const workers = Array.from({ length: availableParallelism() }, async () => {
    for (const command of left) await run(command);
  });
  await Promise.all(workers);
}

/**
 * Compile the addon with the compiler alone, warnings being errors. It is written beside its place and moved there when
 * it is whole, so that whoever loads it meanwhile, or after an interruption, finds the one before.
 *
 * @param {object} options
 * @param {string} options.output
 * @param {string} options.compiler
 * @param {readonly string[]} [options.flags] for compiling and linking
 * @param {string} [options.folder] the folder with binding.gyp; that of this tree unless given
 */
export async function compileAddon({ output, compiler, flags = [], folder = sysFolder }) {
  const gyp = readFileSync(join(folder, 'binding.gyp'), 'utf8');
  const native = join(folder, 'native');
  const includes = [await headerFolder(), join(sysFolder, 'node_modules', 'node-addon-api')];
  const defines = ['BUILDING_NODE_EXTENSION', 'NODE_GYP_MODULE_NAME=netlink_sys', ...listIn(gyp, 'defines')];
  const compile = [
    ...['-O3', '-fPIC', '-pthread', '-fno-exceptions', '-fno-rtti', ...listIn(gyp, 'cflags_cc'), '-Werror'],
    ...defines.map((define) => `-D${define}`),
    ...includes.map((include) => `-isystem${include}`),
    ...flags,
  ];
  mkdirSync(dirname(output), { recursive: true });
  const beside = mkdtempSync(join(dirname(output), 'building-'));
  const object = (/** @type {string} */ source) => join(beside, source.replace(/\.cc$/, '.o'));
  try {
    const sources = readdirSync(native).filter((name) => name.endsWith('.cc'));
    await inParallel(sources, (source) =>
      capture(compiler, [...compile, '-c', join(native, source), '-o', object(source)]),
    );
    const whole = join(beside, basename(output));
    await capture(compiler, ['-shared', '-pthread', ...flags, ...sources.map(object), '-o', whole]);
    renameSync(whole, output);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}
