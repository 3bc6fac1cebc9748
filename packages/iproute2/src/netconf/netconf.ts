import type { IpFamily } from '../prefix.ts';

/** How a link, or the host, treats what it receives. Each is a sysctl; a key that is not there the kernel did not tell. */
export interface Netconf {
  /** Family. */
  family: IpFamily | 'mpls';
  /** Name of the link; 'all' is the host, 'default' what links begin with. */
  interface: string;
  /** Index of the link. */
  index?: number;
  /** Packets are forwarded. */
  forwarding?: boolean;
  /** Packets are forwarded whatever the setting of the host is (IPv6, Linux 6.17). */
  forceForwarding?: boolean;
  /** Packets whose source would not be reached by the link are dropped: 'strict'; 'loose' if it would not be reached at all. */
  rpFilter?: 'off' | 'strict' | 'loose' | number;
  /** Multicasts are forwarded. */
  mcForwarding?: boolean;
  /** Broadcasts are forwarded. */
  bcForwarding?: boolean;
  /** It answers for neighbours of other links. */
  proxyNeigh?: boolean;
  /** Routes over links without a carrier are passed over. */
  ignoreRoutesWithLinkdown?: boolean;
  /** MPLS packets are taken in. */
  input?: boolean;
}
