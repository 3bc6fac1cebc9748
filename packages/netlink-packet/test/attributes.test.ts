import { describe, expect, test } from 'vitest';

import {
  attributes,
  bytes,
  type Codec,
  custom,
  flag,
  ip,
  mac,
  nested,
  noflag,
  octets as octetsOf,
  string,
  stringUpTo,
  struct,
  u16,
  u16be,
  u32,
  u64,
  u8,
  uint,
  viewOf,
  Writer,
} from '../src/index.ts';
import { DEEPEST_NEST } from '../src/attributes.ts';
import { joined, tlv } from './support/arbitrary.ts';
import { decodeWith, encodeWith } from './support/codec.ts';
import { hex, toHex } from './support/hex.ts';

const vlan = attributes({ id: [1, u16], protocol: [5, u16be] });
const link = attributes({
  address: [1, mac],
  ifname: [3, stringUpTo(15)],
  mtu: [4, u32],
  link: [5, u32],
  operstate: [16, u8],
  info: [18, noflag(nested(vlan))],
  strict: [19, nested(vlan)],
  counter: [20, u64],
  present: [21, flag],
  room: [22, octetsOf(3)],
  number: [23, uint],
  address4: [24, ip],
  pair: [25, struct({ first: u16, second: u16 })],
  text: [26, string],
});

type Case = readonly [what: string, octets: string, value: (typeof link)['~type']];

