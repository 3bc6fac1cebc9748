import { isDeepStrictEqual } from 'node:util';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { DecodeError, viewOf, Writer } from '../src/index.ts';
import { attributeTree, joined } from './support/arbitrary.ts';
import { decodeWith, encodeWith } from './support/codec.ts';
import { toHex } from './support/hex.ts';
import { holes, kitchen, kitchenMessage } from './support/kitchen.ts';

const header = fc.uint8Array({ minLength: 12, maxLength: 12 });

// Many runs take their time on a busy machine.
describe('nothing is lost', { timeout: 60_000 }, () => {
  test('attributes of any kind, number and form are written as they were read', () => {
    fc.assert(
      fc.property(attributeTree, (octets) => {
        const { value, other } = decodeWith(kitchen, octets);
        expect(isDeepStrictEqual(other, value)).toBe(true);
        expect(toHex(encodeWith(kitchen, value))).toBe(toHex(octets));
      }),
      { numRuns: 3000 },
    );
  });

  test('messages too', () => {
    fc.assert(
      fc.property(header, attributeTree, (fixed, rest) => {
        const octets = joined([fixed, rest]);
        expect(toHex(kitchenMessage.encode(kitchenMessage.decode(octets)))).toBe(toHex(octets));
      }),
      { numRuns: 1000 },
    );
  });

  test('octets that make no sense at all are written with the same length and read as the same value', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 120 }), (octets) => {
        // Padding is not kept: only what attributes and structs say.
        const { value, other } = decodeWith(kitchen, octets);
        expect(isDeepStrictEqual(other, value)).toBe(true);
        const again = encodeWith(kitchen, value);
        expect(again).toHaveLength(octets.length);
        expect(isDeepStrictEqual(decodeWith(kitchen, again).value, value)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test('the gaps of structs are padding', () => {
    fc.assert(
      fc.property(attributeTree, (octets) => {
        const { value } = decodeWith(holes, octets);
        const again = encodeWith(holes, value);
        expect(again).toHaveLength(octets.length);
        expect(isDeepStrictEqual(decodeWith(holes, again).value, value)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('messages that were damaged are read as a value or refused, and never written as anything else', () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(header, attributeTree, damage, fc.nat(8), (fixed, rest, changes, cut) => {
        const octets = joined([fixed, rest]);
        for (const [at, octet] of changes) octets[at % octets.length] = octet;
        const damaged = octets.subarray(0, octets.length - (cut > 4 ? cut : 0));
        let value;
        try {
          value = kitchenMessage.decode(damaged);
        } catch (error) {
          expect(error).toBeInstanceOf(DecodeError);
          return;
        }
        const again = kitchenMessage.encode(value);
        expect(again).toHaveLength(damaged.length);
        expect(isDeepStrictEqual(kitchenMessage.decode(again), value)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('values are plain: they survive a structured clone, and so does what is written', () => {
    fc.assert(
      fc.property(attributeTree, (octets) => {
        const value = structuredClone(kitchen.decode(viewOf(octets), 0, octets.length));
        expect(toHex(encodeWith(kitchen, value))).toBe(toHex(octets));
      }),
      { numRuns: 300 },
    );
  });

  test('a writer of any capacity writes the same', () => {
    fc.assert(
      fc.property(attributeTree, fc.nat(600), (octets, capacity) => {
        const writer = new Writer(new Uint8Array(capacity).fill(0xff));
        kitchen.encode(writer, kitchen.decode(viewOf(octets), 0, octets.length));
        expect(toHex(writer.finish())).toBe(toHex(octets));
      }),
      { numRuns: 300 },
    );
  });
});
