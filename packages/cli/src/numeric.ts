import { Names } from '@netlink/iproute2';
import type { GlobalOptions } from './options.ts';

type Tables = Exclude<keyof Names, 'prototype'>;

const names = new Names();

/** A word as ip(8) prints it: with `-Numeric` its number. */
export function wordText(
  word: string | number,
  table: Tables,
  options: Pick<GlobalOptions, 'numeric'>,
): string {
  return options.numeric ? numberText(word, table) : String(word);
}

// linux/rtnetlink.h: RTN_*, and FR_ACT_* of linux/fib_rules.h where they drop.
const TYPES: Readonly<Record<string, number>> = {
  unspec: 0,
  unicast: 1,
  local: 2,
  broadcast: 3,
  anycast: 4,
  multicast: 5,
  blackhole: 6,
  unreachable: 7,
  prohibit: 8,
  throw: 9,
  nat: 10,
  xresolve: 11,
};

/** What becomes of packets, in the same way: no file has words for it. */
export function typeWord(type: string | number, { numeric }: Pick<GlobalOptions, 'numeric'>): string {
  return String(numeric ? (TYPES[type] ?? type) : type);
}

/** A type of service: its word, or in hexadecimal. */
export function tosText(tos: string | number, options: Pick<GlobalOptions, 'numeric'>): string {
  const text = wordText(tos, 'dsfields', options);
  return /^\d+$/.test(text) ? `0x${Number(text).toString(16).padStart(2, '0')}` : text;
}

/** Realms: 'from/to', or 'to'. */
export function realmsText(realms: string, options: Pick<GlobalOptions, 'numeric'>): string {
  return realms
    .split('/')
    .map((realm) => wordText(realm, 'realms', options))
    .join('/');
}

function numberText(word: string | number, table: Tables): string {
  try {
    return String(names[table].numberOf(word));
  } catch {
    // A word of the kernel's that no file of this host has.
    return String(word);
  }
}
