import type { BpfEncap, Ioam6Encap, TunnelFlag, TunnelOptions } from '@netlink/rtnetlink';
import type { IlaEncapsulation } from './ila.ts';
import type { SegmentRouting, SegmentRoutingLocal } from './seg6.ts';

/** `encap mpls 100/200 ttl 5` */
export interface MplsEncapsulation {
  readonly type: 'mpls';
  /** Labels to push, outermost first: '100/200'. */
  readonly dst: string;
  /** Time to live of the labels. */
  readonly ttl?: number | undefined;
}

/** `encap ip id 5 dst 192.0.2.9`: a tunnel over IPv4. */
export interface IpEncapsulation {
  readonly type: 'ip';
  /** Identifier of the tunnel. */
  readonly id?: bigint | number | undefined;
  /** Outer source. */
  readonly src?: string | undefined;
  /** Outer destination. */
  readonly dst?: string | undefined;
  /** Outer time to live. */
  readonly ttl?: number | undefined;
  /** Outer type of service. */
  readonly tos?: number | undefined;
  /** What the header has: 'key', 'csum', 'seq'. */
  readonly flags?: readonly TunnelFlag[] | undefined;
  /** Options of the tunnel's kind. */
  readonly opts?: TunnelOptions | undefined;
}

/** `encap ip6 id 5 dst 2001:db8::9`: a tunnel over IPv6. */
export interface Ip6Encapsulation extends Omit<IpEncapsulation, 'type' | 'ttl' | 'tos'> {
  readonly type: 'ip6';
  /** Outer hop limit. */
  readonly hoplimit?: number | undefined;
  /** Outer traffic class. */
  readonly tc?: number | undefined;
}

/** `encap rpl segs 2001:db8::7,2001:db8::8` */
export interface RplEncapsulation {
  readonly type: 'rpl';
  /** The segments, in the order in which they are visited. */
  readonly segs: readonly string[];
}

/** `encap ioam6 mode inline trace …` */
export interface Ioam6Encapsulation extends Omit<Ioam6Encap, `$${string}`> {
  readonly type: 'ioam6';
}

/** `encap xfrm if_id 7 link_dev eth0` */
export interface XfrmEncapsulation {
  readonly type: 'xfrm';
  /** Identifier of the xfrm interface. */
  readonly ifId: number;
  /** Link below. */
  readonly linkDev?: string | undefined;
}

/** `encap bpf in …`: reading only gives names, writing takes descriptors. */
export interface BpfEncapsulation extends Omit<BpfEncap, `$${string}`> {
  readonly type: 'bpf';
}

/** An encapsulation that we do not know. */
export interface OtherEncapsulation {
  readonly type: number;
  /** Its octets. */
  readonly data?: Uint8Array | undefined;
}

/** What packets are wrapped into, or what else is done with them on the way: `encap TYPE …` of `ip route`. */
export type RouteEncapsulation =
  | MplsEncapsulation
  | IpEncapsulation
  | Ip6Encapsulation
  | SegmentRouting
  | SegmentRoutingLocal
  | RplEncapsulation
  | Ioam6Encapsulation
  | IlaEncapsulation
  | XfrmEncapsulation
  | BpfEncapsulation
  | OtherEncapsulation;
