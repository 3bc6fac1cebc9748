import { otherTag } from '@netlink/packet';
import { describe, expect, test } from 'vitest';
import { type LinkInfo, linkInfo, linkKinds } from '../../src/link/info.ts';
import { decode, encode, expectBothWays } from '../support/both-ways.ts';
import { hex } from '../support/hex.ts';

test('a VLAN', () => {
  expectBothWays(
    linkInfo,
    `
      09 00 01 00 76 6c 61 6e 00 00 00 00 // IFLA_INFO_KIND vlan
      18 00 02 00                         // IFLA_INFO_DATA
        06 00 01 00 05 00 00 00           //   IFLA_VLAN_ID 5
        0c 00 02 00 01 00 00 00 01 00 00 00 // IFLA_VLAN_FLAGS REORDER_HDR
    `,
    { kind: 'vlan', data: { id: 5, flags: { flags: ['reorderHdr'], mask: ['reorderHdr'] } } },
  );
});

test('a port of a bridge that has no settings of its own kind', () => {
  expectBothWays(
    linkInfo,
    `
      0b 00 04 00 62 72 69 64 67 65 00 00 // IFLA_INFO_SLAVE_KIND bridge
      0c 00 05 00                         // IFLA_INFO_SLAVE_DATA
        05 00 01 00 03 00 00 00           //   IFLA_BRPORT_STATE forwarding
    `,
    { slaveKind: 'bridge', slaveData: { state: 'forwarding' } },
  );
});

test.each(Object.keys(linkKinds))('no settings: %s', (kind) => {
  for (const value of [{ kind }, { kind, data: {} }]) {
    expect(decode(linkInfo, encode(linkInfo, value as LinkInfo))).toStrictEqual(value);
  }
});

test('settings that come before their kind', () => {
  expectBothWays(linkInfo, '0c 00 02 00 06 00 01 00 05 00 00 00  09 00 01 00 76 6c 61 6e 00 00 00 00', {
    data: { id: 5 },
    kind: 'vlan',
  });
});

test('a kind that is not known keeps its octets', () => {
  expectBothWays(
    linkInfo,
    `
      08 00 01 00 6e 65 77 00             // IFLA_INFO_KIND new
      0c 00 02 00 08 00 01 00 01 00 00 00 // IFLA_INFO_DATA
      06 00 03 00 01 02 00 00             // IFLA_INFO_XSTATS
    `,
    { kind: otherTag('new'), data: hex('08 00 01 00 01 00 00 00'), xstats: Uint8Array.of(1, 2) },
  );
});

describe('faults name the way to them', () => {
  test.each<[string, unknown]>([
    ['data.id: 65536 is not a whole number from 0 to 65535', { kind: 'vlan', data: { id: 65536 } }],
    ['data.idd: is no attribute of this space', { kind: 'vlan', data: { idd: 1 } }],
    [
      'data.mode: "brigde" is none of private, vepa, bridge, passthru, source',
      { kind: 'macvlan', data: { mode: 'brigde' } },
    ],
    [
      'data.macaddrData.1: "x" is not a link-layer address of 6 octets',
      { kind: 'macvlan', data: { macaddrData: ['02:00:5e:00:53:01', 'x'] } },
    ],
    [
      'data.egressQos.0.to: -1 is not a whole number from 0 to 4294967295',
      { kind: 'vlan', data: { egressQos: [{ from: 1, to: -1 }] } },
    ],
    ['data.group: "2001:db8::1" is not an IPv4 address', { kind: 'vxlan', data: { group: '2001:db8::1' } }],
    ['data.gbp: false is not true; leave the key out to say no', { kind: 'vxlan', data: { gbp: false } }],
    ['data.gcTimer: 1 is not a bigint', { kind: 'bridge', data: { gcTimer: 1 } }],
    ['data: no layout for kind "new": give octets, a Uint8Array', { kind: 'new', data: {} }],
    ['kind: 7 is not a string', { kind: 7 }],
    [
      'slaveData.state: "forward" is none of disabled, listening, learning, forwarding, blocking',
      { slaveKind: 'bridge', slaveData: { state: 'forward' } },
    ],
  ])('%s', (message, value) => {
    expect(() => encode(linkInfo, value as LinkInfo)).toThrow(message);
  });
});
