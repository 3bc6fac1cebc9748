import { describe, expect, test } from 'vitest';

import {
  attributes,
  charArray,
  enumeration,
  flags,
  ip,
  message,
  multi,
  nested,
  optional,
  s32,
  string,
  struct,
  tagged,
  u16,
  u32,
  u8,
  viewOf,
  Writer,
} from '../src/index.ts';
import { hex, toHex } from './support/hex.ts';

const header = struct({
  family: u8,
  scope: enumeration(u8, { universe: 0, link: 253 }),
  type: u16,
  index: s32,
  flags: flags(u32, { up: 1, running: 64 }),
});
const space = attributes({
  dst: [1, ip],
  index: [2, u32],
  end: [3, u8],
  name: [4, string],
  labels: [5, multi(u16)],
  kind: [6, string],
  data: [7, tagged('kind', { vlan: nested(attributes({ id: [1, u16] })) })],
});
const route = message(header, space);

const octets = hex(`
  02                      // family
  fd                      // scope link
  01 00                   // type
  ff ff ff ff             // index -1
  41 00 00 00             // up, running
  08 00 01 00 c0 00 02 01 // dst
  08 00 02 00 07 00 00 00 // an attribute that has the name of a field
  05 00 03 00 08 00 00 00 // one that has the name of a property of every view
  06 00 05 00 01 00 00 00
  06 00 05 00 02 00 00 00
  0c 00 07 80 06 00 01 00 05 00 00 00
  09 00 06 00 76 6c 61 6e 00 00 00 00`);

const value = {
  header: { family: 2, scope: 'link', type: 1, index: -1, flags: ['up', 'running'] },
  attributes: { dst: '192.0.2.1', index: 7, end: 8, labels: [1, 2], data: { id: 5 }, kind: 'vlan' },
} as const;

describe('a message', () => {
  test('is its header and its attributes, both ways', () => {
    const decoded = route.decode(octets);
    expect(decoded).toStrictEqual(value);
    expect(toHex(route.encode(decoded))).toBe(toHex(octets));
  });

  test('lies anywhere in a datagram', () => {
    const datagram = new Uint8Array([1, 2, 3, 4, ...octets, 0, 0, 0, 0]);
    expect(route.decodeAt(viewOf(datagram), 4, 4 + octets.length)).toStrictEqual(value);
  });

  test('is written behind what a writer holds', () => {
    const writer = new Writer(new Uint8Array(64).fill(0xff));
    writer.u32(7);
    route.encodeInto(writer, { header: { index: 1 }, attributes: { end: 1 } });
    expect(toHex(writer.finish())).toBe(
      '07 00 00 00 00 00 00 00 01 00 00 00 00 00 00 00 05 00 03 00 01 00 00 00',
    );
  });

  test('has zeros for what its header leaves out', () => {
    expect(toHex(route.encode({}))).toBe(toHex(new Uint8Array(12)));
    expect(toHex(route.encode({ header: { family: 2 } }))).toBe(
      toHex(hex('02 00 00 00 00 00 00 00 00 00 00 00')),
    );
  });

  test('names the key at fault', () => {
    expect(() => route.encode({ header: { family: 256 } })).toThrow(
      expect.objectContaining({
        message: 'header.family: 256 is not a whole number from 0 to 255',
        path: ['header', 'family'],
      }),
    );
    expect(() => route.encode({ attributes: { kind: 'vlan', data: { id: -1 } } })).toThrow(
      expect.objectContaining({
        message: 'data.id: -1 is not a whole number from 0 to 65535',
        path: ['data', 'id'],
      }),
    );
    expect(() => route.encode({ attributes: { labels: [1, -1] } })).toThrow('labels.1: -1');
    expect(() => route.encode(null as never)).toThrow('null is not a message');
    expect(() => route.encode('x' as never)).toThrow('"x" is not a message');
  });

  test('that ends within its header is refused', () => {
    const short = { code: 'ERR_NETLINK_TRUNCATED', message: 'header needs 12 octets, 11 are left' };
    expect(() => route.decode(octets.subarray(0, 11))).toThrow(expect.objectContaining(short));
    expect(() => route.view(octets.subarray(0, 11))).toThrow(expect.objectContaining(short));
    expect(route.decode(octets.subarray(0, 12))).toStrictEqual({ header: value.header, attributes: {} });
  });
});

describe('a header that is no multiple of four octets', () => {
  // struct rtgenmsg
  const small = message(struct({ family: u8 }), attributes({ id: [1, u8] }));

  test('is padded before the attributes', () => {
    const text = '02 00 00 00 05 00 01 00 07 00 00 00';
    expect(small.decode(hex(text))).toStrictEqual({ header: { family: 2 }, attributes: { id: 7 } });
    expect(toHex(small.encode({ header: { family: 2 }, attributes: { id: 7 } }))).toBe(text);
    expect(small.headerLength).toBe(4);
  });

  test.each(['02', '02 00', '02 00 00'])('may be all that there is: %s', (text) => {
    expect(small.decode(hex(text))).toStrictEqual({ header: { family: 2 }, attributes: {} });
    expect([small.view(hex(text)).family, small.view(hex(text)).id]).toEqual([2, undefined]);
    expect(toHex(small.encode(small.decode(hex(text))))).toBe('02 00 00 00');
  });
});

describe('a header with odd fields', () => {
  const odd = message(struct({ name: charArray(4), more: optional(u32) }), attributes({ id: [1, u8] }));

  test('is refused as a value, and says where', () => {
    expect(() => odd.decode(hex('61 00 62 00 00 00 00 00'))).toThrow(
      expect.objectContaining({
        name: 'DecodeError',
        code: 'ERR_NETLINK_VALUE',
        message: 'header.name: octets follow the NUL',
        path: ['header', 'name'],
      }),
    );
  });

  test('does not make a view throw', () => {
    const view = odd.view(hex('61 00 62 00 01 00 00 00 05 00 01 00 07 00 00 00'));
    expect([view.name, view.more, view.id]).toEqual([undefined, 1, 7]);
  });

  test('is always written whole', () => {
    expect(toHex(odd.encode({ header: { name: 'ab' }, attributes: { id: 7 } }))).toBe(
      '61 62 00 00 00 00 00 00 05 00 01 00 07 00 00 00',
    );
  });
});

describe('where something lies', () => {
  test.each<[number, readonly string[]]>([
    [0, ['header', 'family']],
    [6, ['header', 'index']],
    [12, ['dst']],
    [17, ['dst']],
    [20, ['index']],
    [36, ['labels']],
    [52, ['data']],
    [56, ['data', 'id']],
    [61, ['data', 'id']],
    [70, ['kind']],
    [75, []],
    [400, []],
  ])('at %i', (offset, path) => {
    expect(route.locate(octets, offset).path).toEqual(path);
  });
});
