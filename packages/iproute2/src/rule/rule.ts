import type { IpFamily } from '../prefix.ts';

/** What a rule does with its packets: look in a table, go to another rule, or nothing; or drop them. */
export type RuleAction = 'lookup' | 'goto' | 'nop' | 'blackhole' | 'unreachable' | 'prohibit';

/** A rule to be made or removed. To remove one, what is absent does not count. */
export interface RuleSpec {
  /** Family; that of `from` and `to` if absent, or 'inet'. */
  family?: IpFamily | undefined;
  /** A rule for the forwarding of multicasts: `ip mrule`. */
  multicast?: boolean | undefined;
  /** Place among the rules: less goes first. The kernel chooses if absent. */
  priority?: number | undefined;
  /** The rule is for packets that it does not match. */
  not?: boolean | undefined;
  /** Prefix of the source; 'all', 'any' and 'default' are the same as absent. */
  from?: string | undefined;
  /** Prefix of the destination; 'all', 'any' and 'default' are the same as absent. */
  to?: string | undefined;
  /** Type of service: a word of rt_dsfield or a number. */
  tos?: string | number | undefined;
  /** DSCP, six bits: a word of rt_dsfield, such as 'AF11', or a number (Linux 6.13). */
  dscp?: string | number | undefined;
  /** Bits of the DSCP that count; all if absent (Linux 6.15). */
  dscpMask?: number | undefined;
  /** Mark of packets. */
  fwmark?: number | undefined;
  /** Bits of the mark that count; all if absent. */
  fwmask?: number | undefined;
  /** Name of the link that packets come in by. */
  iif?: string | undefined;
  /** Name of the link that packets go out by. */
  oif?: string | undefined;
  /** Users: '1000' or '1000-2000'. */
  uidrange?: string | number | undefined;
  /** IP protocol: 'tcp', or a number. */
  ipproto?: string | number | undefined;
  /** Source ports: '80' or '1000-2000'. */
  sport?: string | number | undefined;
  /** Bits of the source port that count; all if absent (Linux 6.15). */
  sportMask?: number | undefined;
  /** Destination ports: '80' or '1000-2000'. */
  dport?: string | number | undefined;
  /** Bits of the destination port that count; all if absent (Linux 6.15). */
  dportMask?: number | undefined;
  /** Flow label of IPv6, 20 bits (Linux 6.14). */
  flowlabel?: number | undefined;
  /** Bits of the flow label that count; all if absent. */
  flowlabelMask?: number | undefined;
  /** Identifier of the tunnel that packets came by. */
  tunId?: bigint | number | undefined;
  /** What it does; 'goto' where that is given, else 'lookup'. */
  action?: RuleAction | number | undefined;
  /** Routing table: 'main', or a number. 'main' if absent; the kernel finds one that is not used if 0. */
  table?: string | number | undefined;
  /** Take the table of the VRF that the link belongs to. */
  l3mdev?: boolean | undefined;
  /** Priority of the rule to go to. */
  goto?: number | undefined;
  /** Routes of at most that prefix length do not count. */
  suppressPrefixlength?: number | undefined;
  /** Routes by links of that group do not count. */
  suppressIfgroup?: string | number | undefined;
  /** Realms: 'to' or 'from/to'. */
  realms?: string | undefined;
  /** Who made it: 'static', or a number. */
  protocol?: string | number | undefined;
}

