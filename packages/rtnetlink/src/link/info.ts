import {
  attributes,
  type AttributeSet,
  bytes,
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
import { type BridgeInfo, bridgeInfo } from './info/bridge.ts';
import { type BridgePort, bridgePort } from './info/bridge-port.ts';
import { type DummyInfo, dummyInfo } from './info/dummy.ts';
import { type IfbInfo, ifbInfo } from './info/ifb.ts';
import { type MacvlanInfo, macvlanInfo } from './info/macvlan.ts';
import { type VethInfo, vethInfo } from './info/veth.ts';
import { type VlanInfo, vlanInfo } from './info/vlan.ts';
import { type VxlanInfo, vxlanInfo } from './info/vxlan.ts';

/** The kinds of link whose settings are typed, by the name that the kernel gives them. */
export const linkKinds = {
  bridge: noflag(nested<BridgeInfo>(bridgeInfo)),
  dummy: noflag(nested<DummyInfo>(dummyInfo)),
  ifb: noflag(nested<IfbInfo>(ifbInfo)),
  macvlan: noflag(nested<MacvlanInfo>(macvlanInfo)),
  macvtap: noflag(nested<MacvlanInfo>(macvlanInfo)),
  veth: noflag(nested<VethInfo>(vethInfo)),
  vlan: noflag(nested<VlanInfo>(vlanInfo)),
  vxlan: noflag(nested<VxlanInfo>(vxlanInfo)),
} as const;

/** The kinds of master whose ports have typed settings. */
export const portKinds = {
  bridge: noflag(nested<BridgePort>(bridgePort)),
} as const;

/** The name of a kind of link whose settings are typed. */
export type LinkKind = keyof typeof linkKinds;
/** The name of a kind of master whose ports have typed settings. */
export type PortKind = keyof typeof portKinds;

const space = attributes({
  kind: [IFLA_INFO_KIND, string],
  data: [IFLA_INFO_DATA, tagged('kind', linkKinds)],
  xstats: [IFLA_INFO_XSTATS, bytes],
  slaveKind: [IFLA_INFO_SLAVE_KIND, string],
  slaveData: [IFLA_INFO_SLAVE_DATA, tagged('slaveKind', portKinds)],
});

/**
 * What kind of link it is and what it is configured with, and the same for its part as a port (`IFLA_LINKINFO`): `kind`
 * tells the types of `data` apart, `slaveKind` those of `slaveData`.
 */
export type LinkInfo = TaggedPair<'kind', 'data', typeof linkKinds> &
  TaggedPair<'slaveKind', 'slaveData', typeof portKinds> & { xstats?: Uint8Array } & Residue;

/** Reads and writes {@link LinkInfo}. */
export const linkInfo = space as AttributeSet<unknown> as AttributeSet<LinkInfo>;
