import { describe, expect, test } from 'vitest';
import { commonFields } from '../../src/link/common-fields.ts';
import { checkEncodable } from '../../src/link/encodable.ts';
import type { AnyFields } from '../../src/link/fields.ts';
import { checkFilter } from '../../src/link/filter.ts';
import { checkSpec } from '../../src/link/keys.ts';
import { KINDS, PORTS } from '../../src/link/kinds/kinds.ts';
import { lateFields } from '../../src/link/late-fields.ts';
import type { LinkChanges } from '../../src/link/spec.ts';
import { switchFields } from '../../src/link/switches.ts';
import { userKinds } from '../../src/link/user-kind.ts';
import { type LinkWriting, writeLate, writeLink, type WrittenLink } from '../../src/link/write.ts';

const writing: LinkWriting = {
  indexOf: (link) => (typeof link === 'number' ? link : 7),
  groupOf: Number,
  reasonOf: Number,
  tableOf: Number,
  uidOf: Number,
  gidOf: Number,
  netns: () => ({}),
  nsidOf: () => 0,
  kinds: userKinds(),
};

const written = (spec: LinkChanges): WrittenLink => ({
  wire: writeLink(spec, writing),
  late: writeLate(spec, writing),
});

/** All that happens to settings before they are sent. */
function check(spec: LinkChanges): void {
  checkSpec('link set', spec, writing.kinds);
  checkEncodable(written(spec), spec, written);
}

/** The keys that can be set, of one table or several. */
function writable(...tables: readonly AnyFields<never>[]): string[] {
  const entries = tables.flatMap((fields) => Object.entries(fields));
  return [...new Set(entries.flatMap(([key, { write }]) => (write === undefined ? [] : [key])))];
}

/** The keys of a table whose values are checked where links are asked for by them. */
function compared(fields: AnyFields<never>): string[] {
  const entries = Object.entries(fields);
  const checked = entries.filter(
    ([key, { write, compare, asRead }]) => Object.hasOwn(lateFields, key) || (write ?? compare ?? asRead),
  );
  return checked.map(([key]) => key);
}

describe('what is no value of a key at all is refused, and the key is named', () => {
  const nonsense = { nonsense: 1 };
  const refuse = (spec: object, key: string): void => {
    expect(() => {
      check(spec);
    }).toThrow(new RegExp(`^(?:link set: )?${key}: `));
  };
  test.each([...writable(commonFields, switchFields, lateFields), 'netns', 'linkNetns'])('%s', (key) => {
    refuse({ [key]: nonsense }, key);
  });
  test.each(writable(commonFields, switchFields))('%s of the other end of a pair', (key) => {
    if (key === 'up' || key === 'flags') return;
    refuse({ kind: 'veth', peer: { [key]: nonsense } }, `peer: ${key}`);
  });
  test.each(Object.entries(KINDS))('those of %s', (kind, fields) => {
    for (const key of writable(fields)) refuse({ kind, [key]: nonsense }, key);
  });
  test.each(Object.entries(PORTS))('those of a port of %s', (kind, fields) => {
    for (const key of writable(fields)) refuse({ port: { kind, [key]: nonsense } }, key);
  });
});

test('no field is passed over unread', () => {
  const tables = Object.entries({ ...KINDS, ...PORTS });
  const unread = tables.flatMap(([kind, fields]) =>
    Object.entries(fields)
      .filter(([, { write, compare, asRead }]) => (write ?? compare ?? asRead) === undefined)
      .map(([key]) => `${key} of ${kind}`),
  );
  expect(unread).toEqual([]);
});

describe('what no link can have at a key is no filter, and the key is named', () => {
  const refuse = (filter: object, key: string): void => {
    expect(() => {
      checkFilter(filter);
    }).toThrow(new RegExp(`^link get: ${key}: `));
  };
  const choices = 'name altname index kind master vrf port group up type stats conf'.split(' ');
  test.each([...choices, ...compared(commonFields)])('%s', (key) => {
    refuse({ [key]: { nonsense: 1 } }, key);
    refuse({ [key]: Symbol.iterator }, key);
  });
  test.each(Object.entries(KINDS))('those of %s', (kind, fields) => {
    for (const key of compared(fields)) refuse({ kind, [key]: { nonsense: 1 } }, key);
  });
  test.each<[filter: object, words: RegExp]>([
    [{ mtu: 'x' }, /mtu: "x" is not a whole number/],
    [{ txqlen: -1 }, /txqlen: -1 is not a whole number from 0/],
    [{ operstate: 'UP' }, /operstate: "UP" is none of/],
    [{ minMtu: 1.5 }, /minMtu: 1\.5 is not/],
    [{ altnames: 'x' }, /altnames: "x" is no array/],
    [{ alias: 5 }, /alias: 5 is no string/],
    [{ kind: 'vlan', id: 4096 }, /id: 4096 is not a whole number from 0 to 4095/],
    [{ kind: 'bridge', helloTimer: 'x' }, /helloTimer: /],
    [{ kind: 'mine', data: 'x' }, /data: /],
    [{ kind: 'macvlan', macaddr: 'flush' }, /macaddr: is never reported/],
    [{ inet6: 5 }, /inet6: inet6: an object is needed/],
    [{ stats: 5 }, /stats: 5 is neither true nor false/],
  ])('%o', (filter, words) => {
    expect(() => {
      checkFilter(filter);
    }).toThrow(new RegExp(`^link get: ${words.source}`));
  });
  test('what can be is taken', () => {
    expect(() => {
      checkFilter({ kind: 'bridge', helloTimer: 1.37, protodownReason: ['named', 3], link: 'eth0' });
      checkFilter({ kind: 'macsec', cipherSuite: 'gcm-aes-128', address: '192.0.2.1' });
    }).not.toThrow();
  });
});

