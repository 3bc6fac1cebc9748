import { bondPortSamples, bondSamples } from './bond.ts';
import { bridgePortSamples, bridgeSamples } from './bridge.ts';
import { canSamples } from './can.ts';
import { hsrSamples } from './hsr.ts';
import { ipvlanSamples } from './ipvlan.ts';
import { macsecSamples } from './macsec.ts';
import { geneveSamples } from './geneve.ts';
import { erspanTunnelSamples, ip6erspanSamples } from './erspan.ts';
import { greSamples, gretapSamples, ip6greSamples, ip6gretapSamples } from './gre.ts';
import { ip6tnlSamples, ipipSamples, sitSamples } from './iptunnel.ts';
import { macvlanSamples } from './macvlan.ts';
import { netkitSamples } from './netkit.ts';
import { rmnetSamples } from './rmnet.ts';
import type { KindSamples, PortSamples } from './sample.ts';
import {
  batadvSamples,
  dsaSamples,
  ipoibSamples,
  ovpnSamples,
  pppSamples,
  virtWifiSamples,
  vrfSamples,
  wwanSamples,
} from './small-kinds.ts';
import { tunSamples } from './tun.ts';
import { amtSamples, bareudpSamples, gtpSamples, xfrmSamples } from './small-tunnels.ts';
import { vlanSamples } from './vlan.ts';
import { vti6Samples, vtiSamples } from './vti.ts';
import { vxlanSamples } from './vxlan.ts';

const plain: KindSamples = { base: {}, ip: '', options: {} };

/** Samples of each kind of link whose options we know. */
export const KIND_SAMPLES: Readonly<Record<string, KindSamples>> = {
  amt: amtSamples,
  bareudp: bareudpSamples,
  batadv: batadvSamples,
  bond: bondSamples,
  bridge: bridgeSamples,
  can: canSamples,
  dsa: dsaSamples,
  dummy: plain,
  erspan: erspanTunnelSamples,
  geneve: geneveSamples,
  gre: greSamples,
  gretap: gretapSamples,
  gtp: gtpSamples,
  hsr: hsrSamples,
  ifb: plain,
  ip6erspan: ip6erspanSamples,
  ip6gre: ip6greSamples,
  ip6gretap: ip6gretapSamples,
  ip6tnl: ip6tnlSamples,
  ipip: ipipSamples,
  ipoib: ipoibSamples,
  ipvlan: ipvlanSamples,
  ipvtap: ipvlanSamples,
  macsec: macsecSamples,
  macvlan: macvlanSamples,
  macvtap: macvlanSamples,
  netkit: netkitSamples,
  nlmon: plain,
  ovpn: ovpnSamples,
  pfcp: plain,
  ppp: pppSamples,
  rmnet: rmnetSamples,
  sit: sitSamples,
  team: plain,
  tun: tunSamples,
  vcan: plain,
  veth: { ...plain, base: { peer: 't1' }, ip: 'peer name t1' },
  virt_wifi: virtWifiSamples,
  vlan: vlanSamples,
  vrf: vrfSamples,
  vti: vtiSamples,
  vti6: vti6Samples,
  vxcan: { ...plain, base: { peer: 't1' }, ip: 'peer name t1' },
  vxlan: vxlanSamples,
  wireguard: plain,
  wwan: wwanSamples,
  xfrm: xfrmSamples,
};

/** Samples of the ports of each kind of master. */
export const PORT_SAMPLES: Readonly<Record<string, PortSamples>> = {
  bond: bondPortSamples,
  bridge: bridgePortSamples,
};
