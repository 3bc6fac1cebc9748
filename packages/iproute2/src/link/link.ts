import type { ADDR_GEN_MODES, LINK_MODES, LinkFlag, PortKind } from '@netlink/rtnetlink';
import type { LinkReference } from '../link-names.ts';
import type { LinkFacts } from './facts.ts';
import type { Inet6Settings, InetSettings } from './family-settings.ts';
import type { KindOptions, PortOptions } from './kinds/kinds.ts';
import type { LinkStatistics } from './stats/statistics.ts';
import type { VirtualFunction } from './virtual-functions.ts';
import type { XdpPrograms } from './xdp.ts';
import type { Word } from './word.ts';

/** What links of all kinds have. */
export interface LinkBase extends LinkFacts {
  /** Its number in the namespace. */
  index: number;
  /** Its name. */
  name: string;
  /** Other names that it is known by. */
  altnames?: readonly string[];
  /** A note about it. */
  alias?: string;
  /** Switches. Sent are up, noarp, multicast, promisc, allmulti and dynamic, where there is no key for them. */
  flags: readonly LinkFlag[];
  /** Whether it is administratively up. */
  up: boolean;
  /**
   * The link below, or the other end of a pair: its name; its index where it is in another namespace, 0 if it is not in any.
   * A pair (`veth`) is made with `peer`, or with this name.
   */
  link?: LinkReference;
  /** Number of the namespace that `link` is in, if it is not this one. */
  linkNetnsid?: number;
  /** The link that it is a port of; `null` takes it out. */
  master?: LinkReference | null;
  /** Greatest packet. */
  mtu?: number;
  /** Whether it goes up by itself, or somebody has to say so. */
  linkmode?: Word<keyof typeof LINK_MODES>;
  /** Group that it belongs to. */
  group?: string | number;
  /** Length of the queue, in packets. */
  txqlen?: number;
  /** Link-layer address. That of a tunnel is an IP address, and not sent: it comes from `local`. */
  address?: string;
  /** Link-layer broadcast address, or that of the far end. That of a tunnel comes from `remote`, and is not sent. */
  broadcast?: string;
  /** Whether protocols hold it down; absent if not. */
  protodown?: boolean;
  /** Why they do, by name or number; see {@link ProtodownReasons} for what can be sent. */
  protodownReason?: readonly (string | number)[];
  /** How IPv6 makes addresses. */
  addrgenmode?: Word<keyof typeof ADDR_GEN_MODES>;
  /** Lower half of the addresses that IPv6 makes of what routers advertise: '::1234'. `ip token set`; '::' takes it away. */
  token?: string;
  /** Settings of IPv4; read only if they are asked for (`conf`). */
  inet?: InetSettings;
  /** Settings of IPv6; read only if they are asked for (`conf`). Not sent. */
  inet6?: Inet6Settings;
  /** Queues to send. */
  numtxqueues?: number;
  /** Queues to receive. */
  numrxqueues?: number;
  /** Greatest packet that segmentation may be left to. */
  gsoMaxSize?: number;
  /** Most segments of such a packet. */
  gsoMaxSegs?: number;
  /** Greatest IPv4 packet that segmentation may be left to. */
  gsoIpv4MaxSize?: number;
  /** Greatest packet that received ones are joined to. */
  groMaxSize?: number;
  /** Greatest IPv4 packet that received ones are joined to. */
  groIpv4MaxSize?: number;
  /** Name of the device below, on its bus. Sent when the link is made. */
  parentdev?: string;
  /** Programs of the express data path; see {@link XdpChange} for what can be sent. */
  xdp?: XdpPrograms;
  /** Virtual functions; those that are sent are changed as far as they say. */
  vfinfoList?: readonly VirtualFunction[];
  /** Counters; absent if they were not asked for. Not sent. */
  stats?: LinkStatistics;
  /** Settings as a port of its master. */
  port?: LinkPort;
}

declare const other: unique symbol;

/**
 * A kind that we do not know. It is a plain string; the type checker sees something else, because a union with `string` in
 * it could not tell the known kinds apart. `String(link.kind)` reads it.
 */
export interface OtherKind {
  readonly [other]: never;
  toString(): string;
}

/** Settings of a link as a port of its master, told apart by the kind of that. */
export type LinkPort =
  | { [K in PortKind]: { kind: K } & PortOptions[K] }[PortKind]
  | {
      kind: OtherKind;
      /** What the kernel says of it, as octets. */
      data?: Uint8Array;
    };

/** A link of a kind whose settings we know. */
export type LinkOf<K extends keyof KindOptions> = LinkBase & { kind: K } & KindOptions[K];

/** A link that no kind is known of: of hardware, or the loopback. */
export type PlainLink = LinkBase & { kind?: undefined };

/** A link of a kind that we do not know. */
export type OtherLink = LinkBase & {
  kind: OtherKind;
  /** What the kernel says of it, as octets. */
  data?: Uint8Array;
};

/** A link: `kind` tells which settings it has besides. */
export type Link = { [K in keyof KindOptions]: LinkOf<K> }[keyof KindOptions] | PlainLink | OtherLink;
