import { named } from '../named.ts';
import { shown, wholeNumber } from './field-checks.ts';

// linux/if.h: IFNAMSIZ and ALTIFNAMSIZ, without the NUL that ends a name.
const LONGEST_NAME = 15;
const LONGEST_ALTNAME = 127;

const LAST_INDEX = 0x7fff_ffff;

/**
 * Refuse what is no name of a link, as the kernel does (`dev_valid_name`).
 *
 * @throws TypeError or RangeError that begins with `what`.
 */
export function checkName(what: string, name: string): void {
  checkText(what, name, LONGEST_NAME);
  if (name === '.' || name === '..' || name.includes(':'))
    throw new TypeError(`${what}: ${JSON.stringify(name)} is no name of a link`);
}

/**
 * Refuse what is no other name of a link.
 *
 * @throws TypeError or RangeError that begins with `what`.
 */
export function checkAltname(what: string, name: string): void {
  checkText(what, name, LONGEST_ALTNAME);
}

/**
 * Refuse what refers to no link: an index that is none, a name that cannot even be one of the other names.
 *
 * @throws TypeError or RangeError that begins with `what`.
 */
export function checkReference(what: string, link: unknown): void {
  if (typeof link === 'number') named(what, () => wholeNumber(link, LAST_INDEX, 1));
  else if (typeof link === 'string') checkAltname(what, link);
  else throw new TypeError(`${what}: ${shown(link)} is neither the name nor the index of a link`);
}

/** Whether a name is too long to be anything but one of the other names. */
export function isAltname(name: string): boolean {
  return Buffer.byteLength(name) > LONGEST_NAME;
}

function checkText(what: string, name: unknown, longest: number): void {
  if (typeof name !== 'string') throw new TypeError(`${what}: ${String(name)} is no string`);
  if (name === '') throw new TypeError(`${what}: a name has at least one octet`);
  if (/[/\s\0]/.test(name))
    throw new TypeError(`${what}: ${JSON.stringify(name)} holds a slash or white space`);
  const length = Buffer.byteLength(name);
  if (length > longest)
    throw new RangeError(`${what}: ${JSON.stringify(name)} has ${length} octets, ${longest} are the most`);
}
