import { RouteMessage } from '@netlink/rtnetlink';
import { expect, test } from 'vitest';
import { Names } from '../../src/names/names.ts';
import { routeReader } from '../../src/route/read.ts';
import type { RouteSpec } from '../../src/route/spec.ts';
import { linksOf, routeBody } from '../../src/route/write.ts';

const names = new Names();
const LINKS = ['lo', 'eth0', 'eth1'];
const RTM_NEWROUTE = 24;

const indexOf = (link: string | number): number =>
  typeof link === 'number' ? link : LINKS.indexOf(link) + 1;
const nameOf = (index: number): string | undefined => LINKS[index - 1];

/** What the route reads as when the kernel hands it back as it was sent. */
function back(spec: RouteSpec): unknown {
  const payload = RouteMessage.encode(routeBody(spec, { indexOf, names }));
  const data = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
  return routeReader({ nameOf, names })(RTM_NEWROUTE, data, 0, payload.length);
}

const defaults = { protocol: 'boot', table: 'main', type: 'unicast', flags: [] } as const;

test.each<[string, RouteSpec, object]>([
  ['a gateway', { dst: '198.51.100.0/24', via: '192.0.2.1' }, { family: 'inet', scope: 'global' }],
  ['a link', { dst: '198.51.100.7', dev: 'eth0' }, { family: 'inet', scope: 'link' }],
  [
    'default through IPv6',
    { dst: 'default', via: 'fe80::1', dev: 'eth1' },
    { family: 'inet6', scope: 'global' },
  ],
  [
    'a gateway of the other family',
    { dst: '198.51.100.0/24', via: 'fe80::1', dev: 'eth0' },
    { family: 'inet', scope: 'global' },
  ],
  [
    'a great table',
    { dst: '198.51.100.0/24', dev: 'eth0', table: 70_000 },
    { family: 'inet', scope: 'link' },
  ],
  [
    'a local address',
    { dst: '198.51.100.1', type: 'local', dev: 'lo' },
    { family: 'inet', scope: 'host', table: 'local' },
  ],
  ['nothing', { dst: '198.51.100.0/24', type: 'blackhole', metric: 5 }, { family: 'inet', scope: 'global' }],
  [
    'several next hops',
    {
      dst: '2001:db8::/32',
      nexthops: [
        { via: '2001:db8:1::1', weight: 256, realms: '3/5', flags: ['onlink'], dev: 'eth0' },
        { dev: 'eth1', weight: 1, flags: [] },
      ],
    },
    { family: 'inet6', scope: 'global' },
  ],
  [
    'metrics',
    {
      dst: '198.51.100.0/24',
      dev: 'eth0',
      metrics: {
        lock: ['mtu', 'congctl'],
        rtt: 200.5,
        rttvar: 3.25,
        mtu: 1300,
        congctl: 'bbr',
        features: ['ecn'],
      },
    },
    { family: 'inet', scope: 'link' },
  ],
  [
    'a label',
    { dst: '100', as: '200/300', via: '192.0.2.1', dev: 'eth0' },
    { family: 'mpls', scope: 'global' },
  ],
  [
    'segment routing',
    {
      dst: '2001:db8::/32',
      dev: 'eth0',
      encap: { type: 'seg6', mode: 'encap.red', segs: ['2001:db8::7', '2001:db8::8'], hmac: 5 },
    },
    { family: 'inet6', scope: 'link' },
  ],
  [
    'an action of segment routing',
    {
      dst: '2001:db8::/32',
      dev: 'eth0',
      encap: {
        type: 'seg6local',
        action: 'End.DX2',
        oif: 'eth1',
        flavors: ['psp', 'next-csid'],
        lblen: 32,
        nflen: 16,
      },
    },
    { family: 'inet6', scope: 'link' },
  ],
  [
    'a tunnel',
    {
      dst: '198.51.100.0/24',
      dev: 'eth0',
      encap: { type: 'ip', id: 5n, dst: '192.0.2.9', ttl: 9, flags: ['key'] },
    },
    { family: 'inet', scope: 'link' },
  ],
  [
    'an xfrm interface',
    { dst: 'default', dev: 'eth0', encap: { type: 'xfrm', ifId: 7, linkDev: 'eth1' } },
    { family: 'inet', scope: 'link' },
  ],
  [
    'source routing',
    { dst: '2001:db8::/32', dev: 'eth0', encap: { type: 'rpl', segs: ['2001:db8::7', '2001:db8::8'] } },
    { family: 'inet6', scope: 'link' },
  ],
  [
    'an encapsulation unknown',
    { dst: 'default', dev: 'eth0', encap: { type: 99, data: Uint8Array.of(1, 2) } },
    { family: 'inet', scope: 'link' },
  ],
  [
    'a type of service',
    { dst: '198.51.100.0/24', dev: 'eth0', tos: 0x14, realms: '7' },
    { family: 'inet', scope: 'link' },
  ],
  [
    'an IPv6 source',
    { dst: 'default', from: '2001:db8::/32', dev: 'eth0', pref: 'low' },
    { family: 'inet6', scope: 'link' },
  ],
])('%s is read as it was written', (_what, spec, implied) => {
  expect(back(spec)).toEqual({ ...defaults, ...implied, ...spec });
});

