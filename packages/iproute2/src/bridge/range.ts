import { shown } from '../link/field-checks.ts';

/** A number, or all from one to another: 10, '10-20'. */
export type NumberRange = number | `${number}-${number}`;

/** The first and the last number of a range. */
export interface Bounds {
  /** The first. */
  readonly first: number;
  /** The last: the same, if it is one number. */
  readonly last: number;
}

/**
 * The bounds of 10 or '10-20'.
 *
 * @throws TypeError for what is no range, RangeError for what is not from `least` to `most`; both name `key`.
 */
export function parseRange(range: unknown, key: string, least: number, most: number): Bounds {
  const bounds = typeof range === 'number' ? { first: range, last: range } : boundsOf(range);
  if (bounds === undefined) throw new TypeError(`${key}: ${shown(range)} is neither a number nor a range`);
  for (const end of [bounds.first, bounds.last]) {
    if (!Number.isInteger(end) || end < least || end > most)
      throw new RangeError(`${key}: ${end} is not a whole number from ${least} to ${most}`);
  }
  if (bounds.first > bounds.last) throw new RangeError(`${key}: ${shown(range)} ends before it begins`);
  return bounds;
}

function boundsOf(range: unknown): Bounds | undefined {
  const found = typeof range === 'string' ? /^(\d{1,10})(?:-(\d{1,10}))?$/.exec(range) : null;
  if (found === null) return undefined;
  const [, first = '', last = first] = found;
  return { first: Number(first), last: Number(last) };
}

/** 10, or '10-20'. */
export function formatRange(first: number, last: number = first): NumberRange {
  return first === last ? first : `${first}-${last}`;
}

const FIRST_VLAN = 1;
const LAST_VLAN = 4094;

/** The bounds of one VLAN or several, from 1 to 4094. */
export function parseVlans(range: unknown, key = 'vid'): Bounds {
  return parseRange(range, key, FIRST_VLAN, LAST_VLAN);
}

/** One VLAN, from 1 to 4094. */
export function checkVlan(vid: unknown, key: string): number {
  if (typeof vid !== 'number') throw new TypeError(`${key}: ${shown(vid)} is no number of a VLAN`);
  return parseVlans(vid, key).first;
}
