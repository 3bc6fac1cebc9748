import {
  encap,
  type EncapKind,
  lacking,
  linkKind,
  mplsRoutes,
  multipath,
  nexthopObjects,
  type Probe,
  resilientGroups,
  routeTables,
  skip,
  useNamespace,
} from '@netlink/kernel-test';
import { NETLINK_HEADER_LENGTH, NLM_F_CREATE, NLM_F_EXCL } from '@netlink/packet';
import { Connection } from '@netlink/proto';
import { protocols } from '@netlink/sys';
import { beforeAll, describe, expect, test } from 'vitest';
import { AddressMessage } from '../src/address/message.ts';
import type { AddressFamily } from '../src/address-family.ts';
import * as c from '../src/constants.ts';
import type { MessageType } from '../src/message-type.ts';
import { RtnlMessage, type RtnlMessageInput } from '../src/message.ts';
import { NeighbourMessage } from '../src/neighbour/message.ts';
import { NeighbourTableMessage } from '../src/neighbour-table/message.ts';
import { NetconfMessage } from '../src/netconf/message.ts';
import { NexthopMessage } from '../src/nexthop/message.ts';
import { NsidMessage } from '../src/nsid/message.ts';
import type { RouteAttributes } from '../src/route/attributes.ts';
import { RouteMessage } from '../src/route/message.ts';
import { RuleMessage } from '../src/rule/message.ts';
import { toHex } from './support/hex.ts';
import { residueOf } from './support/residue.ts';

const ns = useNamespace({
  setup: async (made) => {
    await made.ipBatch([
      'link add lower type veth peer name upper',
      'link set lower up',
      'link set upper up',
      'address add 192.0.2.1/24 dev lower',
      'address add 2001:db8::1/64 dev lower nodad',
    ]);
  },
});

let lower = 0;

beforeAll(async () => {
  const [link] = await ns().ipJson<{ ifindex: number }[]>('link show dev lower');
  lower = link!.ifindex;
});

function open(): Connection {
  return Connection.open({ protocol: protocols.NETLINK_ROUTE, netns: ns().path, timeout: 30_000 });
}

async function change(input: Exclude<RtnlMessageInput, { type: 'other' }>, flags = 0): Promise<void> {
  using connection = open();
  const octets = RtnlMessage.encode(input);
  const type = new DataView(octets.buffer, octets.byteOffset).getUint16(4, true);
  await connection.change({ type, flags, body: octets.subarray(NETLINK_HEADER_LENGTH) });
}

const add = (input: Exclude<RtnlMessageInput, { type: 'other' }>) => change(input, NLM_F_CREATE | NLM_F_EXCL);

interface Listed {
  readonly header: object;
  readonly attributes: object;
}

/** All messages of a dump; each must be written as it was read, and hold nothing that is not declared. */
async function dump<M extends Listed>(
  codec: MessageType<M, unknown>,
  type: number,
  family: AddressFamily,
  expected: readonly string[] = [],
): Promise<M[]> {
  using connection = open();
  const body = codec.encode({ header: { family } } as Parameters<typeof codec.encode>[0]);
  const payloads = await connection
    .dump({ type, body })
    .collect((_type, data, start, end) => new Uint8Array(data.buffer, data.byteOffset + start, end - start));
  return payloads.map((payload) => {
    const message = codec.decode(payload);
    expect(toHex(codec.encode(message as Parameters<typeof codec.encode>[0]))).toBe(toHex(payload));
    expect(residueOf(message).filter((residue) => !expected.includes(residue))).toStrictEqual([]);
    return message;
  });
}

async function need(context: Parameters<typeof skip>[0], probes: readonly Probe[]): Promise<void> {
  const lack = await lacking(probes);
  if (lack !== undefined) skip(context, lack);
}

test('addresses', async () => {
  await add({
    type: 'newAddr',
    message: {
      header: { family: 'inet', prefixlen: 25, scope: 'link', index: lower },
      attributes: {
        local: '198.51.100.1',
        address: '198.51.100.1',
        broadcast: '198.51.100.127',
        label: 'lower:1',
        flags: ['noprefixroute'],
        cacheinfo: { prefered: 1000, valid: 2000, cstamp: 0, tstamp: 0 },
        rtPriority: 7,
        proto: 99,
      },
    },
  });
  const found = await dump(AddressMessage, c.RTM_GETADDR, 'unspec');
  expect(found.find(({ attributes }) => attributes.label === 'lower:1')).toMatchObject({
    header: { family: 'inet', prefixlen: 25, scope: 'link', index: lower },
    attributes: { broadcast: '198.51.100.127', flags: ['noprefixroute'], rtPriority: 7, proto: 99 },
  });
  const multicast = await dump(AddressMessage, c.RTM_GETMULTICAST, 'inet6');
  expect(multicast.map(({ attributes }) => attributes.multicast)).toContain('ff02::1');
});

