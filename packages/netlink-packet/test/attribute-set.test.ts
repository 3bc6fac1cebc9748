import { describe, expect, test } from 'vitest';

import { attributes, bytes, type Codec, custom, nested, string, u32, u8, viewOf } from '../src/index.ts';
import { DEEPEST_NEST } from '../src/attributes.ts';
import { joined, tlv } from './support/arbitrary.ts';
import { decodeWith, encodeWith } from './support/codec.ts';
import { hex, toHex } from './support/hex.ts';
import { link } from './support/link.ts';

describe('an attribute space', () => {
  test('does not lose what was kept when a malformed attribute had other flags', () => {
    const octets = hex('0a 00 03 40 65 74 68 30 00 00 00 00  06 00 04 40 01 02 00 00');
    const { value } = decodeWith(link, octets);
    expect(value.$wire).toStrictEqual({ ifname: { flags: 0x4000, octets: hex('65 74 68 30 00 00') } });
    expect(value.$raw).toMatchObject([{ type: 4, flags: 0x4000 }]);
    expect(toHex(encodeWith(link, value))).toBe(toHex(octets));
  });

  test('tells its attributes by number and by key', () => {
    expect(link.slot(4)).toBe(link.slot('mtu'));
    expect(link.slot(2)).toBeUndefined();
    expect(link.slot(4000)).toBeUndefined();
    expect(link.slot('MTU')).toBeUndefined();
    expect(link.spec['mtu']).toEqual([4, u32]);
  });

  test.each<[string, Parameters<typeof attributes>[0], Error]>([
    ['two keys of one number', { a: [1, u8], b: [1, u8] }, new TypeError('b and a are both 1')],
    [
      'a number that is too large',
      { a: [0x4000, u8] },
      new RangeError('a: 16384 is no number of an attribute'),
    ],
    ['a negative number', { a: [-1, u8] }, new RangeError('a: -1 is no number of an attribute')],
    ['half a number', { a: [0.5, u8] }, new RangeError('a: 0.5 is no number of an attribute')],
    ['a key that is ours', { $raw: [1, bytes] }, new TypeError('$raw is no name for an attribute')],
    ['a key that would come first', { 1: [1, u8] }, new TypeError('1 is no name for an attribute')],
  ])('cannot be declared with %s', (_, spec, error) => {
    expect(() => attributes(spec)).toThrow(error);
  });

  test('is not confused by keys that every object has', () => {
    const space = attributes({ constructor: [1, u8], toString: [2, string] });
    expect(decodeWith(space, hex('')).value).toStrictEqual({});
    const octets = hex('06 00 01 00 07 08 00 00  06 00 02 00 61 00 00 00');
    const { value } = decodeWith(space, octets);
    expect(Object.entries(value).filter(([key]) => !key.startsWith('$'))).toEqual([
      ['constructor', 7],
      ['toString', 'a'],
    ]);
    expect(toHex(encodeWith(space, value))).toBe(toHex(octets));
  });
});

describe('an attribute space within itself', () => {
  interface Tree {
    name?: string;
    left?: Tree;
    right?: Tree;
  }
  const tree: Codec<Tree> = attributes({
    name: [1, string],
    left: [2, nested((): Codec<Tree> => tree)],
    right: [3, nested((): Codec<Tree> => tree)],
  });

  test('knows which attributes are its own', () => {
    const value: Tree = {
      left: { name: 'l', left: { name: 'll' }, right: {} },
      name: 'root',
      right: { left: {}, name: 'r' },
    };
    expect(decodeWith(tree, encodeWith(tree, value)).value).toStrictEqual(value);
  });

  test('tells a second attribute from a first after a nest was read', () => {
    const leaf = tlv(1, hex('61 00'));
    const octets = joined([tlv(1, hex('')), tlv(0x8002, leaf), tlv(1, hex('62 00')), tlv(0x8002, leaf)]);
    const { value } = decodeWith(tree, octets);
    expect(value).toMatchObject({
      name: '',
      left: { name: 'a' },
      $raw: [
        { type: 1, at: 2 },
        { type: 2, at: 3 },
      ],
    });
    expect(toHex(encodeWith(tree, value))).toBe(toHex(octets));
  });

  test('is not read deeper than any kernel nests', () => {
    let octets = hex('');
    for (let depth = 0; depth < DEEPEST_NEST + 3; depth++) octets = tlv(0x8002, octets);
    const { value } = decodeWith(tree, octets);
    let inner: Tree & { $raw?: unknown } = value;
    let depth = 0;
    for (; inner.left !== undefined; depth++) inner = inner.left;
    expect(depth).toBe(DEEPEST_NEST);
    expect(inner.$raw).toMatchObject([
      {
        type: 2,
        flags: 0x8000,
        fault: { code: 'ERR_NETLINK_DEPTH', message: 'left: nested deeper than 32' },
      },
    ]);
    expect(toHex(encodeWith(tree, value))).toBe(toHex(octets));
  });

  test('can be used again after a codec of its own failed', () => {
    let fail = true;
    const fragile = custom<number>({
      decode: (data, start) => {
        if (fail) throw new TypeError('a bug in a codec');
        return data.getUint8(start);
      },
      encode: () => undefined,
    });
    const space = attributes({ a: [1, fragile] });
    const octets = hex('05 00 01 00 07 00 00 00');
    expect(() => decodeWith(space, octets)).toThrow(new TypeError('a bug in a codec'));
    expect(() => space.read('a', viewOf(octets), 0, 8)).toThrow(new TypeError('a bug in a codec'));
    fail = false;
    expect(decodeWith(space, octets).value).toStrictEqual({ a: 7 });
  });
});

describe('one attribute', () => {
  const octets = hex(`
    0a 00 04 00 dc 05 00 00 01 02 00 00
    06 00 18 00 01 02 00 00
    06 00 10 00 06 07 00 00
    05 00 05 00 01 00 00 00
    0c 00 13 80 06 00 01 00 05 00 00 00`);
  const data = viewOf(octets);

  test('is read without looking into any other', () => {
    expect(link.read('mtu', data, 0, octets.length)).toBe(1500);
    expect(link.read('operstate', data, 0, octets.length)).toBe(6);
    expect(link.read('strict', data, 0, octets.length)).toStrictEqual({ id: 5 });
  });

  test('is undefined if it is malformed or not there', () => {
    expect(link.read('address4', data, 0, octets.length)).toBeUndefined();
    expect(link.read('link', data, 0, octets.length)).toBeUndefined();
    expect(link.read('ifname', data, 0, octets.length)).toBeUndefined();
    expect(link.read('strict', data, 0, octets.length - 1)).toBeUndefined();
    expect(link.read('mtu2' as 'mtu', data, 0, octets.length)).toBeUndefined();
  });
});
