import { describe, expect, test } from 'vitest';

import { array, attributes, custom, type Layout, list, multi, u16 } from '../src/index.ts';
import { codecOf, decodeWith, encodeWith } from './support/codec.ts';
import { hex, toHex } from './support/hex.ts';

interface Version {
  major: number;
  minor: number;
}

const version: Layout<Version> = custom<Version>(
  {
    decode: (data, start) => ({ major: data.getUint8(start), minor: data.getUint8(start + 1) }),
    encode: (writer, value) => {
      writer.u8(value.major);
      writer.u8(value.minor);
    },
  },
  2,
);

const count: Layout<number> = custom<number>({
  decode: (_data, start, end) => end - start,
  encode: (writer, value) => {
    writer.zeros(value);
  },
});

describe('custom', () => {
  test('is a layout like any other', () => {
    expect([version.size, version.elastic, count.size, count.elastic]).toEqual([2, false, -1, true]);
    const space = attributes({
      version: [1, version],
      count: [2, count],
      all: [3, array(version)],
      some: [4, list(1, version)],
      many: [5, multi(version)],
    });
    const value = {
      version: { major: 1, minor: 2 },
      count: 3,
      all: [{ major: 3, minor: 4 }],
      some: [{ major: 5, minor: 6 }],
      many: [{ major: 7, minor: 8 }],
    };
    const octets = encodeWith(space, value);
    expect(toHex(octets)).toBe(
      toHex(
        hex(`06 00 01 00 01 02 00 00  07 00 02 00 00 00 00 00  06 00 03 00 03 04 00 00
             0c 00 04 80 06 00 01 00 05 06 00 00  06 00 05 00 07 08 00 00`),
      ),
    );
    expect(decodeWith(space, octets).value).toStrictEqual(value);
  });

  test('of a fixed size is read from as many octets only', () => {
    const space = attributes({ version: [1, version] });
    expect(decodeWith(space, hex('05 00 01 00 01 00 00 00')).value).toMatchObject({ $raw: [{ type: 1 }] });
    expect(decodeWith(space, hex('07 00 01 00 01 02 03 00')).value).toMatchObject({
      version: { major: 1, minor: 2 },
    });
  });
});

test('scalars are aligned to their size', () => {
  expect([u16.size, u16.alignment, codecOf(u16)]).toEqual([2, 2, u16.codec]);
});
