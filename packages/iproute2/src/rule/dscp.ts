import type { Names } from '../names/names.ts';

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
 * @throws TypeError if there is none of that name.
 */
export function dscpOf(names: Names, dscp: string | number): number {
  if (typeof dscp === 'number') return dscp;
  return /^(?:\d+|0x[\da-f]+)$/i.test(dscp)
    ? Number(dscp)
    : names.dsfields.numberOf(dscp, 'dscp') >> ECN_BITS;
}
