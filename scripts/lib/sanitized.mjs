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
const flags = [
  ...['-fsanitize=address,undefined', '-fno-sanitize-recover=all', '-fno-sanitize=vptr'],
  ...['-O1', '-g', '-fno-omit-frame-pointer', '-U_FORTIFY_SOURCE'],
];

/** Programs of the tests that end by themselves, so that all that they made has to be gone. */
const LEAK_PROGRAMS = ['unreachable', 'idle', 'pending-is-held', 'pending-keeps-alive'];

/** Fails unless it is this addon, with the sanitizer, that a process of the tests has. */
const isInUse = `
  import(${JSON.stringify(join(sysFolder, 'dist', 'index.js'))}).then(({ Socket }) => {
    new Socket(0).close();
    const maps = require('node:fs').readFileSync('/proc/self/maps', 'utf8');
    if (!maps.includes(${JSON.stringify(folder)}) || !maps.includes('libasan')) throw new Error('another addon is in use');
  });
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

/**
 * Errors, and what the addon itself asked for and did not give back. Node.js and other programs leave memory behind
 * when they end.
 */
function findings() {
  return readdirSync(reports)
    .map((name) => readFileSync(join(reports, name), 'utf8'))
    .flatMap((text) => text.split(/\n(?=(?:Direct|Indirect) leak of )/))
    .filter((part) =>
      /^(?:Direct|Indirect) leak/.test(part) ? /\n +#1 .*netlink/.test(part) : / #\d+ .*netlink/.test(part),
    );
}

/**
 * A command line in the isolation of the tests. Its variables are for Node.js alone.
 *
 * @param {string} runtime
 * @param {{ leaks: boolean }} options
 */
async function wrapper(runtime, { leaks }) {
  const isolation = await findIsolation();
  const asan = `log_path=${join(reports, 'report')}:detect_leaks=${Number(leaks)}:detect_odr_violation=0`;
  const variables = [
    `NETLINK_SYS_FOLDER=${folder}`,
    `LD_PRELOAD=${runtime}`,
    // What was freed is kept for a while; the tests of memory have to settle all the same.
    `ASAN_OPTIONS=${asan}:quarantine_size_mb=16`,
    'LSAN_OPTIONS=exitcode=0',
    'UBSAN_OPTIONS=print_stacktrace=1',
  ];
  const words = [...(isolation?.prefix ?? []), 'env', ...variables, process.execPath];
  return { isolated: isolation !== undefined, words };
}

/** @param {readonly string[]} words @returns {[string, readonly string[]]} */
const split = ([command = 'env', ...args]) => [command, args];

/**
 * Run the tests of `@netlink/sys` with an addon under AddressSanitizer and UndefinedBehaviorSanitizer, then some of their
 * programs under LeakSanitizer, which needs a process that ends in good order.
 *
 * @param {string} compiler
 * @param {string} runtime what {@link sanitizerRuntime} found
 * @param {readonly string[]} filters arguments of vitest
 */
export async function testSanitized(compiler, runtime, filters) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  await compileAddon({ output: join(folder, 'build', 'Release', 'netlink_sys.node'), compiler, flags });

  const { isolated, words } = await wrapper(runtime, { leaks: false });
  await capture(...split([...words, '--eval', isInUse]));
  const summary = join(folder, 'summary.json');
  const paths = filters.length > 0 ? filters : [sysFolder];
  const vitest = [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--project=unit', ...paths];
  if (isolated) vitest.push('--project=kernel');
  const code = await inherit(...split([...words, ...vitest]), { NETLINK_TEST_SUMMARY: summary });

  const { words: leakWords } = await wrapper(runtime, { leaks: true });
  const loader = join(root, 'scripts', 'typescript.mjs');
  for (const name of LEAK_PROGRAMS) {
    const program = join(sysFolder, 'test', 'programs', `${name}.ts`);
    const args = ['--expose-gc', '--conditions=@netlink/source', '--import', loader, program];
    await capture(...split([...leakWords, ...args]));
  }
  return { code, ...readSummary(summary), findings: findings() };
}
