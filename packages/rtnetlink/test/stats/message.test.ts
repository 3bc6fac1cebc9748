import { describe, expect, test } from 'vitest';
import { mplsStats, statsAfSpec } from '../../src/stats/af-spec.ts';
import {
  linkXstats,
  statsAttributes,
  statsGetFilters,
  statsRequestAttributes,
} from '../../src/stats/attributes.ts';
import { bond3adStats, bondXstats } from '../../src/stats/bond.ts';
import { bridgeXstats } from '../../src/stats/bridge.ts';
import { StatsMessage, StatsRequestMessage } from '../../src/stats/message.ts';
import { hwStatsInfo, hwStatsInfos, offloadXstats } from '../../src/stats/offload.ts';
import { testEachAttribute } from '../support/each-attribute.ts';
import { hex, toHex } from '../support/hex.ts';

/** The octets of the numbers from `first` on, 64 bits each. */
function counting(first: number, count: number): string {
  return Array.from({ length: count }, (_, index) =>
    (first + index).toString(16).padStart(2, '0').padEnd(16, '0'),
  ).join(' ');
}

/** The numbers from 1 on, by key. */
function counted<K extends string>(...keys: readonly K[]): Record<K, bigint> {
  return Object.fromEntries(keys.map((key, index) => [key, BigInt(index + 1)])) as Record<K, bigint>;
}

// prettier-ignore
const LINK_64 = counted(
  'rxPackets', 'txPackets', 'rxBytes', 'txBytes', 'rxErrors', 'txErrors', 'rxDropped', 'txDropped', 'multicast',
  'collisions', 'rxLengthErrors', 'rxOverErrors', 'rxCrcErrors', 'rxFrameErrors', 'rxFifoErrors', 'rxMissedErrors',
  'txAbortedErrors', 'txCarrierErrors', 'txFifoErrors', 'txHeartbeatErrors', 'txWindowErrors', 'rxCompressed',
  'txCompressed', 'rxNohandler', 'rxOtherhostDropped',
);
// prettier-ignore
const PACKETS = [
  'rxPackets', 'txPackets', 'rxBytes', 'txBytes', 'rxErrors', 'txErrors', 'rxDropped', 'txDropped',
] as const;

const SPANNING_TREE = counted('transitionBlk', 'transitionFwd', 'rxBpdu', 'txBpdu', 'rxTcn', 'txTcn');

const both = (first: number): { rx: bigint; tx: bigint } => ({ rx: BigInt(first), tx: BigInt(first + 1) });

describe('of bridges', () => {
  testEachAttribute(bridgeXstats, {
    vlan: [
      `2c00 0100 ${counting(1, 4)} 0500 0600 00000000  2c00 0100 ${counting(7, 4)} 0700 0000 00000000`,
      [
        { ...counted('rxBytes', 'rxPackets', 'txBytes', 'txPackets'), vid: 5, flags: ['pvid', 'untagged'] },
        { rxBytes: 7n, rxPackets: 8n, txBytes: 9n, txPackets: 10n, vid: 7, flags: [] },
      ],
    ],
    mcast: [
      `f400 0200 ${counting(1, 30)}`,
      {
        igmpV1queries: both(1),
        igmpV2queries: both(3),
        igmpV3queries: both(5),
        igmpLeaves: both(7),
        igmpV1reports: both(9),
        igmpV2reports: both(11),
        igmpV3reports: both(13),
        igmpParseErrors: 15n,
        mldV1queries: both(16),
        mldV2queries: both(18),
        mldLeaves: both(20),
        mldV1reports: both(22),
        mldV2reports: both(24),
        mldParseErrors: 26n,
        mcastBytes: both(27),
        mcastPackets: both(29),
      },
    ],
    stp: [`3400 0400 ${counting(1, 6)}`, SPANNING_TREE],
  });
});

