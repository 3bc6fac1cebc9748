import { describe, expect, test } from 'vitest';

import {
  array,
  bytes,
  charArray,
  enumeration,
  octets,
  optional,
  string,
  struct,
  u16,
  u32,
  u64,
  u8,
} from '../src/index.ts';
import { codecOf, decodeWith, encodeWith } from './support/codec.ts';
import { hex, toHex } from './support/hex.ts';
import { testLayout } from './support/layout-table.ts';

const address = struct({
  family: u8,
  prefixLength: u8,
  flags: u8,
  scope: enumeration(u8, { universe: 0, host: 254 }),
  index: u32,
});

testLayout('struct ifaddrmsg', {
  layout: address,
  correct: [
    [
      { family: 2, prefixLength: 8, flags: 0x80, scope: 'host', index: 1 },
      `02          // family
       08          // prefix length
       80          // flags
       fe          // scope
       01 00 00 00 // index`,
    ],
  ],
  readOnly: [
    [
      '02 08 80 fe  01 00 00 00  aa bb',
      { family: 2, prefixLength: 8, flags: 0x80, scope: 'host', index: 1, $tail: Uint8Array.of(0xaa, 0xbb) },
    ],
  ],
  badValues: [
    [{ family: 256 }, 'family: 256 is not a whole number from 0 to 255'],
    [{ scope: 'link' }, 'scope: "link" is none of universe, host'],
    [{ prefixlen: 8 }, 'prefixlen: is no field of the struct'],
    [null, 'null is not an object'],
    [7, '7 is not an object'],
  ],
  badOctets: [
    ['', 'struct needs 8 octets, 0 are left'],
    ['02 08 80 fe 01 00 00', 'struct needs 8 octets, 7 are left'],
  ],
});

const holed = { a: u8, b: u32, c: u16, d: u64, e: u8 };

testLayout('fields lie at their natural alignment, with zeros between them', {
  layout: struct(holed),
  correct: [
    [
      { a: 1, b: 2, c: 3, d: 4n, e: 5 },
      `01 000000        // a, gap
       02000000         // b
       0300 0000 00000000 // c, gap
       0400000000000000 // d
       05 00000000000000 // e, gap`,
    ],
  ],
});

testLayout('a packed struct has no gaps', {
  layout: struct(holed, { packed: true }),
  correct: [[{ a: 1, b: 2, c: 3, d: 4n, e: 5 }, '01 02000000 0300 0400000000000000 05']],
});

const growing = struct({ first: u8, second: optional(u32), third: optional(u16) });

testLayout('a struct may end before its optional fields', {
  layout: growing,
  correct: [
    [{ first: 1 }, '01'],
    [{ first: 1, second: 2 }, '01 000000 02000000'],
    [{ first: 1, second: 2, third: 3 }, '01 000000 02000000 0300 0000'],
    // A part of a field is no field.
    [{ first: 1, $tail: hex('00 00 00 02 00') }, '01 00 00 00 02 00'],
    [{ first: 1, $tail: hex('00') }, '01 00'],
    [{ first: 1, second: 2, $tail: hex('03 00') }, '01 000000 02000000 0300'],
    [{ first: 1, second: 2, third: 3, $tail: hex('04') }, '01 000000 02000000 0300 0000 04'],
  ],
  badOctets: [['', 'struct needs 1 octets, 0 are left']],
});

const named = struct({ name: charArray(4), inner: struct({ id: u16, more: optional(u16) }) });

testLayout('a struct within a struct takes its whole room', {
  layout: named,
  correct: [[{ name: 'ab', inner: { id: 1, more: 2 } }, '61 62 00 00  01 00 02 00']],
  badValues: [
    [{ name: 'abcde' }, 'name: "abcde" is longer than 4 octets'],
    [{ name: 'a', inner: { id: -1 } }, 'inner.id: -1 is not a whole number from 0 to 65535'],
    [{ name: 'a', inner: { id: 1, more: 2, $tail: Uint8Array.of(1) } }, 'inner: 5 octets do not fit into 4'],
  ],
  badOctets: [['61 00 62 00  00 00 00 00', 'name: octets follow the NUL']],
});

describe('struct', () => {
  test('writes what is left out as zero', () => {
    expect(toHex(encodeWith(codecOf(address), { index: 7 } as never))).toBe('00 00 00 00 07 00 00 00');
    expect(toHex(encodeWith(codecOf(named), { name: 'ab', inner: { id: 1 } }))).toBe(
      '61 62 00 00 01 00 00 00',
    );
    expect(toHex(encodeWith(codecOf(growing), { first: 1, third: 3 }))).toBe(
      '01 00 00 00 00 00 00 00 03 00 00 00',
    );
  });

  test('does not mind what the gaps hold', () => {
    const { value } = decodeWith(codecOf(struct({ a: u8, b: u16 })), hex('01 ff 02 00'));
    expect(value).toStrictEqual({ a: 1, b: 2 });
  });

  test('tells size, alignment and offsets as C does', () => {
    const layout = struct(holed);
    expect([layout.size, layout.alignment]).toEqual([32, 8]);
    expect(Object.keys(holed).map((name) => layout.offsetOf(name as keyof typeof holed))).toEqual([
      0, 4, 8, 16, 24,
    ]);
    const packed = struct(holed, { packed: true });
    expect([packed.size, packed.alignment, packed.offsetOf('e')]).toEqual([16, 1, 15]);
    expect(() => layout.offsetOf('f' as 'a')).toThrow(new TypeError('f is no field of the struct'));
    expect(struct({}).size).toBe(0);
  });

  test('refuses fields that C could not lay out', () => {
    expect(() => struct({ name: string })).toThrow(
      new TypeError('name: a field of a struct needs a fixed size'),
    );
    expect(() => struct({ rest: bytes })).toThrow(
      new TypeError('rest: a field of a struct needs a fixed size'),
    );
    expect(() => struct({ a: optional(u8), b: u8 })).toThrow(
      new TypeError('b: follows an optional field and is not optional'),
    );
  });
});

testLayout('an array of structs in one attribute', {
  layout: array(struct({ id: u32, weight: u8, flags: u8, pad: octets(2) })),
  correct: [
    [[], ''],
    [
      [
        { id: 1, weight: 2, flags: 3, pad: Uint8Array.of(0, 0) },
        { id: 4, weight: 5, flags: 6, pad: Uint8Array.of(0, 1) },
      ],
      '01000000 02 03 0000  04000000 05 06 0001',
    ],
  ],
  badValues: [
    [{}, 'an object is not an array'],
    [[{ id: 1, weight: 2, flags: 3, pad: Uint8Array.of() }], '0.pad: 0 octets are not 2'],
    [[{ id: 1 }, { weight: '2' }], '1.weight: "2" is not a number'],
    [[{ id: 1, $tail: Uint8Array.of(1) }], '0: 9 octets do not fit into 8'],
  ],
  badOctets: [['01 00 00 00 02 03 00', '7 octets are no multiple of 8']],
});
