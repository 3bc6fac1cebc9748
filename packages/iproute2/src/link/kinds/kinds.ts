import type { LinkKind, PortKind } from '@netlink/rtnetlink';
import type { AnyFields } from '../fields.ts';
import { batadvFields, type BatadvOptions } from './batadv.ts';
import { bondFields, type BondOptions } from './bond.ts';
import { bondPortFields, type BondPortOptions } from './bond-port.ts';
import { type BridgeOptions, bridgeFields } from './bridge.ts';
import { bridgePortFields, type BridgePortOptions } from './bridge-port.ts';
import { canFields, type CanOptions } from './can.ts';
import { dsaFields, type DsaOptions } from './dsa.ts';
import { hsrFields, type HsrOptions } from './hsr.ts';
import { ipoibFields, type IpoibOptions } from './ipoib.ts';
import { ipvlanFields, type IpvlanOptions } from './ipvlan.ts';
import { macsecFields, type MacsecOptions } from './macsec.ts';
import { macvlanFields, type MacvlanOptions } from './macvlan.ts';
import { netkitFields, type NetkitOptions } from './netkit.ts';
import { ovpnFields, type OvpnOptions } from './ovpn.ts';
import { pppFields, type PppOptions } from './ppp.ts';
import { rmnetFields, type RmnetOptions } from './rmnet.ts';
import { tunFields, type TunOptions } from './tun.ts';
import { vlanFields, type VlanOptions } from './vlan.ts';
import { vrfFields, type VrfOptions } from './vrf.ts';
import { vrfPortFields, type VrfPortOptions } from './vrf-port.ts';
import { vxlanFields, type VxlanOptions } from './vxlan.ts';
import { wwanFields, type WwanOptions } from './wwan.ts';

/** What a link of each kind is configured with. */
export interface KindOptions {
  batadv: BatadvOptions;
  bond: BondOptions;
  bridge: BridgeOptions;
  can: CanOptions;
  dsa: DsaOptions;
  dummy: object;
  hsr: HsrOptions;
  ifb: object;
  ipoib: IpoibOptions;
  ipvlan: IpvlanOptions;
  ipvtap: IpvlanOptions;
  macsec: MacsecOptions;
  macvlan: MacvlanOptions;
  macvtap: MacvlanOptions;
  netdevsim: object;
  netkit: NetkitOptions;
  nlmon: object;
  openvswitch: object;
  ovpn: OvpnOptions;
  ppp: PppOptions;
  rmnet: RmnetOptions;
  team: object;
  tun: TunOptions;
  vcan: object;
  veth: object;
  virt_wifi: object;
  vlan: VlanOptions;
  vrf: VrfOptions;
  vxcan: object;
  vxlan: VxlanOptions;
  wwan: WwanOptions;
}

/** What a port of a link of each kind is configured with. */
export interface PortOptions {
  bond: BondPortOptions;
  bridge: BridgePortOptions;
  team: object;
  vrf: VrfPortOptions;
}

type Tables<Kind extends string> = Readonly<Record<Kind, AnyFields<never>>>;

const none: AnyFields<never> = {};

/** The fields of each kind of link. */
export const KINDS: Tables<LinkKind> = {
  batadv: batadvFields,
  bond: bondFields,
  bridge: bridgeFields,
  can: canFields,
  dsa: dsaFields,
  dummy: none,
  hsr: hsrFields,
  ifb: none,
  ipoib: ipoibFields,
  ipvlan: ipvlanFields,
  ipvtap: ipvlanFields,
  macsec: macsecFields,
  macvlan: macvlanFields,
  macvtap: macvlanFields,
  netdevsim: none,
  netkit: netkitFields,
  nlmon: none,
  openvswitch: none,
  ovpn: ovpnFields,
  ppp: pppFields,
  rmnet: rmnetFields,
  team: none,
  tun: tunFields,
  vcan: none,
  veth: none,
  virt_wifi: none,
  vlan: vlanFields,
  vrf: vrfFields,
  vxcan: none,
  vxlan: vxlanFields,
  wwan: wwanFields,
};

/** The fields of the ports of each kind of link. */
export const PORTS: Tables<PortKind> = {
  bond: bondPortFields,
  bridge: bridgePortFields,
  team: none,
  vrf: vrfPortFields,
};

/** The fields of a kind, if it is one that we know. */
export function fieldsOf(tables: Tables<string>, kind: string): AnyFields<never> | undefined {
  return Object.hasOwn(tables, kind) ? tables[kind] : undefined;
}
