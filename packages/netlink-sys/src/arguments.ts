import { inspect, types } from 'node:util';

import { ArgumentRangeError, ArgumentTypeError } from './errors.ts';

/** The largest value of a C `int`. */
export const INT_MAX = 0x7fff_ffff;
/** The largest value of a `u32`. */
export const U32_MAX = 0xffff_ffff;

/** The error for an argument that is not what it has to be. */
export function wrongType(name: string, expected: string, value: unknown): ArgumentTypeError {
  return new ArgumentTypeError(
    `${name}: ${inspect(value, { depth: 0, breakLength: Infinity })} is not ${expected}`,
  );
}

/** Throw unless the value is an integer between both bounds, inclusive. */
export function checkInteger(
  name: string,
  value: unknown,
  lowest: number,
  highest: number,
): asserts value is number {
  if (typeof value !== 'number') throw wrongType(name, 'a number', value);
  if (!Number.isInteger(value) || value < lowest || value > highest) {
    throw new ArgumentRangeError(`${name}: ${value} is not an integer from ${lowest} to ${highest}`);
  }
}

/** Throw unless the value is a boolean. */
export function checkBoolean(name: string, value: unknown): asserts value is boolean {
  if (typeof value !== 'boolean') throw wrongType(name, 'a boolean', value);
}

/** Throw unless the value is a `Uint8Array` (a `Buffer` is one). */
export function checkOctets(name: string, value: unknown): asserts value is Uint8Array {
  if (!types.isUint8Array(value)) throw wrongType(name, 'a Uint8Array', value);
}

/** Throw unless the value can be the `flags` of a receive or send. */
export function checkFlags(value: unknown): asserts value is number {
  checkInteger('flags', value, 0, INT_MAX);
}

/** Throw unless the value is an `AbortSignal` or absent. */
export function checkSignal(value: unknown): asserts value is AbortSignal | undefined {
  if (value !== undefined && !(value instanceof AbortSignal))
    throw wrongType('signal', 'an AbortSignal', value);
}