/** A rule. A key that is not there is a thing that it does not have. */
export interface Rule {
  /** Family. */
  family: IpFamily;
  /** It is for the forwarding of multicasts: `ip mrule`. */
  multicast?: true;
  /** Place among the rules: less goes first. */
  priority: number;
  /** The rule is for packets that it does not match. */
  not?: true;
  /** Prefix of the source; absent if it is all. */
  from?: string;
  /** Prefix of the destination; absent if it is all. */
  to?: string;
  /** Type of service. */
  tos?: string | number;
  /** DSCP, six bits. */
  dscp?: string | number;
  /** Bits of the DSCP that count; absent if it is all. */
  dscpMask?: number;
  /** Mark of packets. */
  fwmark?: number;
  /** Bits of the mark that count; absent if it is all. */
  fwmask?: number;
  /** Name of the link that packets come in by. */
  iif?: string;
  /** There is no such link. */
  iifDetached?: true;
  /** Name of the link that packets go out by. */
  oif?: string;
  /** There is no such link. */
  oifDetached?: true;
  /** Users: '1000-2000'. */
  uidrange?: string;
  /** IP protocol. */
  ipproto?: string | number;
  /** Source ports: '80' or '1000-2000'. */
  sport?: string;
  /** Bits of the source port that count; absent if it is all. */
  sportMask?: number;
  /** Destination ports: '80' or '1000-2000'. */
  dport?: string;
  /** Bits of the destination port that count; absent if it is all. */
  dportMask?: number;
  /** Flow label of IPv6, 20 bits. */
  flowlabel?: number;
  /** Bits of the flow label that count; absent if it is all. */
  flowlabelMask?: number;
  /** Identifier of the tunnel that packets came by. */
  tunId?: bigint;
  /** What it does. */
  action: RuleAction | number;
  /** Routing table. */
  table?: string | number;
  /** It takes the table of the VRF that the link belongs to. */
  l3mdev?: true;
  /** Priority of the rule to go to. */
  goto?: number;
  /** There is no rule to go to. */
  unresolved?: true;
  /** Routes of at most that prefix length do not count. */
  suppressPrefixlength?: number;
  /** Routes by links of that group do not count. */
  suppressIfgroup?: string | number;
  /** Realms: 'to' or 'from/to'. */
  realms?: string;
  /** Who made it. */
  protocol?: string | number;
}

/** Which rules to list: those that have all of it. */
export interface RuleFilter {
  /** Family. */
  family?: IpFamily | undefined;
  /** Rules for the forwarding of multicasts instead of the others: `ip mrule`. */
  multicast?: boolean | undefined;
  /** Priority. */
  priority?: number | undefined;
  /** Whether it is for packets that it does not match. */
  not?: boolean | undefined;
  /** Prefix that holds that of the source: 'all', 'any' and 'default' hold every one. */
  from?: string | undefined;
  /** Prefix that holds that of the destination: 'all', 'any' and 'default' hold every one. */
  to?: string | undefined;
  /** Type of service. */
  tos?: string | number | undefined;
  /** DSCP. */
  dscp?: string | number | undefined;
  /** Bits of the DSCP that count; all if `dscp` is given without it. */
  dscpMask?: number | undefined;
  /** Name of the link that packets come in by. */
  iif?: string | undefined;
  /** Name of the link that packets go out by. */
  oif?: string | undefined;
  /** Mark. */
  fwmark?: number | undefined;
  /** Bits of the mark that count. */
  fwmask?: number | undefined;
  /** Whether it takes the table of a VRF. */
  l3mdev?: boolean | undefined;
  /** Users, exactly. */
  uidrange?: string | number | undefined;
  /** IP protocol. */
  ipproto?: string | number | undefined;
  /** Source ports, exactly. */
  sport?: string | number | undefined;
  /** Bits of the source port that count; all if `sport` is given without it. */
  sportMask?: number | undefined;
  /** Destination ports, exactly. */
  dport?: string | number | undefined;
  /** Bits of the destination port that count; all if `dport` is given without it. */
  dportMask?: number | undefined;
  /** Flow label. */
  flowlabel?: number | undefined;
  /** Bits of the flow label that count; all if `flowlabel` is given without it. */
  flowlabelMask?: number | undefined;
  /** Identifier of the tunnel that packets came by. */
  tunId?: bigint | number | undefined;
  /** Routing table. */
  table?: string | number | undefined;
  /** Who made it. */
  protocol?: string | number | undefined;
}
