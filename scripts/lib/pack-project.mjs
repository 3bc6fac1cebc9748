import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { compileAddon, findCompiler, firstThatRuns, installedHeaders } from './compile-addon.mjs';
import { root, sysFolder } from './paths.mjs';
import { say, step } from './progress.mjs';
import { capture, CommandError } from './run.mjs';

/**
 * A package as it would be published.
 *
 * @typedef {object} Packed
 * @property {{ name: string, version: string, exports: Record<string, unknown> }} manifest
 * @property {string} tarball
 */

/** The entries of a package as one imports them. @param {Packed} packed */
const entriesOf = ({ manifest }) =>
  Object.keys(manifest.exports)
    .filter((entry) => !entry.endsWith('.json'))
    .map((entry) => manifest.name + entry.slice(1));

const packageJson = { name: 'project', version: '1.0.0', private: true, type: 'module' };

const tsconfig = {
  compilerOptions: {
    module: 'nodenext',
    target: 'es2023',
    lib: ['es2023', 'esnext.disposable'],
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    typeRoots: [join(root, 'node_modules', '@types')],
    types: ['node'],
  },
  files: ['use.mts'],
};

/** Looks for a compiler in vain, and for everything else but Node.js. */
const nothingOnPath = { PATH: '/nonexistent' };

const useSocket = `
import { Socket, NETLINK_ROUTE } from '@netlink/sys';
const socket = new Socket(NETLINK_ROUTE);
socket.bindAuto();
socket.close();
`;

const refuseSocket = `
import { Socket, NETLINK_ROUTE } from '@netlink/sys';
try {
  new Socket(NETLINK_ROUTE);
} catch (error) {
  if (error.code !== 'ERR_NETLINK_ADDON' || !error.message.includes('node-gyp rebuild')) throw error;
  process.exit(0);
}
throw new Error('a socket without an addon');
`;

/** Do what the error of a missing addon tells people to do, as far as there are make and Python for it. */
async function rebuild(/** @type {string} */ folder) {
  const make = await firstThatRuns([process.env['MAKE'], 'make', 'gmake']);
  const python = await firstThatRuns([process.env['npm_config_python'], process.env['PYTHON'], 'python3']);
  if (make === undefined || python === undefined) {
    const output = join(folder, 'build', 'Release', 'netlink_sys.node');
    await compileAddon({ folder, output, compiler: await findCompiler() });
    return;
  }
  const nodeGyp = join(sysFolder, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js');
  const headers = installedHeaders();
  const nodedir = headers === undefined ? [] : ['--nodedir', headers];
  await capture(process.execPath, [nodeGyp, 'rebuild', '--jobs', 'max', ...nodedir], { cwd: folder });
}

/**
 * Do what needs a netlink socket. Where the system has none the addon was loaded all the same: it is what says so.
 *
 * @param {() => Promise<unknown>} action
 */
async function unlessNoNetlink(action) {
  try {
    await action();
  } catch (error) {
    if (!(error instanceof CommandError) || !error.output.includes('EAFNOSUPPORT')) throw error;
    say('no netlink sockets on this system: went no further');
  }
}

/**
 * Install packed packages with npm in a new and empty project, and use them as somebody would who found them on the
 * registry. Throws with the output of what failed.
 *
 * @param {string} project
 * @param {readonly Packed[]} packed
 */
export async function tryInProject(project, packed) {
  const entries = packed.flatMap(entriesOf);
  const write = (/** @type {string} */ name, /** @type {string} */ text) => {
    writeFileSync(join(project, name), text);
  };
  const run = (/** @type {string} */ command, /** @type {readonly string[]} */ args) =>
    capture(command, args, { cwd: project });
  const evaluate = (/** @type {string} */ type, /** @type {string} */ text, env = {}) =>
    capture(process.execPath, [`--input-type=${type}`, '--eval', text], { cwd: project, env });
  const sys = join(project, 'node_modules', '@netlink', 'sys');

  await step('install the tarballs in an empty project', async () => {
    mkdirSync(project);
    write('package.json', JSON.stringify(packageJson));
    const tarballs = packed.map(({ tarball }) => tarball);
    // The headers of node-addon-api are all that compiling takes besides the tarball.
    const addonApi = join(sysFolder, 'node_modules', 'node-addon-api');
    await run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...tarballs, addonApi]);
  });
  await step('import and require every entry', async () => {
    await evaluate('module', entries.map((entry) => `await import('${entry}');`).join('\n'));
    await evaluate('commonjs', entries.map((entry) => `require('${entry}');`).join('\n'));
  });
  await step('compile against the types', async () => {
    write('tsconfig.json', JSON.stringify(tsconfig));
    const names = entries.map((entry, index) => `import * as entry${index} from '${entry}';`);
    const uses = entries.map((_, index) => `entry${index}`).join(', ');
    write('use.mts', [...names, `export const all: readonly object[] = [${uses}];`].join('\n'));
    await run('tsc', ['-p', 'tsconfig.json']);
  });
  await step('open a socket with the binary in the tarball', async () => {
    await unlessNoNetlink(() => evaluate('module', useSocket, nothingOnPath));
  });
  await step('without it, be told what to do, do it, and open a socket', async () => {
    rmSync(join(sys, 'prebuilds'), { recursive: true });
    await evaluate('module', refuseSocket);
    await rebuild(sys);
    await unlessNoNetlink(() => evaluate('module', useSocket));
  });
  await step('run nlip', async () => {
    const nlip = join(project, 'node_modules', '.bin', 'nlip');
    await unlessNoNetlink(async () => JSON.parse(await run(nlip, ['-json', 'link', 'show'])));
  });
}
