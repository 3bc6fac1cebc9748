import { otherTag, type UnknownTag } from '@netlink/packet';
import { describe, expectTypeOf, test } from 'vitest';
import type { LinkAttributes } from '../../src/link/attributes.ts';
import type { LinkHeader } from '../../src/link/header.ts';
import type { BondInfo } from '../../src/link/info/bond.ts';
import type { BondPort } from '../../src/link/info/bond-port.ts';
import type { LinkInfo, LinkKind } from '../../src/link/info.ts';
import type { BridgeInfo } from '../../src/link/info/bridge.ts';
import type { BridgePort } from '../../src/link/info/bridge-port.ts';
import type { MacvlanInfo } from '../../src/link/info/macvlan.ts';
import type { VlanInfo } from '../../src/link/info/vlan.ts';
import type { VxlanInfo } from '../../src/link/info/vxlan.ts';
import { LinkMessage } from '../../src/link/message.ts';

declare const info: LinkInfo;

describe('the kind tells the settings apart', () => {
  test('reading', () => {
    if (info.kind === 'vlan') expectTypeOf(info.data).toEqualTypeOf<VlanInfo | undefined>();
    if (info.kind === 'vxlan') expectTypeOf(info.data).toEqualTypeOf<VxlanInfo | undefined>();
    if (info.kind === 'bridge') expectTypeOf(info.data).toEqualTypeOf<BridgeInfo | undefined>();
    if (info.kind === 'macvtap') expectTypeOf(info.data).toEqualTypeOf<MacvlanInfo | undefined>();
    if (info.kind === 'bond') expectTypeOf(info.data).toEqualTypeOf<BondInfo | undefined>();
    if (info.slaveKind === 'bond') expectTypeOf(info.slaveData).toEqualTypeOf<BondPort | undefined>();
    if (info.slaveKind === 'bridge') expectTypeOf(info.slaveData).toEqualTypeOf<BridgePort | undefined>();
    if (info.kind === undefined) expectTypeOf(info.data).toEqualTypeOf<Uint8Array | undefined>();
  });

  test('both pairs at once', () => {
    if (info.kind === 'vlan' && info.slaveKind === 'bridge') {
      expectTypeOf(info.data).toEqualTypeOf<VlanInfo | undefined>();
      expectTypeOf(info.slaveData).toEqualTypeOf<BridgePort | undefined>();
    }
  });

  test('writing', () => {
    const good: LinkInfo[] = [
      { kind: 'vlan', data: { id: 5 } },
      { kind: 'dummy' },
      { kind: 'vxlan', data: { group: '192.0.2.1', ttlInherit: true } },
      { kind: 'veth', data: { peer: { attributes: { ifname: 'v1' } } } },
      { kind: 'ip6gretap', data: { iflags: ['key'], ikey: 7, encapType: 'gue' } },
      { slaveKind: 'bridge', slaveData: { cost: 7 } },
      { kind: otherTag('new'), data: Uint8Array.of(1) },
    ];
    expectTypeOf(good).toExtend<LinkInfo[]>();
    const bad: LinkInfo[] = [
      // @ts-expect-error -- that is a setting of a VXLAN
      { kind: 'vlan', data: { ttl: 5 } },
      // @ts-expect-error -- no such setting
      { kind: 'vlan', data: { idd: 5 } },
      // @ts-expect-error -- a number
      { kind: 'vlan', data: { id: '5' } },
      // @ts-expect-error -- no such word
      { kind: 'macvlan', data: { mode: 'brigde' } },
      // @ts-expect-error -- of sit only
      { kind: 'ipip', data: { prefix6rd: '2001:db8::' } },
      // @ts-expect-error -- a bigint
      { kind: 'bridge', data: { gcTimer: 5 } },
      // @ts-expect-error -- an unknown kind has to be said to be one
      { kind: 'new' },
      // @ts-expect-error -- the kind of the other end is that of the link
      { kind: 'veth', data: { peer: { attributes: { linkinfo: { kind: 'veth' } } } } },
    ];
    expectTypeOf(bad).toExtend<LinkInfo[]>();
  });

  test('the kinds that are known', () => {
    type Known = Exclude<NonNullable<LinkInfo['kind']>, UnknownTag>;
    expectTypeOf<Known>().toEqualTypeOf<LinkKind>();
    expectTypeOf<'bridge' | 'dummy' | 'gre' | 'vlan' | 'vxlan' | 'wireguard'>().toExtend<LinkKind>();
    expectTypeOf<'new'>().not.toExtend<LinkKind>();
  });
});

describe('messages', () => {
  test('decode gives the named types', () => {
    const message = LinkMessage.decode(new Uint8Array(16));
    expectTypeOf(message).toEqualTypeOf<{ header: LinkHeader; attributes: LinkAttributes }>();
    expectTypeOf(message).toExtend<LinkMessage>();
  });

  test('attributes that may be absent, but not undefined', () => {
    expectTypeOf<LinkAttributes['mtu']>().toEqualTypeOf<number | undefined>();
    // @ts-expect-error -- leave the key out
    const attributes: LinkAttributes = { mtu: undefined };
    expectTypeOf(attributes).toExtend<LinkAttributes>();
  });

  test('words, widened by number', () => {
    LinkMessage.encode({ header: { family: 'inet6', type: 1, flags: ['up', 0x4_0000] } });
    // @ts-expect-error -- no such word
    LinkMessage.encode({ header: { flags: ['upp'] } });
    // @ts-expect-error -- no such attribute
    LinkMessage.encode({ attributes: { mtuu: 1 } });
  });
});