describe('of bonds', () => {
  testEachAttribute(bond3adStats, {
    lacpduRx: [`0c00 0000 ${counting(1, 1)}`, 1n],
    lacpduTx: [`0c00 0100 ${counting(1, 1)}`, 1n],
    lacpduUnknownRx: [`0c00 0200 ${counting(1, 1)}`, 1n],
    lacpduIllegalRx: [`0c00 0300 ${counting(1, 1)}`, 1n],
    markerRx: [`0c00 0400 ${counting(1, 1)}`, 1n],
    markerTx: [`0c00 0500 ${counting(1, 1)}`, 1n],
    markerRespRx: [`0c00 0600 ${counting(1, 1)}`, 1n],
    markerRespTx: [`0c00 0700 ${counting(1, 1)}`, 1n],
    markerUnknownRx: [`0c00 0800 ${counting(1, 1)}`, 1n],
  });
  testEachAttribute(bondXstats, { ad: [`1000 0100 0c00 0000 ${counting(9, 1)}`, { lacpduRx: 9n }] });
});

describe('of hardware', () => {
  testEachAttribute(hwStatsInfo, { request: ['0500 0100 01 000000', 1], used: ['0500 0200 00 000000', 0] });
  testEachAttribute(hwStatsInfos, { l3Stats: ['0c00 0380 0500 0100 01 000000', { request: 1 }] });
  testEachAttribute(offloadXstats, {
    cpuHit: [`cc00 0100 ${counting(1, 25)}`, LINK_64],
    hwSInfo: ['1000 0280 0c00 0380 0500 0100 01 000000', { l3Stats: { request: 1 } }],
    l3Stats: [`4c00 0300 ${counting(1, 9)}`, counted(...PACKETS, 'multicast')],
  });
});

describe('of address families', () => {
  testEachAttribute(mplsStats, { link: [`4c00 0100 ${counting(1, 9)}`, counted(...PACKETS, 'rxNoroute')] });
  testEachAttribute(statsAfSpec, {
    mpls: [`5000 1c00 4c00 0100 ${counting(1, 9)}`, { link: counted(...PACKETS, 'rxNoroute') }],
  });
});

describe('of a link', () => {
  testEachAttribute(linkXstats, {
    bridge: [`3800 0100 3400 0400 ${counting(1, 6)}`, { stp: SPANNING_TREE }],
    bond: [`1400 0200 1000 0100 0c00 0000 ${counting(9, 1)}`, { ad: { lacpduRx: 9n } }],
  });
  testEachAttribute(statsAttributes, {
    link64: [`cc00 0100 ${counting(1, 25)}`, LINK_64],
    linkXstats: [
      `1800 0200 1400 0200 1000 0100 0c00 0000 ${counting(9, 1)}`,
      { bond: { ad: { lacpduRx: 9n } } },
    ],
    linkXstatsSlave: [
      `1800 0300 1400 0200 1000 0100 0c00 0000 ${counting(9, 1)}`,
      { bond: { ad: { lacpduRx: 9n } } },
    ],
    linkOffloadXstats: ['0400 0400', {}],
    afSpec: ['0400 0500', {}],
  });
});

describe('of a request', () => {
  testEachAttribute(statsGetFilters, { linkOffloadXstats: ['0800 0400 05000000', ['cpuHit', 'l3Stats']] });
  testEachAttribute(statsRequestAttributes, {
    getFilters: ['0c00 0180 0800 0400 02000000', { linkOffloadXstats: ['hwSInfo'] }],
    setOffloadXstatsL3Stats: ['0500 0200 01 000000', 1],
  });
});

test('messages', () => {
  const octets = hex(`
    00 00 00 00 02 00 00 00 08 00 00 00 // struct if_stats_msg, link 2, IFLA_STATS_LINK_OFFLOAD_XSTATS
    04 00 04 00                         // nothing of it
  `);
  const message = {
    header: { family: 'unspec', ifindex: 2, filterMask: ['linkOffloadXstats'] },
    attributes: { linkOffloadXstats: {} },
  } as const;
  expect(StatsMessage.decode(octets)).toMatchObject(message);
  expect(toHex(StatsMessage.encode(StatsMessage.decode(octets)))).toBe(toHex(octets));
  expect(StatsMessage.view(octets).linkOffloadXstats).toEqual({});

  const request = StatsRequestMessage.encode({
    header: { ifindex: 3 },
    attributes: { setOffloadXstatsL3Stats: 1 },
  });
  expect(toHex(request)).toBe(toHex(hex('00000000 03000000 00000000 0500 0200 01 000000')));
});
