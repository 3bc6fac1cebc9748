import { named } from '../named.ts';
import { shown, wholeNumber } from './field-checks.ts';

// linux/if.h: IFNAMSIZ and ALTIFNAMSIZ, without the NUL that ends a name.
const LONGEST_NAME = 15;
const LONGEST_ALTNAME = 127;

/** The greatest index that a link can have. */
export const LAST_INDEX = 0x7fff_ffff;

/**
 * Refuse what is no name of a link, as the kernel does (`dev_valid_name`).
 *
 * @throws TypeError or RangeError that begins with `what`.
 */
export function checkName(what: string, name: string): void {
  named(what, () => {
    const fault = faultOf(name, LONGEST_NAME);
    if (fault !== undefined) throw fault;
  });
  if (name === '.' || name === '..' || name.includes(':'))
    throw new TypeError(`${what}: ${JSON.stringify(name)} is no name of a link`);
}

/**
 * Refuse what is no other name of a link.
 *
 * @throws TypeError or RangeError that begins with `what`.
 */
export function checkAltname(what: string, name: string): void {
  named(what, () => anyName(name));
}

/**
 * What refers to a link, as it was given.
 *
 * @throws TypeError or RangeError for an index that is none, or a name that cannot even be one of the other names.
 */
export function linkReference(value: unknown): string | number {
  if (typeof value === 'number') return wholeNumber(value, LAST_INDEX, 1);
  if (typeof value === 'string') return anyName(value);
  throw new TypeError(`${shown(value)} is neither the name nor the index of a link`);
}

/** The same for a master, of which there may be none: `null`. */
export function masterReference(value: unknown): string | number | null {
  return value === null ? null : linkReference(value);
}

/**
 * A name that a link can have, if only as one of its other names.
 *
 * @throws TypeError or RangeError for what is none.
 */
export function anyName(value: unknown): string {
  const fault = faultOf(value, LONGEST_ALTNAME);
  if (fault !== undefined) throw fault;
  return value as string;
}

/** Whether a link can have a name, if only as one of the other names. */
export function canBeName(name: string): boolean {
  return faultOf(name, LONGEST_ALTNAME) === undefined;
}

/** Whether a name is too long to be anything but one of the other names. */
export function isAltname(name: string): boolean {
  return Buffer.byteLength(name) > LONGEST_NAME;
}

function faultOf(name: unknown, longest: number): TypeError | RangeError | undefined {
  if (typeof name !== 'string') return new TypeError(`${shown(name)} is no string`);
  if (name === '') return new TypeError('a name has at least one octet');
  if (/[/\s\0]/.test(name)) return new TypeError(`${JSON.stringify(name)} holds a slash or white space`);
  const length = Buffer.byteLength(name);
  return length > longest
    ? new RangeError(`${JSON.stringify(name)} has ${length} octets, ${longest} are the most`)
    : undefined;
}
