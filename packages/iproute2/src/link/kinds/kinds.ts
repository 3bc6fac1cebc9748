import type { AnyFields } from '../fields.ts';
import type { LinkKind, PortKind } from '@netlink/rtnetlink';
import { amtFields, type AmtOptions } from './amt.ts';
import { bareudpFields, type BareudpOptions } from './bareudp.ts';
import { batadvFields, type BatadvOptions } from './batadv.ts';
import { bondFields, type BondOptions } from './bond.ts';
import { bondPortFields, type BondPortOptions } from './bond-port.ts';
import { type BridgeOptions, bridgeFields } from './bridge.ts';
import { bridgePortFields, type BridgePortOptions } from './bridge-port.ts';
import { canFields, type CanOptions } from './can.ts';
import { dsaFields, type DsaOptions } from './dsa.ts';
import { geneveFields, type GeneveOptions } from './geneve.ts';
import {
  type ErspanTunnelOptions,
  erspanTunnelFields,
  type GreOptions,
  greFields,
  type Ip6erspanOptions,
  ip6erspanFields,
  type Ip6greOptions,
  ip6greFields,
} from './gre.ts';
import { gtpFields, type GtpOptions } from './gtp.ts';
import { hsrFields, type HsrOptions } from './hsr.ts';
import { ipoibFields, type IpoibOptions } from './ipoib.ts';
import {
  type Ip6tnlOptions,
  ip6tnlFields,
  type IpipOptions,
  ipipFields,
  type SitOptions,
  sitFields,
} from './iptunnel.ts';
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
import { vti6Fields, vtiFields, type VtiOptions } from './vti.ts';
import { vxlanFields, type VxlanOptions } from './vxlan.ts';
import { wwanFields, type WwanOptions } from './wwan.ts';
import { xfrmFields, type XfrmOptions } from './xfrm.ts';

/** What a link of each kind is configured with. */
export interface KindOptions {
  amt: AmtOptions;
  bareudp: BareudpOptions;
  batadv: BatadvOptions;
  bond: BondOptions;
  bridge: BridgeOptions;
  can: CanOptions;
  dsa: DsaOptions;
  dummy: object;
  erspan: ErspanTunnelOptions;
  geneve: GeneveOptions;
  gre: GreOptions;
  gretap: GreOptions;
  gtp: GtpOptions;
  hsr: HsrOptions;
  ifb: object;
  ip6erspan: Ip6erspanOptions;
  ip6gre: Ip6greOptions;
  ip6gretap: Ip6greOptions;
  ip6tnl: Ip6tnlOptions;
  ipip: IpipOptions;
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
  pfcp: object;
  ppp: PppOptions;
  rmnet: RmnetOptions;
  sit: SitOptions;
  team: object;
  tun: TunOptions;
  vcan: object;
  veth: object;
  virt_wifi: object;
  vlan: VlanOptions;
  vrf: VrfOptions;
  vti: VtiOptions;
  vti6: VtiOptions;
  vxcan: object;
  vxlan: VxlanOptions;
  wireguard: object;
  wwan: WwanOptions;
  xfrm: XfrmOptions;
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
  amt: amtFields,
  bareudp: bareudpFields,
  batadv: batadvFields,
  bond: bondFields,
  bridge: bridgeFields,
  can: canFields,
  dsa: dsaFields,
  dummy: none,
  erspan: erspanTunnelFields,
  geneve: geneveFields,
  gre: greFields,
  gretap: greFields,
  gtp: gtpFields,
  hsr: hsrFields,
  ifb: none,
  ip6erspan: ip6erspanFields,
  ip6gre: ip6greFields,
  ip6gretap: ip6greFields,
  ip6tnl: ip6tnlFields,
  ipip: ipipFields,
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
  pfcp: none,
  ppp: pppFields,
  rmnet: rmnetFields,
  sit: sitFields,
  team: none,
  tun: tunFields,
  vcan: none,
  veth: none,
  virt_wifi: none,
  vlan: vlanFields,
  vrf: vrfFields,
  vti: vtiFields,
  vti6: vti6Fields,
  vxcan: none,
  vxlan: vxlanFields,
  wireguard: none,
  wwan: wwanFields,
  xfrm: xfrmFields,
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
