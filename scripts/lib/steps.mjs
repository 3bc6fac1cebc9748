import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { buildNative } from '../build-native.mjs';
import { addon, cache, root, sysFolder } from './paths.mjs';
import { capture } from './run.mjs';

/**
 * One thing that has to be done before anything can run, and how to tell that it was.
 *
 * @typedef {object} Step
 * @property {string} name names the stamp
 * @property {string} title what is shown
 * @property {() => readonly string[]} inputs files and folders that decide the outcome
 * @property {readonly string[]} facts what decides it besides
 * @property {() => readonly string[]} outputs files that must exist afterwards
 * @property {() => Promise<unknown>} run
 */

const pnpmFolder = join(cache, 'pnpm');

/** The version in the field `packageManager` of the root, which is the only place where it stands. */
function pinnedPnpm() {
  const manifest = /** @type {{ packageManager: string }} */ (
    JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  );
  return manifest.packageManager;
}

/** @param {string} group */
function workspaces(group) {
  return readdirSync(join(root, group), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, group, entry.name, 'package.json')))
    .map((entry) => join(root, group, entry.name));
}

const packages = workspaces('packages');
const manifests = [...packages, ...workspaces('internal'), join(root, 'examples'), root].map((folder) =>
  join(folder, 'package.json'),
);

async function installPnpm() {
  mkdirSync(pnpmFolder, { recursive: true });
  const flags = ['--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts', '--loglevel=error'];
  await capture('npm', ['install', '--prefix', pnpmFolder, ...flags, pinnedPnpm()], { cwd: pnpmFolder });
}

async function installDependencies() {
  // What npm is told for the whole machine (a certificate, a mirror) holds for pnpm as well.
  const globalconfig =
    process.env['npm_config_globalconfig'] ?? (await capture('npm', ['config', 'get', 'globalconfig']));
  await capture('pnpm', ['install', '--frozen-lockfile', '--config.confirm-modules-purge=false'], {
    env: { npm_config_globalconfig: globalconfig.trim() },
  });
}

/** The steps, each of which needs the ones before it. @type {readonly Step[]} */
export const steps = [
  {
    name: 'pnpm',
    title: `install ${pinnedPnpm().replace('@', ' ')}`,
    inputs: () => [],
    facts: [pinnedPnpm()],
    outputs: () => [join(pnpmFolder, 'node_modules', 'pnpm', 'package.json')],
    run: installPnpm,
  },
  {
    name: 'dependencies',
    title: 'install dependencies',
    inputs: () => [join(root, 'pnpm-lock.yaml'), join(root, 'pnpm-workspace.yaml'), ...manifests],
    facts: [process.platform, process.arch],
    outputs: () => [join(root, 'node_modules', '.modules.yaml')],
    run: installDependencies,
  },
  {
    name: 'native',
    title: 'build the native addon',
    inputs: () => [
      join(sysFolder, 'binding.gyp'),
      join(sysFolder, 'native'),
      join(root, 'scripts', 'build-native.mjs'),
      join(root, 'scripts', 'lib', 'compile-addon.mjs'),
      join(sysFolder, 'node_modules', 'node-addon-api', 'package.json'),
    ],
    facts: [process.platform, process.arch, process.version],
    outputs: () => (process.platform === 'linux' ? [addon] : []),
    run: buildNative,
  },
  {
    name: 'dist',
    title: 'build the packages',
    inputs: () => [
      join(root, 'tsconfig.base.json'),
      join(root, 'turbo.json'),
      join(root, 'scripts', 'build-package.mjs'),
      ...packages.flatMap((folder) =>
        ['src', 'package.json', 'tsconfig.build.json'].map((name) => join(folder, name)),
      ),
    ],
    facts: [],
    outputs: () => packages.map((folder) => join(folder, 'dist', 'index.js')),
    run: () => capture('turbo', ['run', 'build', '--output-logs=errors-only']),
  },
];
