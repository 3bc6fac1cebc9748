import {
  attributes,
  type AttributeSet,
  nested,
  noflag,
  type Residue,
  string,
  tagged,
  type TaggedPair,
} from '@netlink/packet';
import {
  IFLA_INFO_DATA,
  IFLA_INFO_KIND,
  IFLA_INFO_SLAVE_DATA,
  IFLA_INFO_SLAVE_KIND,
  IFLA_INFO_XSTATS,
} from './constants.ts';
import { type AmtInfo, amtInfo } from './info/amt.ts';
import { type BareudpInfo, bareudpInfo } from './info/bareudp.ts';
import { type BatadvInfo, batadvInfo } from './info/batadv.ts';
import { type BondInfo, bondInfo } from './info/bond.ts';
import { type BondPort, bondPort } from './info/bond-port.ts';
import { type BridgeInfo, bridgeInfo } from './info/bridge.ts';
import { type BridgePort, bridgePort } from './info/bridge-port.ts';
import { type CanDeviceStats, canDeviceStats, type CanInfo, canInfo } from './info/can.ts';
import { type DsaInfo, dsaInfo } from './info/dsa.ts';
import { type DummyInfo, dummyInfo } from './info/dummy.ts';
import { type GeneveInfo, geneveInfo } from './info/geneve.ts';
import { type GreInfo, greInfo, type Ip6greInfo, ip6greInfo } from './info/gre.ts';
import { type GtpInfo, gtpInfo } from './info/gtp.ts';
import { type HsrInfo, hsrInfo } from './info/hsr.ts';
import { type IfbInfo, ifbInfo } from './info/ifb.ts';
import { type IpoibInfo, ipoibInfo } from './info/ipoib.ts';
import {
  type Ip6tnlInfo,
  ip6tnlInfo,
  type IpipInfo,
  ipipInfo,
  type SitInfo,
  sitInfo,
} from './info/iptunnel.ts';
import { type IpvlanInfo, ipvlanInfo } from './info/ipvlan.ts';
import { type MacsecInfo, macsecInfo } from './info/macsec.ts';
import { type MacvlanInfo, macvlanInfo } from './info/macvlan.ts';
import { type NetdevsimInfo, netdevsimInfo } from './info/netdevsim.ts';
import { type NetkitInfo, netkitInfo } from './info/netkit.ts';
import { type NlmonInfo, nlmonInfo } from './info/nlmon.ts';
import { type OpenvswitchInfo, openvswitchInfo } from './info/openvswitch.ts';
import { type OvpnInfo, ovpnInfo } from './info/ovpn.ts';
import { type PfcpInfo, pfcpInfo } from './info/pfcp.ts';
import { type PppInfo, pppInfo } from './info/ppp.ts';
import { type RmnetInfo, rmnetInfo } from './info/rmnet.ts';
import { type TeamInfo, teamInfo } from './info/team.ts';
import { type TeamPort, teamPort } from './info/team-port.ts';
import { type TunInfo, tunInfo } from './info/tun.ts';
import { type VcanInfo, vcanInfo } from './info/vcan.ts';
import { type VethInfo, vethInfo } from './info/veth.ts';
import { type VirtWifiInfo, virtWifiInfo } from './info/virt-wifi.ts';
import { type VlanInfo, vlanInfo } from './info/vlan.ts';
import { type VrfInfo, vrfInfo } from './info/vrf.ts';
import { type VrfPort, vrfPort } from './info/vrf-port.ts';
import { type Vti6Info, vti6Info, type VtiInfo, vtiInfo } from './info/vti.ts';
import { type VxcanInfo, vxcanInfo } from './info/vxcan.ts';
import { type VxlanInfo, vxlanInfo } from './info/vxlan.ts';
import { type WireguardInfo, wireguardInfo } from './info/wireguard.ts';
import { type WwanInfo, wwanInfo } from './info/wwan.ts';
import { type XfrmInfo, xfrmInfo } from './info/xfrm.ts';

