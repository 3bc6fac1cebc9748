import { Writer } from '@netlink/packet';
import { describe, expect, test } from 'vitest';
import { addressRemoval, addressRequest, WordedAddress } from '../src/address/spec.ts';
import type { AddressSpec, NeighbourSpec, NexthopSpec, RouteSpec, RuleSpec } from '../src/index.ts';
import { Names } from '../src/names/names.ts';
import { neighbourRequest, WordedNeighbour } from '../src/neighbour/spec.ts';
import { linksOfNexthop, nexthopBody, nexthopRemoval, WordedNexthop } from '../src/nexthop/write.ts';
import { linksOf, routeBody, WordedRoute } from '../src/route/write.ts';
import { ruleRemoval, ruleRequest, WordedRule } from '../src/rule/spec.ts';
import {
  type Bad,
  FAMILY,
  FLAGS,
  LINK,
  NO_TEXT,
  NUMBER,
  RANGE,
  SWITCH,
  TEXT,
  TIME,
  WORD,
  refused,
} from './refused.ts';

const names = new Names();
const writing = { names, indexOf: (link: string | number) => (typeof link === 'number' ? link : 7) };

describe('of an address', () => {
  const bad: Bad<keyof AddressSpec> = {
    dev: LINK,
    local: TEXT,
    peer: TEXT,
    broadcast: TEXT,
    anycast: TEXT,
    label: [...NO_TEXT, 'eth0:far-too-long'],
    family: FAMILY,
    scope: WORD,
    metric: NUMBER,
    protocol: WORD,
    nodad: SWITCH,
    optimistic: SWITCH,
    home: SWITCH,
    mngtmpaddr: SWITCH,
    noprefixroute: SWITCH,
    autojoin: SWITCH,
    validLifeTime: [...NUMBER, 'for ever'],
    preferredLifeTime: [...NUMBER, 'for ever'],
  };
  const spec = { dev: 'eth0', local: '192.0.2.1/24' };
  refused(bad, (given) => {
    WordedAddress.encodeInto(new Writer(), addressRequest({ ...spec, ...given }, names)(7));
  });
  test('that is to go', () => {
    const removal = { ...spec, nodad: 'yes' } as unknown as AddressSpec;
    expect(() => addressRemoval(removal, names)).toThrow('nodad: "yes" is neither true nor false');
  });
});

describe('of a neighbour', () => {
  const bad: Bad<keyof NeighbourSpec> = {
    dev: LINK,
    dst: TEXT,
    family: FAMILY,
    lladdr: [...NO_TEXT, 'no such'],
    state: [null, 'no such', 'toString', {}, -1, 1.5, 2 ** 40],
    proxy: SWITCH,
    router: SWITCH,
    use: SWITCH,
    managed: SWITCH,
    externLearn: SWITCH,
    externValid: SWITCH,
    protocol: WORD,
  };
  refused(bad, (given) => {
    const spec = { dev: 'eth0', dst: '192.0.2.9', ...given };
    WordedNeighbour.encodeInto(new Writer(), neighbourRequest(spec, names)(7));
  });
});

describe('of a rule', () => {
  const bad: Bad<keyof RuleSpec> = {
    family: FAMILY,
    multicast: SWITCH,
    priority: NUMBER,
    not: SWITCH,
    from: TEXT,
    to: TEXT,
    tos: WORD,
    dscp: WORD,
    dscpMask: NUMBER,
    fwmark: NUMBER,
    fwmask: NUMBER,
    iif: [...NO_TEXT, 'a-name-far-too-long'],
    oif: [...NO_TEXT, 'a-name-far-too-long'],
    uidrange: RANGE,
    ipproto: WORD,
    sport: RANGE,
    sportMask: NUMBER,
    dport: RANGE,
    dportMask: NUMBER,
    flowlabel: NUMBER,
    flowlabelMask: NUMBER,
    tunId: [null, '5', {}, -1, 1.5, -1n, 2n ** 65n],
    action: WORD,
    table: WORD,
    l3mdev: SWITCH,
    goto: NUMBER,
    suppressPrefixlength: NUMBER,
    suppressIfgroup: [null, true, {}, 'no such', 1.5, 2 ** 40],
    realms: [null, {}, 'no such', '1/2/3', -1, 70_000],
    protocol: WORD,
  };
  for (const request of [ruleRequest, ruleRemoval])
    refused(bad, (given) => {
      WordedRule.encodeInto(new Writer(), request(given, names));
    });
});