/** Both ways: what is read from the octets, and that it is written as the same octets. */
const bothWays: readonly Case[] = [
  ['nothing', '', {}],
  [
    'attributes, in the order in which they come',
    `08 00 04 00 dc 05 00 00             // IFLA_MTU 1500
     0a 00 01 00 02 00 5e 00 53 01 00 00 // IFLA_ADDRESS, padded
     09 00 03 00 65 74 68 30 00 00 00 00 // IFLA_IFNAME 'eth0', padded
     05 00 10 00 06 00 00 00             // IFLA_OPERSTATE, padded
     0c 00 14 00 01 00 00 00 00 00 00 00 // a counter
     04 00 15 00                         // a flag`,
    { mtu: 1500, address: '02:00:5e:00:53:01', ifname: 'eth0', operstate: 6, counter: 1n, present: true },
  ],
  [
    'a nest without the flag, as the older families send it',
    `14 00 12 00
       06 00 01 00 05 00 00 00
       06 00 05 00 81 00 00 00`,
    { info: { id: 5, protocol: 0x8100 } },
  ],
  ['a nest with the flag', '0c 00 13 80 06 00 01 00 05 00 00 00', { strict: { id: 5 } }],
  ['an empty nest', '04 00 13 80', { strict: {} }],
  [
    'a flag where there is none as a rule, and none where there is one',
    '0c 00 12 80 06 00 01 00 05 00 00 00  04 00 13 00  08 00 04 40 dc 05 00 00',
    {
      info: { id: 5 },
      strict: {},
      mtu: 1500,
      $wire: { info: { flags: 0x8000 }, strict: { flags: 0 }, mtu: { flags: 0x4000 } },
    },
  ],
  [
    'unknown attributes, in their places',
    '06 00 63 00 aa bb 00 00  08 00 04 00 dc 05 00 00  04 00 62 c0  05 00 10 00 06 00 00 00',
    {
      mtu: 1500,
      operstate: 6,
      $raw: [
        { type: 99, value: hex('aa bb'), at: 0 },
        { type: 98, value: hex(''), at: 2, flags: 0xc000 },
      ],
    },
  ],
  [
    'a second attribute where there can be but one',
    '08 00 04 00 dc 05 00 00  08 00 04 00 78 05 00 00  05 00 10 00 06 00 00 00',
    {
      mtu: 1500,
      operstate: 6,
      $raw: [
        {
          type: 4,
          value: hex('78 05 00 00'),
          at: 1,
          fault: { code: 'ERR_NETLINK_DUPLICATE', message: 'the attribute is there already' },
        },
      ],
    },
  ],
  [
    'a value that is too short: it costs itself alone',
    '07 00 04 00 dc 05 00 00  05 00 10 00 06 00 00 00',
    {
      operstate: 6,
      $raw: [
        {
          type: 4,
          value: hex('dc 05 00'),
          at: 0,
          fault: { code: 'ERR_NETLINK_TRUNCATED', message: 'mtu: value needs 4 octets, 3 are left' },
        },
      ],
    },
  ],
  [
    'a value that is longer than we know it',
    '0a 00 04 00 dc 05 00 00 01 02 00 00  09 00 16 00 01 02 03 04 05 00 00 00  05 00 15 00 01 00 00 00',
    {
      mtu: 1500,
      room: hex('01 02 03'),
      present: true,
      $wire: {
        mtu: { octets: hex('dc 05 00 00 01 02') },
        room: { octets: hex('01 02 03 04 05') },
        present: { octets: hex('01') },
      },
    },
  ],
  [
    'a struct that is longer than we know it',
    '0a 00 19 00 01 00 02 00 03 00 00 00',
    { pair: { first: 1, second: 2, $tail: hex('03 00') } },
  ],
  [
    'text without a NUL, with something behind the NUL, of octets that are no text, and too long',
    `08 00 03 00 65 74 68 30
     08 00 1a 00 61 00 62 00`,
    {
      ifname: 'eth0',
      text: 'a',
      $wire: { ifname: { octets: hex('65 74 68 30') }, text: { octets: hex('61 00 62 00') } },
    },
  ],
  [
    'octets that are no text',
    '06 00 03 00 ff 00 00 00',
    { ifname: '\ufffd', $wire: { ifname: { octets: hex('ff 00') } } },
  ],
  [
    'a name that is longer than names are',
    '15 00 03 00 61 61 61 61 61 61 61 61 61 61 61 61 61 61 61 61 00 00 00 00',
    { ifname: 'a'.repeat(16), $wire: { ifname: { octets: hex(`${'61'.repeat(16)}00`) } } },
  ],
  [
    'a number in more octets than it needs',
    '0c 00 17 00 05 00 00 00 00 00 00 00',
    { number: 5n, $wire: { number: { octets: hex('05 00 00 00 00 00 00 00') } } },
  ],
  [
    'flags and odd octets at once',
    '08 00 03 40 65 74 68 30',
    { ifname: 'eth0', $wire: { ifname: { flags: 0x4000, octets: hex('65 74 68 30') } } },
  ],
  [
    'octets that are no attribute behind the last one',
    '08 00 04 00 dc 05 00 00 aa bb',
    { mtu: 1500, $tail: hex('aa bb') },
  ],
  [
    'an attribute that ends after its end',
    '08 00 04 00 dc 05 00 00 06 00 10 00 06',
    { mtu: 1500, $tail: hex('06 00 10 00 06') },
  ],
  [
    'an attribute that is shorter than its header',
    '08 00 04 00 dc 05 00 00 03 00 10 00',
    { mtu: 1500, $tail: hex('03 00 10 00') },
  ],
  [
    'an attribute of length 0, which would be found for ever',
    '00 00 00 00 00 00 00 00',
    { $tail: new Uint8Array(8) },
  ],
  ['a last attribute that is not padded', '05 00 10 00 06', { operstate: 6, $unpadded: true }],
  ['or not quite', '05 00 10 00 06 00 00', { operstate: 6, $unpadded: true, $tail: hex('00 00') }],
  [
    'a last attribute in a nest that is not padded',
    '09 00 12 00 05 00 63 00 01',
    {
      info: { $raw: [{ type: 99, value: hex('01'), at: 0 }], $unpadded: true },
      $unpadded: true,
    },
  ],
  [
    'a malformed attribute in a nest: it costs itself alone',
    '14 00 13 80 05 00 01 00 05 00 00 00 06 00 05 00 81 00 00 00',
    {
      strict: {
        protocol: 0x8100,
        $raw: [
          {
            type: 1,
            value: hex('05'),
            at: 0,
            fault: { code: 'ERR_NETLINK_TRUNCATED', message: 'id: value needs 2 octets, 1 are left' },
          },
        ],
      },
    },
  ],
  [
    'an address of a family that we do not know',
    '0a 00 18 40 01 02 03 04 05 06 00 00',
    {
      $raw: [
        {
          type: 24,
          value: hex('01 02 03 04 05 06'),
          at: 0,
          flags: 0x4000,
          fault: { code: 'ERR_NETLINK_LENGTH', message: 'address4: 6 octets are no IP address' },
        },
      ],
    },
  ],
];

