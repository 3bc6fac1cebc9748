import { describe, expect, test } from 'vitest';
import { nexthopAttributes } from '../../src/nexthop/attributes.ts';
import { nexthopGroupStatsEntry, resilientBucket, resilientGroup } from '../../src/nexthop/group.ts';
import { decode, encode, expectBothWays } from '../support/both-ways.ts';
import { testEachAttribute } from '../support/each-attribute.ts';
import { hex } from '../support/hex.ts';

describe('the attributes of a nexthop object', () => {
  testEachAttribute(nexthopAttributes, {
    id: ['0800 0100 0a000000', 10],
    group: [
      '1400 0200 01000000 00000000 02000000 ff010000',
      [
        { id: 1, weight: 0, weightHigh: 0, resvd2: 0 },
        { id: 2, weight: 255, weightHigh: 1, resvd2: 0 },
      ],
    ],
    groupType: ['0600 0300 01000000', 'res'],
    blackhole: ['0400 0400', true],
    oif: ['0800 0500 03000000', 3],
    gateway: ['0800 0600 c0000202', '192.0.2.2'],
    encapType: ['0600 0700 01000000', 'mpls'],
    encap: ['0700 0800 01020300', Uint8Array.of(1, 2, 3)],
    groups: ['0400 0900', true],
    master: ['0800 0a00 05000000', 5],
    fdb: ['0400 0b00', true],
    resGroup: [
      '2800 0c80 06000100 04000000 08000200 bc020000 08000300 84030000 0c000400 07000000 00000000',
      { buckets: 4, idleTimer: 700, unbalancedTimer: 900, unbalancedTime: 7n },
    ],
    resBucket: [
      '2000 0d80 06000100 01000000 0c000200 a2040000 00000000 08000300 02000000',
      { index: 1, idleTime: 1186n, nhId: 2 },
    ],
    opFlags: ['0800 0e00 03000080', ['dumpStats', 'dumpHwStats', 'respGrpResvd0']],
    groupStats: [
      '2400 0f80 20000180 08000100 01000000 0c000200 00000000 01000000 08000300 02000000',
      [{ id: 1, packets: 2n ** 32n, packetsHw: 2n }],
    ],
    hwStatsEnable: ['0800 1000 01000000', 1],
    hwStatsUsed: ['0800 1100 01000000', 1],
  });

  test('the kind of encapsulation may follow it', () => {
    expectBothWays(
      nexthopAttributes,
      `
        10 00 08 80 // length 16, NHA_ENCAP, nested
          0c 00 01 00 00 06 40 00 00 0c 81 00 // MPLS_IPTUNNEL_DST 100/200
        06 00 07 00 01 00 00 00 // NHA_ENCAP_TYPE mpls
      `,
      { encap: { dst: '100/200' }, encapType: 'mpls' },
    );
  });

  test.each([
    [{ group: [{ id: 1, weight: 256, weightHigh: 0, resvd2: 0 }] }, RangeError, /^group\.0\.weight: 256 /],
    [{ group: { id: 1 } as never }, TypeError, /^group: /],
    [{ gateway: '' }, TypeError, /^gateway: /],
    [{ groupType: 'hash' as never }, TypeError, /^groupType: /],
    [{ resGroup: { buckets: -1 } }, RangeError, /^resGroup\.buckets: /],
    [{ groupStats: [{ id: 1 }, { packets: 1 as never }] }, TypeError, /^groupStats\.1\.packets: /],
    [{ encapType: 'mpls' as const, encap: { ttl: 256 } }, RangeError, /^encap\.ttl: /],
    [{ encap: { ttl: 5 } } as never, TypeError, /^encap: no layout for encapType undefined/],
  ])('%o is refused', (attributes, kind, message) => {
    expect(() => encode(nexthopAttributes, attributes)).toThrow(kind);
    expect(() => encode(nexthopAttributes, attributes)).toThrow(message);
  });

  test('a group of odd length is kept as octets', () => {
    const { $raw, ...rest } = decode(nexthopAttributes, hex('0800 0200 01000000'));
    expect(rest).toStrictEqual({});
    expect($raw?.[0]?.fault).toStrictEqual({
      code: 'ERR_NETLINK_LENGTH',
      message: 'group: 4 octets are no multiple of 8',
    });
  });
});

describe('the settings of a resilient group', () => {
  testEachAttribute(resilientGroup, {
    buckets: ['0600 0100 04000000', 4],
    idleTimer: ['0800 0200 bc020000', 700],
    unbalancedTimer: ['0800 0300 84030000', 900],
    unbalancedTime: ['0c00 0400 07000000 00000000', 7n],
  });
});

describe('a bucket of a resilient group', () => {
  testEachAttribute(resilientBucket, {
    index: ['0600 0100 01000000', 1],
    idleTime: ['0c00 0200 a2040000 00000000', 1186n],
    nhId: ['0800 0300 02000000', 2],
  });
});

describe('the counters of a member', () => {
  testEachAttribute(nexthopGroupStatsEntry, {
    id: ['0800 0100 01000000', 1],
    packets: ['0800 0200 07000000', 7n],
    packetsHw: ['0c00 0300 00000000 01000000', 2n ** 32n],
  });
});
