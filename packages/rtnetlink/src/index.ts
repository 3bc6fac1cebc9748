export { ADDRESS_FAMILIES, type AddressFamily, addressFamily, addressFamily16 } from './address-family.ts';
export { HARDWARE_TYPES, type HardwareType, hardwareType } from './hardware-type.ts';

export * from './constants.ts';
export type { MessageType } from './message-type.ts';
export { type OtherRtnlMessage, RtnlMessage, type RtnlMessageInput } from './message.ts';
export type { RtnlMessages, RtnlType } from './messages.ts';

export * from './link/constants.ts';
export { LINK_FLAGS, linkChange, type LinkFlag, linkFlags } from './link/flags.ts';
export { linkHeader, type LinkHeader } from './link/header.ts';
export { type LinkAttributes, linkAttributes } from './link/attributes.ts';
export { LinkMessage, type LinkView } from './link/message.ts';
export { LINK_EVENTS, LINK_FILTERS, LINK_MODES, OPER_STATES } from './link/words.ts';
export { type LinkMap, linkMap } from './link/map.ts';
export { type LinkStats, linkStats, type LinkStats64, linkStats64 } from './link/stats.ts';
export { type LinkPeer, type LinkPeerAttributes } from './link/peer.ts';
export { VLAN_PROTOCOLS, type VlanProtocol } from './link/vlan-protocol.ts';
export * from './link/devlink-port.ts';
export * from './link/dpll-pin.ts';
export * from './link/property-list.ts';
export * from './link/proto-down-reason.ts';
export * from './link/vf-info.ts';
export * from './link/vf-port.ts';
export * from './link/vf-stats.ts';
export * from './link/vf-structs.ts';
export * from './link/xdp.ts';

export { type LinkAfSpec, linkAfSpec } from './link/af-spec.ts';
export * from './link/af-spec/inet.ts';
export * from './link/af-spec/inet6.ts';
export { type Inet6Conf, inet6Conf } from './link/af-spec/inet6-conf.ts';
export * from './link/af-spec/mctp.ts';

export {
  type LinkInfo,
  linkInfo,
  type LinkKind,
  linkKinds,
  linkXstats,
  type PortKind,
  portKinds,
} from './link/info.ts';
export * from './link/info/amt.ts';
export * from './link/info/bareudp.ts';
export * from './link/info/batadv.ts';
export * from './link/info/bond-port.ts';
export * from './link/info/bond.ts';
export * from './link/info/bridge.ts';
export * from './link/info/bridge-port.ts';
export * from './link/info/bridge-querier.ts';
export * from './link/info/can-bittiming.ts';
export * from './link/info/can-tdc.ts';
export * from './link/info/can.ts';
export * from './link/info/dsa.ts';
export { type DummyInfo, dummyInfo } from './link/info/dummy.ts';
export * from './link/info/geneve.ts';
export * from './link/info/gre.ts';
export * from './link/info/gtp.ts';
export * from './link/info/hsr.ts';
export { type IfbInfo, ifbInfo } from './link/info/ifb.ts';
export * from './link/info/ip6-tunnel-flags.ts';
export * from './link/info/ipoib.ts';
export * from './link/info/iptunnel.ts';
export * from './link/info/ipvlan.ts';
export * from './link/info/macsec.ts';
export * from './link/info/macvlan.ts';
export { MULTICAST_ROUTERS, type MulticastRouter } from './link/info/multicast-router.ts';
export { type NetdevsimInfo, netdevsimInfo } from './link/info/netdevsim.ts';
export * from './link/info/netkit.ts';
export { type NlmonInfo, nlmonInfo } from './link/info/nlmon.ts';
export { type OpenvswitchInfo, openvswitchInfo } from './link/info/openvswitch.ts';
export * from './link/info/ovpn.ts';
export * from './link/info/pfcp.ts';
export { PORT_STATES, type PortState } from './link/info/port-state.ts';
export * from './link/info/ppp.ts';
export * from './link/info/rmnet.ts';
export { type TeamPort, teamPort } from './link/info/team-port.ts';
export { type TeamInfo, teamInfo } from './link/info/team.ts';
export * from './link/info/tun.ts';
export * from './link/info/tunnel-encap.ts';
export { type VcanInfo, vcanInfo } from './link/info/vcan.ts';
export * from './link/info/veth.ts';
export { type VirtWifiInfo, virtWifiInfo } from './link/info/virt-wifi.ts';
export * from './link/info/vlan.ts';
export { type BridgeId, bridgeId } from './link/info/bridge-id.ts';
export * from './link/info/vrf-port.ts';
export * from './link/info/vrf.ts';
export * from './link/info/vti.ts';
export * from './link/info/vxcan.ts';
export * from './link/info/vxlan.ts';
export * from './link/info/wireguard.ts';
export * from './link/info/wwan.ts';
export * from './link/info/xfrm.ts';

export { BridgeLinkMessage, type BridgeLinkView } from './link/bridge/message.ts';
export { type BridgeLinkAttributes, bridgeLinkAttributes } from './link/bridge/attributes.ts';
export * from './link/bridge/af-spec.ts';
export * from './link/bridge/cfm.ts';
export * from './link/bridge/cfm-cc.ts';
export * from './link/bridge/cfm-mep.ts';
export * from './link/bridge/mrp.ts';
export * from './link/bridge/mrp-info.ts';
export * from './link/bridge/mrp-request.ts';
export * from './link/bridge/mrp-words.ts';
export * from './link/bridge/mst.ts';
export * from './link/bridge/vlan.ts';

export * from './address/constants.ts';
export * from './address/words.ts';
export { type AddressHeader, addressHeader } from './address/header.ts';
export * from './address/attributes.ts';
export { AddressMessage, type AddressView } from './address/message.ts';