describe('an attribute space', () => {
  test.each(bothWays)('reads and writes %s', (_, text, expected) => {
    const octets = hex(text);
    const { value, other } = decodeWith(link, octets);
    expect(value).toStrictEqual(expected);
    expect(other).toStrictEqual(expected);
    expect(Object.keys(value).filter((key) => !key.startsWith('$'))).toEqual(
      Object.keys(expected).filter((key) => !key.startsWith('$')),
    );
    expect(toHex(encodeWith(link, value))).toBe(toHex(octets.map((octet) => octet)));
  });

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

describe('writing', () => {
  test('goes by the order of the keys, and leaves out what is undefined', () => {
    const value = { operstate: 6, mtu: undefined, link: 2 } as object;
    expect(toHex(encodeWith(link, value))).toBe('05 00 10 00 06 00 00 00 08 00 05 00 02 00 00 00');
  });

  test('puts attributes without a place behind all others', () => {
    const value = {
      mtu: 1,
      $raw: [
        { type: 99, value: hex('') },
        { type: 98, value: hex(''), at: 0 },
      ],
      operstate: 6,
    };
    expect(toHex(encodeWith(link, value))).toBe(
      '08 00 04 00 01 00 00 00 05 00 10 00 06 00 00 00 04 00 63 00 04 00 62 00',
    );
  });

  test('does not use octets that say something else than the value does', () => {
    const { value } = decodeWith(link, hex('08 00 03 40 65 74 68 30'));
    expect(toHex(encodeWith(link, { ...value, ifname: 'lo' }))).toBe('07 00 03 40 6c 6f 00 00');
    expect(toHex(encodeWith(link, { $wire: { mtu: { octets: hex('01') } }, mtu: 1 }))).toBe(
      '08 00 04 00 01 00 00 00',
    );
    expect(toHex(encodeWith(link, { $wire: { number: { octets: hex('01') } }, number: 1n }))).toBe(
      '08 00 17 00 01 00 00 00',
    );
  });

  test('does not take something like octets for octets', () => {
    const { value } = decodeWith(link, hex('09 00 16 00 01 02 03 04 05 00 00 00'));
    expect(() => encodeWith(link, { ...value, room: [1, 2, 3] as never })).toThrow(
      'room: an array is not a Uint8Array',
    );
    expect(() => encodeWith(link, { ...value, room: null as never })).toThrow(
      'room: null is not a Uint8Array',
    );
    expect(toHex(encodeWith(link, { ...value, room: hex('01 02 04') }))).toBe('07 00 16 00 01 02 04 00');
  });

  test('does not hide a bug in a codec', () => {
    const broken = custom<number>({
      decode: () => {
        throw new TypeError('a bug in a codec');
      },
      encode: () => undefined,
    });
    const value = { a: 1, $wire: { a: { octets: hex('01') } } };
    expect(() => encodeWith(attributes({ a: [1, broken] }), value)).toThrow(
      new TypeError('a bug in a codec'),
    );
  });

  test.each<[string, unknown, string, readonly string[]]>([
    ['an unknown key', { mut: 1500 }, 'mut: is no attribute of this space', ['mut']],
    [
      'a bad value in a nest',
      { info: { id: -1 } },
      'info.id: -1 is not a whole number from 0 to 65535',
      ['info', 'id'],
    ],
    ['null', { mtu: null }, 'mtu: null is not a number', ['mtu']],
    ['something else than attributes', 7, '7 is not an object', []],
    ['nothing at all', null, 'null is not an object', []],
    [
      'a name that is too long',
      { ifname: 'abcdefghijklmnop' },
      'ifname: "abcdefghijklmnop" is longer than 15 octets',
      ['ifname'],
    ],
    [
      'raw octets that are none',
      { $raw: [{ type: 1, value: 'x' }] },
      '$raw.0: "x" is not a Uint8Array',
      ['$raw', '0'],
    ],
    [
      'a raw number that is none',
      { mtu: 1, $raw: [{ type: 0x4001, value: hex(''), at: 0 }] },
      '$raw.0: 16385 is no number of an attribute',
      ['$raw', '0'],
    ],
    [
      'an attribute of more than 64 KiB',
      { $raw: [{ type: 1, value: new Uint8Array(65532) }] },
      '$raw.0: attribute of 65536 octets is longer than 65535',
      ['$raw', '0'],
    ],
    [
      'a nest of more than 64 KiB',
      { info: { $raw: [{ type: 1, value: new Uint8Array(65525) }] } },
      'info: attribute of 65536 octets is longer than 65535',
      ['info'],
    ],
  ])('refuses %s', (_, value, message, path) => {
    const write = () => encodeWith(link, value as object);
    expect(write).toThrow(expect.objectContaining({ message, path }));
  });

  test('takes the longest attribute that there can be', () => {
    const writer = new Writer();
    link.encode(writer, { $raw: [{ type: 1, value: new Uint8Array(65531) }] });
    expect(writer.length).toBe(65536);
    expect(toHex(writer.finish().subarray(0, 4))).toBe('ff ff 01 00');
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
