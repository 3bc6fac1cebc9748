import { LinkMessage } from '@netlink/rtnetlink';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../../src/link/fields.ts';
import { checkFilter, type LinkFilter } from '../../src/link/filter.ts';
import { checkSpec } from '../../src/link/keys.ts';
import type { Link } from '../../src/link/link.ts';
import { readLink } from '../../src/link/read.ts';
import type { LinkChanges, LinkSpec } from '../../src/link/spec.ts';
import { userKinds } from '../../src/link/user-kind.ts';
import { type LinkWriting, merged, writeLate, writeLink } from '../../src/link/write.ts';

const INDICES = new Map([
  ['eth0', 2],
  ['br0', 3],
]);

const writing: LinkWriting = {
  indexOf: (link) => (typeof link === 'number' ? link : (INDICES.get(link) ?? 0)),
  groupOf: (word) => (word === 'default' ? 0 : Number(word)),
  reasonOf: Number,
  tableOf: (word) => (word === 'main' ? 254 : Number(word)),
  uidOf: (name) => (name === 'root' ? 0 : Number(name)),
  gidOf: (name) => (name === 'root' ? 0 : Number(name)),
  kinds: userKinds(),
  netns: (netns) => (typeof netns === 'number' ? { netNsPid: netns } : { netNsFd: 99 }),
  nsidOf: () => 9,
};

const reading: Reading = {
  nameOf: (index) => [...INDICES].find(([, known]) => known === index)?.[0],
  isUp: (index) => index === 2,
  groupOf: (number) => (number === 0 ? 'default' : number),
  reasonOf: (number) => number,
  conf: true,
  userOf: (id) => (id === 0 ? 'root' : id),
  userGroupOf: (id) => (id === 0 ? 'root' : id),
};

/** What comes of settings that went to the kernel and back. */
function returned(spec: LinkSpec): Link {
  const message = merged(writeLink(spec, writing, 'new'), writeLate(spec, writing), 7);
  return readLink(LinkMessage.decode(LinkMessage.encode(message)), reading);
}

describe('settings survive the way to the kernel and back', () => {
  const specs: LinkSpec[] = [
    {
      kind: 'dummy',
      name: 'd0',
      mtu: 1400,
      group: 'default',
      up: true,
      alias: 'note',
      addrgenmode: 'random',
    },
    { kind: 'vlan', link: 'eth0', id: 5, protocol: '8021ad', reorderHdr: false, gvrp: true, mvrp: false },
    { kind: 'vlan', looseBinding: true, ingressQos: [{ from: 1, to: 2 }], egressQos: [] },
    { kind: 'bridge', vlanFiltering: true, ageingTime: 1000, mcastQueryIntvl: 6000, mcastRouter: 'perm' },
    { kind: 'bridge', noLinklocalLearn: true, mcastVlanSnooping: false, groupAddr: '01:80:c2:00:00:04' },
    { kind: 'macvlan', mode: 'source', nodst: true, nopromisc: false, macaddrData: ['02:00:5e:00:53:01'] },
    { kind: 'vxlan', id: 42, remote: '2001:db8::1', local: '2001:db8::2', ttl: 'inherit', tos: 'inherit' },
    {
      kind: 'vxlan',
      remote: '192.0.2.1',
      dev: 'eth0',
      ttl: 5,
      tos: 16,
      srcport: { low: 1, high: 2 },
      gbp: true,
    },
    {
      kind: 'dummy',
      master: 'br0',
      port: { kind: 'bridge', isolated: true, backupPort: 'eth0', state: 'learning' },
    },
    {
      kind: 'bond',
      mode: '802.3ad',
      arpIpTarget: ['192.0.2.1'],
      nsIp6Target: ['2001:db8::1'],
      useCarrier: false,
    },
    { kind: 'netkit', mode: 'l2', policy: 'blackhole', peerPolicy: 'forward', scrub: 'none' },
    { kind: 'macsec', link: 'eth0', sci: '02005e0053010001', cipherSuite: 'gcm-aes-xpn-256', window: 7 },
    { kind: 'ipvlan', mode: 'l3s', private: true },
    { kind: 'ipvtap', bridge: true },
    { kind: 'rmnet', muxId: 254, ingressDeaggregation: true, egressMapv5Checksum: false },
    { kind: 'hsr', slave1: 'eth0', slave2: 9, interlink: 'br0', proto: 'prp' },
    { kind: 'dsa', conduit: 'eth0' },
    { kind: 'ipoib', pkey: 0x8001, mode: 'connected', umcast: true },
    { kind: 'wwan', linkid: 4_294_967_295, parentdev: 'wwan0' },
    { kind: 'ovpn', mode: 'mp' },
    {
      kind: 'can',
      bittiming: { bitrate: 500_000, samplePoint: 0.875, sjw: 2 },
      dataBittiming: { tq: 125, propSeg: 6, phaseSeg1: 7, phaseSeg2: 2, sjw: 1 },
      tdc: { tdco: 8 },
      pwm: { pwms: 1, pwml: 2 },
      loopback: true,
      tdcMode: 'manual',
      xtdcMode: 'auto',
      termination: 120,
    },
    { kind: 'dummy', port: { kind: 'bond', queueId: 7, prio: -1, actorPortPrio: 255 } },
    { kind: 'new', data: Uint8Array.of(1, 2, 3), port: { kind: 'newer', data: Uint8Array.of(4) } },
  ];
  test.each(specs)('%o', (spec) => {
    expect(returned(spec)).toMatchObject({ ...spec, index: 7 });
  });
});

