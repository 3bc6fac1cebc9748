import { describe, expect, test } from 'vitest';

import {
  attributes,
  bytes,
  charArray,
  Layout,
  nested,
  noflag,
  otherTag,
  string,
  struct,
  tagged,
  u16,
  u32,
  u8,
  uint,
} from '../src/index.ts';
import { codecOf, decodeWith, encodeWith } from './support/codec.ts';
import { hex, toHex } from './support/hex.ts';

const vlan = attributes({ id: [1, u16] });
const marked = new Layout(bytes.codec, { flags: 0x4000 }) as typeof bytes;
const info = attributes({
  kind: [1, string],
  data: [
    2,
    tagged('kind', {
      vlan: noflag(nested(vlan)),
      strict: nested(vlan),
      text: string,
      number: u32,
      wide: uint,
      name: charArray(4),
      pair: struct({ first: u8, second: u8 }),
      marked,
    }),
  ],
  type: [3, u16],
  other: [4, tagged('type', { 1: u8, 2: u32 })],
});

function kind(word: string): string {
  const octets = new TextEncoder().encode(word);
  const length = 5 + octets.length;
  return `${toHex(Uint8Array.of(length, 0, 1, 0, ...octets, 0))} ${'00'.repeat(-length & 3)}`;
}

type Case = readonly [what: string, octets: string, value: (typeof info)['~type']];

const bothWays: readonly Case[] = [
  [
    'by a word before it',
    `${kind('vlan')} 0c 00 02 00 06 00 01 00 05 00 00 00`,
    { kind: 'vlan', data: { id: 5 } },
  ],
  [
    'by a word behind it',
    `0c 00 02 00 06 00 01 00 05 00 00 00 ${kind('vlan')}`,
    { data: { id: 5 }, kind: 'vlan' },
  ],
  ['by a number', '06 00 03 00 02 00 00 00 08 00 04 00 07 00 00 00', { type: 2, other: 7 }],
  ['not, without a word', '06 00 02 00 01 02 00 00', { data: hex('01 02') }],
  ['not, by an unknown word', `${kind('foo')} 06 00 02 00 01 02 00 00`, { kind: 'foo', data: hex('01 02') }],
  [
    'not, by an unknown number',
    '06 00 03 00 09 00 00 00 08 00 04 00 07 00 00 00',
    { type: 9, other: hex('07 00 00 00') },
  ],
  [
    'not, by a word that every object has',
    `${kind('toString')} 05 00 02 00 01 00 00 00`,
    { kind: 'toString', data: hex('01') },
  ],
  [
    'with a flag that it does not have as a rule',
    `${kind('vlan')} 0c 00 02 80 06 00 01 00 05 00 00 00`,
    { kind: 'vlan', data: { id: 5 }, $wire: { data: { flags: 0x8000 } } },
  ],
  ['with the flag that it has as a rule', `${kind('strict')} 04 00 02 80`, { kind: 'strict', data: {} }],
  [
    'without that flag',
    `${kind('strict')} 04 00 02 00`,
    { kind: 'strict', data: {}, $wire: { data: { flags: 0 } } },
  ],
  [
    'not, but with a flag',
    `${kind('foo')} 04 00 02 80`,
    { kind: 'foo', data: hex(''), $wire: { data: { flags: 0x8000 } } },
  ],
  [
    'as text with something behind it',
    `${kind('text')} 08 00 02 00 61 00 62 00`,
    { kind: 'text', data: 'a', $wire: { data: { octets: hex('61 00 62 00') } } },
  ],
  ['as a number', `${kind('number')} 08 00 02 00 07 00 00 00`, { kind: 'number', data: 7 }],
  [
    'not, where the octets are too many for it',
    `${kind('number')} 09 00 02 00 07 00 00 00 01 00 00 00`,
    { kind: 'number', data: hex('07 00 00 00 01') },
  ],
  [
    'not, where they are too few',
    `${kind('number')} 07 00 02 00 07 00 00 00`,
    { kind: 'number', data: hex('07 00 00') },
  ],
  [
    'as a number in more octets than it needs',
    `${kind('wide')} 0c 00 02 00 07 00 00 00 00 00 00 00`,
    { kind: 'wide', data: 7n, $wire: { data: { octets: hex('07 00 00 00 00 00 00 00') } } },
  ],
  [
    'as octets, with the flag that they have as a rule',
    `${kind('marked')} 05 00 02 40 01 00 00 00`,
    { kind: 'marked', data: hex('01'), $wire: { data: { flags: 0x4000 } } },
  ],
  [
    'and is malformed, between others',
    `06 00 63 00 01 02 00 00  05 00 02 80 07 00 00 00  04 00 62 00 ${kind('pair')}`,
    {
      kind: 'pair',
      $raw: [
        { type: 99, value: hex('01 02'), at: 0 },
        {
          type: 2,
          value: hex('07'),
          at: 1,
          flags: 0x8000,
          fault: { code: 'ERR_NETLINK_TRUNCATED', message: 'data: struct needs 2 octets, 1 are left' },
        },
        { type: 98, value: hex(''), at: 2 },
      ],
    },
  ],
  [
    'and is there twice',
    `${kind('number')} 08 00 02 00 07 00 00 00 08 00 02 00 08 00 00 00`,
    {
      kind: 'number',
      data: 7,
      $raw: [
        {
          type: 2,
          value: hex('08 00 00 00'),
          at: 2,
          fault: { code: 'ERR_NETLINK_DUPLICATE', message: 'the attribute is there already' },
        },
      ],
    },
  ],
];

