import { describe, expect, test } from 'vitest';

import { DecodeError, type Layout } from '../../src/index.ts';
import { codecOf, decodeWith, encodeWith } from './codec.ts';
import { hex, toHex } from './hex.ts';

/** What a layout reads and writes, and what it refuses. */
export interface LayoutTable<T> {
  readonly layout: Layout<T>;
  /** Values and their octets, both ways. */
  readonly correct: readonly (readonly [value: T, octets: string])[];
  /** Octets that are read, but written differently. */
  readonly readOnly?: readonly (readonly [octets: string, value: T])[];
  /** Values that cannot be written, and what the error says. */
  readonly badValues?: readonly (readonly [value: unknown, message: string])[];
  /** Octets that cannot be read, and what the error says. */
  readonly badOctets?: readonly (readonly [octets: string, message: string])[];
}

/** The tests of one layout. Octets are those of a little-endian host. */
export function testLayout<T>(name: string, table: LayoutTable<T>): void {
  const codec = codecOf(table.layout);
  describe(name, () => {
    for (const [value, octets] of table.correct) {
      test(`${shown(value)} is ${octets || 'empty'}`, () => {
        expect(toHex(encodeWith(codec, value))).toBe(toHex(hex(octets)));
        const decoded = decodeWith(codec, hex(octets));
        expect(decoded.value).toStrictEqual(value);
        expect(decoded.other).toStrictEqual(value);
      });
    }
    for (const [octets, value] of table.readOnly ?? []) {
      test(`${octets || 'nothing'} is read as ${shown(value)}`, () => {
        const decoded = decodeWith(codec, hex(octets));
        expect(decoded.value).toStrictEqual(value);
        expect(decoded.other).toStrictEqual(value);
      });
    }
    for (const [value, message] of table.badValues ?? []) {
      test(`refuses to write ${shown(value)}`, () => {
        const write = () => encodeWith(codec, value as T);
        expect(write).toThrow(expect.objectContaining({ message }));
        expect(write).toThrow(
          expect.objectContaining({ code: expect.stringMatching(/^ERR_(INVALID_ARG_TYPE|OUT_OF_RANGE)$/) }),
        );
      });
    }
    for (const [octets, message] of table.badOctets ?? []) {
      test(`refuses to read ${octets || 'nothing'}`, () => {
        const read = () => decodeWith(codec, hex(octets));
        expect(read).toThrow(DecodeError);
        expect(read).toThrow(expect.objectContaining({ message }));
      });
    }
  });
}

function shown(value: unknown): string {
  const text = JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'bigint' ? `${item}n` : item instanceof Uint8Array ? toHex(item) : item,
  );
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
