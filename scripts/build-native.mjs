/**
 * Build the addon of `@netlink/sys` into build/Release, with the headers that came with the running Node.js where
 * they are there (they fit, and nothing is downloaded). node-gyp does it where it finds make and Python; elsewhere the
 * compiler alone does.
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { compileDirectly } from './lib/compile-directly.mjs';
import { sysFolder } from './lib/paths.mjs';
import { say } from './lib/progress.mjs';
import { capture, CommandError, succeeds } from './lib/run.mjs';

const compilers = [process.env['CXX'], 'g++', 'clang++', 'c++'];
const makes = [process.env['MAKE'], 'make', 'gmake'];
const pythons = [process.env['npm_config_python'], process.env['PYTHON'], 'python3', 'python'];

/** @param {readonly (string | undefined)[]} commands */
async function firstThatRuns(commands) {
  for (const command of commands) {
    if (command !== undefined && command !== '' && (await succeeds(command, ['--version']))) return command;
  }
  return undefined;
}

async function findCompiler() {
  const compiler = await firstThatRuns(compilers);
  if (compiler !== undefined) return compiler;
  throw new CommandError(
    'native addon: a C++ compiler is needed, and there is none ' +
      '(Debian: apt install g++; Fedora: dnf install gcc-c++; Alpine: apk add g++)',
  );
}

const nodeGypCanWork = async () =>
  (await firstThatRuns(makes)) !== undefined && (await firstThatRuns(pythons)) !== undefined;

/** The prefix of the running Node.js if its headers are installed there. */
function installedHeaders() {
  const prefix = dirname(dirname(process.execPath));
  return existsSync(join(prefix, 'include', 'node', 'node_api.h')) ? prefix : undefined;
}

/**
 * Compile the addon of the package in `folder`: this one, or one that was unpacked elsewhere. Throws a
 * {@link CommandError} that says what is missing, or what the compiler said.
 *
 * @param {string} folder
 */
export async function compileAddon(folder) {
  const compiler = await findCompiler();
  const headers = installedHeaders();
  if (!(await nodeGypCanWork())) {
    await compileDirectly(folder, compiler, headers);
    return;
  }
  const nodeGyp = join(sysFolder, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js');
  const nodedir = headers === undefined ? [] : ['--nodedir', headers];
  const args = [nodeGyp, 'rebuild', '--directory', folder, '--jobs', 'max', ...nodedir];
  await capture(process.execPath, args, { cwd: folder });
}

/** Compile the addon of this tree. */
export const buildNative = () => compileAddon(sysFolder);

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    await buildNative();
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    if (error.output !== '') say(error.output.trimEnd());
    say(error.message);
    process.exitCode = 1;
  }
}
