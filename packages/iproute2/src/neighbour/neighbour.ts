import type { LinkReference } from '../link-names.ts';
import type { IpFamily } from '../prefix.ts';

/** The state of a neighbour, in the words of ip(8). */
export type NeighbourStateName =
  'none' | 'incomplete' | 'reachable' | 'stale' | 'delay' | 'probe' | 'failed' | 'noarp' | 'permanent';

/** A neighbour to be made, changed or removed. */
export interface NeighbourSpec {
  /** Link that it is on. A proxy entry may be for all links. */
  dev?: LinkReference | undefined;
  /** IP address. */
  dst: string;
  /** Family that it has to be of. */
  family?: IpFamily | undefined;
  /** Link-layer address. */
  lladdr?: string | undefined;
  /** State; 'permanent' if absent. A number is a mask of `NUD_*`. */
  state?: NeighbourStateName | number | undefined;
  /** The host answers for the neighbour. */
  proxy?: boolean | undefined;
  /** The neighbour is a router. */
  router?: boolean | undefined;
  /** Look it up now. */
  use?: boolean | undefined;
  /** The kernel keeps it reachable (Linux 5.16). */
  managed?: boolean | undefined;
  /** Somebody else learnt it. */
  externLearn?: boolean | undefined;
  /** Somebody else validates it (Linux 6.17). */
  externValid?: boolean | undefined;
  /** Who made it: 'static', or a number. */
  protocol?: string | number | undefined;
}

/** A neighbour. A key that is not there is a thing that it does not have. */
export interface Neighbour {
  /** IP address. */
  dst: string;
  /** Name of the link; absent of a proxy entry for all links. */
  dev?: string;
  /** Index of the link. */
  index?: number;
  /** Family. */
  family: IpFamily;
  /** Link-layer address. */
  lladdr?: string;
  /** State; a mask of `NUD_*` where there is no word for it. Absent of a proxy entry. */
  state?: NeighbourStateName | number;
  /** The host answers for the neighbour. */
  proxy?: true;
  /** The neighbour is a router. */
  router?: true;
  /** The kernel keeps it reachable. */
  managed?: true;
  /** Somebody else learnt it. */
  externLearn?: true;
  /** Somebody else validates it. */
  externValid?: true;
  /** Hardware forwards by it. */
  offload?: true;
  /** Who made it. */
  protocol?: string | number;
  /** Who holds it. */
  refcnt?: number;
  /** Seconds since it was used, to the hundredth. */
  used?: number;
  /** Seconds since it was confirmed, to the hundredth. */
  confirmed?: number;
  /** Seconds since it was changed, to the hundredth. */
  updated?: number;
  /** Probes sent. */
  probes?: number;
}

/** Which neighbours to list: those that have all of it. */
export interface NeighbourFilter {
  /** Link. */
  dev?: LinkReference | undefined;
  /** Master of the link: a bridge, a bond, a VRF; `null` for links that have none. */
  master?: LinkReference | null | undefined;
  /** VRF of the link. */
  vrf?: LinkReference | undefined;
  /** Family. */
  family?: IpFamily | undefined;
  /** This address. */
  dst?: string | undefined;
  /** Addresses within this prefix. */
  to?: string | undefined;
  /** State, or any of several. A number is a mask of `NUD_*`, any of which will do. */
  state?: NeighbourStateName | number | readonly (NeighbourStateName | number)[] | undefined;
  /** Proxy entries instead of the others. */
  proxy?: boolean | undefined;
  /** Whether it is a router. */
  router?: boolean | undefined;
  /** Whether the kernel keeps it reachable. */
  managed?: boolean | undefined;
  /** Whether somebody else learnt it. */
  externLearn?: boolean | undefined;
  /** Whether somebody else validates it. */
  externValid?: boolean | undefined;
  /** Whether hardware forwards by it. */
  offload?: boolean | undefined;
  /** Whether nobody holds it. */
  unused?: boolean | undefined;
  /** Who made it. */
  protocol?: string | number | undefined;
}
