import { closeSync, constants as fs, openSync } from 'node:fs';
import { constants } from 'node:os';

import { checkInteger, INT_MAX, wrongType } from './arguments.ts';
import { ArgumentRangeError, SystemError } from './errors.ts';

/**
 * A network namespace: its name under /run/netns (as `ip netns` makes them), the path of a namespace file, an open
 * descriptor of one, or a process that is in it (`{ pid: 1234 }`, the same as `/proc/1234/ns/net`).
 */
export type NetnsReference = string | number | NetnsOfProcess;

/** The network namespace that a process is in. */
export interface NetnsOfProcess {
  readonly pid: number;
}

/** Where the files of named namespaces lie: `ip netns`. */
export const NETNS_FOLDER = '/run/netns';

/** How errors name the namespace: `netns blue`. */
export function netnsSubject(netns: NetnsReference): string {
  if (typeof netns === 'number') return `netns of descriptor ${netns}`;
  return typeof netns === 'string' ? `netns ${netns}` : `netns of process ${netns.pid}`;
}

/**
 * Call `use` with a descriptor of the namespace, which is open no longer than that call (unless it is the caller's).
 *
 * @throws {@link SystemError} with the namespace in its message, if it cannot be opened.
 */
export function withNetns<T>(netns: NetnsReference, use: (descriptor: number) => T): T {
  if (typeof netns === 'number') {
    checkInteger('netns', netns, 0, INT_MAX);
    return use(netns);
  }
  const descriptor = open(netns);
  try {
    return use(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Open a namespace, so that it can be entered later even if its name is given to another one by then. The descriptor is the
 * caller's, to be closed with `closeSync` of node:fs.
 *
 * @throws SystemError with the namespace in its message, if it cannot be opened.
 */
export function openNetns(netns: NetnsReference): number {
  if (typeof netns !== 'number') return open(netns);
  checkInteger('netns', netns, 0, INT_MAX);
  return open(`/proc/self/fd/${netns}`);
}

function open(netns: Exclude<NetnsReference, number>): number {
  const path = netnsPath(netns);
  try {
    // A fifo by mistake must not make the caller wait for its writer.
    return openSync(path, fs.O_RDONLY | fs.O_NONBLOCK);
  } catch (error) {
    const subject = netnsSubject(netns);
    throw fileError(error, 'open', path === netns ? subject : `${subject} (${path})`);
  }
}

/** What node:fs threw, as an error about a namespace. */
export function fileError(error: unknown, syscall: string, subject: string): unknown {
  if (!(error instanceof Error) || !('errno' in error) || typeof error.errno !== 'number') return error;
  const meaning = error.errno === -constants.errno.ENOENT ? 'no such network namespace' : undefined;
  return new SystemError(error.errno, syscall, subject, meaning);
}

/** The path of a namespace that is given by its name, path or process. */
export function netnsPath(netns: unknown): string {
  if (isObject(netns) && 'pid' in netns) {
    checkInteger('netns.pid', netns.pid, 1, INT_MAX);
    return `/proc/${netns.pid}/ns/net`;
  }
  if (typeof netns !== 'string') throw wrongType('netns', 'a name, path, descriptor or process', netns);
  if (netns === '' || netns === '.' || netns === '..' || netns.includes('\0')) {
    throw new ArgumentRangeError(`netns: ${JSON.stringify(netns)} is neither a name nor a path`);
  }
  return netns.includes('/') ? netns : `${NETNS_FOLDER}/${netns}`;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