describe('values that mean nothing are refused, and the key is named', () => {
  const options = [
    'noLinklocalLearn',
    'mcastVlanSnooping',
    'mstEnabled',
    'mdbOffloadFailNotification',
    'fdbLocalVlan0',
  ];
  const intervals = [
    'mcastLastMemberIntvl',
    'mcastMembershipIntvl',
    'mcastQuerierIntvl',
    'mcastQueryIntvl',
    'mcastQueryResponseIntvl',
    'mcastStartupQueryIntvl',
  ];
  const bridge: [string, unknown][] = [
    ...options.flatMap((key) => ['yes', 1].map((value): [string, unknown] => [key, value])),
    ...intervals.flatMap((key) =>
      ['100', true, 'abc', 1.5, -1].map((value): [string, unknown] => [key, value]),
    ),
    ['vlanDefaultPvid', 4095],
    ['mcastIgmpVersion', 1],
    ['mcastIgmpVersion', 4],
    ['mcastMldVersion', 0],
    ['mcastMldVersion', 3],
  ];
  test.each(bridge)('%s: %o of a bridge', (key, value) => {
    expect(() => {
      check({ kind: 'bridge', [key]: value });
    }).toThrow(new RegExp(`^${key}: .* is `));
  });

  test.each<[spec: object, words: RegExp]>([
    [{ flags: ['nosuch'] }, /^flags: "nosuch" is no flag/],
    [{ flags: 5 }, /^flags: 5 is no array/],
    [{ altnames: 'abc' }, /altnames: "abc" is no array/],
    [{ altnames: 5 }, /altnames: 5 is no array/],
    [{ vfinfoList: 5 }, /^vfinfoList: 5 is no array/],
    [{ vfinfoList: [{ vf: 0, vlanList: [{ vlan: 5, vlann: 4 }] }] }, /^vfinfoList: vlanList: .*"vlann"/],
    [{ vfinfoList: [{ vf: 0, vlanList: [{ vlan: 4096 }] }] }, /^vfinfoList: vlanList: vlan: 4096/],
    [{ vfinfoList: [{ vf: 0, vlanList: 5 }] }, /^vfinfoList: vlanList: 5 is no array/],
    [{ vfinfoList: [{ vf: 0, trust: 'off' }] }, /^vfinfoList: trust: "off"/],
    [{ vfinfoList: [{ vf: 0, spoofchk: 1 }] }, /^vfinfoList: spoofchk: 1/],
    [{ vfinfoList: [{ vf: -1 }] }, /^vfinfoList: vf: -1/],
    [{ vfinfoList: [{ vf: 0, rate: { maxTx: 1, minTxx: 1 } }] }, /^vfinfoList: rate: "minTxx"/],
    [{ kind: 'vxlan', srcport: { low: 1, high: 2, mid: 3 } }, /^srcport: .*"mid"/],
    [{ kind: 'geneve', srcport: { low: 1, high: 2, mid: 3 } }, /^srcport: .*"mid"/],
    [{ kind: 'vxlan', reservedBits: { flags: 1, vni: 2, x: 3 } }, /^reservedBits: .*"x"/],
    [{ kind: 'vlan', ingressQos: [{ from: 1, to: 2, x: 3 }] }, /^ingressQos: .*"x"/],
    [{ kind: 'vlan', egressQos: [{ from: 1, to: 2, x: 3 }] }, /^egressQos: .*"x"/],
    [{ inet: { forwarding: null } }, /^inet: forwarding: null/],
    [{ inet: { forwarding: 'on' } }, /^inet: forwarding: "on"/],
    [{ xdp: { fd: -1, force: 'x' } }, /^xdp: force: "x"/],
    [{ xdp: { fd: 1.5 } }, /^xdp: fd: 1\.5/],
    [{ xdp: 5 }, /^xdp: 5 is no object/],
    [{ protodownReason: 5 }, /^protodownReason: 5/],
    [{ protodownReason: { 3: 'yes' } }, /^protodownReason: 3: "yes"/],
    [{ kind: 'bridge', address: '192.0.2.1' }, /address: "192\.0\.2\.1" is not a link-layer address/],
    [{ address: '192.0.2.1' }, /^link set: address: "192\.0\.2\.1" is not a link-layer address/],
    [{ broadcast: '::1' }, /^link set: broadcast: "::1" is not a link-layer address/],
    [{ kind: 'veth', peer: { address: '10.0.0.1' } }, /^link set: peer: address: "10\.0\.0\.1" is not/],
    [5 as never, /^link set: 5 is no object/],
    [undefined as never, /^link set: undefined is no object/],
    [{ kind: 5 }, /^link set: kind: 5 is no string/],
    [{ kind: null }, /^link set: kind: null is no string/],
    [{ port: null }, /^link set: port: null is no object/],
    [{ port: { kind: 5 } }, /^link set: port: kind: 5 is no string/],
    [{ minMtu: 'x' }, /^link set: minMtu: "x"/],
    [{ operstate: 'bogus' }, /^link set: operstate: "bogus" is none of/],
    [{ stats: 5 }, /^link set: stats: 5 is no object/],
    [{ numVf: {} }, /^link set: numVf: /],
    [{ inet6: { nosuch: 1 } }, /^link set: inet6: inet6: "nosuch" is no key/],
    [{ kind: 'bridge', rootPort: 'x' }, /^link set: rootPort: /],
    [{ kind: 'bridge', bridgeId: {} }, /^link set: bridgeId: an object is no identity/],
    [{ kind: 'bridge', rootId: '8000' }, /^link set: rootId: "8000" is no identity/],
    [{ kind: 'bridge', gcTimer: null }, /^link set: gcTimer: null is no number/],
    [{ kind: 'can', clock: {} }, /^link set: clock: /],
    [{ kind: 'can', berrCounter: { rx: 0, tx: 'x' } }, /^link set: berrCounter: /],
    [{ kind: 'can', ctrlmodeSupported: ['x'] }, /^link set: ctrlmodeSupported: /],
    [{ kind: 'can', ctrlmodeStatic: 5 }, /^link set: ctrlmodeStatic: 5 is no array/],
    [{ kind: 'can', tdcConst: { tdcv: 1 } }, /^link set: tdcConst: "tdcv" is no key/],
    [{ kind: 'tun', mode: 'bogus' }, /^link set: mode: "bogus" is none of/],
    [{ kind: 'tun', pi: {} }, /^link set: pi: an object is neither/],
    [{ kind: 'tun', multiQueue: 5 }, /^link set: multiQueue: 5 is neither/],
    [{ kind: 'tun', user: Symbol('x') }, /^link set: user: Symbol\(x\) is neither/],
    [{ kind: 'veth', link: {} }, /^link set: link: an object is neither/],
    [{ kind: 'netkit', linkNetnsid: 'x' }, /^link set: linkNetnsid: "x" is not/],
    [{ port: { kind: 'bridge', designatedPort: {} } }, /^link set: port: designatedPort: /],
    [{ port: { kind: 'bridge', rootId: 5 } }, /^link set: port: rootId: 5 is no identity/],
    [{ port: { kind: 'bond', adActorOperPortState: ['x'] } }, /^link set: port: adActorOperPortState: "x"/],
    [{ netns: {} }, /^link set: netns: an object is neither a name, a path/],
    [{ netns: { fdx: 3 } }, /^link set: netns: an object is neither/],
    [{ netns: { fd: 3, id: 5 } }, /^link set: netns: an object is neither/],
    [{ netns: { fd: '3' } }, /^link set: netns: fd: "3" is not a whole number/],
    [{ netns: { id: -1 } }, /^link set: netns: id: -1 is not a whole number/],
    [{ netns: null }, /^link set: netns: null is neither/],
    [{ netns: true }, /^link set: netns: true is neither/],
    [{ netns: '' }, /^link set: netns: "" is neither a name nor/],
    [{ netns: 0 }, /^link set: netns: 0 is not a whole number from 1/],
    [{ linkNetns: {} }, /^link set: linkNetns: an object is neither/],
    [{ kind: 'veth', peer: { netns: [] } }, /^link set: peer: netns: an array is neither/],
  ])('%o', (spec, words) => {
    expect(() => {
      check(spec);
    }).toThrow(words);
  });

  test('what is read is taken, of a tunnel, of a device and of a port', () => {
    expect(() => {
      check({ kind: 'ipip', address: '192.0.2.1' });
      check({ kind: 'tun', mode: 'tap', pi: false, multiQueue: true, user: 1000, persist: true });
      check({
        kind: 'can',
        clock: 8_000_000,
        berrCounter: { tx: 1, rx: 2 },
        ctrlmodeStatic: ['fd', 1 << 20],
      });
      check({ kind: 'can', tdcConst: { tdcvMin: 0, tdcvMax: 63 }, ctrlmodeSupported: ['listenonly'] });
      check({ kind: 'bridge', bridgeId: '8000.02:00:5e:00:53:01', gcTimer: 1.37 });
      check({ port: { kind: 'bridge', rootId: '8000.02:00:5e:00:53:01', holdTimer: 0.5, no: 1 } });
      check({ port: { kind: 'bond', adActorOperPortState: ['active', 'inSync'], linkFailureCount: 0 } });
    }).not.toThrow();
  });
});
