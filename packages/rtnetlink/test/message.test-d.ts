import { describe, expectTypeOf, test } from 'vitest';
import type { AddressMessage } from '../src/address/message.ts';
import type { BridgeLinkMessage } from '../src/link/bridge/message.ts';
import type { LinkMessage } from '../src/link/message.ts';
import { type OtherRtnlMessage, RtnlMessage } from '../src/message.ts';
import type { RtnlType } from '../src/messages.ts';
import type { NeighbourMessage } from '../src/neighbour/message.ts';
import type { NexthopMessage } from '../src/nexthop/message.ts';
import type { RouteAttributes } from '../src/route/attributes.ts';
import type { MplsEncap } from '../src/route/encap/mpls.ts';
import type { Seg6LocalEncap } from '../src/route/encap/seg6-local.ts';
import type { RouteMessage } from '../src/route/message.ts';
import type { RuleMessage } from '../src/rule/message.ts';

declare const message: RtnlMessage;
declare const route: RouteAttributes;

describe('the type tells the messages apart', () => {
  test('reading', () => {
    if (message.type === 'newLink') expectTypeOf(message.message).toEqualTypeOf<LinkMessage>();
    if (message.type === 'newBridgeLink') expectTypeOf(message.message).toEqualTypeOf<BridgeLinkMessage>();
    if (message.type === 'delAddr') expectTypeOf(message.message).toEqualTypeOf<AddressMessage>();
    if (message.type === 'newRoute') expectTypeOf(message.message).toEqualTypeOf<RouteMessage>();
    if (message.type === 'newNeigh') expectTypeOf(message.message).toEqualTypeOf<NeighbourMessage>();
    if (message.type === 'getRule') expectTypeOf(message.message).toEqualTypeOf<RuleMessage>();
    if (message.type === 'newNexthopbucket') expectTypeOf(message.message).toEqualTypeOf<NexthopMessage>();
    if (message.type === 'other') expectTypeOf(message).toEqualTypeOf<OtherRtnlMessage>();
    expectTypeOf<RtnlMessage['type']>().toEqualTypeOf<RtnlType | 'other'>();
  });

  test('writing', () => {
    RtnlMessage.encode({ type: 'newRoute', message: { header: { family: 'inet' } } });
    // @ts-expect-error -- an attribute of a link
    RtnlMessage.encode({ type: 'newRoute', message: { attributes: { ifname: 'eth0' } } });
    // @ts-expect-error -- a field of a route
    RtnlMessage.encode({ type: 'newAddr', message: { header: { dstLen: 24 } } });
    // @ts-expect-error -- no such type
    RtnlMessage.encode({ type: 'newRoutes', message: {} });
  });
});

describe('the kind tells the encapsulations apart', () => {
  test('reading', () => {
    if (route.encapType === 'mpls') expectTypeOf(route.encap).toEqualTypeOf<MplsEncap | undefined>();
    if (route.encapType === 'seg6Local')
      expectTypeOf(route.encap).toEqualTypeOf<Seg6LocalEncap | undefined>();
  });

  test('writing', () => {
    const good: RouteAttributes[] = [
      {},
      { encapType: 'mpls', encap: { dst: '100/200', ttl: 5 } },
      { encapType: 'ip', encap: { id: 5n, dst: '192.0.2.9' }, gateway: '192.0.2.1' },
      { encapType: 77, encap: Uint8Array.of(1) },
      {
        multipath: [{ flags: [], hops: 0, ifindex: 1, attributes: { encapType: 'mpls', encap: { ttl: 1 } } }],
      },
    ];
    expectTypeOf(good).toExtend<RouteAttributes[]>();
    const bad: RouteAttributes[] = [
      // @ts-expect-error -- that is a setting of IP
      { encapType: 'mpls', encap: { tos: 5 } },
      // @ts-expect-error -- a bigint
      { encapType: 'ip', encap: { id: 5 } },
      // @ts-expect-error -- no such kind
      { encapType: 'gre' },
      // @ts-expect-error -- leave the key out
      { priority: undefined },
      // @ts-expect-error -- no such word
      { pref: 'highest' },
      // @ts-expect-error -- a metric of the path
      { mtu: 1400 },
    ];
    expectTypeOf(bad).toExtend<RouteAttributes[]>();
  });
});
