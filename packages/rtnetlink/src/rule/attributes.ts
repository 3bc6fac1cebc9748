import {
  attributes,
  type Infer,
  ip,
  s32,
  stringUpTo,
  struct,
  u16,
  u32,
  u32be,
  u64be,
  u8,
} from '@netlink/packet';
import { routeProtocol } from '../route/words.ts';
import * as c from './constants.ts';

/** Users from `start` to `end`, both included: `struct fib_rule_uid_range` (linux/fib_rules.h). */
export const uidRange = struct({ start: u32, end: u32 });
/** Users from `start` to `end`, both included. */
export interface UidRange extends Infer<typeof uidRange> {}

/** Ports from `start` to `end`, both included: `struct fib_rule_port_range` (linux/fib_rules.h). */
export const portRange = struct({ start: u16, end: u16 });
/** Ports from `start` to `end`, both included. */
export interface PortRange extends Infer<typeof portRange> {}

/**
 * `FRA_*`: the attributes of a rule (linux/fib_rules.h). `suppressIfgroup` and `suppressPrefixlen` are -1 where nothing is
 * suppressed.
 */
export const ruleAttributes = attributes({
  dst: [c.FRA_DST, ip],
  src: [c.FRA_SRC, ip],
  iifname: [c.FRA_IIFNAME, stringUpTo(15)],
  goto: [c.FRA_GOTO, u32],
  priority: [c.FRA_PRIORITY, u32],
  fwmark: [c.FRA_FWMARK, u32],
  flow: [c.FRA_FLOW, u32],
  tunId: [c.FRA_TUN_ID, u64be],
  suppressIfgroup: [c.FRA_SUPPRESS_IFGROUP, s32],
  suppressPrefixlen: [c.FRA_SUPPRESS_PREFIXLEN, s32],
  table: [c.FRA_TABLE, u32],
  fwmask: [c.FRA_FWMASK, u32],
  oifname: [c.FRA_OIFNAME, stringUpTo(15)],
  l3mdev: [c.FRA_L3MDEV, u8],
  uidRange: [c.FRA_UID_RANGE, uidRange],
  protocol: [c.FRA_PROTOCOL, routeProtocol],
  ipProto: [c.FRA_IP_PROTO, u8],
  sportRange: [c.FRA_SPORT_RANGE, portRange],
  dportRange: [c.FRA_DPORT_RANGE, portRange],
  dscp: [c.FRA_DSCP, u8],
  flowlabel: [c.FRA_FLOWLABEL, u32be],
  flowlabelMask: [c.FRA_FLOWLABEL_MASK, u32be],
  sportMask: [c.FRA_SPORT_MASK, u16],
  dportMask: [c.FRA_DPORT_MASK, u16],
  dscpMask: [c.FRA_DSCP_MASK, u8],
});
/** The attributes of a rule. */
export interface RuleAttributes extends Infer<typeof ruleAttributes> {}
