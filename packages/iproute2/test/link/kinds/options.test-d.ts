import { describe, expectTypeOf, test } from 'vitest';
import type { Link, LinkOf } from '../../../src/link/link.ts';
import type { LinkFilter } from '../../../src/link/filter.ts';
import type { LinkChanges, LinkSpec } from '../../../src/link/spec.ts';
import type { OtherNumber } from '../../../src/link/word.ts';

declare module '../../../src/link/kinds/kinds.ts' {
  interface KindOptions {
    /** A kind of a user's. */
    mykind: { colour?: number };
  }
}

declare const link: Link;
declare const macvlan: LinkOf<'macvlan'>;

describe('the kind says which options there are', () => {
  test('writing', () => {
    const good: LinkSpec[] = [
      { kind: 'gre', remote: '192.0.2.2', ikey: '0.0.0.7', encap: { type: 'fou', dport: 5555 } },
      { kind: 'ip6tnl', proto: 'any', encapLimit: 'none', dscp: null },
      { kind: 'sit', prefix: '2001:db8::/32', isatap: true },
      { kind: 'geneve', id: 5, df: 'inherit' },
      { kind: 'macvlan', macaddr: { add: '02:00:5e:00:53:01' } },
      { kind: 'bareudp', dstport: 1, ethertype: 0x86dd },
      { kind: 'xfrm', dev: null, ifId: 5 },
      { kind: 'wireguard', name: 'wg0' },
      { kind: 'mykind', colour: 5 },
    ];
    expectTypeOf(good).toExtend<LinkSpec[]>();
    const bad: LinkSpec[] = [
      // @ts-expect-error -- an option of another kind
      { kind: 'gre', id: 5 },
      // @ts-expect-error -- of erspan only
      { kind: 'gretap', erspanVer: 1 },
      // @ts-expect-error -- of tunnels over IPv4
      { kind: 'ip6gre', tos: 5 },
      // @ts-expect-error -- of sit only
      { kind: 'ipip', prefix: '2001:db8::/32' },
      // @ts-expect-error -- a slip of the pen
      { kind: 'geneve', dstprot: 6081 },
      // @ts-expect-error -- not a number: none has another meaning than these words
      { kind: 'ip6tnl', dscp: 1 },
      // @ts-expect-error -- no such word
      { kind: 'sit', proto: 'ip6ip6' },
      // @ts-expect-error -- no such word
      { kind: 'gtp', role: 'none' },
      // @ts-expect-error -- one or the other
      { kind: 'macvlan', macaddr: 'add' },
      // @ts-expect-error -- it has no options
      { kind: 'wireguard', privateKey: '' },
      // @ts-expect-error -- a number
      { kind: 'mykind', colour: 'red' },
    ];
    expectTypeOf(bad).toExtend<LinkSpec[]>();
  });

  test('of all links, of the other end and as a port', () => {
    const good: LinkChanges[] = [
      { mtu: 1400, up: true, master: null, port: { kind: 'bridge', cost: 5, isolated: true } },
      { port: { kind: 'bond', queueId: 7 } },
      { kind: 'veth', peer: { name: 'v1', mtu: 1400, netns: 'blue' } },
    ];
    expectTypeOf(good).toExtend<LinkChanges[]>();
    const bad: LinkChanges[] = [
      // @ts-expect-error -- a slip of the pen
      { mtuu: 1400 },
      // @ts-expect-error -- a switch
      { up: 1 },
      // @ts-expect-error -- a slip of the pen
      { kind: 'veth', peer: { name: 'v1', mtuu: 1400 } },
      // @ts-expect-error -- a slip of the pen
      { port: { kind: 'bridge', costt: 5 } },
      // @ts-expect-error -- an option of the ports of another master
      { port: { kind: 'bridge', queueId: 7 } },
      // @ts-expect-error -- the other end is not set up
      { kind: 'veth', peer: { name: 'v1', up: true } },
      // @ts-expect-error -- it is no pair
      { kind: 'vlan', peer: 'v1' },
    ];
    expectTypeOf(bad).toExtend<LinkChanges[]>();
  });

  test('asking', () => {
    const good: LinkFilter[] = [
      { up: true, master: null, port: 'bridge', mtu: 9000 },
      { kind: 'vlan', id: 5 },
    ];
    expectTypeOf(good).toExtend<LinkFilter[]>();
    const bad: LinkFilter[] = [
      // @ts-expect-error -- a switch
      { up: 1 },
      // @ts-expect-error -- no word, but a number
      { mtu: 'x' },
      // @ts-expect-error -- a slip of the pen
      { mtuu: 1400 },
      // @ts-expect-error -- no number, but a word
      { port: 5 },
    ];
    expectTypeOf(bad).toExtend<LinkFilter[]>();
  });

  test('a number where there is a word for all that is known', () => {
    const good: LinkChanges[] = [
      // What was read is taken, and what is said to be meant.
      { kind: 'macvlan', mode: macvlan.mode },
      { kind: 'macvlan', mode: 99 as OtherNumber },
      { kind: 'bareudp', ethertype: 0x86dd },
      { kind: 'gre', ttl: 5 },
    ];
    expectTypeOf(good).toExtend<LinkChanges[]>();
    const bad: LinkChanges[] = [
      // @ts-expect-error -- the word is 'bridge'
      { kind: 'macvlan', mode: 4 },
      // @ts-expect-error -- the word is '8021q'
      { kind: 'vlan', protocol: 0x8100 },
      // @ts-expect-error -- the word is 'active-backup'
      { kind: 'bond', mode: 1 },
      // @ts-expect-error -- the word is 'blackhole'
      { kind: 'netkit', policy: 2 },
      // @ts-expect-error -- the word is 'perm'
      { kind: 'bridge', mcastRouter: 2 },
      // @ts-expect-error -- the word is 'ip6ip6'
      { kind: 'sit', proto: 41 },
      // @ts-expect-error -- the word is 'fou'
      { kind: 'gre', encap: { type: 1 } },
      // @ts-expect-error -- the word is 'set'
      { kind: 'vxlan', df: 1 },
      // @ts-expect-error -- the word is 'dormant'
      { linkmode: 1 },
      // @ts-expect-error -- the word is 'none'
      { addrgenmode: 1 },
      // @ts-expect-error -- the word is 'up'
      { state: 6 },
      // @ts-expect-error -- the word is 'forwarding'
      { port: { kind: 'bridge', state: 3 } },
      // @ts-expect-error -- the word is 'enable'
      { vfinfoList: [{ vf: 0, linkState: 1 }] },
    ];
    expectTypeOf(bad).toExtend<LinkChanges[]>();
  });

  test('reading', () => {
    if (link.kind === 'gre') expectTypeOf(link).toEqualTypeOf<LinkOf<'gre'>>();
    if (link.kind === 'mykind') expectTypeOf(link.colour).toEqualTypeOf<number | undefined>();
    if (link.kind === 'vti') expectTypeOf(link.fwmark).toEqualTypeOf<number | undefined>();
    if (link.kind === 'ip6tnl') expectTypeOf(link.ttl).toEqualTypeOf<number | 'inherit' | undefined>();
  });
});