test('neighbours', async () => {
  await add({
    type: 'newNeigh',
    message: {
      header: { family: 'inet', ifindex: lower, state: ['permanent'] },
      attributes: { dst: '192.0.2.9', lladdr: '02:00:5e:00:53:01', protocol: 'static', flagsExt: [] },
    },
  });
  const found = await dump(NeighbourMessage, c.RTM_GETNEIGH, 'inet');
  expect(found.find(({ attributes }) => attributes.dst === '192.0.2.9')).toMatchObject({
    header: { state: ['permanent'], type: 'unicast' },
    attributes: { lladdr: '02:00:5e:00:53:01', protocol: 'static' },
  });
});

test('entries of a forwarding database', async (context) => {
  await need(context, [linkKind('bridge')]);
  await ns().ipBatch(['link add br0 type bridge', 'link set upper master br0']);
  const [upper] = await ns().ipJson<{ ifindex: number }[]>('link show dev upper');
  await add({
    type: 'newNeigh',
    message: {
      header: { family: 'bridge', ifindex: upper!.ifindex, state: ['noarp'], flags: ['master'] },
      attributes: { lladdr: '02:00:5e:00:53:d9', fdbExtAttrs: { activityNotify: ['notify'] } },
    },
  });
  const found = await dump(NeighbourMessage, c.RTM_GETNEIGH, 'bridge');
  expect(found.find(({ attributes }) => attributes.lladdr === '02:00:5e:00:53:d9')).toMatchObject({
    header: { state: ['noarp'] },
    attributes: { fdbExtAttrs: { activityNotify: ['notify'] } },
  });
});

test('neighbour tables', async () => {
  const tables = await dump(NeighbourTableMessage, c.RTM_GETNEIGHTBL, 'inet');
  const parms = tables.find(({ attributes }) => attributes.parms?.ifindex === lower)?.attributes.parms;
  expect(parms).toMatchObject({ mcastProbes: 3 });
  await change({
    type: 'setNeightbl',
    message: {
      header: { family: 'inet' },
      attributes: { name: 'arp_cache', parms: { ifindex: lower, mcastProbes: 5, baseReachableTime: 7000n } },
    },
  });
  const changed = await dump(NeighbourTableMessage, c.RTM_GETNEIGHTBL, 'inet');
  expect(
    changed.find(({ attributes }) => attributes.parms?.ifindex === lower)?.attributes.parms,
  ).toMatchObject({
    mcastProbes: 5,
    baseReachableTime: 7000n,
  });
});

test('rules', async (context) => {
  await need(context, [routeTables]);
  const attributes = {
    src: '192.0.2.0',
    iifname: 'lower',
    table: 70_000,
    priority: 1000,
    fwmark: 0x10,
    fwmask: 0xf0,
    tunId: 42n,
    ipProto: 6,
    sportRange: { start: 1000, end: 2000 },
    dportRange: { start: 443, end: 443 },
    uidRange: { start: 0, end: 5 },
    suppressPrefixlen: 3,
    protocol: 'static',
  } as const;
  await add({
    type: 'newRule',
    message: { header: { family: 'inet', srcLen: 24, action: 'toTbl', flags: ['invert'] }, attributes },
  });
  const found = await dump(RuleMessage, c.RTM_GETRULE, 'inet');
  expect(found.find((rule) => rule.attributes.priority === 1000)).toMatchObject({
    header: { srcLen: 24, action: 'toTbl', flags: ['invert'] },
    attributes,
  });
});

