import { closeSync, mkdirSync, opendirSync, openSync, unlinkSync } from 'node:fs';
import { constants } from 'node:os';

import { addon } from './addon.ts';
import { wrongType } from './arguments.ts';
import { ArgumentRangeError, SystemError } from './errors.ts';
import { fileError, NETNS_FOLDER, netnsPath, netnsSubject, type NetnsReference } from './netns.ts';
import { zeroEnded } from './text.ts';

const { EINVAL, ENOENT } = constants.errno;
// The system calls of native/netns_file.cc, by its numbers.
const STEPS = ['pthread_create', 'unshare', 'mount'] as const;
const LONGEST_NAME = 255;

/** The names of the network namespaces that a file below {@link NETNS_FOLDER} holds, in the order of the folder. */
export function listNetns(): string[] {
  try {
    using folder = opened(NETNS_FOLDER);
    const names: string[] = [];
    for (let entry = folder.readSync(); entry !== null; entry = folder.readSync()) names.push(entry.name);
    return names;
  } catch (error) {
    // Nobody has made one yet.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw fileError(error, 'open', NETNS_FOLDER);
  }
}

/**
 * Make a network namespace that lives until its file is deleted: `ip netns add`. Its `lo` is down.
 *
 * @throws {@link SystemError} with code EEXIST if there is a file of that name, EPERM without the right to make one.
 */
export function createNetns(name: string): void {
  place(name, (target) => {
    const step = new Uint32Array(1);
    return { error: addon().makeNetns(target, step), step };
  });
}

/**
 * Give a network namespace that is there already a name: `ip netns attach`. The source is a name or a path,
 * `/proc/1234/ns/net` for that of a process.
 *
 * @throws {@link SystemError} with code EEXIST if there is a file of that name, ENOENT without a source.
 */
export function attachNetns(name: string, source: Exclude<NetnsReference, number>): void {
  const octets = zeroEnded(netnsPath(source));
  place(name, (target) => ({ error: addon().bindNetns(octets, target) }));
}

/**
 * Delete the file that holds a network namespace: `ip netns del`. The namespace goes when the last process has left it and
 * the last socket in it is closed; its physical links return to the first one.
 *
 * @throws {@link SystemError} with code ENOENT if there is none.
 */
export function deleteNetns(name: string): void {
  const path = pathOf(name);
  const error = addon().unbindNetns(zeroEnded(path));
  // A file that nothing is bound to was left behind by somebody who failed; what is not there unlink says.
  if (error < 0 && error !== -EINVAL && error !== -ENOENT) {
    throw new SystemError(error, 'umount', netnsSubject(name));
  }
  try {
    unlinkSync(path);
  } catch (failure) {
    throw fileError(failure, 'unlink', netnsSubject(name));
  }
}

function place(name: string, bind: (target: Uint8Array) => { error: number; step?: Uint32Array }): void {
  const path = pathOf(name);
  prepareFolder();
  try {
    closeSync(openSync(path, 'wx', 0));
  } catch (error) {
    throw fileError(error, 'open', netnsSubject(name));
  }
  const { error, step } = bind(zeroEnded(path));
  if (error >= 0) return;
  unlinkSync(path);
  throw new SystemError(error, STEPS[step?.[0] ?? 2] ?? 'mount', netnsSubject(name));
}

function prepareFolder(): void {
  try {
    mkdirSync(NETNS_FOLDER, { recursive: true, mode: 0o755 });
  } catch (error) {
    throw fileError(error, 'mkdir', NETNS_FOLDER);
  }
  const error = addon().shareMounts(zeroEnded(NETNS_FOLDER));
  if (error < 0) throw new SystemError(error, 'mount', NETNS_FOLDER);
}

function pathOf(name: unknown): string {
  if (typeof name !== 'string') throw wrongType('netns', 'a name', name);
  if (name.includes('/') || name.length > LONGEST_NAME) {
    throw new ArgumentRangeError(`netns: ${JSON.stringify(name)} is no name`);
  }
  return netnsPath(name);
}

function opened(path: string): Disposable & Pick<ReturnType<typeof opendirSync>, 'readSync'> {
  const folder = opendirSync(path);
  return {
    readSync: () => folder.readSync(),
    [Symbol.dispose]: () => {
      folder.closeSync();
    },
  };
}
