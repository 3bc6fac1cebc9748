import { enumeration, flags, type Infer, struct, u32, u8 } from '@netlink/packet';
import { addressFamily } from '../address-family.ts';
import * as c from './constants.ts';

/** `FR_ACT_*`: what a rule does with its packets. */
export const RULE_ACTIONS = {
  unspec: c.FR_ACT_UNSPEC,
  toTbl: c.FR_ACT_TO_TBL,
  goto: c.FR_ACT_GOTO,
  nop: c.FR_ACT_NOP,
  res3: c.FR_ACT_RES3,
  res4: c.FR_ACT_RES4,
  blackhole: c.FR_ACT_BLACKHOLE,
  unreachable: c.FR_ACT_UNREACHABLE,
  prohibit: c.FR_ACT_PROHIBIT,
} as const;

/** `FIB_RULE_*`: the flags of a rule. */
export const RULE_FLAGS = {
  permanent: c.FIB_RULE_PERMANENT,
  invert: c.FIB_RULE_INVERT,
  unresolved: c.FIB_RULE_UNRESOLVED,
  iifDetached: c.FIB_RULE_IIF_DETACHED,
  devDetached: c.FIB_RULE_DEV_DETACHED,
  oifDetached: c.FIB_RULE_OIF_DETACHED,
  findSaddr: c.FIB_RULE_FIND_SADDR,
} as const;

/**
 * What a message about a rule begins with: `struct fib_rule_hdr` (linux/fib_rules.h).
 *
 * ```text
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +---------------+---------------+---------------+---------------+
 * |    family     |    dstLen     |    srcLen     |      tos      |
 * +---------------+---------------+---------------+---------------+
 * |     table     |     res1      |     res2      |    action     |
 * +---------------+---------------+---------------+---------------+
 * |                             flags                             |
 * +---------------------------------------------------------------+
 * ```
 *
 * A table whose number takes more than 8 bits is 252 here, and in full in the attribute `table`.
 */
export const ruleHeader = struct({
  family: addressFamily,
  dstLen: u8,
  srcLen: u8,
  tos: u8,
  table: u8,
  res1: u8,
  res2: u8,
  action: enumeration(u8, RULE_ACTIONS),
  flags: flags(u32, RULE_FLAGS),
});
/** What a message about a rule begins with: `struct fib_rule_hdr`. */
export interface RuleHeader extends Infer<typeof ruleHeader> {}
