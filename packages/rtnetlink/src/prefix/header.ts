import { flags, type Infer, s32, struct, u8 } from '@netlink/packet';
import { addressFamily } from '../address-family.ts';

/**
 * Flags of an advertised prefix. `IF_PREFIX_ONLINK` and `IF_PREFIX_AUTOCONF` of net/if_inet6.h up to Linux 6.7; from then on the kernel
 * passes on the octet of the advertisement instead: the L, A, R and P bits of RFC 4861, RFC 6275 and RFC 9762.
 */
export const PREFIX_FLAGS = {
  onlink: 0x01,
  autoconf: 0x02,
  pBit: 0x10,
  rBit: 0x20,
  aBit: 0x40,
  lBit: 0x80,
} as const;

/**
 * What a message about an advertised prefix begins with: `struct prefixmsg` (linux/rtnetlink.h).
 *
 * ```text
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +---------------+-----------------------------------------------+
 * |    family     |                       0                       |
 * +---------------+-----------------------------------------------+
 * |                            ifindex                            |
 * +---------------+---------------+---------------+---------------+
 * |     type      |      len      |     flags     |       0       |
 * +---------------+---------------+---------------+---------------+
 * ```
 *
 * `type` is that of the neighbour discovery option: 3.
 */
export const prefixHeader = struct({
  family: addressFamily,
  ifindex: s32,
  type: u8,
  len: u8,
  flags: flags(u8, PREFIX_FLAGS),
});
/** What a message about an advertised prefix begins with: `struct prefixmsg`. */
export interface PrefixHeader extends Infer<typeof prefixHeader> {}