export * from './address-label/constants.ts';
export { type AddressLabelHeader, addressLabelHeader } from './address-label/header.ts';
export { type AddressLabelAttributes, addressLabelAttributes } from './address-label/attributes.ts';
export { AddressLabelMessage, type AddressLabelView } from './address-label/message.ts';

export * from './route/constants.ts';
export * from './route/words.ts';
export { type RouteHeader, routeHeader } from './route/header.ts';
export * from './route/attributes.ts';
export { RouteMessage, type RouteView } from './route/message.ts';
export { type RouteMetrics, routeMetrics } from './route/metrics.ts';
export { type NextHop, type NextHopAttributes, nextHopAttributes } from './route/next-hop.ts';
export * from './route/structs.ts';
export { type RouteVia, routeVia } from './route/via.ts';
export { labelStack } from './route/label-stack.ts';

export { ENCAP_TYPES, encaps, type EncapType, type RouteEncap } from './route/encap.ts';
export * from './route/encap/bpf.ts';
export * from './route/encap/geneve-options.ts';
export * from './route/encap/ila.ts';
export * from './route/encap/ioam6.ts';
export { type Ioam6Trace } from './route/encap/ioam6-trace.ts';
export * from './route/encap/ip.ts';
export * from './route/encap/ip6.ts';
export * from './route/encap/mpls.ts';
export * from './route/encap/rpl.ts';
export { type RplHeader } from './route/encap/rpl-header.ts';
export * from './route/encap/seg6.ts';
export * from './route/encap/seg6-local.ts';
export * from './route/encap/segment-routing-header.ts';
export {
  SEG6_HMAC_FIELD_LEN,
  SR6_TLVS,
  type Sr6Hmac,
  type Sr6Other,
  type Sr6Tlv,
} from './route/encap/segment-routing-tlv.ts';
export * from './route/encap/tunnel-flags.ts';
export * from './route/encap/tunnel-options.ts';
export * from './route/encap/xfrm.ts';

export * from './neighbour/constants.ts';
export * from './neighbour/words.ts';
export { type NeighbourHeader, neighbourHeader } from './neighbour/header.ts';
export * from './neighbour/attributes.ts';
export { NeighbourMessage, type NeighbourView } from './neighbour/message.ts';

export * from './rule/constants.ts';
export * from './rule/header.ts';
export * from './rule/attributes.ts';
export { RuleMessage, type RuleView } from './rule/message.ts';

export * from './nexthop/constants.ts';
export { type NexthopHeader, nexthopHeader } from './nexthop/header.ts';
export * from './nexthop/group.ts';
export * from './nexthop/attributes.ts';
export { NexthopMessage, type NexthopView } from './nexthop/message.ts';

export * from './neighbour-table/constants.ts';
export { type NeighbourTableHeader, neighbourTableHeader } from './neighbour-table/header.ts';
export * from './neighbour-table/attributes.ts';
export { NeighbourTableMessage, type NeighbourTableView } from './neighbour-table/message.ts';

export * from './nsid/constants.ts';
export { type NsidHeader, nsidHeader } from './nsid/header.ts';
export { type NsidAttributes, nsidAttributes } from './nsid/attributes.ts';
export { NsidMessage, type NsidView } from './nsid/message.ts';

export * from './netconf/constants.ts';
export { type NetconfHeader, netconfHeader } from './netconf/header.ts';
export { type NetconfAttributes, netconfAttributes } from './netconf/attributes.ts';
export { NetconfMessage, type NetconfView } from './netconf/message.ts';

export * from './cache-report/constants.ts';
export { type CacheReportHeader, cacheReportHeader } from './cache-report/header.ts';
export * from './cache-report/attributes.ts';
export { CacheReportMessage, type CacheReportView } from './cache-report/message.ts';

export * from './prefix/constants.ts';
export * from './prefix/header.ts';
export * from './prefix/attributes.ts';
export { PrefixMessage, type PrefixView } from './prefix/message.ts';

export * from './stats/constants.ts';
export * from './stats/header.ts';
export * from './stats/af-spec.ts';
export * from './stats/attributes.ts';
export * from './stats/bond.ts';
export * from './stats/bridge.ts';
export * from './stats/offload.ts';
export { StatsMessage, StatsRequestMessage, type StatsView } from './stats/message.ts';

export * from './nd-user-option/constants.ts';
export { type NdUserOptionHeader, ndUserOptionHeader } from './nd-user-option/header.ts';
export { type NdUserOptionAttributes, ndUserOptionAttributes } from './nd-user-option/attributes.ts';
export { NdUserOptionMessage, type NdUserOptionView } from './nd-user-option/message.ts';

export * from './mdb/constants.ts';
export { MDB_FLAGS, MDB_STATES, mdbEntry, type MdbEntry } from './mdb/entry.ts';
export { mdbHeader, type MdbHeader } from './mdb/header.ts';
export * from './mdb/attributes.ts';
export { MdbMessage, MdbRequestMessage, type MdbView } from './mdb/message.ts';

export * from './vlan-db/constants.ts';
export { vlanHeader, type VlanHeader } from './vlan-db/header.ts';
export * from './vlan-db/attributes.ts';
export { VlanDumpMessage, VlanMessage, type VlanView } from './vlan-db/message.ts';

export * from './tunnel/constants.ts';
export { TUNNEL_MESSAGE_FLAGS, tunnelHeader, type TunnelHeader } from './tunnel/header.ts';
export * from './tunnel/attributes.ts';
export { TunnelMessage, type TunnelView } from './tunnel/message.ts';
