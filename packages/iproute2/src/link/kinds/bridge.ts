import {
  type BRIDGE_OPTIONS,
  BRIDGE_STP_MODES,
  type BridgeInfo,
  type BridgeQuerier,
  MULTICAST_ROUTERS,
  VLAN_PROTOCOLS,
} from '@netlink/rtnetlink';
import type { Field, Fields } from '../fields.ts';
import { isOn } from '../field-checks.ts';
import { fieldTypes, readOnly, writeOnly } from '../field-types.ts';
import { bridgeIdField } from './bridge-id.ts';
import type { Word } from '../word.ts';

/** Settings of a bridge, and its state. Times without another unit are in 1/100 s, as in ip(8). */
export interface BridgeOptions {
  /** Time spent listening and learning. */
  forwardDelay?: number;
  /** Time between hellos. */
  helloTime?: number;
  /** Age at which a hello is forgotten. */
  maxAge?: number;
  /** Time after which an address is forgotten. */
  ageingTime?: number;
  /** Spanning tree: 0 off, 1 the kernel, 2 a daemon. */
  stpState?: number;
  /** Who keeps the spanning tree once it is on. It can be changed while it is off. */
  stpMode?: Word<keyof typeof BRIDGE_STP_MODES>;
  /** Priority in the spanning tree. */
  priority?: number;
  /** Whether frames are filtered by VLAN. */
  vlanFiltering?: boolean;
  /** Protocol of the tags. */
  vlanProtocol?: Word<keyof typeof VLAN_PROTOCOLS>;
  /** Identity in the spanning tree: '8000.02:00:5e:00:53:01'. Not sent. */
  bridgeId?: string;
  /** Root of the spanning tree. Not sent. */
  rootId?: string;
  /** Number of the port that leads to the root. Not sent. */
  rootPort?: number;
  /** Cost of the way to the root. Not sent. */
  rootPathCost?: number;
  /** Whether the topology changes. Not sent. */
  topologyChange?: boolean;
  /** Whether a change was seen. Not sent. */
  topologyChangeDetected?: boolean;
  /** Seconds until the next hello. Not sent. */
  helloTimer?: number;
  /** Seconds until the next notice of a change. Not sent. */
  tcnTimer?: number;
  /** Seconds until the change is over. Not sent. */
  topologyChangeTimer?: number;
  /** Seconds until old addresses are looked for. Not sent. */
  gcTimer?: number;
  /** VLAN of untagged frames on new ports. */
  vlanDefaultPvid?: number;
  /** Whether frames are counted by VLAN. */
  vlanStatsEnabled?: boolean;
  /** Whether VLANs are counted port by port. */
  vlanStatsPerPort?: boolean;
  /** Link-local groups that are forwarded, a bit each. */
  groupFwdMask?: number;
  /** Group that the spanning tree uses. */
  groupAddr?: string;
  /** Whether IGMP and MLD are listened to. */
  mcastSnooping?: boolean;
  /** Whether nothing is learned from link-local frames. */
  noLinklocalLearn?: boolean;
  /** Whether groups are kept by VLAN. */
  mcastVlanSnooping?: boolean;
  /** Whether there are several spanning trees. */
  mstEnabled?: boolean;
  /** Whether groups that the hardware could not take are reported. */
  mdbOffloadFailNotification?: boolean;
  /** Whether local addresses are kept in VLAN 0 only. */
  fdbLocalVlan0?: boolean;
  /** Whether the bridge itself is a multicast router. */
  mcastRouter?: Word<keyof typeof MULTICAST_ROUTERS>;
  /** Whether queries bear the address of the bridge. */
  mcastQueryUseIfaddr?: boolean;
  /** Whether the bridge sends queries. */
  mcastQuerier?: boolean;
  /** Queriers that are known. Not sent. */
  mcastQuerierState?: BridgeQuerier;
  /** Unused; always 16. */
  mcastHashElasticity?: number;
  /** Most groups that are remembered. */
  mcastHashMax?: number;
  /** Queries before a group is given up. */
  mcastLastMemberCnt?: number;
  /** Queries on start. */
  mcastStartupQueryCnt?: number;
  /** Time between queries for a last member. */
  mcastLastMemberIntvl?: number;
  /** Time after which a member is forgotten. */
  mcastMembershipIntvl?: number;
  /** Time after which another querier is forgotten. */
  mcastQuerierIntvl?: number;
  /** Time between queries. */
  mcastQueryIntvl?: number;
  /** Time that members have for an answer. */
  mcastQueryResponseIntvl?: number;
  /** Time between queries on start. */
  mcastStartupQueryIntvl?: number;
  /** Whether IGMP and MLD are counted. */
  mcastStatsEnabled?: boolean;
  /** Version of IGMP: 2 or 3. */
  mcastIgmpVersion?: number;
  /** Version of MLD: 1 or 2. */
  mcastMldVersion?: number;
  /** Whether IPv4 passes through iptables. */
  nfCallIptables?: boolean;
  /** Whether IPv6 passes through ip6tables. */
  nfCallIp6tables?: boolean;
  /** Whether ARP passes through arptables. */
  nfCallArptables?: boolean;
  /** Number of addresses that were learned. Not sent. */
  fdbNLearned?: number;
  /** Most addresses that are learned; 0 is no limit. */
  fdbMaxLearned?: number;
  /** Forget all learned addresses. Never reported. */
  fdbFlush?: boolean;
}

