import { type Codec, viewOf, Writer } from '@netlink/packet';
import { expect } from 'vitest';
import { hex, toHex } from './hex.ts';

/** Something that octets lie in: a space, or a layout. */
export type Coded<T> = Codec<T> | { readonly codec: Codec<unknown>; readonly '~type': T };

function codecOf<T>(coded: Coded<T>): Codec<T> {
  return 'codec' in coded ? (coded.codec as Codec<T>) : coded;
}

/** Decode octets that are all one value. */
export function decode<T>(coded: Coded<T>, octets: Uint8Array): T {
  return codecOf(coded).decode(viewOf(octets), 0, octets.length, 0);
}

/** Encode a value into memory that holds something else, so that what is not written shows. */
export function encode<T>(coded: Coded<T>, value: T): Uint8Array {
  const writer = new Writer(new Uint8Array(4096).fill(0xff));
  codecOf(coded).encode(writer, value);
  return writer.finish();
}

/** Expect annotated hex to decode to `value`, and `value` to encode to it. */
export function expectBothWays<T>(coded: Coded<T>, annotated: string, value: NoInfer<T>): void {
  const octets = hex(annotated);
  expect(decode(coded, octets), 'decoded').toStrictEqual(value);
  expect(toHex(encode(coded, value)), 'encoded').toBe(toHex(octets));
}
