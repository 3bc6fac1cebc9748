import type { BridgeQuerier, VlanGlobalOptions } from '@netlink/rtnetlink';
import type { LinkReference } from '../../link-names.ts';
import type { Fields } from '../../link/fields.ts';
import { between, fieldTypes, readOnly } from '../../link/field-types.ts';
import type { MulticastRouterPort } from '../multicast-router-port.ts';
import type { NumberRange } from '../range.ts';

/** Settings of a VLAN for a whole bridge, in the words of `bridge vlan global`. */
export interface VlanGlobalSettings {
  /** Whether groups are learnt. */
  mcastSnooping?: boolean;
  /** Whether the bridge asks for groups. */
  mcastQuerier?: boolean;
  /** Version of IGMP: 2 or 3. */
  mcastIgmpVersion?: number;
  /** Version of MLD: 1 or 2. */
  mcastMldVersion?: number;
  /** Queries before a group is given up. */
  mcastLastMemberCount?: number;
  /** Time between these, in 1/100 s. */
  mcastLastMemberInterval?: number;
  /** Queries at the start. */
  mcastStartupQueryCount?: number;
  /** Time between these, in 1/100 s. */
  mcastStartupQueryInterval?: number;
  /** Time until a group without reports is given up, in 1/100 s. */
  mcastMembershipInterval?: number;
  /** Time until another querier is given up, in 1/100 s. */
  mcastQuerierInterval?: number;
  /** Time between queries, in 1/100 s. */
  mcastQueryInterval?: number;
  /** Longest time to answer a query, in 1/100 s. */
  mcastQueryResponseInterval?: number;
  /** Queriers that are known. Not sent. */
  mcastQuerierState?: BridgeQuerier;
  /** Number of the spanning tree, 0 to 4094; the bridge must have `mstEnabled` (Linux 5.18). */
  msti?: number;
}

/** What is to be changed of VLANs of a bridge. */
export type VlanGlobalChanges = { [K in keyof VlanGlobalSettings]?: VlanGlobalSettings[K] | undefined } & {
  /** The bridge. */
  dev: LinkReference;
  /** The VLAN, or the VLANs: 10, '10-20'. */
  vid: NumberRange;
};

/** VLANs of a bridge that have all settings in common. */
export interface VlanGlobal extends VlanGlobalSettings {
  /** Name of the bridge. */
  dev: string;
  /** Its index. */
  index: number;
  /** The VLAN, or the VLANs. */
  vid: NumberRange;
  /** Ports that multicast routers are behind. Not sent. */
  routerPorts?: MulticastRouterPort[];
}

const { same, onOff, number, whole } = fieldTypes<VlanGlobalOptions>();
const MOST = 0xffff_ffff;
const LAST_TREE = 4094;
const interval = (
  key: keyof VlanGlobalOptions,
): Fields<VlanGlobalSettings, VlanGlobalOptions>['mcastQueryInterval'] => between(0, MOST, number(key));

/** What {@link VlanGlobalSettings} are in `BRIDGE_VLANDB_GOPTS_*`. */
export const vlanGlobalFields: Fields<VlanGlobalSettings, VlanGlobalOptions> = {
  mcastSnooping: onOff('mcastSnooping'),
  mcastQuerier: onOff('mcastQuerier'),
  mcastIgmpVersion: whole('mcastIgmpVersion', 3, 2),
  mcastMldVersion: whole('mcastMldVersion', 2, 1),
  mcastLastMemberCount: whole('mcastLastMemberCnt', MOST),
  mcastLastMemberInterval: interval('mcastLastMemberIntvl'),
  mcastStartupQueryCount: whole('mcastStartupQueryCnt', MOST),
  mcastStartupQueryInterval: interval('mcastStartupQueryIntvl'),
  mcastMembershipInterval: interval('mcastMembershipIntvl'),
  mcastQuerierInterval: interval('mcastQuerierIntvl'),
  mcastQueryInterval: interval('mcastQueryIntvl'),
  mcastQueryResponseInterval: interval('mcastQueryResponseIntvl'),
  mcastQuerierState: readOnly(same('mcastQuerierState')),
  msti: whole('msti', LAST_TREE),
};