describe('nexthop objects', () => {
  test('a group', async (context) => {
    await need(context, [nexthopObjects]);
    for (const [id, gateway] of [
      [1, '192.0.2.2'],
      [2, '192.0.2.3'],
    ] as const) {
      await add({
        type: 'newNexthop',
        message: { header: { family: 'inet' }, attributes: { id, gateway, oif: lower } },
      });
    }
    const group = [
      { id: 1, weight: 2, weightHigh: 0, resvd2: 0 },
      { id: 2, weight: 0, weightHigh: 0, resvd2: 0 },
    ];
    await add({ type: 'newNexthop', message: { attributes: { id: 10, group } } });
    const found = await dump(NexthopMessage, c.RTM_GETNEXTHOP, 'unspec');
    expect(found.find(({ attributes }) => attributes.id === 1)).toMatchObject({
      header: { family: 'inet', scope: 'link' },
      attributes: { gateway: '192.0.2.2', oif: lower },
    });
    expect(found.find(({ attributes }) => attributes.id === 10)?.attributes).toMatchObject({
      groupType: 'mpath',
      group,
    });
  });

  test('a resilient group and its buckets', async (context) => {
    await need(context, [resilientGroups]);
    await add({
      type: 'newNexthop',
      message: {
        attributes: {
          id: 11,
          groupType: 'res',
          group: [{ id: 1, weight: 0, weightHigh: 0, resvd2: 0 }],
          resGroup: { buckets: 4, idleTimer: 700, unbalancedTimer: 900 },
        },
      },
    });
    const found = await dump(NexthopMessage, c.RTM_GETNEXTHOP, 'unspec');
    expect(found.find(({ attributes }) => attributes.id === 11)?.attributes).toMatchObject({
      groupType: 'res',
      resGroup: { buckets: 4, idleTimer: 700, unbalancedTimer: 900, unbalancedTime: 0n },
    });
    const buckets = await dump(NexthopMessage, c.RTM_GETNEXTHOPBUCKET, 'unspec');
    expect(buckets.map(({ attributes }) => attributes.resBucket?.index)).toStrictEqual([0, 1, 2, 3]);
  });
});

test('settings of an address family', async () => {
  const found = await dump(NetconfMessage, c.RTM_GETNETCONF, 'inet');
  expect(found.find(({ attributes }) => attributes.ifindex === lower)?.attributes).toMatchObject({
    forwarding: expect.any(Number) as number,
    rpFilter: expect.any(Number) as number,
  });
  const six = await dump(NetconfMessage, c.RTM_GETNETCONF, 'inet6');
  expect(six.map(({ attributes }) => attributes.ifindex)).toEqual(expect.arrayContaining([-1, -2, lower]));
});

test('identifiers of namespaces', async () => {
  await change({ type: 'newNsid', message: { attributes: { nsid: 42, pid: process.pid } } });
  const found = await dump(NsidMessage, c.RTM_GETNSID, 'unspec');
  expect(found.map(({ attributes }) => attributes.nsid)).toContain(42);
});

interface RouteCase {
  readonly needs?: readonly Probe[];
  readonly family: 'inet' | 'inet6';
  readonly attributes: (lower: number) => RouteAttributes;
  /** What the kernel adds or words otherwise. */
  readonly read?: object;
  /** What its answer has besides. */
  readonly residue?: readonly string[];
}

const encapCase = (
  kind: EncapKind,
  family: 'inet' | 'inet6',
  given: RouteAttributes,
  more: Pick<RouteCase, 'read' | 'residue'> = {},
): readonly [string, RouteCase] => [
  `encapsulation by ${kind}`,
  { family, needs: [encap(kind)], attributes: (oif) => ({ ...given, oif }), ...more },
];

const WITHOUT_FLAG = ['attributes.$wire {"encap":{"flags":0}}'];
const segments = ['2001:db8::8', '2001:db8::7'];
const srh = { nexthdr: 0, type: 4, segmentsLeft: 1, flags: [], tag: 0, segments };

