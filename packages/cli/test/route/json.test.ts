import type { Route } from '@netlink/iproute2';
import { expect, test } from 'vitest';
import { compactJson } from '../../src/json.ts';
import { routeJson } from '../../src/route/json.ts';
import { routeText } from '../../src/route/text.ts';
import { PLAIN } from '../../src/style.ts';

const brief = { details: false, statistics: false, numeric: false, hidden: new Set<keyof Route>() };
const full = { details: true, statistics: true, numeric: false, hidden: new Set<keyof Route>() };

const unicast: Route = {
  family: 'inet6',
  type: 'unicast',
  dst: '2001:db8:6:1::/64',
  dev: 'uplink',
  table: 'main',
  protocol: 'boot',
  scope: 'global',
  metric: 1024,
  flags: [],
  pref: 'medium',
};

const base = '"dev":"uplink","metric":1024,"flags":[],"pref":"medium"}';

// As ip(8) of iproute2 6.1 writes them on Linux 6.18.
test.each<[Partial<Route>, string, string]>([
  [
    { encap: { type: 'mpls', dst: '100/200', ttl: 5 }, dst: '11.5.1.0/24' },
    '{"dst":"100/200","encap":"mpls","ttl":5,',
    '11.5.1.0/24  encap mpls  100/200 ttl 5 dev',
  ],
  [
    {
      encap: {
        type: 'ip6',
        id: 5n,
        src: '::',
        dst: '2001:db8::9',
        hoplimit: 0,
        tc: 0,
        flags: ['key', 'csum', 'seq'],
      },
    },
    '{"dst":"2001:db8::9","encap":"ip6","id":5,"src":"::","hoplimit":0,"tc":0,"key":true,"csum":true,"seq":true,',
    '2001:db8:6:1::/64  encap ip6 id 5 src :: dst 2001:db8::9 hoplimit 0 tc 0 key csum seq dev',
  ],
  [
    { encap: { type: 'seg6', mode: 'encap', segs: ['2001:db8::7'], hmac: 5 } },
    '{"dst":"2001:db8:6:1::/64","encap":"seg6","mode":"encap","segs":["2001:db8::7"],"hmac":"0x5",',
    '2001:db8:6:1::/64  encap seg6 mode encap segs 1 [ 2001:db8::7 ] hmac 5 dev',
  ],
  [
    { encap: { type: 'seg6local', action: 'End', flavors: ['next-csid'], lblen: 32, nflen: 16 } },
    '{"dst":"2001:db8:6:1::/64","encap":"seg6local","action":"End","flavors":["next-csid"],"lblen":32,"nflen":16,',
    '2001:db8:6:1::/64  encap seg6local action End flavors next-csid lblen 32 nflen 16 dev',
  ],
  [
    { encap: { type: 'seg6local', action: 'End.B6.Encaps', srh: { segs: ['2001:db8::7', '2001:db8::8'] } } },
    '{"dst":"2001:db8:6:1::/64","encap":"seg6local","action":"End.B6.Encaps","srh":{"segs":["2001:db8::7","2001:db8::8"]},',
    '2001:db8:6:1::/64  encap seg6local action End.B6.Encaps segs 2 [ 2001:db8::7 2001:db8::8 ] dev',
  ],
  [
    { encap: { type: 'seg6local', action: 'End.DX2', oif: 'backup' } },
    '{"dst":"2001:db8:6:1::/64","encap":"seg6local","action":"End.DX2","oif":"backup",',
    '2001:db8:6:1::/64  encap seg6local action End.DX2 oif backup dev',
  ],
  [
    { encap: { type: 'rpl', segs: ['2001:db8::7', '2001:db8::8'] } },
    '{"dst":"2001:db8:6:1::/64","encap":"rpl","segs":["2001:db8::7","2001:db8::8"],',
    '2001:db8:6:1::/64  encap rpl segs 2 [ 2001:db8::7 2001:db8::8 ] dev',
  ],
])('an encapsulation, %#', (part, json, text) => {
  const route = { ...unicast, ...part };
  expect(compactJson(routeJson(route, brief))).toBe(json + base);
  expect(routeText(route, brief, PLAIN)).toEqual([`${text} uplink metric 1024 pref medium`]);
});

