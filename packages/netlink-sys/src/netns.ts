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

/** A network namespace that is open, and what errors call it: what it was opened by. See {@link openNetns}. */
export interface OpenNetns {
  /** Its descriptor, which stays the caller's. */
  readonly fd: number;
  /** What it was opened by. */
  readonly of: NetnsReference;
}

/** Where the files of named namespaces lie: `ip netns`. */
export const NETNS_FOLDER = '/run/netns';

/** How errors name the namespace: `netns blue`. */
export function netnsSubject(netns: NetnsReference | OpenNetns): string {
  if (typeof netns === 'number') return `netns of descriptor ${netns}`;
  if (typeof netns === 'string') return `netns ${netns}`;
  return isOpen(netns) ? netnsSubject(netns.of) : `netns of process ${netns.pid}`;
}

/**
 * Call `use` with a descriptor of the namespace, which is open no longer than that call (unless it is the caller's).
 *
 * @throws {@link SystemError} with the namespace in its message, if it cannot be opened.
 */
export function withNetns<T>(netns: NetnsReference | OpenNetns, use: (descriptor: number) => T): T {
  if (typeof netns === 'number' || isOpen(netns)) return use(descriptorOf(netns));
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
 * ```ts
 * const fd = openNetns('blue');
 * const socket = new Socket(NETLINK_ROUTE, { netns: { fd, of: 'blue' } }); // errors say `netns blue`
 * ```
 *
 * @throws SystemError with the namespace in its message, if it cannot be opened.
 */
export function openNetns(netns: NetnsReference | OpenNetns): number {
  if (typeof netns !== 'number' && !isOpen(netns)) return open(netns);
  return open(`/proc/self/fd/${descriptorOf(netns)}`);
}

function descriptorOf(netns: number | OpenNetns): number {
  const isNumber = typeof netns === 'number';
  const descriptor = isNumber ? netns : netns.fd;
  checkInteger(isNumber ? 'netns' : 'netns.fd', descriptor, 0, INT_MAX);
  return descriptor;
}

function isOpen(netns: unknown): netns is OpenNetns {
  return isObject(netns) && 'fd' in netns;
}

function open(netns: string | NetnsOfProcess): number {
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