const routes: readonly (readonly [string, RouteCase])[] = [
  [
    'metrics',
    {
      family: 'inet',
      attributes: () => ({
        gateway: '192.0.2.2',
        metrics: {
          lock: ['mtu'],
          mtu: 1300,
          window: 4000,
          rtt: 1600,
          hoplimit: 33,
          features: ['ecn'],
          ccAlgo: 'reno',
          quickack: 1,
        },
      }),
    },
  ],
  [
    'several next hops',
    {
      family: 'inet',
      needs: [multipath],
      attributes: (ifindex) => ({
        multipath: [
          { flags: [], hops: 2, ifindex, attributes: { gateway: '192.0.2.2' } },
          { flags: ['onlink'], hops: 0, ifindex, attributes: { gateway: '203.0.113.1' } },
          { flags: [], hops: 0, ifindex, attributes: { via: { family: 'inet6', address: 'fe80::9' } } },
        ],
      }),
    },
  ],
  [
    'next hops with encapsulations',
    {
      family: 'inet',
      needs: [multipath, encap('mpls')],
      attributes: (ifindex) => ({
        multipath: [
          {
            flags: [],
            hops: 0,
            ifindex,
            attributes: { encap: { dst: '100/200' }, encapType: 'mpls', gateway: '192.0.2.2' },
          },
          { flags: [], hops: 0, ifindex, attributes: { gateway: '192.0.2.3' } },
        ],
      }),
    },
  ],
  [
    'a gateway of the other family',
    { family: 'inet', attributes: (oif) => ({ via: { family: 'inet6', address: 'fe80::9' }, oif }) },
  ],
  [
    'a preference and an end',
    { family: 'inet6', attributes: () => ({ gateway: '2001:db8::2', pref: 'high', priority: 5 }) },
  ],
  encapCase('mpls', 'inet', { gateway: '192.0.2.2', encapType: 'mpls', encap: { dst: '100/200', ttl: 5 } }),
  encapCase('ip', 'inet', {
    gateway: '192.0.2.2',
    encapType: 'ip',
    encap: { id: 5n, dst: '192.0.2.9', src: '192.0.2.1', ttl: 9, tos: 16, flags: ['key'] },
  }),
  encapCase('ip6', 'inet6', {
    gateway: '2001:db8::2',
    encapType: 'ip6',
    encap: { id: 5n, dst: '2001:db8::9', src: '2001:db8::1', hoplimit: 9, tc: 16 },
  }),
  encapCase('seg6', 'inet6', { encapType: 'seg6', encap: { srh: { mode: 'encap', srh } } }),
  encapCase('seg6local', 'inet6', { encapType: 'seg6Local', encap: { action: 'endX', nh6: '2001:db8::7' } }),
  encapCase('ila', 'inet6', {
    gateway: '2001:db8::7',
    encapType: 'ila',
    encap: { locator: '1:1:1:1', csumMode: 'adjustTransport', identType: 'luid', hookType: 'routeOutput' },
  }),
  encapCase(
    'rpl',
    'inet6',
    { encapType: 'rpl', encap: { srh: { nexthdr: 0, type: 3, segmentsLeft: 2, segments } } },
    { residue: WITHOUT_FLAG },
  ),
  encapCase(
    'ioam6',
    'inet6',
    {
      encapType: 'ioam6',
      encap: {
        mode: 'inline',
        trace: { namespaceId: 1, nodelen: 0, overflow: false, remlen: 3, type: 0x80_0000 },
      },
    },
    {
      read: { encapType: 'ioam6', encap: { mode: 'inline', trace: { nodelen: 1, remlen: 3 } } },
      residue: WITHOUT_FLAG,
    },
  ),
  encapCase('xfrm', 'inet', { encapType: 'xfrm', encap: { ifId: 5 } }, { residue: WITHOUT_FLAG }),
];

describe('routes', () => {
  test.for(routes)('%s', async ([, { needs = [], family, attributes, read, residue }], context) => {
    await need(context, needs);
    const dst = family === 'inet' ? '198.51.100.0' : '2001:db8:5::';
    const given = attributes(lower);
    const message = {
      header: {
        family,
        dstLen: family === 'inet' ? 24 : 64,
        table: 254,
        protocol: 'static',
        type: 'unicast',
        scope:
          given.oif !== undefined && given.gateway === undefined && given.via === undefined
            ? 'link'
            : 'universe',
      },
      attributes: { ...given, dst },
    } as const;
    await add({ type: 'newRoute', message });
    try {
      const found = await dump(RouteMessage, c.RTM_GETROUTE, family, residue);
      expect(found.find((route) => route.attributes.dst === dst)?.attributes).toMatchObject({
        ...(read ?? given),
        dst,
      });
    } finally {
      await change({ type: 'delRoute', message });
    }
  });

  test('labels', async (context) => {
    await need(context, [mplsRoutes]);
    await ns().setSysctl('net/mpls/platform_labels', 1000);
    const attributes = {
      dst: '100',
      newdst: '200/201',
      via: { family: 'inet', address: '192.0.2.2' },
      oif: lower,
    } as const;
    await add({
      type: 'newRoute',
      message: {
        header: { family: 'mpls', dstLen: 20, table: 254, protocol: 'static', type: 'unicast' },
        attributes,
      },
    });
    const found = await dump(RouteMessage, c.RTM_GETROUTE, 'mpls');
    expect(found.map((route) => route.attributes)).toContainEqual(expect.objectContaining(attributes));
  });
});
