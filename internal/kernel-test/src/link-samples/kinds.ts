import { bondPortSamples, bondSamples } from './bond.ts';
import { canSamples } from './can.ts';
import { hsrSamples } from './hsr.ts';
import { ipvlanSamples } from './ipvlan.ts';
import { macsecSamples } from './macsec.ts';
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
import { vlanSamples } from './vlan.ts';
import { vxlanSamples } from './vxlan.ts';

const plain: KindSamples = { base: {}, ip: '', options: {} };

/** Samples of each kind of link whose options we know. */
export const KIND_SAMPLES: Readonly<Record<string, KindSamples>> = {
  batadv: batadvSamples,
  bond: bondSamples,
  can: canSamples,
  dsa: dsaSamples,
  dummy: plain,
  hsr: hsrSamples,
  ifb: plain,
  ipoib: ipoibSamples,
  ipvlan: ipvlanSamples,
  ipvtap: ipvlanSamples,
  macsec: macsecSamples,
  macvlan: macvlanSamples,
  macvtap: macvlanSamples,
  netkit: netkitSamples,
  nlmon: plain,
  ovpn: ovpnSamples,
  ppp: pppSamples,
  rmnet: rmnetSamples,
  team: plain,
  tun: tunSamples,
  vcan: plain,
  veth: { ...plain, base: { peer: 't1' }, ip: 'peer name t1' },
  virt_wifi: virtWifiSamples,
  vlan: vlanSamples,
  vrf: vrfSamples,
  vxcan: { ...plain, base: { peer: 't1' }, ip: 'peer name t1' },
  vxlan: vxlanSamples,
  wwan: wwanSamples,
};

/** Samples of the ports of each kind of master. */
export const PORT_SAMPLES: Readonly<Record<string, PortSamples>> = { bond: bondPortSamples };
