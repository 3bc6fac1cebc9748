import { type Infer, s32, struct, u16, u32, u8 } from '@netlink/packet';
import { addressFamily } from '../address-family.ts';

/**
 * What a message about options of neighbour discovery begins with: `struct nduseroptmsg` (linux/rtnetlink.h). The options, of
 * `optsLen` octets, stand between it and the attributes.
 *
 * ```text
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +---------------+---------------+-------------------------------+
 * |    family     |       0       |            optsLen            |
 * +---------------+---------------+-------------------------------+
 * |                            ifindex                            |
 * +---------------+---------------+-------------------------------+
 * |   icmpType    |   icmpCode    |             pad2              |
 * +---------------+---------------+-------------------------------+
 * |                             pad3                              |
 * +---------------------------------------------------------------+
 * ```
 */
export const ndUserOptionHeader = struct({
  family: addressFamily,
  optsLen: u16,
  ifindex: s32,
  icmpType: u8,
  icmpCode: u8,
  pad2: u16,
  pad3: u32,
});
/** What a message about options of neighbour discovery begins with, the options included. */
export interface NdUserOptionHeader extends Infer<typeof ndUserOptionHeader> {
  /** The options, one behind the other, as RFC 4861 has them: type, length in units of eight octets, value. */
  options: Uint8Array;
}
