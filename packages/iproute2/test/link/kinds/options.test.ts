import { attributes, string, u32 } from '@netlink/packet';
import { LinkMessage } from '@netlink/rtnetlink';
import { describe, expect, test } from 'vitest';

import { checkSpec } from '../../../src/link/keys.ts';
import { readLink } from '../../../src/link/read.ts';
import type { LinkSpec } from '../../../src/link/spec.ts';
import { userKinds, type UserKinds } from '../../../src/link/user-kind.ts';
import type { Ground } from '../../../src/link/kind-data.ts';
import { type LinkWriting, writeLink } from '../../../src/link/write.ts';
import { reading } from '../reading.ts';

const writing = (kinds: UserKinds = new Map()): LinkWriting => ({
  indexOf: (link) => (typeof link === 'number' ? link : 7),
  groupOf: Number,
  reasonOf: Number,
  tableOf: Number,
  uidOf: Number,
  gidOf: Number,
  netns: () => ({}),
  nsidOf: () => 0,
  kinds,
});

function dataOf(spec: unknown, ground?: Ground): unknown {
  return writeLink(spec as LinkSpec, writing(), ground).attributes.linkinfo?.data;
}

describe('refuses before anything is sent, and names key and range', () => {
  test.each<[object, RegExp | string, typeof RangeError | typeof TypeError]>([
    [{ kind: 'vxlan', id: 1 << 24 }, 'id: 16777216 is not a whole number from 0 to 16777215', RangeError],
    [{ kind: 'vxlan', id: -1 }, 'id: -1 is not a whole number from 0 to 16777215', RangeError],
    [{ kind: 'vxlan', id: '5' }, 'id: "5" is not a whole number from 0 to 16777215', TypeError],
    [{ kind: 'vxlan', dstport: 65_536 }, 'dstport: 65536 is not a whole number from 0 to 65535', RangeError],
    [{ kind: 'vxlan', remote: 'here' }, 'remote: "here" is not an IP address', TypeError],
    [{ kind: 'vxlan', srcport: 5 }, 'srcport: 5 is no object', TypeError],
    [{ kind: 'vxlan', df: 'maybe' }, 'df: "maybe" is none of unset, set, inherit', TypeError],
    [{ kind: 'vxlan', gbp: 'on' }, 'gbp: "on" is neither true nor false', TypeError],
    [{ kind: 'vxlan', learning: 1 }, 'learning: 1 is neither true nor false', TypeError],
    [{ kind: 'vxlan', dev: true }, 'dev: true is neither the name nor the index of a link', TypeError],
    [{ kind: 'vlan', id: 4096 }, 'id: 4096 is not a whole number from 0 to 4095', RangeError],
    [{ kind: 'vlan', protocol: '802.1q' }, 'protocol: "802.1q" is none of 8021q, 8021ad', TypeError],
    [{ kind: 'vlan', egressQos: [{ from: 1 }] }, /egressQos: undefined is not a whole number/, TypeError],
    [{ kind: 'macvlan', macaddr: { put: 'x' } }, /macaddr: an object is neither/, TypeError],
    [{ kind: 'macvlan', macaddr: { add: 'x' } }, 'macaddr: "x" is not a link-layer address of 6', TypeError],
    [{ kind: 'macvlan', mode: 'brigde' }, /mode: "brigde" is none of private/, TypeError],
    [{ kind: 'gre', remote: '2001:db8::1' }, 'remote: "2001:db8::1" is not an IPv4 address', TypeError],
    [{ kind: 'ip6gre', local: '192.0.2.1' }, 'local: "192.0.2.1" is not an IPv6 address', TypeError],
    [{ kind: 'gre', key: '1.2.3' }, 'key: "1.2.3" is neither a number nor four of them with dots', TypeError],
    [{ kind: 'gre', ttl: 256 }, 'ttl: 256 is not a whole number from 0 to 255', RangeError],
    [{ kind: 'gre', ttl: 'auto' }, 'ttl: "auto" is none of inherit', TypeError],
    [{ kind: 'gre', encap: { type: 'udp' } }, 'encap: "udp" is none of none, fou, gue, mpls', TypeError],
    [{ kind: 'gre', encap: { type: 'fou', port: 1 } }, 'encap: "port" is no key', TypeError],
    [{ kind: 'erspan', erspanHwid: 64 }, 'erspanHwid: 64 is not a whole number from 0 to 63', RangeError],
    [{ kind: 'ip6tnl', flowlabel: 1 << 20 }, /flowlabel: 1048576 .* from 0 to 1048575/, RangeError],
    [{ kind: 'ip6tnl', dscp: 'keep' }, 'dscp: "keep" is neither "inherit" nor null', TypeError],
    [{ kind: 'ip6tnl', dscp: 1 }, 'dscp: 1 is neither "inherit" nor null', TypeError],
    [{ kind: 'ip6tnl', dscp: NaN }, 'dscp: NaN is neither "inherit" nor null', TypeError],
    [
      { kind: 'macvlan', macaddrData: ['02:00:5e:00:53:01'], macaddr: 'flush' },
      'macaddr: is not to be said together with macaddrData',
      TypeError,
    ],
    [{ kind: 'macvlan', mode: 4 }, 'mode: 4 is told by its word, "bridge"', TypeError],
    [{ kind: 'ipip', proto: 4 }, 'proto: 4 is told by its word, "ipip"', TypeError],
    [{ kind: 'gre', encap: { type: 1 } }, 'encap: 1 is told by its word, "fou"', TypeError],
    [{ kind: 'ipip', proto: 'ip6ip' }, 'proto: "ip6ip" is none of any, ipip, mplsip', TypeError],
    [{ kind: 'sit', prefix: '2001:db8::' }, 'prefix: "2001:db8::" is no prefix of IPv6', TypeError],
    [{ kind: 'sit', relayPrefix: '192.0.0.0/33' }, /relayPrefix: 33 .* from 0 to 32/, RangeError],
    [{ kind: 'geneve', id: 1 << 24 }, /id: 16777216 .* from 0 to 16777215/, RangeError],
    [{ kind: 'gtp', hsize: 0 }, 'hsize: 0 is not a whole number from 1 to 131071', RangeError],
    [{ kind: 'bareudp', ethertype: 'arp' }, /ethertype: "arp" is none of ip, ipv6/, TypeError],
    [{ kind: 'amt', discovery: '2001:db8::1' }, /discovery: .* is not an IPv4 address/, TypeError],
    [{ kind: 'xfrm', ifId: 0 }, 'ifId: 0 is not a whole number from 1 to 4294967295', RangeError],
  ])('%o', (spec, message, type) => {
    expect(() => dataOf(spec)).toThrow(message);
    expect(() => dataOf(spec)).toThrow(type);
  });
});

