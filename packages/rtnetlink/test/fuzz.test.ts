import { capturedMessages } from '@netlink/kernel-test';
import { NETLINK_HEADER_LENGTH } from '@netlink/packet';
import { describe, expect, test } from 'vitest';
import { AddressMessage } from '../src/address/message.ts';
import { CacheReportMessage } from '../src/cache-report/message.ts';
import * as c from '../src/constants.ts';
import { MdbMessage } from '../src/mdb/message.ts';
import { NeighbourMessage } from '../src/neighbour/message.ts';
import { NeighbourTableMessage } from '../src/neighbour-table/message.ts';
import { NetconfMessage } from '../src/netconf/message.ts';
import { NexthopMessage } from '../src/nexthop/message.ts';
import { NsidMessage } from '../src/nsid/message.ts';
import { AddressLabelMessage } from '../src/address-label/message.ts';
import { NdUserOptionMessage } from '../src/nd-user-option/message.ts';
import { PrefixMessage } from '../src/prefix/message.ts';
import { RouteMessage } from '../src/route/message.ts';
import { RuleMessage } from '../src/rule/message.ts';
import { TunnelMessage } from '../src/tunnel/message.ts';
import { VlanMessage } from '../src/vlan-db/message.ts';
import { fuzz, type FuzzTarget, randomOf } from './support/fuzz.ts';
import { everyRoute } from './route/samples.ts';

const PATIENCE = 60_000;

interface Subject {
  readonly name: string;
  readonly codec: FuzzTarget<unknown> & { view(payload: Uint8Array): object };
  readonly samples: readonly Uint8Array[];
}

function captured(type: number): Uint8Array[] {
  return capturedMessages(type).map(({ octets }) => octets.subarray(NETLINK_HEADER_LENGTH));
}

