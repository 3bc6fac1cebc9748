import { wholeNumber } from '../link/field-checks.ts';
import { named } from '../named.ts';
import { DIGITS } from '../names/name-table.ts';
import type { Names } from '../names/names.ts';
import { WHOLE_DSCP } from './words.ts';

// A DSCP is the upper six bits of a type of service, which is what rt_dsfield has names for.
const ECN_BITS = 2;

/** A DSCP in the word of ip(8), such as 'AF11', or its number. */
export function dscpName(names: Names, dscp: number): string | number {
  const name = names.dsfields.nameOf(dscp << ECN_BITS);
  return typeof name === 'string' ? name : dscp;
}

/**
 * The number of a DSCP.
 *
 * @throws TypeError if there is none of that name; RangeError for what has no room in six bits.
 */
export function dscpOf(names: Names, dscp: string | number): number {
  const isWord = typeof dscp !== 'number' && !DIGITS.test(dscp);
  return isWord
    ? names.dsfields.numberOf(dscp, 'dscp') >> ECN_BITS
    : named('dscp', () => wholeNumber(Number(dscp), WHOLE_DSCP));
}
