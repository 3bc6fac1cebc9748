import type { AddressMessage } from './address/message.ts';
import type { AddressLabelMessage } from './address-label/message.ts';
import type { CacheReportMessage } from './cache-report/message.ts';
import type { BridgeLinkMessage } from './link/bridge/message.ts';
import type { LinkMessage } from './link/message.ts';
import type { MdbMessage } from './mdb/message.ts';
import type { NdUserOptionMessage } from './nd-user-option/message.ts';
import type { NeighbourMessage } from './neighbour/message.ts';
import type { NeighbourTableMessage } from './neighbour-table/message.ts';
import type { NetconfMessage } from './netconf/message.ts';
import type { NexthopMessage } from './nexthop/message.ts';
import type { NsidMessage } from './nsid/message.ts';
import type { PrefixMessage } from './prefix/message.ts';
import type { RouteMessage } from './route/message.ts';
import type { RuleMessage } from './rule/message.ts';
import type { StatsMessage, StatsRequestMessage } from './stats/message.ts';
import type { TunnelMessage } from './tunnel/message.ts';
import type { VlanDumpMessage, VlanMessage } from './vlan-db/message.ts';

/** The messages of NETLINK_ROUTE that are typed, by the word of their type: `newLink` is RTM_NEWLINK. */
export interface RtnlMessages {
  /** RTM_NEWLINK */
  newLink: LinkMessage;
  /** RTM_DELLINK */
  delLink: LinkMessage;
  /** RTM_GETLINK */
  getLink: LinkMessage;
  /** RTM_SETLINK */
  setLink: LinkMessage;
  /** RTM_NEWLINK of family bridge: a bridge or a port of one */
  newBridgeLink: BridgeLinkMessage;
  /** RTM_DELLINK of family bridge */
  delBridgeLink: BridgeLinkMessage;
  /** RTM_GETLINK of family bridge */
  getBridgeLink: BridgeLinkMessage;
  /** RTM_SETLINK of family bridge */
  setBridgeLink: BridgeLinkMessage;
  /** RTM_NEWLINKPROP */
  newLinkprop: LinkMessage;
  /** RTM_DELLINKPROP */
  delLinkprop: LinkMessage;
  /** RTM_NEWADDR */
  newAddr: AddressMessage;
  /** RTM_DELADDR */
  delAddr: AddressMessage;
  /** RTM_GETADDR */
  getAddr: AddressMessage;
  /** RTM_NEWMULTICAST */
  newMulticast: AddressMessage;
  /** RTM_DELMULTICAST */
  delMulticast: AddressMessage;
  /** RTM_GETMULTICAST: the replies have this type too */
  getMulticast: AddressMessage;
  /** RTM_NEWANYCAST */
  newAnycast: AddressMessage;
  /** RTM_DELANYCAST */
  delAnycast: AddressMessage;
  /** RTM_GETANYCAST: the replies have this type too */
  getAnycast: AddressMessage;
  /** RTM_NEWROUTE */
  newRoute: RouteMessage;
  /** RTM_DELROUTE */
  delRoute: RouteMessage;
  /** RTM_GETROUTE */
  getRoute: RouteMessage;
  /** RTM_NEWNEIGH */
  newNeigh: NeighbourMessage;
  /** RTM_DELNEIGH */
  delNeigh: NeighbourMessage;
  /** RTM_GETNEIGH */
  getNeigh: NeighbourMessage;
  /** RTM_NEWRULE */
  newRule: RuleMessage;
  /** RTM_DELRULE */
  delRule: RuleMessage;
  /** RTM_GETRULE */
  getRule: RuleMessage;
  /** RTM_NEWPREFIX */
  newPrefix: PrefixMessage;
  /** RTM_NEWNDUSEROPT */
  newNduseropt: NdUserOptionMessage;
  /** RTM_NEWADDRLABEL */
  newAddrlabel: AddressLabelMessage;
  /** RTM_DELADDRLABEL */
  delAddrlabel: AddressLabelMessage;
  /** RTM_GETADDRLABEL */
  getAddrlabel: AddressLabelMessage;
  /** RTM_NEWNEIGHTBL */
  newNeightbl: NeighbourTableMessage;
  /** RTM_GETNEIGHTBL */
  getNeightbl: NeighbourTableMessage;
  /** RTM_SETNEIGHTBL */
  setNeightbl: NeighbourTableMessage;
  /** RTM_NEWNETCONF */
  newNetconf: NetconfMessage;
  /** RTM_DELNETCONF */
  delNetconf: NetconfMessage;
  /** RTM_GETNETCONF */
  getNetconf: NetconfMessage;
  /** RTM_NEWNSID */
  newNsid: NsidMessage;
  /** RTM_DELNSID */
  delNsid: NsidMessage;
  /** RTM_GETNSID */
  getNsid: NsidMessage;
  /** RTM_NEWNEXTHOP */
  newNexthop: NexthopMessage;
  /** RTM_DELNEXTHOP */
  delNexthop: NexthopMessage;
  /** RTM_GETNEXTHOP */
  getNexthop: NexthopMessage;
  /** RTM_NEWNEXTHOPBUCKET */
  newNexthopbucket: NexthopMessage;
  /** RTM_DELNEXTHOPBUCKET */
  delNexthopbucket: NexthopMessage;
  /** RTM_GETNEXTHOPBUCKET */
  getNexthopbucket: NexthopMessage;
  /** RTM_NEWSTATS */
  newStats: StatsMessage;
  /** RTM_GETSTATS */
  getStats: StatsRequestMessage;
  /** RTM_SETSTATS */
  setStats: StatsRequestMessage;
  /** RTM_NEWMDB, as the kernel sends it: a request is a `MdbRequestMessage` */
  newMdb: MdbMessage;
  /** RTM_DELMDB, as the kernel sends it: a request is a `MdbRequestMessage` */
  delMdb: MdbMessage;
  /** RTM_GETMDB, as the kernel answers it: a request is a `MdbRequestMessage` */
  getMdb: MdbMessage;
  /** RTM_NEWVLAN */
  newVlan: VlanMessage;
  /** RTM_DELVLAN */
  delVlan: VlanMessage;
  /** RTM_GETVLAN */
  getVlan: VlanDumpMessage;
  /** RTM_NEWTUNNEL */
  newTunnel: TunnelMessage;
  /** RTM_DELTUNNEL */
  delTunnel: TunnelMessage;
  /** RTM_GETTUNNEL */
  getTunnel: TunnelMessage;
  /** RTM_NEWCACHEREPORT */
  newCachereport: CacheReportMessage;
}

/** The word of a message type. */
export type RtnlType = keyof RtnlMessages;