const { same, onOff, number, timer, present, whole, word } = fieldTypes<BridgeInfo>();

function option(word: keyof typeof BRIDGE_OPTIONS): Field<BridgeInfo> {
  return {
    read: ({ multiBoolopt }) =>
      multiBoolopt?.optmask.includes(word) === true ? multiBoolopt.optval.includes(word) : undefined,
    write(wire, on) {
      const { optval = [], optmask = [] } = wire.multiBoolopt ?? {};
      wire.multiBoolopt = { optval: isOn(on) ? [...optval, word] : optval, optmask: [...optmask, word] };
    },
  };
}

/** What {@link BridgeOptions} are in `IFLA_BR_*`. */
export const bridgeFields: Fields<BridgeOptions, BridgeInfo> = {
  forwardDelay: same('forwardDelay'),
  helloTime: same('helloTime'),
  maxAge: same('maxAge'),
  ageingTime: same('ageingTime'),
  stpState: same('stpState'),
  stpMode: word('stpMode', BRIDGE_STP_MODES),
  priority: same('priority'),
  vlanFiltering: onOff('vlanFiltering'),
  vlanProtocol: word('vlanProtocol', VLAN_PROTOCOLS),
  bridgeId: bridgeIdField('bridgeId'),
  rootId: bridgeIdField('rootId'),
  rootPort: readOnly(same('rootPort')),
  rootPathCost: readOnly(same('rootPathCost')),
  topologyChange: readOnly(onOff('topologyChange')),
  topologyChangeDetected: readOnly(onOff('topologyChangeDetected')),
  helloTimer: timer('helloTimer'),
  tcnTimer: timer('tcnTimer'),
  topologyChangeTimer: timer('topologyChangeTimer'),
  gcTimer: timer('gcTimer'),
  vlanDefaultPvid: whole('vlanDefaultPvid', 4094),
  vlanStatsEnabled: onOff('vlanStatsEnabled'),
  vlanStatsPerPort: onOff('vlanStatsPerPort'),
  groupFwdMask: same('groupFwdMask'),
  groupAddr: same('groupAddr'),
  mcastSnooping: onOff('mcastSnooping'),
  noLinklocalLearn: option('noLlLearn'),
  mcastVlanSnooping: option('mcastVlanSnooping'),
  mstEnabled: option('mstEnable'),
  mdbOffloadFailNotification: option('mdbOffloadFailNotification'),
  fdbLocalVlan0: option('fdbLocalVlan0'),
  mcastRouter: word('mcastRouter', MULTICAST_ROUTERS),
  mcastQueryUseIfaddr: onOff('mcastQueryUseIfaddr'),
  mcastQuerier: onOff('mcastQuerier'),
  mcastQuerierState: readOnly(same('mcastQuerierState')),
  mcastHashElasticity: same('mcastHashElasticity'),
  mcastHashMax: same('mcastHashMax'),
  mcastLastMemberCnt: same('mcastLastMemberCnt'),
  mcastStartupQueryCnt: same('mcastStartupQueryCnt'),
  mcastLastMemberIntvl: number('mcastLastMemberIntvl'),
  mcastMembershipIntvl: number('mcastMembershipIntvl'),
  mcastQuerierIntvl: number('mcastQuerierIntvl'),
  mcastQueryIntvl: number('mcastQueryIntvl'),
  mcastQueryResponseIntvl: number('mcastQueryResponseIntvl'),
  mcastStartupQueryIntvl: number('mcastStartupQueryIntvl'),
  mcastStatsEnabled: onOff('mcastStatsEnabled'),
  mcastIgmpVersion: whole('mcastIgmpVersion', 3, 2),
  mcastMldVersion: whole('mcastMldVersion', 2, 1),
  nfCallIptables: onOff('nfCallIptables'),
  nfCallIp6tables: onOff('nfCallIp6tables'),
  nfCallArptables: onOff('nfCallArptables'),
  fdbNLearned: readOnly(same('fdbNLearned')),
  fdbMaxLearned: same('fdbMaxLearned'),
  fdbFlush: writeOnly(present('fdbFlush')),
};
