import type { NEIGHBOUR_STATES } from '@netlink/rtnetlink';
import type { LinkReference } from '../../link-names.ts';

/**
 * How long an entry stays: 'permanent' is an address of the link itself, 'static' is never forgotten, 'dynamic' is forgotten
 * unless it is used, 'stale' has not been used.
 */
export type FdbState = 'permanent' | 'static' | 'dynamic' | 'stale';

/** An entry of a forwarding database to be made, changed or removed. */
export interface FdbSpec {
  /** Link-layer address. */
  mac: string;
  /** Link that frames to it leave by: a port of a bridge, a VXLAN. */
  dev: LinkReference;
  /** The entry is of the bridge that the link is a port of: `true`, or the bridge. */
  master?: LinkReference | true | undefined;
  /** The entry is of the link itself; so it is, unless `master` is given: `false` is refused then. */
  self?: boolean | undefined;
  /** How long it stays; 'permanent' if absent. A number is a mask of `NUD_*` that there is no word for. */
  state?: FdbState | number | undefined;
  /** VLAN. */
  vlan?: number | undefined;
  /** Remote host of a VXLAN: an IP address. */
  dst?: string | undefined;
  /** UDP port of the remote host; that of the VXLAN if absent. */
  port?: number | undefined;
  /** VXLAN network identifier that frames are sent with. */
  vni?: number | undefined;
  /** VXLAN network identifier that frames come with, where one VXLAN has many. */
  srcVni?: number | undefined;
  /** Link to the remote host. */
  via?: LinkReference | undefined;
  /** Nexthop object that it leads to, instead of `dst`. */
  nhid?: number | undefined;
  /** The remote host is a router. */
  router?: boolean | undefined;
  /** Take it for used. */
  use?: boolean | undefined;
  /** Somebody else learnt it. */
  externLearn?: boolean | undefined;
  /** It stays with its port. */
  sticky?: boolean | undefined;
  /** Tell of activity, and of its end (Linux 5.14). */
  activityNotify?: boolean | undefined;
  /** It is not active now. */
  inactive?: boolean | undefined;
  /** Do not take a change for use. */
  norefresh?: boolean | undefined;
}

/** An entry of a forwarding database. A key that is not there is a thing that it does not have. */
export interface FdbEntry {
  /** Link-layer address. */
  mac: string;
  /** Name of the link that frames to it leave by. */
  dev: string;
  /** Its index. */
  index: number;
  /** Name of the bridge whose entry it is. */
  master?: string;
  /** The entry is of the link itself. */
  self?: true;
  /** How long it stays; a mask of `NUD_*` where there is no word for it. */
  state: FdbState | number;
  /** VLAN. */
  vlan?: number;
  /** Remote host of a VXLAN. */
  dst?: string;
  /** UDP port of the remote host, if it is another than that of the VXLAN. */
  port?: number;
  /** VXLAN network identifier that frames are sent with, if it is another than that of the VXLAN. */
  vni?: number;
  /** VXLAN network identifier that frames come with. */
  srcVni?: number;
  /** Name of the link to the remote host. */
  via?: string;
  /** Id of the namespace that the VXLAN is connected from. Not sent. */
  linkNetnsid?: number;
  /** Nexthop object that it leads to. */
  nhid?: number;
  /** The remote host is a router. */
  router?: true;
  /** Somebody else learnt it. */
  externLearn?: true;
  /** Hardware forwards by it. Not sent. */
  offload?: true;
  /** It stays with its port. */
  sticky?: true;
  /** The port is locked, and the host has yet to authenticate. Not sent. */
  locked?: true;
  /** Activity is told of, and its end. */
  activityNotify?: true;
  /** It is not active now. */
  inactive?: true;
  /** Seconds since it was used, to the hundredth. Not sent. */
  used?: number;
  /** Seconds since it was changed, to the hundredth. Not sent. */
  updated?: number;
}

/** Which entries are meant. The kernel filters by link and by bridge. */
export interface FdbFilter {
  /** Those of this link, by itself and as a port: `bridge fdb show brport`. */
  readonly dev?: LinkReference | undefined;
  /** Those of this bridge and its ports: `bridge fdb show br`. */
  readonly br?: LinkReference | undefined;
  /** Those with this address. */
  readonly mac?: string | undefined;
  /** Those of this VLAN. */
  readonly vlan?: number | undefined;
  /** Those in one of these states. */
  readonly state?: FdbState | readonly FdbState[] | undefined;
  /**
   * Those whose state has one of these bits, as `bridge fdb show state` goes by: an entry of a VXLAN that is permanent may have that of
   * what is static too.
   */
  readonly stateMask?: readonly (keyof typeof NEIGHBOUR_STATES)[] | undefined;
  /** Those that are not permanent. */
  readonly dynamic?: boolean | undefined;
}

/** One entry of a forwarding database. */
export interface FdbLookupOptions extends Pick<FdbSpec, 'vlan' | 'vni'> {
  /** The link, if it is the database of a bridge a port of it. */
  readonly dev?: LinkReference | undefined;
  /** The bridge whose database it is. */
  readonly br?: LinkReference | undefined;
  /** Whether the database of the link itself is meant, where it is a port too. */
  readonly self?: boolean | undefined;
}

/** Which entries of a database are removed: all that are given must be true. Of the switches, `false` is those without. */
export interface FdbFlushFilter extends Pick<FdbSpec, 'vlan' | 'dst' | 'port' | 'vni' | 'srcVni' | 'nhid'> {
  /** Those of this link: a bridge, a VXLAN, or with `master` a port. */
  dev: LinkReference;
  /** Those of a bridge that lead to this port. Instead of `via`. */
  brport?: LinkReference | undefined;
  /** Those of a VXLAN whose remote host is reached by this link. */
  via?: LinkReference | undefined;
  /** The database of the bridge that the link is a port of. */
  master?: boolean | undefined;
  /** The database of the link itself; so it is, unless `master` is given. */
  self?: boolean | undefined;
  /** Those that are addresses of links. One of `permanent`, `static` and `dynamic` may be `true`. */
  permanent?: boolean | undefined;
  /** Those that are never forgotten. */
  static?: boolean | undefined;
  /** Those that are forgotten unless they are used. */
  dynamic?: boolean | undefined;
  /** Those that somebody made. */
  addedByUser?: boolean | undefined;
  /** Those that somebody else learnt. */
  externLearn?: boolean | undefined;
  /** Those that stay with their port. */
  sticky?: boolean | undefined;
  /** Those that hardware forwards by. */
  offloaded?: boolean | undefined;
  /** Those whose remote host is a router. */
  router?: boolean | undefined;
}
