import type { IpFamily } from '../prefix.ts';

/** Where the packets of a multicast route go. */
export interface MulticastOutput {
  /** Name of the link. */
  oif: string;
  /** Packets whose time to live is less than that do not go there; 1 if absent. */
  ttl?: number;
}

/** A route of multicasts: a daemon makes it, by a socket of its own, and it goes with the daemon. */
export interface MulticastRoute {
  /** Family. */
  family: IpFamily;
  /** Source of the packets; '0.0.0.0' or '::' is any. */
  src: string;
  /** Their group. */
  dst: string;
  /** Link that they come in by; absent while the daemon has not said. */
  iif?: string;
  /** Links that they go out by. */
  multipath: MulticastOutput[];
  /** Whether the daemon has said where they go. */
  state: 'resolved' | 'unresolved';
  /** Routing table. */
  table: string | number;
  /** Packets that took it. */
  packets?: bigint;
  /** Their octets. */
  bytes?: bigint;
  /** Packets that came in by another link. */
  wrongIf?: bigint;
  /** Seconds since it was used. */
  expires?: number;
}

/** Which multicast routes to list: those that have all of it. */
export interface MulticastRouteFilter {
  /** Family; 'inet' if absent and no address tells it. */
  family?: IpFamily | undefined;
  /** Routing table; 'all' for each. That which the kernel uses where nobody says otherwise, if absent. */
  table?: string | number | undefined;
  /** Groups within this prefix. */
  dst?: string | undefined;
  /** Sources within this prefix. */
  from?: string | undefined;
  /** Link that packets come in by. */
  iif?: string | number | undefined;
}