const subjects: readonly Subject[] = [
  {
    name: 'an address',
    codec: AddressMessage,
    samples: [...captured(c.RTM_NEWADDR), ...captured(c.RTM_GETMULTICAST)],
  },
  {
    name: 'a route',
    codec: RouteMessage,
    samples: [...everyRoute, ...everyRoute, ...captured(c.RTM_NEWROUTE)],
  },
  {
    name: 'a neighbour',
    codec: NeighbourMessage,
    samples: [
      ...captured(c.RTM_NEWNEIGH),
      NeighbourMessage.encode({
        header: { family: 'bridge', flags: ['sticky'] },
        attributes: {
          lladdr: '02:00:5e:00:53:01',
          fdbExtAttrs: { activityNotify: ['notify'], dontRefresh: true },
        },
      }),
    ],
  },
  {
    name: 'a multicast database',
    codec: MdbMessage,
    samples: [...captured(c.RTM_GETMDB), ...captured(c.RTM_NEWMDB)],
  },
  {
    name: 'VLANs of a bridge',
    codec: VlanMessage,
    samples: [
      ...captured(c.RTM_NEWVLAN),
      VlanMessage.encode({
        header: { family: 'bridge', ifindex: 3 },
        attributes: {
          entry: [
            {
              info: { vid: 10, flags: ['untagged'] },
              range: 20,
              state: 'blocking',
              tunnelInfo: { id: 110 },
              mcastMaxGroups: 7,
              neighSuppress: 1,
            },
          ],
        },
      }),
    ],
  },
  {
    name: 'the filter of a VXLAN',
    codec: TunnelMessage,
    samples: [
      ...captured(c.RTM_NEWTUNNEL),
      TunnelMessage.encode({
        header: { family: 'bridge', ifindex: 3 },
        attributes: {
          vniFilterEntry: [
            { start: 5, end: 9, group: '239.1.1.1' },
            { start: 10, group6: '2001:db8::9' },
          ],
        },
      }),
    ],
  },
  { name: 'a neighbour table', codec: NeighbourTableMessage, samples: captured(c.RTM_NEWNEIGHTBL) },
  { name: 'a rule', codec: RuleMessage, samples: captured(c.RTM_NEWRULE) },
  {
    name: 'a nexthop object',
    codec: NexthopMessage,
    samples: [
      ...captured(c.RTM_NEWNEXTHOP),
      ...captured(c.RTM_NEWNEXTHOPBUCKET),
      NexthopMessage.encode({
        attributes: {
          id: 10,
          groupType: 'res',
          group: [{ id: 1, weight: 255, weightHigh: 1, resvd2: 0 }],
          resGroup: { buckets: 4, idleTimer: 700, unbalancedTimer: 900, unbalancedTime: 0n },
          groupStats: [{ id: 1, packets: 7n, packetsHw: 2n ** 40n }],
          opFlags: ['respGrpResvd0'],
        },
      }),
      NexthopMessage.encode({
        attributes: { id: 10, resBucket: { index: 0, nhId: 2, idleTime: 1186n }, blackhole: true },
      }),
    ],
  },
  {
    name: 'settings of a family',
    codec: NetconfMessage,
    samples: [
      ...captured(c.RTM_NEWNETCONF),
      NetconfMessage.encode({ header: { family: 'inet' }, attributes: { ifindex: -1, forwarding: 1 } }),
    ],
  },
  {
    name: 'a report of the multicast router',
    codec: CacheReportMessage,
    samples: [
      CacheReportMessage.encode({
        header: { family: 'ip6mr' },
        attributes: { msgtype: 'nocache', vifId: 1, srcAddr: '2001:db8::9', pkt: Uint8Array.of(1, 2, 3) },
      }),
    ],
  },
  {
    name: 'an identifier of a namespace',
    codec: NsidMessage,
    samples: [NsidMessage.encode({ attributes: { nsid: 42, currentNsid: -1, pid: 7 } })],
  },
  {
    name: 'an advertised prefix',
    codec: PrefixMessage,
    samples: [
      PrefixMessage.encode({
        header: { family: 'inet6', ifindex: 2, type: 3, len: 64, flags: ['onlink'] },
        attributes: { address: '2001:db8::', cacheinfo: { preferredTime: 1, validTime: 2 } },
      }),
    ],
  },
  {
    name: 'an address label',
    codec: AddressLabelMessage,
    samples: [
      AddressLabelMessage.encode({
        header: { family: 'inet6', prefixlen: 64, index: 2, seq: 9 },
        attributes: { address: '2001:db8::', label: 7 },
      }),
    ],
  },
  {
    name: 'options of neighbour discovery',
    codec: NdUserOptionMessage,
    samples: [
      NdUserOptionMessage.encode({
        header: {
          family: 'inet6',
          ifindex: 2,
          icmpType: 134,
          options: Uint8Array.of(37, 1, 97, 98, 99, 0, 0, 0),
        },
        attributes: { srcaddr: 'fe80::1' },
      }),
    ],
  },
];

describe.each(subjects)('messages about $name', ({ codec, samples }) => {
  test('100 000 payloads are a value or refused', { timeout: PATIENCE }, () => {
    const { decoded, refused } = fuzz(codec, samples, 100_000);
    expect(decoded).toBeGreaterThan(50_000);
    expect(refused).toBeGreaterThan(100);
  });

  test('no accessor of a view throws', { timeout: PATIENCE }, () => {
    const seed = Date.now();
    const random = randomOf(seed);
    let read = 0;
    for (let run = 0; run < 2_000; run++) {
      const payload = samples[random(samples.length)]!.slice();
      for (let left = 0; left < 3; left++) payload[random(payload.length)] = random(256);
      const view = codec.view(payload) as Readonly<Record<string, unknown>>;
      for (const key in view) {
        try {
          if (view[key] !== undefined) read++;
        } catch (error) {
          throw new Error(`${key}, seed ${seed}, run ${run}`, { cause: error });
        }
      }
    }
    expect(read).toBeGreaterThan(2_000);
  });
});
