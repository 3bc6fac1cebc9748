import { describe, expect, test } from 'vitest';

import { attributes, custom, Writer } from '../src/index.ts';
import { decodeWith, encodeWith } from './support/codec.ts';
import { hex, toHex } from './support/hex.ts';
import { link } from './support/link.ts';

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
