/**
 * Build the addon of `@netlink/sys` into build/Release, with the headers that came with the running Node.js where
 * they are there (they fit, and nothing is downloaded).
 */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { sysFolder } from './lib/paths.mjs';
import { say } from './lib/progress.mjs';
import { capture, CommandError, succeeds } from './lib/run.mjs';

/** What node-gyp cannot work without, and the commands that would do. */
const needs = [
  { what: 'a C++ compiler', commands: [process.env['CXX'], 'g++', 'clang++', 'c++'] },
  { what: 'make', commands: [process.env['MAKE'], 'make', 'gmake'] },
  {
    what: 'Python 3',
    commands: [process.env['npm_config_python'], process.env['PYTHON'], 'python3', 'python'],
  },
];

/** @param {readonly (string | undefined)[]} commands */
async function firstThatRuns(commands) {
  for (const command of commands) {
    if (command !== undefined && command !== '' && (await succeeds(command, ['--version']))) return command;
  }
  return undefined;
}

async function assertTools() {
  const missing = [];
  for (const need of needs) if ((await firstThatRuns(need.commands)) === undefined) missing.push(need.what);
  if (missing.length === 0) return;
  throw new CommandError(
    `native addon: ${missing.join(' and ')} not found; it is compiled from source here ` +
      '(Debian: apt install g++ make python3; Fedora: dnf install gcc-c++ make python3; Alpine: apk add g++ make python3)',
  );
}

/** The prefix of the running Node.js if its headers are installed there. */
function installedHeaders() {
  const prefix = dirname(dirname(process.execPath));
  return existsSync(join(prefix, 'include', 'node', 'node_api.h')) ? prefix : undefined;
}

/** Compile the addon; throws a {@link CommandError} that says what is missing or what the compiler said. */
export async function buildNative() {
  await assertTools();
  const nodeGyp = join(sysFolder, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js');
  const headers = installedHeaders();
  const args = [nodeGyp, 'rebuild', '--directory', sysFolder, '--jobs', 'max'];
  if (headers !== undefined) args.push('--nodedir', headers);
  await capture(process.execPath, args, { cwd: sysFolder });
}

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
