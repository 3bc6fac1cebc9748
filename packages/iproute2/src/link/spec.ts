import type { LinkKind, PortKind } from '@netlink/rtnetlink';
import type { KindOptions, PortOptions } from './kinds/kinds.ts';
import type { LinkBase, OtherKind } from './link.ts';
import type { LinkSwitches } from './switches.ts';

/** Those of the keys of `T` that are given; one that is `undefined` is not sent. */
export type Given<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** Settings as a port, by the kind of the master. */
export type PortSpec =
  | { [K in PortKind]: { readonly kind: K } & Given<PortOptions[K]> }[PortKind]
  | {
      readonly kind: string | OtherKind;
      /** Settings of a kind that we do not know, as octets. */
      readonly data?: Uint8Array | undefined;
    };

/**
 * Settings that links of all kinds take. Whatever `get()` yields is taken too; what cannot be set is not sent, as the
 * documentation of each key says.
 */
export interface LinkSettings extends Given<Omit<LinkBase, 'port'>>, LinkSwitches {
  /** Settings as a port of the master. */
  readonly port?: PortSpec | undefined;
  /** Namespace that it is to be in: a name under /run/netns, a path, or the id of a process, as for ip(8). */
  readonly netns?: string | number | undefined;
}

/** Settings that the other end of a pair cannot be made with: they want a link that is there. */
export const NOT_OF_PEERS = [
  'up',
  'flags',
  'port',
  'altnames',
  'alias',
  'addrgenmode',
  'carrier',
  'protodown',
] as const;

/** Settings of the other end of a pair. */
export type PeerSpec = Omit<LinkSettings, (typeof NOT_OF_PEERS)[number]>;

type KindSpec<K extends LinkKind> = { readonly kind: K } & Given<KindOptions[K]> &
  (K extends 'veth'
    ? {
        /** The other end: its name, or its settings. */
        readonly peer?: string | PeerSpec | undefined;
      }
    : unknown);

/** A link of a kind that we do not know, for those who know it. */
export interface OtherLinkSpec extends LinkSettings {
  readonly kind: string | OtherKind;
  /** Settings of the kind, as octets: attributes, as `IFLA_INFO_DATA` holds them. */
  readonly data?: Uint8Array | undefined;
}

/** A link to be made: its kind, what settings that kind has, and what all links have. */
export type LinkSpec = { [K in LinkKind]: LinkSettings & KindSpec<K> }[LinkKind] | OtherLinkSpec;

/** What is to change of a link. Settings of a kind need the `kind` too, as in `ip link set … type vlan …`. */
export type LinkChanges = (LinkSettings & { readonly kind?: undefined }) | LinkSpec;
