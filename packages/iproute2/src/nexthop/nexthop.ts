import type { RouteEncapsulation } from '../route/encap.ts';
import type { RouteFlagWord } from '../route/flags.ts';

/** A member of a group of nexthop objects. */
export interface NexthopMember {
  /** The object. */
  readonly id: number;
  /** Its share of the packets, from 1 on. */
  readonly weight: number;
}

/** What a resilient group is told; times are seconds. */
export interface ResilientArgs {
  /** Number of buckets. */
  readonly buckets: number;
  /** How long a bucket has to be unused until it may move. */
  readonly idleTimer: number;
  /** How long the group may be unbalanced until buckets move though they are used; 0 for ever. */
  readonly unbalancedTimer: number;
  /** How long it has been so. */
  readonly unbalancedTime: number;
}

/** What a member of a group was given to forward. */
export interface NexthopMemberStats {
  /** The object. */
  readonly id: number;
  /** Packets. */
  readonly packets: bigint;
  /** Those of them that hardware forwarded. */
  readonly packetsHw?: bigint;
}

/**
 * A nexthop object, as `ip -details nexthop` shows it (linux/nexthop.h). What {@link NexthopHandle.get} yields,
 * {@link NexthopHandle.add} takes.
 */
export interface Nexthop {
  /** Its identifier. */
  readonly id: number;
  /** Family of the packets it forwards; absent for groups. */
  readonly family?: 'inet' | 'inet6';
  /** Its members, if it is a group. */
  readonly group?: readonly NexthopMember[];
  /** Kind of group: packets are spread by a hash, or flows keep their member when others come and go. */
  readonly type?: 'mpath' | 'resilient' | number;
  /** What a resilient group was told. */
  readonly resilientArgs?: ResilientArgs;
  /** Encapsulation. */
  readonly encap?: RouteEncapsulation;
  /** Gateway. */
  readonly via?: string;
  /** Name of the link. */
  readonly dev?: string;
  /** How far the gateway is. */
  readonly scope: string | number;
  /** Whether it drops packets. */
  readonly blackhole?: true;
  /** Who made it: a name where the files of iproute2 have one. */
  readonly protocol: string | number;
  /** Whether it is for forwarding database entries of a VXLAN. */
  readonly fdb?: true;
  /** What it is, 'onlink', and what the kernel says of it: 'dead', 'linkdown', 'offload' … */
  readonly flags: readonly RouteFlagWord[];
  /** Whether hardware is to count the packets of a group, and whether it does; where `stats` were asked for. */
  readonly hwStats?: { readonly enabled: boolean; readonly used: boolean };
  /** What its members forwarded, where `stats` were asked for. */
  readonly groupStats?: readonly NexthopMemberStats[];
}

/** A nexthop object to be made: the words of `ip nexthop add`. */
export interface NexthopSpec {
  /** Its identifier; the kernel chooses one if absent. */
  readonly id?: number | undefined;
  /** Family of the packets; that of the gateway if absent, IPv4 if there is none. */
  readonly family?: 'inet' | 'inet6' | undefined;
  /** Members, for a group: identifiers, with a weight from 1 to 65 536 (256 before Linux 6.12) that is 1 if absent. */
  readonly group?:
    readonly (number | { readonly id: number; readonly weight?: number | undefined })[] | undefined;
  /** Kind of group: 'mpath' if absent. */
  readonly type?: Nexthop['type'] | undefined;
  /** For resilient groups; `unbalancedTime` is not sent. */
  readonly resilientArgs?: { readonly [K in keyof ResilientArgs]?: number | undefined } | undefined;
  /** Encapsulation. */
  readonly encap?: RouteEncapsulation | undefined;
  /** Gateway. */
  readonly via?: string | undefined;
  /** Link, by name or index. */
  readonly dev?: string | number | undefined;
  /** The gateway is on the link, whatever the addresses say. */
  readonly onlink?: boolean | undefined;
  /** 'onlink'. Other flags are not sent. */
  readonly flags?: readonly RouteFlagWord[] | undefined;
  /** Drop packets. */
  readonly blackhole?: boolean | undefined;
  /** Who makes it; 'unspec' if absent, as with ip. */
  readonly protocol?: string | number | undefined;
  /** For forwarding database entries of a VXLAN. */
  readonly fdb?: boolean | undefined;
  /** Whether hardware is to count the packets of a group; `used` is not sent. */
  readonly hwStats?: { readonly enabled: boolean; readonly used?: boolean | undefined } | undefined;
  /** Not sent. */
  readonly scope?: string | number | undefined;
  readonly groupStats?: Nexthop['groupStats'] | undefined;
}

/** Which nexthop objects are meant: the words of `ip nexthop list`. All that are given must be true. */
export interface NexthopFilter {
  /** Just this one. */
  readonly id?: number | undefined;
  /** Those for packets of this family: no groups. */
  readonly family?: 'inet' | 'inet6' | undefined;
  /** Link: a name or an index. No groups, as for `master` and `vrf`. */
  readonly dev?: string | number | undefined;
  /** Links whose bridge, bond or VRF this is. */
  readonly master?: string | number | undefined;
  /** The same, where it has to be a VRF. */
  readonly vrf?: string | number | undefined;
  /** Groups only. */
  readonly groups?: boolean | undefined;
  /** Those for forwarding database entries. */
  readonly fdb?: boolean | undefined;
  /** Who made it: a name or a number. */
  readonly protocol?: string | number | undefined;
  /** Whether to count what members of groups forwarded, 'hw' for hardware too: `ip -statistics nexthop`. Since Linux 6.9. */
  readonly stats?: boolean | 'hw' | undefined;
}