/** The kinds of link whose settings are typed, by the name that the kernel gives them. */
export const linkKinds = {
  amt: noflag(nested<AmtInfo>(amtInfo)),
  bareudp: noflag(nested<BareudpInfo>(bareudpInfo)),
  batadv: noflag(nested<BatadvInfo>(batadvInfo)),
  bond: noflag(nested<BondInfo>(bondInfo)),
  bridge: noflag(nested<BridgeInfo>(bridgeInfo)),
  can: noflag(nested<CanInfo>(canInfo)),
  dsa: noflag(nested<DsaInfo>(dsaInfo)),
  dummy: noflag(nested<DummyInfo>(dummyInfo)),
  erspan: noflag(nested<GreInfo>(greInfo)),
  geneve: noflag(nested<GeneveInfo>(geneveInfo)),
  gre: noflag(nested<GreInfo>(greInfo)),
  gretap: noflag(nested<GreInfo>(greInfo)),
  gtp: noflag(nested<GtpInfo>(gtpInfo)),
  hsr: noflag(nested<HsrInfo>(hsrInfo)),
  ifb: noflag(nested<IfbInfo>(ifbInfo)),
  ip6erspan: noflag(nested<Ip6greInfo>(ip6greInfo)),
  ip6gre: noflag(nested<Ip6greInfo>(ip6greInfo)),
  ip6gretap: noflag(nested<Ip6greInfo>(ip6greInfo)),
  ip6tnl: noflag(nested<Ip6tnlInfo>(ip6tnlInfo)),
  ipip: noflag(nested<IpipInfo>(ipipInfo)),
  ipoib: noflag(nested<IpoibInfo>(ipoibInfo)),
  ipvlan: noflag(nested<IpvlanInfo>(ipvlanInfo)),
  ipvtap: noflag(nested<IpvlanInfo>(ipvlanInfo)),
  macsec: noflag(nested<MacsecInfo>(macsecInfo)),
  macvlan: noflag(nested<MacvlanInfo>(macvlanInfo)),
  macvtap: noflag(nested<MacvlanInfo>(macvlanInfo)),
  netdevsim: noflag(nested<NetdevsimInfo>(netdevsimInfo)),
  netkit: noflag(nested<NetkitInfo>(netkitInfo)),
  nlmon: noflag(nested<NlmonInfo>(nlmonInfo)),
  openvswitch: noflag(nested<OpenvswitchInfo>(openvswitchInfo)),
  ovpn: noflag(nested<OvpnInfo>(ovpnInfo)),
  pfcp: noflag(nested<PfcpInfo>(pfcpInfo)),
  ppp: noflag(nested<PppInfo>(pppInfo)),
  rmnet: noflag(nested<RmnetInfo>(rmnetInfo)),
  sit: noflag(nested<SitInfo>(sitInfo)),
  team: noflag(nested<TeamInfo>(teamInfo)),
  tun: noflag(nested<TunInfo>(tunInfo)),
  vcan: noflag(nested<VcanInfo>(vcanInfo)),
  veth: noflag(nested<VethInfo>(vethInfo)),
  virt_wifi: noflag(nested<VirtWifiInfo>(virtWifiInfo)),
  vlan: noflag(nested<VlanInfo>(vlanInfo)),
  vrf: noflag(nested<VrfInfo>(vrfInfo)),
  vti: noflag(nested<VtiInfo>(vtiInfo)),
  vti6: noflag(nested<Vti6Info>(vti6Info)),
  vxcan: noflag(nested<VxcanInfo>(vxcanInfo)),
  vxlan: noflag(nested<VxlanInfo>(vxlanInfo)),
  wireguard: noflag(nested<WireguardInfo>(wireguardInfo)),
  wwan: noflag(nested<WwanInfo>(wwanInfo)),
  xfrm: noflag(nested<XfrmInfo>(xfrmInfo)),
} as const;

/** The kinds of master whose ports have typed settings. */
export const portKinds = {
  bond: noflag(nested<BondPort>(bondPort)),
  bridge: noflag(nested<BridgePort>(bridgePort)),
  team: noflag(nested<TeamPort>(teamPort)),
  vrf: noflag(nested<VrfPort>(vrfPort)),
} as const;

/** The name of a kind of link whose settings are typed. */
export type LinkKind = keyof typeof linkKinds;
/** The name of a kind of master whose ports have typed settings. */
export type PortKind = keyof typeof portKinds;

/** The kinds of link whose statistics of their own are typed. */
export const linkXstats = { can: canDeviceStats } as const;

const space = attributes({
  kind: [IFLA_INFO_KIND, string],
  data: [IFLA_INFO_DATA, tagged('kind', linkKinds)],
  xstats: [IFLA_INFO_XSTATS, tagged('kind', linkXstats)],
  slaveKind: [IFLA_INFO_SLAVE_KIND, string],
  slaveData: [IFLA_INFO_SLAVE_DATA, tagged('slaveKind', portKinds)],
});

/**
 * What kind of link it is and what it is configured with, and the same for its part as a port (`IFLA_LINKINFO`): `kind`
 * tells the types of `data` apart, `slaveKind` those of `slaveData`. `xstats` are statistics that links of a kind have.
 */
export type LinkInfo = TaggedPair<'kind', 'data', typeof linkKinds> &
  TaggedPair<'slaveKind', 'slaveData', typeof portKinds> & { xstats?: CanDeviceStats | Uint8Array } & Residue;

/** Reads and writes {@link LinkInfo}. */
export const linkInfo = space as AttributeSet<unknown> as AttributeSet<LinkInfo>;
