import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

import { compileAddon } from './compile-addon.mjs';
import { findIsolation } from './isolation.mjs';
import { cache, root, sysFolder } from './paths.mjs';
import { capture, inherit } from './run.mjs';
import { readSummary } from './summary.mjs';

const folder = join(cache, 'sanitized');
const reports = join(folder, 'reports');
const nodeGypBuild = join(sysFolder, 'node_modules', 'node-gyp-build');
const flags = [
  ...['-fsanitize=address,undefined', '-fno-sanitize-recover=all', '-fno-sanitize=vptr'],
  ...['-O1', '-g', '-fno-omit-frame-pointer', '-U_FORTIFY_SOURCE'],
];

/** Fails unless it is this addon, with the sanitizer, that a process of the tests has. */
const isInUse = `
  require(require(${JSON.stringify(nodeGypBuild)}).resolve(${JSON.stringify(sysFolder)}));
  const maps = require('node:fs').readFileSync('/proc/self/maps', 'utf8');
  if (!maps.includes(${JSON.stringify(folder)}) || !maps.includes('libasan')) throw new Error('another addon is in use');
`;

/**
 * The runtime of AddressSanitizer, which has to be in the process before Node.js is.
 *
 * @param {string} compiler
 * @returns {Promise<string | undefined>}
 */
export async function sanitizerRuntime(compiler) {
  const path = (await capture(compiler, ['-print-file-name=libasan.so'])).trim();
  return existsSync(path) ? realpathSync(path) : undefined;
}

/** Reports that have the addon in them: Node.js itself and other programs leave memory behind when they end. */
function findings() {
  return readdirSync(reports)
    .map((name) => readFileSync(join(reports, name), 'utf8'))
    .flatMap((text) => text.split(/\n\n+(?=Direct leak|Indirect leak|=====)/))
    .filter((report) => report.includes('netlink_sys'));
}

/**
 * Run the tests of `@netlink/sys` with an addon under AddressSanitizer (LeakSanitizer with it) and
 * UndefinedBehaviorSanitizer.
 *
 * @param {string} compiler
 * @param {string} runtime what {@link sanitizerRuntime} found
 * @param {readonly string[]} filters arguments of vitest
 */
export async function testSanitized(compiler, runtime, filters) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  await compileAddon({ output: join(folder, 'build', 'Release', 'netlink_sys.node'), compiler, flags });
  const variables = {
    // Where node-gyp-build looks for the binary of this package in place of its own folder.
    '@NETLINK/SYS_PREBUILD': folder,
    LD_PRELOAD: runtime,
    // Links of modules are not ours to judge.
    ASAN_OPTIONS: `log_path=${join(reports, 'report')}:detect_leaks=1:detect_odr_violation=0`,
    LSAN_OPTIONS: 'exitcode=0',
    UBSAN_OPTIONS: 'print_stacktrace=1',
  };
  await capture(process.execPath, ['--eval', isInUse], { env: variables });
  const summary = join(folder, 'summary.json');
  const isolation = await findIsolation();
  const paths = filters.length > 0 ? filters : [sysFolder];
  const vitest = [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--project=unit', ...paths];
  if (isolation !== undefined) vitest.push('--project=kernel');
  const [command = process.execPath, ...args] = [...(isolation?.prefix ?? []), process.execPath, ...vitest];
  const code = await inherit(command, args, { ...variables, NETLINK_TEST_SUMMARY: summary });
  return { code, ...readSummary(summary), findings: findings() };
}
