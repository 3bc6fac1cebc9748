import {
  attributes,
  enumeration,
  flag,
  flags,
  type Infer,
  macOf,
  nested,
  struct,
  u16,
  u32,
  u64,
  u8,
} from '@netlink/packet';
import { vlanProtocol } from '../vlan-protocol.ts';
import { bridgeId } from './bridge-id.ts';
import { type BridgeQuerier, bridgeQuerier } from './bridge-querier.ts';
import { multicastRouter } from './multicast-router.ts';

/** Time spent listening and learning, in 1/100 s. */
export const IFLA_BR_FORWARD_DELAY = 1;
/** Time between hellos, in 1/100 s. */
export const IFLA_BR_HELLO_TIME = 2;
/** Age at which a hello is forgotten, in 1/100 s. */
export const IFLA_BR_MAX_AGE = 3;
/** Time after which an address is forgotten, in 1/100 s. */
export const IFLA_BR_AGEING_TIME = 4;
/** Spanning tree: 0 off, 1 the kernel, 2 a daemon. */
export const IFLA_BR_STP_STATE = 5;
/** Priority in the spanning tree. */
export const IFLA_BR_PRIORITY = 6;
/** Whether frames are filtered by VLAN: 1 or 0. */
export const IFLA_BR_VLAN_FILTERING = 7;
/** Protocol of the tags. */
export const IFLA_BR_VLAN_PROTOCOL = 8;
/** Link-local groups that are forwarded, a bit each. */
export const IFLA_BR_GROUP_FWD_MASK = 9;
/** Root of the spanning tree. */
export const IFLA_BR_ROOT_ID = 10;
/** Identity in the spanning tree. */
export const IFLA_BR_BRIDGE_ID = 11;
/** Number of the port that leads to the root. */
export const IFLA_BR_ROOT_PORT = 12;
/** Cost of the way to the root. */
export const IFLA_BR_ROOT_PATH_COST = 13;
/** Whether the topology changes: 1 or 0. */
export const IFLA_BR_TOPOLOGY_CHANGE = 14;
/** Whether a change was seen: 1 or 0. */
export const IFLA_BR_TOPOLOGY_CHANGE_DETECTED = 15;
/** Time until the next hello, in 1/100 s. */
export const IFLA_BR_HELLO_TIMER = 16;
/** Time until the next notice of a change, in 1/100 s. */
export const IFLA_BR_TCN_TIMER = 17;
/** Time until the change is over, in 1/100 s. */
export const IFLA_BR_TOPOLOGY_CHANGE_TIMER = 18;
/** Time until old addresses are looked for, in 1/100 s. */
export const IFLA_BR_GC_TIMER = 19;
/** Group that the spanning tree uses. */
export const IFLA_BR_GROUP_ADDR = 20;
/** Forget all learned addresses. */
export const IFLA_BR_FDB_FLUSH = 21;
/** Whether the bridge itself is a multicast router. */
export const IFLA_BR_MCAST_ROUTER = 22;
/** Whether IGMP and MLD are listened to: 1 or 0. */
export const IFLA_BR_MCAST_SNOOPING = 23;
/** Whether queries bear the address of the bridge: 1 or 0. */
export const IFLA_BR_MCAST_QUERY_USE_IFADDR = 24;
/** Whether the bridge sends queries: 1 or 0. */
export const IFLA_BR_MCAST_QUERIER = 25;
/** Unused; always 16. */
export const IFLA_BR_MCAST_HASH_ELASTICITY = 26;
/** Most groups that are remembered. */
export const IFLA_BR_MCAST_HASH_MAX = 27;
/** Queries before a group is given up. */
export const IFLA_BR_MCAST_LAST_MEMBER_CNT = 28;
/** Queries on start. */
export const IFLA_BR_MCAST_STARTUP_QUERY_CNT = 29;
/** Time between queries for a last member, in 1/100 s. */
export const IFLA_BR_MCAST_LAST_MEMBER_INTVL = 30;
/** Time after which a member is forgotten, in 1/100 s. */
export const IFLA_BR_MCAST_MEMBERSHIP_INTVL = 31;
/** Time after which another querier is forgotten, in 1/100 s. */
export const IFLA_BR_MCAST_QUERIER_INTVL = 32;
/** Time between queries, in 1/100 s. */
export const IFLA_BR_MCAST_QUERY_INTVL = 33;
/** Time that members have for an answer, in 1/100 s. */
export const IFLA_BR_MCAST_QUERY_RESPONSE_INTVL = 34;
/** Time between queries on start, in 1/100 s. */
export const IFLA_BR_MCAST_STARTUP_QUERY_INTVL = 35;
/** Whether IPv4 passes through iptables: 1 or 0. */
export const IFLA_BR_NF_CALL_IPTABLES = 36;
/** Whether IPv6 passes through ip6tables: 1 or 0. */
export const IFLA_BR_NF_CALL_IP6TABLES = 37;
/** Whether ARP passes through arptables: 1 or 0. */
export const IFLA_BR_NF_CALL_ARPTABLES = 38;
/** VLAN of untagged frames on new ports. */
export const IFLA_BR_VLAN_DEFAULT_PVID = 39;
/** Octets without meaning, which align a value of 64 bits. */
export const IFLA_BR_PAD = 40;
/** Whether frames are counted by VLAN: 1 or 0. */
export const IFLA_BR_VLAN_STATS_ENABLED = 41;
/** Whether IGMP and MLD are counted: 1 or 0. */
export const IFLA_BR_MCAST_STATS_ENABLED = 42;
/** Version of IGMP: 2 or 3. */
export const IFLA_BR_MCAST_IGMP_VERSION = 43;
/** Version of MLD: 1 or 2. */
export const IFLA_BR_MCAST_MLD_VERSION = 44;
/** Whether VLANs are counted port by port: 1 or 0. */
export const IFLA_BR_VLAN_STATS_PER_PORT = 45;
/** Switches that have no attribute (`BR_BOOLOPT_*`). */
export const IFLA_BR_MULTI_BOOLOPT = 46;
/** Queriers that are known (`BRIDGE_QUERIER_*`). */
export const IFLA_BR_MCAST_QUERIER_STATE = 47;
/** Number of addresses that were learned. */
export const IFLA_BR_FDB_N_LEARNED = 48;
/** Most addresses that are learned; 0 is no limit. */
export const IFLA_BR_FDB_MAX_LEARNED = 49;
/** Who keeps the spanning tree once it is on (`BR_STP_MODE_*`). */
export const IFLA_BR_STP_MODE = 50;

