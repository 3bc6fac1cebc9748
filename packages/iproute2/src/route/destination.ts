import { shown } from '../link/field-checks.ts';
import { checkFamily, familyOf, parsePrefix } from '../prefix.ts';
import type { Route } from './route.ts';
import type { RouteNextHopSpec, RouteSpec } from './spec.ts';

/** Where a route leads, as a message says it. */
export interface Destination {
  /** Its family. */
  readonly family: Route['family'];
  /** Number of bits that count. */
  readonly length: number;
  /** The address; absent for 'default'. */
  readonly address?: string;
}

/** Bits of a label of MPLS. */
export const LABEL_BITS = 20;

/**
 * A label of MPLS, as it was given.
 *
 * @throws TypeError that names `dst`, if it is none.
 */
export function labelOf(dst: string): string {
  if (typeof dst !== 'string' || !/^\d+$/.test(dst) || Number(dst) >= 2 ** LABEL_BITS)
    throw new TypeError(`dst: ${shown(dst)} is no label`);
  return dst;
}

/**
 * Take the destination of a route apart. Where it is 'default', the other addresses tell the family.
 *
 * @throws TypeError if it is none.
 */
export function destinationOf({
  dst,
  family,
  via,
  src,
  from,
  nexthops,
}: Pick<RouteSpec, 'dst' | 'family' | 'via' | 'src' | 'from' | 'nexthops'>): Destination {
  if (typeof dst !== 'string') throw new TypeError(`dst: ${JSON.stringify(dst)} is no prefix`);
  if (dst === 'default') return { family: family ?? familyOfAny([src, from, via], nexthops), length: 0 };
  if (family === 'mpls' || (family === undefined && /^\d+$/.test(dst))) {
    return { family: 'mpls', length: LABEL_BITS, address: labelOf(dst) };
  }
  const prefix = parsePrefix(dst, 'dst');
  checkFamily(prefix.family, family, 'dst', dst);
  return prefix;
}

function familyOfAny(
  addresses: (string | undefined)[],
  nexthops: readonly RouteNextHopSpec[] | undefined,
): 'inet' | 'inet6' {
  for (const address of [...addresses, nexthops?.[0]?.via]) {
    const family = address === undefined ? undefined : familyOf(address.replace(/\/.*/, ''));
    if (family !== undefined) return family;
  }
  return 'inet';
}