type Sent<T, U extends keyof T> = Exclude<keyof T & string, U>;

const badEncap = { encap: [null, 5, [], {}, { type: 'no such' }, { type: -1 }, { type: 77, x: 5 }] } as const;

describe('of a nexthop object', () => {
  const write = (given: object): void => {
    linksOfNexthop(given);
    WordedNexthop.encodeInto(new Writer(), nexthopBody(given, writing));
  };
  const bad: Bad<Sent<NexthopSpec, 'scope' | 'groupStats' | 'type' | 'resilientArgs'>> = {
    id: NUMBER,
    family: FAMILY,
    group: [null, 5, [], ['5'], [null], [{ id: -1 }], [{ id: 1, weight: 0 }], [{ id: 1, weight: '5' }]],
    via: TEXT,
    dev: LINK,
    onlink: SWITCH,
    flags: FLAGS,
    blackhole: SWITCH,
    protocol: WORD,
    fdb: SWITCH,
    hwStats: [null, 5, true, {}, { enabled: 'yes' }, { foo: 1 }],
    ...badEncap,
  };
  refused(bad, write);
  refused({ type: ['no such', null, -1, {}], resilientArgs: [null, 5] }, (given) => {
    write({ group: [1], ...given });
  });
  const badArgs = { buckets: NUMBER, idleTimer: TIME, unbalancedTimer: TIME };
  refused(
    badArgs,
    (args) => {
      write({ group: [1], type: 'resilient', resilientArgs: args });
    },
    'resilientArgs.',
  );
});

const writeRoute = (given: object): void => {
  const spec: RouteSpec = { dst: '198.51.100.0/24', ...given };
  linksOf(spec);
  WordedRoute.encodeInto(new Writer(), routeBody(spec, writing));
};

describe('of a route', () => {
  type Told = 'mark' | 'uid' | 'iif' | 'cache' | 'error' | 'users' | 'age' | 'used' | 'nhInfo';
  const bad: Bad<Sent<RouteSpec, Told>> = {
    dst: TEXT,
    family: FAMILY,
    type: WORD,
    from: TEXT,
    tos: WORD,
    nhid: NUMBER,
    as: TEXT,
    via: TEXT,
    dev: LINK,
    table: WORD,
    vrf: LINK,
    protocol: WORD,
    scope: WORD,
    src: TEXT,
    metric: NUMBER,
    flags: FLAGS,
    onlink: SWITCH,
    realms: [null, {}, 'no such', '1/2/3', -1, 70_000],
    expires: NUMBER,
    metrics: [null, 5, []],
    pref: WORD,
    ttlPropagate: SWITCH,
    nexthops: [null, 5, {}, [5], [{ weight: 0 }], [{ weight: '5' }]],
    ...badEncap,
  };
  refused(bad, writeRoute);
  const badMetrics: Bad<keyof NonNullable<RouteSpec['metrics']>> = {
    lock: [null, 'mtu', ['no such'], 5],
    mtu: NUMBER,
    window: NUMBER,
    rtt: TIME,
    rttvar: TIME,
    ssthresh: NUMBER,
    cwnd: NUMBER,
    advmss: NUMBER,
    reordering: NUMBER,
    hoplimit: NUMBER,
    initcwnd: NUMBER,
    features: [null, 'ecn', ['no such'], 5],
    rtoMin: NUMBER,
    initrwnd: NUMBER,
    quickack: NUMBER,
    congctl: NO_TEXT,
    fastopenNoCookie: NUMBER,
  };
  refused(
    badMetrics,
    (metrics) => {
      writeRoute({ metrics });
    },
    'metrics.',
  );
  const badHop: Bad<string> = {
    via: TEXT,
    dev: LINK,
    as: TEXT,
    realms: ['no such', null],
    flags: FLAGS,
  };
  describe.each(Object.entries(badHop))('nexthops %s', (key, values) => {
    test.each(values)('%o', (value) => {
      expect(() => {
        writeRoute({ nexthops: [{ via: '192.0.2.1' }, { [key]: value }] });
      }).toThrow(new RegExp(String.raw`^nexthops(?:: |\.1\.)${key}(?:\.\d+)?: `));
    });
  });
});

