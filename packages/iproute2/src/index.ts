export { connect, type ConnectOptions } from './connect.ts';
export { Handle, type HandleOptions } from './handle.ts';
export { List } from './list.ts';
export type { Objects } from './change.ts';
export type { LinkReference } from './link-names.ts';
export type { CallOptions } from './object-request.ts';
export {
  AbortError,
  ClosedError,
  type Connection,
  DumpInterruptedError,
  type ExtAck,
  NetlinkError,
  type NetnsReference,
  OverrunError,
  SystemError,
  TimeoutError,
  type Views,
  type Warning,
} from '@netlink/proto';

export type {
  Address,
  AddressFilter,
  AddressSettings,
  AddressSpec,
  LifeTime,
  SharedAddress,
} from './address/address.ts';
export type { SharedAddressFilter } from './address/list.ts';
export { AddressHandle } from './address/handle.ts';
export type { IpFamily } from './prefix.ts';

export type {
  NdCaptivePortal,
  NdCompressionContext,
  NdMtu,
  NdOption,
  NdOtherOption,
  NdPref64,
  NdPrefixInformation,
  NdRecursiveServers,
  NdSearchList,
} from './nd-option/nd-option.ts';
export type { Neighbour, NeighbourFilter, NeighbourSpec, NeighbourStateName } from './neighbour/neighbour.ts';
export { NeighbourHandle, type NeighbourLookupOptions } from './neighbour/handle.ts';

export type { AddressLabel, AddressLabelSpec } from './address-label/address-label.ts';
export { AddressLabelHandle } from './address-label/handle.ts';
export type {
  NeighbourParameters,
  NeighbourTable,
  NeighbourTableChanges,
  NeighbourTableLimits,
} from './neighbour-table/neighbour-table.ts';
export { type NeighbourTableFilter, NeighbourTableHandle } from './neighbour-table/handle.ts';
export type { Netconf } from './netconf/netconf.ts';
export { type NetconfFilter, NetconfHandle } from './netconf/handle.ts';

export { BridgeHandle } from './bridge/handle.ts';
export type { NumberRange } from './bridge/range.ts';
export type { MulticastRouterPort } from './bridge/multicast-router-port.ts';
export { FdbHandle } from './bridge/fdb/handle.ts';
export type {
  FdbEntry,
  FdbFilter,
  FdbFlushFilter,
  FdbLookupOptions,
  FdbSpec,
  FdbState,
} from './bridge/fdb/fdb.ts';
export { MdbHandle } from './bridge/mdb/handle.ts';
export type {
  MdbFilter,
  MdbFilterMode,
  MdbFlushFilter,
  MdbLookupOptions,
  MdbRecord,
  MdbSourceEntry,
  MdbSpec,
} from './bridge/mdb/mdb.ts';
export type { BridgeRouterPort } from './bridge/mdb/read.ts';
export type {
  BridgeLink,
  BridgeLinkChanges,
  BridgeLinkFilter,
  HardwareMode,
} from './bridge/link/bridge-link.ts';
export { BridgeLinkHandle } from './bridge/link/handle.ts';
export { MstHandle } from './bridge/mst/handle.ts';
export type { MstFilter, MstSpec, MstState } from './bridge/mst/mst.ts';
export { VniHandle } from './bridge/vni/handle.ts';
export type { Vni, VniFilter, VniSpec, VniStats } from './bridge/vni/vni.ts';
export { BridgeVlanHandle } from './bridge/vlan/handle.ts';
export type {
  BridgeVlan,
  BridgeVlanChanges,
  BridgeVlanFilter,
  BridgeVlanOptions,
  BridgeVlanSpec,
  BridgeVlanStats,
} from './bridge/vlan/vlan.ts';
export { type VlanGlobalFilter, VlanGlobalHandle } from './bridge/vlan/global-handle.ts';
export type { VlanGlobal, VlanGlobalChanges, VlanGlobalSettings } from './bridge/vlan/global.ts';

export type { Netns, NetnsEvent, NetnsId, NetnsIdFilter, NetnsOf } from './netns/netns.ts';
export { NetnsHandle } from './netns/handle.ts';
export { NetnsList } from './netns/netns-list.ts';

export type { Rule, RuleAction, RuleFilter, RuleSpec } from './rule/rule.ts';
export { RuleHandle } from './rule/handle.ts';
export { RouteHandle } from './route/handle.ts';
export type { CacheFlagWord, RouteFlagWord } from './route/flags.ts';
export type { Route, RouteNextHop } from './route/route.ts';
export type { RouteNextHopSpec, RouteSpec } from './route/spec.ts';
export type { RouteFilter } from './route/filter.ts';
export type { RouteListOptions } from './route/list.ts';
export type { LookupOptions } from './route/lookup.ts';
export type { LockWord, RouteMetricValues } from './route/metrics.ts';
export type * from './route/encap.ts';
export type { IlaChecksumMode, IlaEncapsulation, IlaIdentifierType } from './route/ila.ts';
export type { SegmentRouting, SegmentRoutingLocal, SegmentRoutingMode } from './route/seg6.ts';

