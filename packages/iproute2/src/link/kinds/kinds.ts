import type { LinkKind, PortKind } from '@netlink/rtnetlink';
import type { AnyFields } from '../fields.ts';
import { type BridgeOptions, bridgeFields } from './bridge.ts';
import { bridgePortFields, type BridgePortOptions } from './bridge-port.ts';
import { macvlanFields, type MacvlanOptions } from './macvlan.ts';
import { vlanFields, type VlanOptions } from './vlan.ts';
import { vxlanFields, type VxlanOptions } from './vxlan.ts';

/** What a link of each kind is configured with. */
export interface KindOptions {
  bridge: BridgeOptions;
  dummy: object;
  ifb: object;
  macvlan: MacvlanOptions;
  macvtap: MacvlanOptions;
  veth: object;
  vlan: VlanOptions;
  vxlan: VxlanOptions;
}

/** What a port of a link of each kind is configured with. */
export interface PortOptions {
  bridge: BridgePortOptions;
}

type Tables<Kind extends string> = Readonly<Record<Kind, AnyFields<never>>>;

const none: AnyFields<never> = {};

/** The fields of each kind of link. */
export const KINDS: Tables<LinkKind> = {
  bridge: bridgeFields,
  dummy: none,
  ifb: none,
  macvlan: macvlanFields,
  macvtap: macvlanFields,
  veth: none,
  vlan: vlanFields,
  vxlan: vxlanFields,
};

/** The fields of the ports of each kind of link. */
export const PORTS: Tables<PortKind> = { bridge: bridgePortFields };

/** The fields of a kind, if it is one that we know. */
export function fieldsOf(tables: Tables<string>, kind: string): AnyFields<never> | undefined {
  return Object.hasOwn(tables, kind) ? tables[kind] : undefined;
}