test('what is undefined is not sent', () => {
  const { header, attributes } = writeLink(
    { kind: 'vlan', id: undefined, mtu: undefined, up: undefined },
    writing,
    'new',
  );
  expect(header).toEqual({});
  expect(attributes).toEqual({ linkinfo: { kind: 'vlan' } });
});

test('nor is the kind of a link that is there, without settings of it', () => {
  expect(writeLink({ kind: 'vlan', id: undefined, mtu: 1400 }, writing).attributes).toEqual({ mtu: 1400 });
});

test('flags say which bits are meant', () => {
  expect(writeLink({ kind: 'dummy', up: true, arp: false, promisc: false }, writing).header).toEqual({
    flags: ['up', 'noarp'],
    change: ['up', 'noarp', 'promisc'],
  });
  // What a key says, goes before what the flags say.
  const { header } = writeLink({ flags: ['up', 'running', 'promisc'], up: false }, writing);
  expect(header.flags).toEqual(['promisc']);
  expect(header.change).not.toContain('running');
});

test('a pair is made with the other end, which is called as the link it had', () => {
  const info = (spec: LinkSpec): unknown => writeLink(spec, writing, 'new').attributes.linkinfo;
  expect(info({ kind: 'veth', peer: 'v1' })).toEqual({
    kind: 'veth',
    data: { peer: { attributes: { ifname: 'v1' } } },
  });
  expect(info({ kind: 'veth', link: 'v1' })).toEqual({
    kind: 'veth',
    data: { peer: { attributes: { ifname: 'v1' } } },
  });
  expect(info({ kind: 'veth', peer: { name: 'v1', netns: 'blue', mtu: 1400 } })).toEqual({
    kind: 'veth',
    data: { peer: { header: {}, attributes: { ifname: 'v1', netNsFd: 99, mtu: 1400 } } },
  });
  // The namespace of the other end stays: that is where the kernel makes it.
  expect(writeLink({ kind: 'veth', link: 7, linkNetnsid: 1 }, writing, 'new').attributes).toEqual({
    linkNetnsid: 1,
    linkinfo: { kind: 'veth' },
  });
});

test('a VXLAN whose far ends come with the packets does not learn, unless it is told to', () => {
  const data = (spec: LinkSpec): unknown => writeLink(spec, writing).attributes.linkinfo?.data;
  expect(data({ kind: 'vxlan', external: true })).toEqual({ collectMetadata: 1, learning: 0 });
  expect(data({ kind: 'vxlan', external: true, learning: true })).toEqual({
    collectMetadata: 1,
    learning: 1,
  });
});

test('no master is master 0', () => {
  expect(writeLink({ master: null }, writing).attributes).toEqual({ master: 0 });
});

test('changes of the kind and of the port go together', () => {
  const spec: LinkChanges = { kind: 'bridge', stpState: 1, port: { kind: 'bridge', cost: 5 } };
  expect(merged(writeLink(spec, writing), writeLate(spec, writing), 4)).toEqual({
    header: { index: 4 },
    attributes: {
      linkinfo: { kind: 'bridge', data: { stpState: 1 }, slaveKind: 'bridge', slaveData: { cost: 5 } },
    },
  });
});

describe('refuses in plain JavaScript', () => {
  const refused: [string, unknown, RegExp][] = [
    ['a key of another kind', { kind: 'vlan', vlanFiltering: true }, /link add: "vlanFiltering"/],
    ['a slip', { kind: 'vlan', idd: 5 }, /"idd"/],
    ['settings of a kind that is not said', { id: 5 }, /"id"/],
    ['a key that ports do not have', { kind: 'dummy', port: { kind: 'bridge', costs: 1 } }, /port.*"costs"/],
    [
      'what the other end cannot be made with',
      { kind: 'veth', peer: { name: 'v1', up: true } },
      /peer.*"up"/,
    ],
    ['octets for a kind that is known', { kind: 'vlan', data: Uint8Array.of() }, /"data"/],
    ['no object', 'eth0', /object/],
  ];
  test.each(refused)('%s', (_what, spec, message) => {
    expect(() => {
      checkSpec('link add', spec as LinkChanges, userKinds());
    }).toThrow(message);
  });

  test('a filter that is none', () => {
    expect(() => {
      checkFilter({ nam: 'eth0' } as LinkFilter);
    }).toThrow(/"nam"/);
  });

  test('a switch that is neither on nor off', () => {
    expect(() => writeLink({ up: 1 } as unknown as LinkChanges, writing)).toThrow(
      /up: 1 is neither true nor false/,
    );
  });
});

test('tunnels have IP addresses', () => {
  const message = LinkMessage.decode(
    LinkMessage.encode({
      header: { type: 'tunnel6' },
      attributes: { address: '20:01:0d:b8:00:00:00:00:00:00:00:00:00:00:00:01', broadcast: '' },
    }),
  );
  expect(readLink(message, reading)).toMatchObject({ type: 'tunnel6', address: '2001:db8::1' });
  expect(readLink(message, reading)).not.toHaveProperty('broadcast');
});