/** `BR_BOOLOPT_*`: switches of a bridge, as bits (linux/if_bridge.h). */
export const BRIDGE_OPTIONS = {
  noLlLearn: 1 << 0,
  mcastVlanSnooping: 1 << 1,
  mstEnable: 1 << 2,
  mdbOffloadFailNotification: 1 << 3,
  fdbLocalVlan0: 1 << 4,
} as const;

/** `BR_STP_MODE_*`: who keeps the spanning tree: whoever /sbin/bridge-stp finds, a daemon, the kernel (linux/if_link.h). */
export const BRIDGE_STP_MODES = { auto: 0, user: 1, kernel: 2 } as const;

const options = flags(u32, BRIDGE_OPTIONS);

/** Switches of a bridge that are on, and which of them are meant: `struct br_boolopt_multi` (linux/if_bridge.h). */
export const bridgeOptions = struct({ optval: options, optmask: options });
/** Switches of a bridge that are on, and which of them are meant: `struct br_boolopt_multi`. */
export interface BridgeOptions extends Infer<typeof bridgeOptions> {}

/** What a bridge is configured with, and its state (`IFLA_BR_*`, linux/if_link.h). */
export const bridgeInfo = attributes({
  forwardDelay: [IFLA_BR_FORWARD_DELAY, u32],
  helloTime: [IFLA_BR_HELLO_TIME, u32],
  maxAge: [IFLA_BR_MAX_AGE, u32],
  ageingTime: [IFLA_BR_AGEING_TIME, u32],
  stpState: [IFLA_BR_STP_STATE, u32],
  priority: [IFLA_BR_PRIORITY, u16],
  vlanFiltering: [IFLA_BR_VLAN_FILTERING, u8],
  vlanProtocol: [IFLA_BR_VLAN_PROTOCOL, vlanProtocol],
  groupFwdMask: [IFLA_BR_GROUP_FWD_MASK, u16],
  rootId: [IFLA_BR_ROOT_ID, bridgeId],
  bridgeId: [IFLA_BR_BRIDGE_ID, bridgeId],
  rootPort: [IFLA_BR_ROOT_PORT, u16],
  rootPathCost: [IFLA_BR_ROOT_PATH_COST, u32],
  topologyChange: [IFLA_BR_TOPOLOGY_CHANGE, u8],
  topologyChangeDetected: [IFLA_BR_TOPOLOGY_CHANGE_DETECTED, u8],
  helloTimer: [IFLA_BR_HELLO_TIMER, u64],
  tcnTimer: [IFLA_BR_TCN_TIMER, u64],
  topologyChangeTimer: [IFLA_BR_TOPOLOGY_CHANGE_TIMER, u64],
  gcTimer: [IFLA_BR_GC_TIMER, u64],
  groupAddr: [IFLA_BR_GROUP_ADDR, macOf(6)],
  fdbFlush: [IFLA_BR_FDB_FLUSH, flag],
  mcastRouter: [IFLA_BR_MCAST_ROUTER, multicastRouter],
  mcastSnooping: [IFLA_BR_MCAST_SNOOPING, u8],
  mcastQueryUseIfaddr: [IFLA_BR_MCAST_QUERY_USE_IFADDR, u8],
  mcastQuerier: [IFLA_BR_MCAST_QUERIER, u8],
  mcastHashElasticity: [IFLA_BR_MCAST_HASH_ELASTICITY, u32],
  mcastHashMax: [IFLA_BR_MCAST_HASH_MAX, u32],
  mcastLastMemberCnt: [IFLA_BR_MCAST_LAST_MEMBER_CNT, u32],
  mcastStartupQueryCnt: [IFLA_BR_MCAST_STARTUP_QUERY_CNT, u32],
  mcastLastMemberIntvl: [IFLA_BR_MCAST_LAST_MEMBER_INTVL, u64],
  mcastMembershipIntvl: [IFLA_BR_MCAST_MEMBERSHIP_INTVL, u64],
  mcastQuerierIntvl: [IFLA_BR_MCAST_QUERIER_INTVL, u64],
  mcastQueryIntvl: [IFLA_BR_MCAST_QUERY_INTVL, u64],
  mcastQueryResponseIntvl: [IFLA_BR_MCAST_QUERY_RESPONSE_INTVL, u64],
  mcastStartupQueryIntvl: [IFLA_BR_MCAST_STARTUP_QUERY_INTVL, u64],
  nfCallIptables: [IFLA_BR_NF_CALL_IPTABLES, u8],
  nfCallIp6tables: [IFLA_BR_NF_CALL_IP6TABLES, u8],
  nfCallArptables: [IFLA_BR_NF_CALL_ARPTABLES, u8],
  vlanDefaultPvid: [IFLA_BR_VLAN_DEFAULT_PVID, u16],
  vlanStatsEnabled: [IFLA_BR_VLAN_STATS_ENABLED, u8],
  mcastStatsEnabled: [IFLA_BR_MCAST_STATS_ENABLED, u8],
  mcastIgmpVersion: [IFLA_BR_MCAST_IGMP_VERSION, u8],
  mcastMldVersion: [IFLA_BR_MCAST_MLD_VERSION, u8],
  vlanStatsPerPort: [IFLA_BR_VLAN_STATS_PER_PORT, u8],
  multiBoolopt: [IFLA_BR_MULTI_BOOLOPT, bridgeOptions],
  mcastQuerierState: [IFLA_BR_MCAST_QUERIER_STATE, nested<BridgeQuerier>(bridgeQuerier)],
  fdbNLearned: [IFLA_BR_FDB_N_LEARNED, u32],
  fdbMaxLearned: [IFLA_BR_FDB_MAX_LEARNED, u32],
  stpMode: [IFLA_BR_STP_MODE, enumeration(u32, BRIDGE_STP_MODES)],
});
/** What a bridge is configured with, and its state (`IFLA_BR_*`, linux/if_link.h). */
export interface BridgeInfo extends Infer<typeof bridgeInfo> {}
