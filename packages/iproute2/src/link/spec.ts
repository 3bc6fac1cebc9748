import type { PortKind } from '@netlink/rtnetlink';
import type { KindOptions, PortOptions } from './kinds/kinds.ts';
import type { LinkBase, OtherKind } from './link.ts';
import type { InetChanges } from './family-settings.ts';
import type { LinkNetns } from './open-namespaces.ts';
import type { PairKind } from './pairs.ts';
import type { ProtodownReasons } from './protodown.ts';
import type { LinkSwitches } from './switches.ts';
import type { XdpChange, XdpPrograms } from './xdp.ts';

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
export interface LinkSettings
  extends Given<Omit<LinkBase, 'port' | 'protodownReason' | 'inet' | 'xdp'>>, LinkSwitches {
  /** Settings as a port of the master. */
  readonly port?: PortSpec | undefined;
  /** Why protocols hold it down. The kernel takes reasons before `protodown` and refuses to let it up while any holds. */
  readonly protodownReason?: ProtodownReasons | undefined;
  /** Settings of IPv4. */
  readonly inet?: InetChanges | undefined;
  /** Program of the express data path; `null` takes it away. */
  readonly xdp?: XdpChange | XdpPrograms | null | undefined;
  /** Namespace that it is to be in. */
  readonly netns?: LinkNetns | undefined;
  /** Namespace that `link` is in: `link-netns`. */
  readonly linkNetns?: LinkNetns | undefined;
}

/** Settings that the other end of a pair cannot be made with: they want a link that is there. */
export const NOT_OF_PEERS = [
  'up',
  'flags',
  'port',
  'altnames',
  'alias',
  'addrgenmode',
  'token',
  'inet',
  'carrier',
  'protodown',
  'protodownReason',
  'vfinfoList',
  'xdp',
] as const;

/** Settings of the other end of a pair. */
export type PeerSpec = Omit<LinkSettings, (typeof NOT_OF_PEERS)[number]>;

type KindSpec<K extends keyof KindOptions> = { readonly kind: K } & Given<KindOptions[K]> &
  (K extends PairKind
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
export type LinkSpec =
  { [K in keyof KindOptions]: LinkSettings & KindSpec<K> }[keyof KindOptions] | OtherLinkSpec;

/** What is to change of a link. Settings of a kind need the `kind` too, as in `ip link set … type vlan …`. */
export type LinkChanges = (LinkSettings & { readonly kind?: undefined }) | LinkSpec;
