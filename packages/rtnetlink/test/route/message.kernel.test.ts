import { encap, type EncapKind, mplsRoutes, multipath, type Probe, useNamespace } from '@netlink/kernel-test';
import { beforeAll, describe, expect, test } from 'vitest';
import { RTM_GETROUTE } from '../../src/constants.ts';
import type { RouteAttributes } from '../../src/route/attributes.ts';
import { RouteMessage } from '../../src/route/message.ts';
import { add, change, dump, indexOf, makeLower, need } from '../support/kernel.ts';

const ns = useNamespace({ setup: makeLower });

let lower = 0;

beforeAll(async () => {
  lower = await indexOf(ns(), 'lower');
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
    await add(ns(), { type: 'newRoute', message });
    try {
      const found = await dump(ns(), RouteMessage, RTM_GETROUTE, family, residue);
      expect(found.find((route) => route.attributes.dst === dst)?.attributes).toMatchObject({
        ...(read ?? given),
        dst,
      });
    } finally {
      await change(ns(), { type: 'delRoute', message });
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
    await add(ns(), {
      type: 'newRoute',
      message: {
        header: { family: 'mpls', dstLen: 20, table: 254, protocol: 'static', type: 'unicast' },
        attributes,
      },
    });
    const found = await dump(ns(), RouteMessage, RTM_GETROUTE, 'mpls');
    expect(found.map((route) => route.attributes)).toContainEqual(expect.objectContaining(attributes));
  });
});