describe('what ip(8) says of a new tunnel', () => {
  test('is said of new ones', () => {
    expect(dataOf({ kind: 'ipip' }, 'new')).toEqual({ proto: 'ip', ttl: 0 });
    expect(dataOf({ kind: 'ip6tnl', ttl: 5 }, 'new')).toEqual({ ttl: 5, encapLimit: 4 });
    expect(dataOf({ kind: 'ip6tnl', encapLimit: 'none' }, 'new')).toMatchObject({ flags: ['ignEncapLimit'] });
    expect(dataOf({ kind: 'ip6gre', external: true }, 'new')).toEqual({ collectMetadata: true });
    expect(dataOf({ kind: 'gtp', role: 'ggsn' }, 'new')).toEqual({ role: 'ggsn', createSockets: 1 });
  });
  test('and not of those that are there', () => {
    expect(dataOf({ kind: 'ipip', ttl: 5 })).toEqual({ ttl: 5 });
  });
});

test('a change of a tunnel keeps what it has', () => {
  const ground = { iflags: ['key', 'csum'], ikey: 7, remote: '192.0.2.2' };
  expect(dataOf({ kind: 'gre', icsum: false, oseq: true, ttl: 9 }, ground)).toEqual({
    ...ground,
    iflags: ['key'],
    oflags: ['seq'],
    ttl: 9,
  });
  const six = { remote: '2001:db8::2', flowinfo: 0x0121_2345 };
  expect(dataOf({ kind: 'ip6tnl', tclass: 0x34 }, six)).toMatchObject({ flowinfo: 0x0341_2345 });
  // What it has already is not said again.
  expect(dataOf({ kind: 'ip6tnl', tclass: 0x12, remote: six.remote }, six)).toBeUndefined();
});

test('to a VXLAN only what differs is said', () => {
  const ground = { id: 7, learning: 1, port: 4789, proxy: 0 };
  expect(dataOf({ kind: 'vxlan', id: 7, proxy: false, ageing: 60 }, ground)).toEqual({ ageing: 60 });
  expect(dataOf({ kind: 'vxlan', id: 7, proxy: false, gbp: false }, ground)).toBeUndefined();
  expect(() => dataOf({ kind: 'vxlan', gbp: false }, { ...ground, gbp: true })).toThrow(/^gbp: is on/);
});

describe('kinds of a user', () => {
  const kinds = userKinds({ mykind: attributes({ colour: [1, u32], label: [2, string] }) });
  const readingKinds = { ...reading, kinds };
  const spec = { kind: 'mykind', colour: 5, label: 'red' } as unknown as LinkSpec;

  test('have the keys of their declaration, both ways', () => {
    checkSpec('link add', spec, kinds);
    const octets = LinkMessage.encode(writeLink(spec, writing(kinds), 'new'));
    expect(readLink(LinkMessage.decode(octets), readingKinds)).toMatchObject(spec);
    // Another handle knows nothing of it.
    expect(readLink(LinkMessage.decode(octets), reading)).toMatchObject({
      kind: 'mykind',
      data: expect.any(Uint8Array) as Uint8Array,
    });
  });

  test('refuse what is not declared', () => {
    const check = (more: object): (() => void) => {
      return () => {
        checkSpec('link add', { ...spec, ...more }, kinds);
      };
    };
    expect(check({ color: 5 })).toThrow('link add: "color" is no key');
    expect(check({ data: Uint8Array.of() })).toThrow('link add: "data" is no key');
    const wrong = { ...spec, colour: -1 } as LinkSpec;
    expect(() => writeLink(wrong, writing(kinds))).toThrow('colour: -1 is not a whole number');
  });

  test('octets that are no attributes stay octets', () => {
    const message = { attributes: { linkinfo: { kind: 'mykind', data: Uint8Array.of(1) } } };
    const octets = LinkMessage.encode(message as unknown as LinkMessage);
    expect(readLink(LinkMessage.decode(octets), readingKinds)).toMatchObject({ kind: 'mykind' });
  });

  test('cannot be one that is known, or undeclared', () => {
    expect(() => userKinds({ vlan: attributes({}) })).toThrow('kinds: vlan is known already');
    expect(() => userKinds({ mykind: {} as never })).toThrow('kinds.mykind: attributes()');
  });
});
