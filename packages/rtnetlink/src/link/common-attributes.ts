import {
  bytes,
  enumeration,
  flags,
  list,
  mac,
  nested,
  noflag,
  s32,
  string,
  u16,
  u32,
  u8,
  uint,
} from '@netlink/packet';
import * as c from './constants.ts';
import { type DevlinkPort, devlinkPort } from './devlink-port.ts';
import { type DpllPin, dpllPin } from './dpll-pin.ts';
import { linkMap } from './map.ts';
import { type PropertyList, propertyList } from './property-list.ts';
import { type ProtoDownReason, protoDownReason } from './proto-down-reason.ts';
import { linkStats, linkStats64 } from './stats.ts';
import { IFLA_VF_INFO, type VfInfo, vfInfo } from './vf-info.ts';
import { IFLA_VF_PORT, type VfPort, vfPort } from './vf-port.ts';
import { LINK_EVENTS, LINK_FILTERS, LINK_MODES, OPER_STATES } from './words.ts';
import { type LinkXdp, linkXdp } from './xdp.ts';

/**
 * The attributes that a link has in whatever form it is spoken of (`IFLA_*`, linux/if_link.h). The forms add those whose
 * layout depends on the form: `IFLA_LINKINFO`, `IFLA_AF_SPEC` and `IFLA_PROTINFO`.
 */
export const commonAttributes = {
  address: [c.IFLA_ADDRESS, mac],
  broadcast: [c.IFLA_BROADCAST, mac],
  ifname: [c.IFLA_IFNAME, string],
  mtu: [c.IFLA_MTU, u32],
  link: [c.IFLA_LINK, u32],
  qdisc: [c.IFLA_QDISC, string],
  stats: [c.IFLA_STATS, linkStats],
  cost: [c.IFLA_COST, bytes],
  priority: [c.IFLA_PRIORITY, bytes],
  master: [c.IFLA_MASTER, u32],
  wireless: [c.IFLA_WIRELESS, bytes],
  txqlen: [c.IFLA_TXQLEN, u32],
  map: [c.IFLA_MAP, linkMap],
  weight: [c.IFLA_WEIGHT, u32],
  operstate: [c.IFLA_OPERSTATE, enumeration(u8, OPER_STATES)],
  linkmode: [c.IFLA_LINKMODE, enumeration(u8, LINK_MODES)],
  netNsPid: [c.IFLA_NET_NS_PID, u32],
  ifalias: [c.IFLA_IFALIAS, string],
  numVf: [c.IFLA_NUM_VF, u32],
  vfinfoList: [c.IFLA_VFINFO_LIST, noflag(list(IFLA_VF_INFO, noflag(nested<VfInfo>(vfInfo))))],
  stats64: [c.IFLA_STATS64, linkStats64],
  vfPorts: [c.IFLA_VF_PORTS, noflag(list(IFLA_VF_PORT, noflag(nested<VfPort>(vfPort))))],
  portSelf: [c.IFLA_PORT_SELF, noflag(nested<VfPort>(vfPort))],
  group: [c.IFLA_GROUP, u32],
  netNsFd: [c.IFLA_NET_NS_FD, u32],
  extMask: [c.IFLA_EXT_MASK, flags(u32, LINK_FILTERS)],
  promiscuity: [c.IFLA_PROMISCUITY, u32],
  numTxQueues: [c.IFLA_NUM_TX_QUEUES, u32],
  numRxQueues: [c.IFLA_NUM_RX_QUEUES, u32],
  carrier: [c.IFLA_CARRIER, u8],
  physPortId: [c.IFLA_PHYS_PORT_ID, bytes],
  carrierChanges: [c.IFLA_CARRIER_CHANGES, u32],
  physSwitchId: [c.IFLA_PHYS_SWITCH_ID, bytes],
  linkNetnsid: [c.IFLA_LINK_NETNSID, s32],
  physPortName: [c.IFLA_PHYS_PORT_NAME, string],
  protoDown: [c.IFLA_PROTO_DOWN, u8],
  gsoMaxSegs: [c.IFLA_GSO_MAX_SEGS, u32],
  gsoMaxSize: [c.IFLA_GSO_MAX_SIZE, u32],
  xdp: [c.IFLA_XDP, noflag(nested<LinkXdp>(linkXdp))],
  event: [c.IFLA_EVENT, enumeration(u32, LINK_EVENTS)],
  newNetnsid: [c.IFLA_NEW_NETNSID, s32],
  targetNetnsid: [c.IFLA_TARGET_NETNSID, s32],
  carrierUpCount: [c.IFLA_CARRIER_UP_COUNT, u32],
  carrierDownCount: [c.IFLA_CARRIER_DOWN_COUNT, u32],
  newIfindex: [c.IFLA_NEW_IFINDEX, s32],
  minMtu: [c.IFLA_MIN_MTU, u32],
  maxMtu: [c.IFLA_MAX_MTU, u32],
  propList: [c.IFLA_PROP_LIST, nested<PropertyList>(propertyList)],
  altIfname: [c.IFLA_ALT_IFNAME, string],
  permAddress: [c.IFLA_PERM_ADDRESS, mac],
  protoDownReason: [c.IFLA_PROTO_DOWN_REASON, nested<ProtoDownReason>(protoDownReason)],
  parentDevName: [c.IFLA_PARENT_DEV_NAME, string],
  parentDevBusName: [c.IFLA_PARENT_DEV_BUS_NAME, string],
  groMaxSize: [c.IFLA_GRO_MAX_SIZE, u32],
  tsoMaxSize: [c.IFLA_TSO_MAX_SIZE, u32],
  tsoMaxSegs: [c.IFLA_TSO_MAX_SEGS, u32],
  allmulti: [c.IFLA_ALLMULTI, u32],
  devlinkPort: [c.IFLA_DEVLINK_PORT, nested<DevlinkPort>(devlinkPort)],
  gsoIpv4MaxSize: [c.IFLA_GSO_IPV4_MAX_SIZE, u32],
  groIpv4MaxSize: [c.IFLA_GRO_IPV4_MAX_SIZE, u32],
  dpllPin: [c.IFLA_DPLL_PIN, nested<DpllPin>(dpllPin)],
  maxPacingOffloadHorizon: [c.IFLA_MAX_PACING_OFFLOAD_HORIZON, uint],
  netnsImmutable: [c.IFLA_NETNS_IMMUTABLE, u8],
  headroom: [c.IFLA_HEADROOM, u16],
  tailroom: [c.IFLA_TAILROOM, u16],
} as const;