test('where the header goes into the packet, the destination comes last, once', () => {
  const encap = { type: 'seg6', mode: 'inline', segs: ['2001:db8::7'] } as const;
  const written = back({ dst: '2001:db8::/32', dev: 'eth0', encap }) as RouteSpec;
  expect(written.encap).toEqual({ ...encap, segs: ['2001:db8::7', '::'] });
  expect(back(written)).toEqual(written);
});

test('beside a nexthop object, what it says itself is not sent', () => {
  const { header, attributes } = routeBody(
    { dst: '198.51.100.0/24', nhid: 3, type: 'blackhole', dev: 'lo', via: '192.0.2.1' },
    { indexOf, names },
  );
  expect(header.type).toBe('unicast');
  expect(Object.entries(attributes).filter(([, value]) => value !== undefined)).toEqual([
    ['dst', '198.51.100.0'],
    ['nhId', 3],
  ]);
});

test('what the kernel alone says is not sent', () => {
  const { header } = routeBody(
    { dst: 'default', dev: 1, flags: ['linkdown', 'onlink', 'rtOffload'] },
    { indexOf, names },
  );
  expect(header.flags).toEqual(['onlink']);
});

test('a deletion leaves open what is not said', () => {
  const { header } = routeBody({ dst: '198.51.100.0/24' }, { indexOf, names }, true);
  expect(header).toMatchObject({ type: 'unspec', protocol: 'unspec', scope: 255 });
  const label = routeBody({ family: 'mpls', dst: '100' }, { indexOf, names }, true);
  expect(label.header).toMatchObject({ family: 'mpls', type: 'unicast', scope: 'universe' });
});

test.each<[RouteSpec, string]>([
  [{ dst: '198.51.100.0/33' }, 'dst'],
  [{ dst: 'elsewhere' }, 'elsewhere'],
  [{ dst: '198.51.100.0/24', family: 'inet6' }, 'inet6'],
  [{ dst: 'default', table: 'nonesuch' }, 'nonesuch'],
  [{ dst: 'default', nexthops: [{ via: '192.0.2.1', weight: 257 }] }, 'weight 257'],
  [{ dst: 'default', nexthops: [{ via: '192.0.2.1', weight: 0 }] }, 'weight 0'],
  [{ dst: '198.51.100.0/24', src: '2001:db8::1' }, 'src: "2001:db8::1" is not of family inet'],
  [{ dst: '198.51.100.0/24', src: '192.0.2.0/24' }, 'src: "192.0.2.0/24" is no address'],
  [{ dst: '2001:db8::/32', from: '192.0.2.0/24' }, 'from: "192.0.2.0/24" is not of family inet6'],
  [{ dst: '2001:db8::/32', via: '192.0.2.1' }, 'via: "192.0.2.1" is not of family inet6'],
  [{ dst: '198.51.100.0/24', via: 'gateway' }, 'via: "gateway" is no address'],
  [{ dst: 'default', encap: { type: 'ila', csumMode: 'wrong' as never } }, 'encap.csumMode'],
  [{ dst: 'default', encap: { type: 'seg6', mode: 'wrong' as never, segs: [] } }, 'encap.mode'],
  [{ dst: 'default', encap: { type: 'seg6local', action: 'End.Z' } }, 'encap.action'],
  [{ dst: 'default', encap: { type: 'wrong' as never } }, 'encap.type'],
])('%j is refused before anything is sent', (spec, word) => {
  expect(() => routeBody(spec, { indexOf, names })).toThrow(word);
});

test('keys that mean nothing are refused by name', () => {
  expect(() => linksOf({ dst: 'default', gateway: '192.0.2.1' } as never)).toThrow('gateway');
  expect(() => linksOf({ dst: 'default', nexthops: [{ gw: '192.0.2.1' }] } as never)).toThrow('gw');
});
