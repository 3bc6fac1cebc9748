import { closeSync, constants, openSync, statSync } from 'node:fs';
import { NETNS_FOLDER, SystemError } from '@netlink/sys';
import { shown, wholeNumber } from '../link/field-checks.ts';
import { named } from '../named.ts';
import type { NetnsOf } from './netns.ts';

/** The greatest id of a process there can be. */
export const GREATEST_PID = 0x7fff_ffff;

/**
 * Refuse what is neither a name, nor a path, nor the id of a process.
 *
 * @throws TypeError or RangeError that shows it.
 */
export function checkNetnsOf(value: unknown): asserts value is NetnsOf {
  if (typeof value === 'number') wholeNumber(value, GREATEST_PID, 1);
  else if (typeof value !== 'string' || ['', '.', '..'].includes(value) || value.includes('\0'))
    throw new TypeError(
      `${shown(value)} is neither a name nor the path of a namespace, nor the id of a process`,
    );
}

/**
 * The path of the file that holds a namespace. `key` is what it was told by, for the error to say.
 *
 * @throws TypeError or RangeError for what names none.
 */
export function netnsFile(netns: NetnsOf, key = 'netns'): string {
  named(key, () => {
    checkNetnsOf(netns);
  });
  if (typeof netns === 'number') return `/proc/${netns}/ns/net`;
  return netns.includes('/') ? netns : `${NETNS_FOLDER}/${netns}`;
}

/**
 * Call `use` with a descriptor of a namespace, which is open until that has ended.
 *
 * @throws SystemError with code ENOENT if there is none.
 */
export async function withDescriptor<T>(netns: NetnsOf, use: (descriptor: number) => Promise<T>): Promise<T> {
  const descriptor = openNetns(netns);
  try {
    return await use(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * A descriptor of a namespace, which is to be closed. `key` is what it was told by, for the error to say.
 *
 * @throws SystemError with code ENOENT if there is none.
 */
export function openNetns(netns: NetnsOf, key?: string): number {
  return reading(netns, (path) => openSync(path, constants.O_RDONLY | constants.O_NONBLOCK), key);
}

/**
 * What tells a namespace from any other: equal for two files of one namespace.
 *
 * @throws SystemError with code ENOENT if there is none.
 */
export function identityOf(netns: NetnsOf): string {
  const { dev, ino } = reading(netns, (path) => statSync(path, { bigint: true }));
  return `${dev}:${ino}`;
}

function reading<T>(netns: NetnsOf, read: (path: string) => T, key = 'netns'): T {
  const path = netnsFile(netns, key);
  try {
    return read(path);
  } catch (error) {
    if (!(error instanceof Error) || !('errno' in error) || typeof error.errno !== 'number') throw error;
    const meaning =
      error.message.startsWith('ENOENT') || error.message.startsWith('ESRCH')
        ? 'no such network namespace'
        : undefined;
    const subject = typeof netns === 'number' ? `${key} of process ${netns}` : `${key} ${netns}`;
    throw new SystemError(error.errno, 'open', subject, meaning);
  }
}