export { NexthopHandle } from './nexthop/handle.ts';
export { NexthopBucketHandle } from './nexthop/bucket-handle.ts';
export type { NexthopBucket, NexthopBucketFilter } from './nexthop/bucket.ts';
export type {
  Nexthop,
  NexthopFilter,
  NexthopMember,
  NexthopMemberStats,
  NexthopSpec,
  ResilientArgs,
} from './nexthop/nexthop.ts';
export type { MonitorFileOptions } from './monitor/file.ts';
export { Monitor, type MonitorOptions } from './monitor/monitor.ts';
export type { MonitorEvent, ObjectEvent, SynchronisedEvent } from './monitor/event.ts';
export type { MonitorObject, MonitorObjects } from './monitor/objects.ts';
export type { NdUserOption } from './monitor/watched/nd-user-option.ts';
export type { AdvertisedPrefix } from './monitor/watched/prefix.ts';

export { MulticastAddressHandle, type MulticastAddressFilter } from './maddress/handle.ts';
export type { MulticastAddress } from './maddress/read.ts';
export type { MulticastAddressSpec } from './maddress/spec.ts';
export { MulticastRouteHandle } from './mroute/handle.ts';
export type { MulticastOutput, MulticastRoute, MulticastRouteFilter } from './mroute/mroute.ts';
export { TokenHandle, type TokenFilter, type TokenSpec } from './token/handle.ts';
export type { Token } from './token/token.ts';

export { Names } from './names/names.ts';
export type { NameTable } from './names/name-table.ts';

export { LinkHandle } from './link/handle.ts';
export type { LinkFilter } from './link/filter.ts';
export type { SavedLink } from './link/save.ts';
export type { LinkFacts } from './link/facts.ts';
export type { OtherNumber, Word } from './link/word.ts';
export type { Link, LinkBase, LinkOf, LinkPort, OtherKind, OtherLink, PlainLink } from './link/link.ts';
export type {
  Given,
  LinkChanges,
  LinkSettings,
  LinkSpec,
  OtherLinkSpec,
  PeerSpec,
  PortSpec,
} from './link/spec.ts';
export type { LinkElsewhere, LinkGroup, LinkSelection } from './link/change.ts';
export type { Inet6Settings, InetChanges, InetSettings } from './link/family-settings.ts';
export type { LinkNetns } from './link/open-namespaces.ts';
export type { ProtodownReasons } from './link/protodown.ts';
export type { LinkSwitches } from './link/switches.ts';
export type { FunctionVlan, VirtualFunction } from './link/virtual-functions.ts';
export type { XdpChange, XdpPrograms } from './link/xdp.ts';
export type * from './link/stats/link-stats.ts';
export type { StatsFilter, StatsSettings } from './link/stats/stats-list.ts';
export type { LinkStatistics, ReceiveStatistics, SendStatistics } from './link/stats/statistics.ts';
export type { KindOptions, PortOptions } from './link/kinds/kinds.ts';
export type { AmtOptions } from './link/kinds/amt.ts';
export type { BareudpOptions } from './link/kinds/bareudp.ts';
export type { BatadvOptions } from './link/kinds/batadv.ts';
export type { BondChurnState, BondPortOptions, LacpState } from './link/kinds/bond-port.ts';
export type { BondOptions } from './link/kinds/bond.ts';
export type { BridgePortOptions } from './link/kinds/bridge-port.ts';
export type { BridgeOptions } from './link/kinds/bridge.ts';
export type { CanDelay, CanTiming } from './link/kinds/can-timing.ts';
export type { CanOptions, CanTdcMode } from './link/kinds/can.ts';
export type { DsaOptions } from './link/kinds/dsa.ts';
export type { GeneveOptions } from './link/kinds/geneve.ts';
export type {
  ErspanOptions,
  ErspanTunnelOptions,
  GreHeaderOptions,
  GreOptions,
  Ip6erspanOptions,
  Ip6greOptions,
} from './link/kinds/gre.ts';
export type { GtpOptions } from './link/kinds/gtp.ts';
export type { HsrOptions } from './link/kinds/hsr.ts';
export type { IpoibOptions } from './link/kinds/ipoib.ts';
export type { Ip6tnlOptions, IpipOptions, SitOptions } from './link/kinds/iptunnel.ts';
export type { IpvlanOptions } from './link/kinds/ipvlan.ts';
export type { MacsecCipher, MacsecOptions } from './link/kinds/macsec.ts';
export type { MacvlanOptions } from './link/kinds/macvlan.ts';
export type { NetkitOptions } from './link/kinds/netkit.ts';
export type { OverIpv4Options } from './link/kinds/over-ipv4.ts';
export type { OverIpv6Options } from './link/kinds/over-ipv6.ts';
export type { OvpnOptions } from './link/kinds/ovpn.ts';
export type { PppOptions } from './link/kinds/ppp.ts';
export type { RmnetOptions } from './link/kinds/rmnet.ts';
export type { TunOptions } from './link/kinds/tun.ts';
export type { TunnelEncap, TunnelOptions } from './link/kinds/tunnel.ts';
export type { VlanOptions } from './link/kinds/vlan.ts';
export type { VrfPortOptions } from './link/kinds/vrf-port.ts';
export type { VrfOptions } from './link/kinds/vrf.ts';
export type { VtiOptions } from './link/kinds/vti.ts';
export type { VxlanOptions } from './link/kinds/vxlan.ts';
export type { WwanOptions } from './link/kinds/wwan.ts';
export type { XfrmOptions } from './link/kinds/xfrm.ts';
export type { UserKind, UserKinds } from './link/user-kind.ts';
export { HARDWARE_TYPES, type HardwareType, type LinkFlag, type VlanProtocol } from '@netlink/rtnetlink';
