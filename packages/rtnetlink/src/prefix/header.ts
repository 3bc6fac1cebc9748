import { flags, type Infer, s32, struct, u8 } from '@netlink/packet';
import { addressFamily } from '../address-family.ts';

/** Flags of an advertised prefix: the L and A bits of RFC 4861. */
export const PREFIX_FLAGS = { onlink: 1, autoconf: 2 } as const;

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
