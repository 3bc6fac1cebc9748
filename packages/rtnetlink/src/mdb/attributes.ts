import {
  attributes,
  enumeration,
  flags,
  type Infer,
  ip,
  Layout,
  list,
  multi,
  nested,
  noflag,
  u16,
  u32,
  u8,
} from '@netlink/packet';
import { MULTICAST_ROUTERS } from '../link/info/multicast-router.ts';
import { routeProtocol } from '../route/words.ts';
import * as c from './constants.ts';
import { mdbEntry, type MdbEntry, MDB_STATES } from './entry.ts';
import { type Headed, headed } from './headed.ts';

/** `MCAST_INCLUDE` and `MCAST_EXCLUDE`: whether the sources of a group are let through or kept out (linux/in.h). */
export const MDB_GROUP_MODES = { exclude: 0, include: 1 } as const;

/** A source of a group (`MDBA_MDB_SRCATTR_*`, linux/if_bridge.h). */
export const mdbSource = attributes({
  address: [c.MDBA_MDB_SRCATTR_ADDRESS, ip],
  timer: [c.MDBA_MDB_SRCATTR_TIMER, u32],
});
/** A source of a group. `timer` is 1/100 s until it goes. */
export interface MdbSource extends Infer<typeof mdbSource> {}

/** What is said of a port of a group (`MDBA_MDB_EATTR_*`, linux/if_bridge.h). */
export const mdbEntryAttributes = attributes({
  timer: [c.MDBA_MDB_EATTR_TIMER, u32],
  srcList: [c.MDBA_MDB_EATTR_SRC_LIST, list(c.MDBA_MDB_SRCLIST_ENTRY, nested<MdbSource>(mdbSource))],
  groupMode: [c.MDBA_MDB_EATTR_GROUP_MODE, enumeration(u8, MDB_GROUP_MODES)],
  source: [c.MDBA_MDB_EATTR_SOURCE, ip],
  rtprot: [c.MDBA_MDB_EATTR_RTPROT, routeProtocol],
  dst: [c.MDBA_MDB_EATTR_DST, ip],
  dstPort: [c.MDBA_MDB_EATTR_DST_PORT, u16],
  vni: [c.MDBA_MDB_EATTR_VNI, u32],
  ifindex: [c.MDBA_MDB_EATTR_IFINDEX, u32],
  srcVni: [c.MDBA_MDB_EATTR_SRC_VNI, u32],
});
/** What is said of a port of a group. `timer` is 1/100 s until it goes. */
export interface MdbEntryAttributes extends Infer<typeof mdbEntryAttributes> {}

/** A port of a group: `struct br_mdb_entry` and what follows it. */
export type MdbEntryInfo = Headed<MdbEntry, MdbEntryAttributes>;

/** A group: an entry for each of its ports (`MDBA_MDB_ENTRY_*`, linux/if_bridge.h). */
export const mdbGroup = attributes({
  info: [
    c.MDBA_MDB_ENTRY_INFO,
    multi<MdbEntryInfo>(headed<MdbEntry, MdbEntryAttributes>(mdbEntry, mdbEntryAttributes)),
  ],
});
/** A group: an entry for each of its ports. */
export interface MdbGroup extends Infer<typeof mdbGroup> {}

/** What is said of a port that multicast routers are behind (`MDBA_ROUTER_PATTR_*`, linux/if_bridge.h). */
export const mdbRouterAttributes = attributes({
  timer: [c.MDBA_ROUTER_PATTR_TIMER, u32],
  type: [c.MDBA_ROUTER_PATTR_TYPE, enumeration(u8, MULTICAST_ROUTERS)],
  inetTimer: [c.MDBA_ROUTER_PATTR_INET_TIMER, u32],
  inet6Timer: [c.MDBA_ROUTER_PATTR_INET6_TIMER, u32],
  vid: [c.MDBA_ROUTER_PATTR_VID, u16],
});
/** What is said of a port that multicast routers are behind. Times are in 1/100 s. */
export interface MdbRouterAttributes extends Infer<typeof mdbRouterAttributes> {}

/** A port that multicast routers are behind, by the index of its link. */
export type MdbRouterPort = Headed<{ ifindex: number }, MdbRouterAttributes>;

const routerIndex = new Layout<{ ifindex: number }>(
  {
    decode: (data, start, end, depth) => ({
      ifindex: u32.codec.decode(data, start, end, depth) as number,
    }),
    encode: (writer, { ifindex }) => {
      u32.codec.encode(writer, ifindex);
    },
  },
  { size: 4 },
);

/** The ports that multicast routers are behind (`MDBA_ROUTER`). */
export const mdbRouterPorts: Layout<MdbRouterPort[]> = list(
  c.MDBA_ROUTER_PORT,
  headed<{ ifindex: number }, MdbRouterAttributes>(routerIndex, mdbRouterAttributes),
);

/** `MDBA_*`: the attributes of a multicast database, as the kernel tells it (linux/if_bridge.h). */
export const mdbAttributes = attributes({
  mdb: [c.MDBA_MDB, noflag(list(c.MDBA_MDB_ENTRY, noflag(nested<MdbGroup>(mdbGroup))))],
  router: [c.MDBA_ROUTER, noflag(mdbRouterPorts)],
});
/** The attributes of a multicast database, as the kernel tells it. */
export interface MdbAttributes extends Infer<typeof mdbAttributes> {}

/** A source of a group that is to be made (`MDBE_SRCATTR_*`, linux/if_bridge.h). */
export const mdbRequestSource = attributes({ address: [c.MDBE_SRCATTR_ADDRESS, ip] });
/** A source of a group that is to be made. */
export interface MdbRequestSource extends Infer<typeof mdbRequestSource> {}

/** What is said of an entry that is to be made, removed or found (`MDBE_ATTR_*`, linux/if_bridge.h). */
export const mdbRequestEntryAttributes = attributes({
  source: [c.MDBE_ATTR_SOURCE, ip],
  srcList: [c.MDBE_ATTR_SRC_LIST, list(c.MDBE_SRC_LIST_ENTRY, nested<MdbRequestSource>(mdbRequestSource))],
  groupMode: [c.MDBE_ATTR_GROUP_MODE, enumeration(u8, MDB_GROUP_MODES)],
  rtprot: [c.MDBE_ATTR_RTPROT, routeProtocol],
  dst: [c.MDBE_ATTR_DST, ip],
  dstPort: [c.MDBE_ATTR_DST_PORT, u16],
  vni: [c.MDBE_ATTR_VNI, u32],
  ifindex: [c.MDBE_ATTR_IFINDEX, u32],
  srcVni: [c.MDBE_ATTR_SRC_VNI, u32],
  stateMask: [c.MDBE_ATTR_STATE_MASK, flags(u8, { permanent: MDB_STATES.permanent })],
});
/** What is said of an entry that is to be made, removed or found. */
export interface MdbRequestEntryAttributes extends Infer<typeof mdbRequestEntryAttributes> {}

/** `MDBA_SET_ENTRY*` and `MDBA_GET_ENTRY*`: the attributes of a request about an entry; both have the same numbers. */
export const mdbRequestAttributes = attributes({
  entry: [c.MDBA_SET_ENTRY, mdbEntry],
  entryAttrs: [c.MDBA_SET_ENTRY_ATTRS, nested<MdbRequestEntryAttributes>(mdbRequestEntryAttributes)],
});
/** The attributes of a request about an entry of a multicast database. */
export interface MdbRequestAttributes extends Infer<typeof mdbRequestAttributes> {}
