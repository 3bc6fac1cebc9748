import type { Address, SharedAddress } from '../address/address.ts';
import type { BridgeLink } from '../bridge/link/bridge-link.ts';
import type { FdbEntry } from '../bridge/fdb/fdb.ts';
import type { MdbRecord } from '../bridge/mdb/mdb.ts';
import type { BridgeRouterPort } from '../bridge/mdb/read.ts';
import type { BridgeVlan } from '../bridge/vlan/vlan.ts';
import type { Vni } from '../bridge/vni/vni.ts';
import type { Link } from '../link/link.ts';
import { listOf, shown } from '../link/field-checks.ts';
import type { LinkStats } from '../link/stats/link-stats.ts';
import type { MulticastRoute } from '../mroute/mroute.ts';
import type { Neighbour } from '../neighbour/neighbour.ts';
import type { Netconf } from '../netconf/netconf.ts';
import type { NetnsId } from '../netns/netns.ts';
import type { Nexthop } from '../nexthop/nexthop.ts';
import type { Route } from '../route/route.ts';
import type { Rule } from '../rule/rule.ts';
import type { Watched } from './watched.ts';
import { watchedAddress } from './watched/address.ts';
import { watchedBridgeLink } from './watched/bridge-link.ts';
import { watchedFdb } from './watched/fdb.ts';
import { watchedLink } from './watched/link.ts';
import { watchedMdb } from './watched/mdb.ts';
import { watchedMulticastRoute } from './watched/mroute.ts';
import { type NdUserOption, watchedNdUserOption } from './watched/nd-user-option.ts';
import { watchedNeighbour } from './watched/neighbour.ts';
import { watchedNetconf } from './watched/netconf.ts';
import { watchedNexthop } from './watched/nexthop.ts';
import { watchedNsid } from './watched/nsid.ts';
import { type AdvertisedPrefix, watchedPrefix } from './watched/prefix.ts';
import { watchedRoute } from './watched/route.ts';
import { watchedRouterPort } from './watched/router-port.ts';
import { watchedRule } from './watched/rule.ts';
import { watchedAnycastAddress, watchedMulticastAddress } from './watched/shared-address.ts';
import { watchedStats } from './watched/stats.ts';
import { watchedVlan } from './watched/vlan.ts';
import { watchedVni } from './watched/vni.ts';

/** What a monitor can watch, and what its events carry. */
export interface MonitorObjects {
  /** `ip monitor link` */
  link: Link;
  /** `ip monitor address` */
  address: Address;
  /** `ip monitor route` */
  route: Route;
  /** `ip monitor neighbour` */
  neighbour: Neighbour;
  /** `bridge monitor fdb` */
  fdb: FdbEntry;
  /** `bridge monitor mdb` */
  mdb: MdbRecord;
  /** Ports that multicast routers are behind: `bridge monitor mdb`. */
  routerPort: BridgeRouterPort;
  /** Ports of bridges: `bridge monitor link` */
  bridgeLink: BridgeLink;
  /** `bridge monitor vlan`; each VLAN by itself. */
  vlan: BridgeVlan;
  /** `bridge monitor vni` (Linux 5.18); each identifier by itself. */
  vni: Vni;
  /** `ip monitor rule` */
  rule: Rule;
  /** `ip monitor nexthop` */
  nexthop: Nexthop;
  /** `ip monitor nsid` */
  netnsId: NetnsId;
  /** `ip monitor prefix` */
  prefix: AdvertisedPrefix;
  /** `ip monitor netconf` */
  netconf: Netconf;
  /** Options of neighbour discovery that are for programs; ip(8) shows none. */
  ndUserOption: NdUserOption;
  /** `ip monitor mroute` */
  mroute: MulticastRoute;
  /** `ip monitor maddress` (Linux 6.14) */
  maddress: SharedAddress;
  /** `ip monitor acaddress` (Linux 6.15) */
  acaddress: SharedAddress;
  /** `ip monitor stats` (Linux 5.18) */
  stats: LinkStats;
}

/** The word of a sort of objects. */
export type MonitorObject = keyof MonitorObjects;

/** How each sort is watched. The order is that in which they are listed. */
export const WATCHED: { readonly [O in MonitorObject]: Watched<MonitorObjects[O]> } = {
  link: watchedLink,
  address: watchedAddress,
  route: watchedRoute,
  neighbour: watchedNeighbour,
  fdb: watchedFdb,
  mdb: watchedMdb,
  routerPort: watchedRouterPort,
  bridgeLink: watchedBridgeLink,
  vlan: watchedVlan,
  vni: watchedVni,
  rule: watchedRule,
  nexthop: watchedNexthop,
  netnsId: watchedNsid,
  prefix: watchedPrefix,
  netconf: watchedNetconf,
  ndUserOption: watchedNdUserOption,
  mroute: watchedMulticastRoute,
  maddress: watchedMulticastAddress,
  acaddress: watchedAnycastAddress,
  stats: watchedStats,
};

/**
 * Refuse what is no array of words for what can be watched.
 *
 * @throws TypeError that shows what is none.
 */
export function checkObjects(value: unknown): void {
  for (const object of listOf(value))
    if (typeof object !== 'string' || !Object.hasOwn(WATCHED, object))
      throw new TypeError(`${shown(object)} cannot be watched`);
}
