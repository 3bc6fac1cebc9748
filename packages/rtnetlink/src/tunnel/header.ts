import { flags, type Infer, struct, u16, u32, u8 } from '@netlink/packet';
import { addressFamily } from '../address-family.ts';

/** `TUNNEL_MSG_FLAG_*`: what is wanted in a list (linux/if_link.h). */
export const TUNNEL_MESSAGE_FLAGS = { stats: 1 << 0 } as const;

/**
 * What a message about the identifiers of a tunnel begins with: `struct tunnel_msg` (linux/if_link.h).
 *
 * ```text
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +---------------+---------------+-------------------------------+
 * |    family     |     flags     |           reserved2           |
 * +---------------+---------------+-------------------------------+
 * |                            ifindex                            |
 * +---------------------------------------------------------------+
 * ```
 *
 * It is of family `bridge`; `ifindex` is that of the VXLAN.
 */
export const tunnelHeader = struct({
  family: addressFamily,
  flags: flags(u8, TUNNEL_MESSAGE_FLAGS),
  reserved2: u16,
  ifindex: u32,
});
/** What a message about the identifiers of a tunnel begins with: `struct tunnel_msg`. */
export interface TunnelHeader extends Infer<typeof tunnelHeader> {}