describe('of an encapsulation', () => {
  const bad: Readonly<Record<string, readonly [others: object, values: Bad<string>]>> = {
    mpls: [{}, { dst: TEXT, ttl: NUMBER }],
    ip: [
      {},
      { id: NUMBER.slice(0, -1), src: TEXT, dst: TEXT, ttl: NUMBER, tos: NUMBER, flags: FLAGS, opts: [5] },
    ],
    ip6: [{}, { src: TEXT, dst: TEXT, hoplimit: NUMBER, tc: NUMBER }],
    seg6: [
      { mode: 'encap', segs: ['2001:db8::7'] },
      { mode: ['no such', null, {}, 1.5], segs: [null, 5, [], 'x', ['x'], [5], ['192.0.2.1']], hmac: NUMBER },
    ],
    seg6local: [
      { action: 'End' },
      {
        action: WORD,
        table: WORD,
        vrftable: WORD,
        nh4: TEXT,
        nh6: TEXT,
        iif: LINK,
        oif: LINK,
        srh: [null, 5, {}, { segs: ['x'] }, { segs: ['::1'], hmac: -1 }, { seg: [] }],
        bpf: [5, { prog: 'x' }, { prog: -1 }],
        flavors: [null, 'psp', ['no such'], 5],
        lblen: NUMBER,
        nflen: NUMBER,
        counters: [null, true, 5],
      },
    ],
    rpl: [{}, { segs: [null, 5, [], ['x']] }],
    ioam6: [{}, { mode: WORD, dst: TEXT, src: TEXT, trace: [5, {}], freqK: NUMBER, freqN: NUMBER }],
    ila: [{}, { locator: TEXT, csumMode: WORD, identType: WORD, hookType: WORD }],
    xfrm: [{ ifId: 5 }, { ifId: NUMBER, linkDev: LINK }],
    bpf: [{}, { in: [5, { fd: -1 }, { fd: 'x' }], out: [5], xmit: [5], xmitHeadroom: NUMBER }],
  };
  describe.each(Object.entries(bad))('of type %s', (type, [others, values]) => {
    refused(
      values,
      (given) => {
        writeRoute({ via: '192.0.2.1', encap: { type, ...others, ...given } });
      },
      'encap.',
    );
  });
});

test('a nexthop object that is to go', () => {
  expect(() => nexthopRemoval({ id: 9, foo: 1 } as object)).toThrow('nexthop: "foo" is no key');
  expect(() => nexthopRemoval(undefined as never)).toThrow('nexthop: an object is needed');
  expect(nexthopRemoval({ id: 9, scope: 'global' } as object).attributes).toEqual({ id: 9 });
});

test.each<[spec: object, words: string]>([
  [{ nhid: 10, nexthops: [{ foo: 1 }] }, 'nexthops: "foo" is no key'],
  [{ vrf: 'red', table: 7 }, 'vrf: is not to be said together with table'],
  [{ flags: ['onlink', 'foo'] }, 'flags: "foo" is no flag'],
])('a route with %o', (spec, words) => {
  expect(() => {
    writeRoute(spec);
  }).toThrow(new TypeError(words));
});
