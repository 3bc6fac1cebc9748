import { DecodeError } from '@netlink/packet';
import { describe, expect, test } from 'vitest';
import { RouteMessage } from '../../src/route/message.ts';
import { nextHopAttributes, nextHops } from '../../src/route/next-hop.ts';
import { decode, encode, expectBothWays } from '../support/both-ways.ts';
import { testEachAttribute } from '../support/each-attribute.ts';
import { hex, toHex } from '../support/hex.ts';

describe('the attributes of a next hop', () => {
  testEachAttribute(nextHopAttributes, {
    gateway: ['0800 0500 c00002fe', '192.0.2.254'],
    via: ['0a00 1200 0200c000 02010000', { family: 'inet', address: '192.0.2.1' }],
    newdst: ['0800 1300 000c8100', '200'],
    flow: ['0800 0b00 04000300', 0x3_0004],
    encapType: ['0600 1500 01000000', 'mpls'],
    encap: ['0500 1600 01000000', Uint8Array.of(1)],
  });
});

test('several next hops', () => {
  expectBothWays(
    nextHops,
    `
      10 00       // rtnh_len 16
      00          // rtnh_flags
      02          // rtnh_hops
      03 00 00 00 // rtnh_ifindex 3
        08 00 05 00 c0 00 02 65 // RTA_GATEWAY 192.0.2.101
      08 00 05 ff 04 00 00 00 // length 8, flags DEAD ONLINK, hops 255, ifindex 4
      20 00 10 00 05 00 00 00 // length 32, flags LINKDOWN, ifindex 5
        06 00 15 00 01 00 00 00 // RTA_ENCAP_TYPE mpls
        10 00 16 00 0c 00 01 00 00 06 40 00 00 0c 81 00 // RTA_ENCAP, MPLS_IPTUNNEL_DST 100/200
    `,
    [
      { flags: [], hops: 2, ifindex: 3, attributes: { gateway: '192.0.2.101' } },
      { flags: ['dead', 'onlink'], hops: 255, ifindex: 4 },
      {
        flags: ['linkdown'],
        hops: 0,
        ifindex: 5,
        attributes: { encapType: 'mpls', encap: { dst: '100/200' } },
      },
    ],
  );
});

test('the padding before another next hop is not counted', () => {
  const octets = hex(`
    0d 00 00 00 01 00 00 00 05 00 e7 03 07 00 00 00 // length 13, an attribute that is not known
    08 00 00 00 02 00 00 00
  `);
  const hops = decode(nextHops, octets);
  expect(hops.map(({ ifindex }) => ifindex)).toStrictEqual([1, 2]);
  expect(toHex(encode(nextHops, hops))).toBe(toHex(octets));
});

test('no next hop', () => {
  expectBothWays(nextHops, '', []);
});

test('a next hop without attributes may be given an empty object', () => {
  expect(encode(nextHops, [{ flags: [], hops: 0, ifindex: 1, attributes: {} }])).toStrictEqual(
    hex('08 00 00 00 01 00 00 00'),
  );
});

test.each([
  ['04 00 00 00', 'shorter than its header'],
  ['07 00 00 00 01 00 00 00', 'a length shorter than its header'],
  ['00 00 00 00 01 00 00 00', 'no length'],
  ['10 00 00 00 01 00 00 00', 'a length beyond the end'],
  ['09 00 00 00 01 00 00 00 01 00 00 00', 'padding after the last'],
  ['09 00 00 00 01 00 00 00 01 00 00 01 08 00 00 00 01 00 00 00', 'padding that is not zero'],
])('the octets %s are refused: %s', (octets) => {
  expect(() => decode(nextHops, hex(octets))).toThrow(DecodeError);
});

test.each([
  [{ hops: 1 }, TypeError, 'is not an array'],
  [
    [
      { flags: [], hops: 0, ifindex: 1 },
      { flags: [], hops: 0, ifindex: 1.5 },
    ],
    RangeError,
    '1.ifindex: 1.5 is',
  ],
  [[{ flags: [], hops: 0, ifindex: 1, attributes: { gateway: 'x' } }], TypeError, '0.gateway: '],
  [[{ flags: [], hops: 0, ifindex: 1, weight: 5 }], TypeError, '0.weight: is no field'],
  [[null], TypeError, '0: '],
])('%o is refused', (hops, kind, message) => {
  expect(() => encode(nextHops, hops as never)).toThrow(kind);
  expect(() => encode(nextHops, hops as never)).toThrow(message);
});

test('an offset leads to the next hop and its attribute', () => {
  const payload = RouteMessage.encode({
    header: { family: 'inet' },
    attributes: {
      multipath: [
        { flags: [], hops: 0, ifindex: 1, attributes: { gateway: '192.0.2.1' } },
        { flags: [], hops: 0, ifindex: 2, attributes: { encapType: 'mpls', encap: { dst: '100', ttl: 5 } } },
      ],
    },
  });
  const pathAt = (offset: number) => RouteMessage.locate(payload, offset).path.join('.');
  expect(pathAt(16)).toBe('multipath.0');
  expect(pathAt(24)).toBe('multipath.0.gateway');
  expect(pathAt(32)).toBe('multipath.1');
  expect(pathAt(40)).toBe('multipath.1.encapType');
  expect(pathAt(payload.length - 8)).toBe('multipath.1.encap.ttl');
});
