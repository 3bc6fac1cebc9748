/**
 * `npm run prebuilds`: compile the addon for each system that `@netlink/sys` ships a binary for, as far as there is a
 * compiler for it, into packages/netlink-sys/prebuilds, where the package finds it. Says what it made, which C library
 * that needs, and what it could not make.
 */
import { rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';

import { bootstrap } from './bootstrap.mjs';
import { compileAddon, firstThatRuns } from './lib/compile-addon.mjs';
import { root, sysFolder } from './lib/paths.mjs';
import { say, step } from './lib/progress.mjs';
import { capture, CommandError } from './lib/run.mjs';

/** Of Node.js 20 for Linux itself: with an older one it does not start. */
const OLDEST_GLIBC = '2.28';

const targets = [
  { arch: 'x64', libc: 'glibc', machine: 'x86_64-linux-gnu' },
  { arch: 'arm64', libc: 'glibc', machine: 'aarch64-linux-gnu' },
  { arch: 'x64', libc: 'musl', machine: 'x86_64-linux-musl' },
  { arch: 'arm64', libc: 'musl', machine: 'aarch64-linux-musl' },
];

/** @typedef {(typeof targets)[number]} Target */

/** @param {string} left @param {string} right */
const byVersion = (left, right) => left.localeCompare(right, 'en', { numeric: true });

/** The machine that a compiler makes code for, `x86_64-linux-gnu`; Alpine and others put a vendor in between. */
async function machineOf(/** @type {string} */ compiler) {
  const [cpu = '', ...rest] = (await capture(compiler, ['-dumpmachine'])).trim().split('-');
  return [cpu, 'linux', rest.at(-1)].join('-');
}

/** The compiler of this system makes code for one of the targets; it may have another name than that. */
async function compilersByMachine() {
  /** @type {Map<string, string>} */
  const found = new Map();
  for (const { machine } of targets) {
    const cross = await firstThatRuns([`${machine}-g++`]);
    if (cross !== undefined) found.set(machine, cross);
  }
  const native = await firstThatRuns([process.env['CXX'], 'g++', 'c++', 'clang++']);
  if (native !== undefined) found.set(await machineOf(native), native);
  return found;
}

/** The newest version of glibc that a binary asks for. @param {string} file */
async function glibcOf(file) {
  const versions = await capture('readelf', ['--version-info', '--wide', file]);
  return (
    [...versions.matchAll(/Name: GLIBC_([\d.]+)/g)]
      .map(([, version = '']) => version)
      .sort(byVersion)
      .at(-1) ?? '0'
  );
}

/** @param {Target} target @param {string} compiler */
async function make({ arch, libc }, compiler) {
  const output = join(sysFolder, 'prebuilds', `linux-${arch}`, `netlink_sys.${libc}.node`);
  await step(`linux-${arch} ${libc}: ${compiler}`, () => compileAddon({ output, compiler, flags: ['-s'] }));
  const size = `${relative(root, output)}, ${Math.round(statSync(output).size / 1024)} KiB`;
  if (libc !== 'glibc') return size;
  const glibc = await glibcOf(output);
  if (byVersion(glibc, OLDEST_GLIBC) <= 0) return `${size}, glibc ${glibc}`;
  throw new CommandError(`${output}: needs glibc ${glibc}, and Node.js itself no more than ${OLDEST_GLIBC}`);
}

await bootstrap('dependencies');
rmSync(join(sysFolder, 'prebuilds'), { recursive: true, force: true });
const compilers = await compilersByMachine();
let made = 0;
for (const target of targets) {
  const compiler = compilers.get(target.machine);
  try {
    if (compiler === undefined) {
      console.log(`linux-${target.arch} ${target.libc}: not made, there is no ${target.machine}-g++`);
    } else {
      console.log(`linux-${target.arch} ${target.libc}: ${await make(target, compiler)}`);
      made++;
    }
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    if (error.output !== '') say(error.output.trimEnd());
    say(error.message);
    process.exitCode = 1;
  }
}
if (made === 0) process.exitCode = 1;
