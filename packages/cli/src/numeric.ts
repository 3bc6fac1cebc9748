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

function numberText(word: string | number, table: Tables): string {
  try {
    return String(names[table].numberOf(word));
  } catch {
    // A word of the kernel's that no file of this host has.
    return String(word);
  }
}
