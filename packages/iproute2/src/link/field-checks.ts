import { isIPv4, isIPv6 } from 'node:net';
import { parseMac } from '@netlink/packet';

/** Families of addresses, as errors call them. */
export type AddressFamily = 'IPv4' | 'IPv6';

/** A value, as an error shows it. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'an array' : 'an object';
  return String(value);
}

/**
 * An array, as it was given.
 *
 * @throws TypeError for what is none.
 */
export function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new TypeError(`${shown(value)} is no array`);
  return value;
}

/**
 * A number that fits.
 *
 * @throws RangeError that names the range; TypeError for what is no number.
 */
export function wholeNumber(value: unknown, max: number, min = 0): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value;
  const words = `${shown(value)} is not a whole number from ${min} to ${max}`;
  throw typeof value === 'number' ? new RangeError(words) : new TypeError(words);
}

/**
 * A switch, as it was given.
 *
 * @throws TypeError for what is neither on nor off.
 */
export function isOn(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new TypeError(`${shown(value)} is neither true nor false`);
  return value;
}

/**
 * Refuse what has no keys.
 *
 * @throws TypeError for what is no object.
 */
export function checkObject(value: unknown): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new TypeError(`${shown(value)} is no object`);
}

/**
 * Text, as it was given; of so many octets at most, if that is told.
 *
 * @throws TypeError for what is no string; RangeError for one that is too long.
 */
export function text(value: unknown, longest = Infinity): string {
  if (typeof value !== 'string') throw new TypeError(`${shown(value)} is no string`);
  if (longest === Infinity) return value;
  const length = Buffer.byteLength(value);
  if (length > longest) throw new RangeError(`${shown(value)} has ${length} octets, ${longest} are the most`);
  return value;
}

/**
 * A number, as it was given.
 *
 * @throws TypeError for what is none.
 */
export function anyNumber(value: unknown): number {
  if (typeof value !== 'number' || Number.isNaN(value)) throw new TypeError(`${shown(value)} is no number`);
  return value;
}

/**
 * A whole number of 32 bits.
 *
 * @throws RangeError that names the range; TypeError for what is no number.
 */
export function number32(value: unknown): number {
  return wholeNumber(value, 0xffff_ffff);
}

/**
 * A whole number that may be greater than a number can say.
 *
 * @throws RangeError that names the range; TypeError for what is no number.
 */
export function bigNumber(value: unknown): bigint {
  return typeof value === 'bigint' ? value : BigInt(wholeNumber(value, Number.MAX_SAFE_INTEGER));
}

/**
 * An IP address; of one family, if that is told.
 *
 * @throws TypeError for what is none.
 */
export function ipAddress(value: unknown, family?: AddressFamily): string {
  const isFour = typeof value === 'string' && family !== 'IPv6' && isIPv4(value);
  const isSix = typeof value === 'string' && family !== 'IPv4' && isIPv6(value) && !value.includes('%');
  if (isFour || isSix) return value;
  throw new TypeError(`${shown(value)} is not an ${family ?? 'IP'} address`);
}

/**
 * A link-layer address; of so many octets, if that is told.
 *
 * @throws TypeError for what is none.
 */
export function macAddress(value: unknown, octets?: number): string {
  const length = typeof value === 'string' ? parseMac(value)?.length : undefined;
  if (length !== undefined && (octets ?? length) === length) return value as string;
  throw new TypeError(
    `${shown(value)} is not a link-layer address${octets === undefined ? '' : ` of ${octets} octets`}`,
  );
}

/**
 * The number that a word stands for. A number is taken as it is, unless there is a word for it: a newer kernel has more of them
 * than we know, but a number that is told by a word is a slip.
 *
 * @throws TypeError for a word that is none of `words`, and for a number that has one.
 */
export function fromWord(value: unknown, words: Readonly<Record<string, number>>): number {
  if (typeof value === 'number') {
    const word = Object.keys(words).find((key) => words[key] === value);
    if (word !== undefined) throw new TypeError(`${value} is told by its word, ${shown(word)}`);
    return value;
  }
  const known = typeof value === 'string' && Object.hasOwn(words, value) ? words[value] : undefined;
  if (known !== undefined) return known;
  throw new TypeError(`${shown(value)} is none of ${Object.keys(words).join(', ')}`);
}

/**
 * A word of a closed list, or a number that has no word there, as it was given.
 *
 * @throws TypeError for what is neither.
 */
export function closedWord<T extends string>(value: unknown, words: Readonly<Record<T, number>>): T | number {
  fromWord(value, words);
  return value as T | number;
}