test('the table of an action gives way to that of the route, where it stands', () => {
  const route = { ...unicast, encap: { type: 'seg6local', action: 'End.T', table: 100 } } as const;
  expect(compactJson(routeJson(route, full))).toBe(
    '{"type":"unicast","dst":"2001:db8:6:1::/64","encap":"seg6local","action":"End.T","table":"main","dev":"uplink",' +
      '"protocol":"boot","scope":"global","metric":1024,"flags":[],"pref":"medium"}',
  );
});

test('counters are for -statistics', () => {
  const counters = { packets: 2n ** 60n, bytes: 1n, errors: 0n };
  const route = { ...unicast, encap: { type: 'seg6local', action: 'End', counters } } as const;
  expect(compactJson(routeJson(route, full))).toContain(
    '"action":"End","stats64":{"packets":1152921504606846976,"bytes":1,"errors":0},"dev"',
  );
  expect(compactJson(routeJson(route, brief))).not.toContain('stats64');
  expect(routeText(route, full, PLAIN)[0]).toContain(
    'action End packets 1152921504606846976 bytes 1 errors 0 dev',
  );
});

test('labels', () => {
  const route: Route = {
    family: 'mpls',
    type: 'unicast',
    dst: '101',
    as: '200/300',
    via: '2001:db8:0:1::fe',
    dev: 'uplink',
    table: 'main',
    protocol: 'boot',
    scope: 'global',
    flags: [],
    ttlPropagate: false,
  };
  expect(compactJson(routeJson(route, brief))).toBe(
    '{"dst":"101","to":"200/300","via":{"family":"inet6","host":"2001:db8:0:1::fe"},"dev":"uplink","flags":[],"ttl-propogate":false}',
  );
  expect(routeText(route, brief, PLAIN)).toEqual([
    '101 as to 200/300 via inet6 2001:db8:0:1::fe dev uplink ttl-propogate disabled',
  ]);
});

test('labels with several next hops have no weights', () => {
  const { dev: _dev, metric: _metric, pref: _pref, ...rest } = unicast;
  const hops = [
    { as: '500', via: '192.0.2.254', dev: 'uplink', weight: 1, flags: [] },
    { via: '2001:db8:0:1::fe', dev: 'uplink', weight: 1, flags: ['linkdown'] },
  ] as const;
  const route: Route = { ...rest, family: 'mpls', dst: '104', nexthops: hops };
  expect(compactJson(routeJson(route, brief))).toBe(
    '{"dst":"104","flags":[],"nexthops":[{"to":"500","via":{"family":"inet","host":"192.0.2.254"},"dev":"uplink","flags":[]},' +
      '{"via":{"family":"inet6","host":"2001:db8:0:1::fe"},"dev":"uplink","flags":["linkdown"]}]}',
  );
  expect(routeText(route, brief, PLAIN)).toEqual([
    '104 ',
    '\tnexthop as to 500 via inet 192.0.2.254 dev uplink ',
    '\tnexthop via inet6 2001:db8:0:1::fe dev uplink linkdown ',
  ]);
});

test('a lookup', () => {
  const route: Route = {
    family: 'inet',
    type: 'multicast',
    dst: '224.0.0.1',
    dev: 'uplink',
    table: 'main',
    src: '192.0.2.1',
    flags: ['rtOffloadFailed'],
    uid: 0,
    cache: ['local', 'mc'],
    metrics: { mtu: 1280, lock: ['mtu'], rtt: 1500.5, rttvar: 3.25 },
  };
  expect(compactJson(routeJson(route, full))).toBe(
    '{"type":"multicast","dst":"224.0.0.1","dev":"uplink","table":"main","prefsrc":"192.0.2.1",' +
      '"flags":["rt_offload_failed"],"uid":0,"cache":["local","mc"],"metrics":[{"mtu":1280,"rtt":1500,"rttvar":3}]}',
  );
  expect(routeText(route, full, PLAIN)).toEqual([
    'multicast 224.0.0.1 dev uplink table main src 192.0.2.1 rt_offload_failed uid 0 ',
    '    cache <local,mc> mtu lock 1280 rtt 1.5s rttvar 3ms ',
  ]);
});
