import { attributes } from './attributes.ts';
import * as c from './constants.ts';
import type { Infer } from './layout.ts';
import { nested } from './nest.ts';
import { bytes } from './octets.ts';
import { s64, u32, u64 } from './scalar.ts';
import { string } from './text.ts';
import { enumeration } from './words.ts';

/** Kinds of value that a policy can ask for (`enum netlink_attribute_type`). */
const policyType = enumeration(u32, {
  invalid: 0,
  flag: 1,
  u8: 2,
  u16: 3,
  u32: 4,
  u64: 5,
  s8: 6,
  s16: 7,
  s32: 8,
  s64: 9,
  binary: 10,
  string: 11,
  nulString: 12,
  nested: 13,
  nestedArray: 14,
  bitfield32: 15,
  sint: 16,
  uint: 17,
});

const policyAttributes = attributes({
  type: [c.NL_POLICY_TYPE_ATTR_TYPE, policyType],
  minValueS: [c.NL_POLICY_TYPE_ATTR_MIN_VALUE_S, s64],
  maxValueS: [c.NL_POLICY_TYPE_ATTR_MAX_VALUE_S, s64],
  minValueU: [c.NL_POLICY_TYPE_ATTR_MIN_VALUE_U, u64],
  maxValueU: [c.NL_POLICY_TYPE_ATTR_MAX_VALUE_U, u64],
  minLength: [c.NL_POLICY_TYPE_ATTR_MIN_LENGTH, u32],
  maxLength: [c.NL_POLICY_TYPE_ATTR_MAX_LENGTH, u32],
  policyIdx: [c.NL_POLICY_TYPE_ATTR_POLICY_IDX, u32],
  policyMaxtype: [c.NL_POLICY_TYPE_ATTR_POLICY_MAXTYPE, u32],
  bitfield32Mask: [c.NL_POLICY_TYPE_ATTR_BITFIELD32_MASK, u32],
  mask: [c.NL_POLICY_TYPE_ATTR_MASK, u64],
});
/** What the kernel wanted of an attribute that it refused (`NL_POLICY_TYPE_ATTR_*`). */
export interface AttributePolicy extends Infer<typeof policyAttributes> {}

/** The attribute space of extended acknowledgements (`enum nlmsgerr_attrs`, linux/netlink.h). */
export const extendedAck = attributes({
  msg: [c.NLMSGERR_ATTR_MSG, string],
  offs: [c.NLMSGERR_ATTR_OFFS, u32],
  cookie: [c.NLMSGERR_ATTR_COOKIE, bytes],
  policy: [c.NLMSGERR_ATTR_POLICY, nested<AttributePolicy>(policyAttributes)],
  missType: [c.NLMSGERR_ATTR_MISS_TYPE, u32],
  missNest: [c.NLMSGERR_ATTR_MISS_NEST, u32],
});

/** What the kernel says of a request beyond an error number; also warnings of a request that succeeded. */
export interface ExtendedAck extends Infer<typeof extendedAck> {}