function keysOf(value: object): string[] {
  return Object.keys(value).filter((key) => !key.startsWith('$'));
}

describe('a choice', () => {
  test.each(bothWays)('is made %s', (_, text, expected) => {
    const octets = hex(text);
    const { value, other } = decodeWith(info, octets);
    expect(value).toStrictEqual(expected);
    expect(other).toStrictEqual(expected);
    expect(keysOf(value)).toEqual(keysOf(expected));
    expect(toHex(encodeWith(info, value))).toBe(toHex(octets));
  });

  test('is read alone by what chooses', () => {
    const octets = hex(`0c 00 02 00 06 00 01 00 05 00 00 00 ${kind('vlan')}`);
    const data = new DataView(octets.buffer);
    expect(info.read('data', data, 0, octets.length)).toStrictEqual({ id: 5 });
  });

  test('takes octets for any word', () => {
    expect(toHex(encodeWith(info, { kind: 'vlan', data: hex('01') }))).toBe(
      toHex(hex(`${kind('vlan')} 05 00 02 00 01 00 00 00`)),
    );
  });

  test('takes nothing else for a word that is none of its own', () => {
    expect(() => encodeWith(info, { kind: 'foo', data: { id: 5 } })).toThrow(
      expect.objectContaining({
        message: 'data: no layout for kind "foo": give octets, a Uint8Array',
        path: ['data'],
      }),
    );
    expect(() => encodeWith(info, { data: { id: 5 } })).toThrow('no layout for kind undefined');
    expect(() => encodeWith(info, { kind: 'vlan', data: { id: -5 } })).toThrow(
      'data.id: -5 is not a whole number',
    );
  });

  test('forgets the octets of another choice', () => {
    const { value } = decodeWith(info, hex(`${kind('text')} 08 00 02 00 61 00 62 00`));
    expect(toHex(encodeWith(info, { ...value, kind: 'name', data: 'a' }))).toBe(
      toHex(hex(`${kind('name')} 08 00 02 00 61 00 00 00`)),
    );
    expect(toHex(encodeWith(info, { ...value, kind: 'wide', data: 7n }))).toBe(
      toHex(hex(`${kind('wide')} 08 00 02 00 07 00 00 00`)),
    );
  });

  test('outside of an attribute space has no layout', () => {
    const codec = codecOf(tagged('kind', { vlan: u8 }));
    expect(decodeWith(codec, hex('01')).value).toStrictEqual(hex('01'));
    expect(() => encodeWith(codec, 1)).toThrow('a choice outside of an attribute space has no layout');
  });
});

test('otherTag is the word itself', () => {
  expect(otherTag('mine')).toBe('mine');
});
