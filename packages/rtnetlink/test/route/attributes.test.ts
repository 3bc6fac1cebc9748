import { describe, expect, test } from 'vitest';
import {
  mplsRouteAttributes,
  multicastRouteAttributes,
  type RouteAttributes,
  routeAttributes,
} from '../../src/route/attributes.ts';
import { decode, encode, expectBothWays } from '../support/both-ways.ts';
import { type Table, testEachAttribute } from '../support/each-attribute.ts';
import { hex } from '../support/hex.ts';

const table: Table<RouteAttributes> = {
  gateway: ['0800 0500 c00002fe', '192.0.2.254'],
  via: ['1600 1200 0a00fe80 00000000 00000000 00000000 00090000', { family: 'inet6', address: 'fe80::9' }],
  newdst: ['0c00 1300 000c8000 0012c100', '200/300'],
  flow: ['0800 0b00 04000300', 0x3_0004],
  encapType: ['0600 1500 02000000', 'ip'],
  encap: ['0700 1600 01020300', Uint8Array.of(1, 2, 3)],
  dst: ['0800 0100 c6336400', '198.51.100.0'],
  src: ['1400 0200 20010db8 00000000 00000000 00000000', '2001:db8::'],
  iif: ['0800 0300 02000000', 2],
  oif: ['0800 0400 03000000', 3],
  priority: ['0800 0600 64000000', 100],
  prefsrc: ['0800 0700 c0000201', '192.0.2.1'],
  metrics: ['1400 0800 08000200 14050000 08000a00 21000000', { mtu: 1300, hoplimit: 33 }],
  multipath: ['0c00 0900 08000402 03000000', [{ flags: ['onlink'], hops: 2, ifindex: 3 }]],
  protoinfo: ['0700 0a00 01020300', Uint8Array.of(1, 2, 3)],
  cacheinfo: [
    '2400 0c00 01000000 02000000 fdffffff 95ffffff 05000000 06000000 07000000 08000000',
    { clntref: 1, lastuse: 2, expires: -3, error: 0xffff_ff95, used: 5, id: 6, ts: 7, tsage: 8 },
  ],
  session: ['0500 0d00 01000000', Uint8Array.of(1)],
  mpAlgo: ['0600 0e00 01020000', Uint8Array.of(1, 2)],
  table: ['0800 0f00 70110100', 70_000],
  mark: ['0800 1000 07000000', 7],
  mfcStats: [
    '1c00 1100 01000000 00000000 02000000 00000000 03000000 00000000',
    { packets: 1n, bytes: 2n, wrongIf: 3n },
  ],
  pref: ['0500 1400 03000000', 'low'],
  expires: ['0800 1700 30750000', 30_000],
  uid: ['0800 1900 e8030000', 1000],
  ttlPropagate: ['0500 1a00 01000000', 1],
  ipProto: ['0500 1b00 06000000', 6],
  sport: ['0600 1c00 03e80000', 1000],
  dport: ['0600 1d00 01bb0000', 443],
  nhId: ['0800 1e00 0a000000', 10],
  flowlabel: ['0800 1f00 00012345', 0x1_2345],
};

describe('the attributes of a route', () => {
  testEachAttribute(routeAttributes, table);

  test('the kind of encapsulation may follow it', () => {
    expectBothWays(
      routeAttributes,
      `
        10 00 16 00 // length 16, RTA_ENCAP
          0c 00 01 00 00 06 40 00 00 0c 81 00 // MPLS_IPTUNNEL_DST 100/200
        06 00 15 00 01 00 00 00 // RTA_ENCAP_TYPE mpls
      `,
      { encap: { dst: '100/200' }, encapType: 'mpls' },
    );
  });

  test('an encapsulation of a kind that is not known keeps its octets', () => {
    expectBothWays(routeAttributes, '0600 1500 4d000000 0700 1600 01020300', {
      encapType: 77,
      encap: Uint8Array.of(1, 2, 3),
    });
  });

  test.each([
    [{ dst: '198.51.100.0/24' }, TypeError, /^dst: /],
    [{ priority: 2 ** 32 }, RangeError, /^priority: /],
    [{ metrics: { mtu: -1 } }, RangeError, /^metrics\.mtu: /],
    [
      {
        multipath: [
          { flags: [], hops: 0, ifindex: 1 },
          { flags: [], hops: 256, ifindex: 1 },
        ],
      },
      RangeError,
      /^multipath\.1\.hops: /,
    ],
    [{ encapType: 'mpls' as const, encap: { dst: '1048576' } }, RangeError, /^encap\.dst: label 1048576 /],
    [{ encapType: 'ip' as const, encap: { id: 5 as never } }, TypeError, /^encap\.id: /],
    [{ encapType: 'gre' as never }, TypeError, /^encapType: /],
    [{ sport: 65_536 }, RangeError, /^sport: /],
    [{ via: { family: 'inet', address: 'fe80::9' } as const }, TypeError, /^via: /],
    [{ metric: 5 } as never, TypeError, /^metric: is no attribute/],
  ])('%o is refused', (attributes, kind, message) => {
    expect(() => encode(routeAttributes, attributes)).toThrow(kind);
    expect(() => encode(routeAttributes, attributes)).toThrow(message);
  });
});

describe('the attributes of an MPLS route', () => {
  testEachAttribute(mplsRouteAttributes, { ...table, dst: ['0800 0100 00064100', '100'] });
});

describe('the attributes of a multicast route', () => {
  testEachAttribute(multicastRouteAttributes, {
    ...table,
    expires: ['0c00 1700 00000000 01000000', 2 ** 32],
  });

  test('a time that no clock reaches is kept as octets', () => {
    const { $raw, ...rest } = decode(multicastRouteAttributes, hex('0c00 1700 00000000 00002000'));
    expect(rest).toStrictEqual({});
    expect($raw?.[0]?.fault?.message).toBe('expires: 9007199254740992 is greater than 2⁵³ - 1');
  });

  test.each([-1, 1.5, 2 ** 53, '1', 1n])('the time %o is refused', (expires) => {
    expect(() => encode(multicastRouteAttributes, { expires: expires as number })).toThrow(/^expires: /);
  });
});
