import { describe, expect, test } from 'vitest';

import { decodeWith, encodeWith } from './support/codec.ts';
import { hex, toHex } from './support/hex.ts';
import { link } from './support/link.ts';

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
});
