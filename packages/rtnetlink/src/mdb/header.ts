import { type Infer, struct, u32 } from '@netlink/packet';
import { addressFamily } from '../address-family.ts';

/**
 * What a message about a multicast database begins with: `struct br_port_msg` (linux/if_bridge.h).
 *
 * ```text
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +---------------+-----------------------------------------------+
 * |    family     |                       0                       |
 * +---------------+-----------------------------------------------+
 * |                            ifindex                            |
 * +---------------------------------------------------------------+
 * ```
 *
 * `ifindex` is that of the bridge or VXLAN whose database it is.
 */
export const mdbHeader = struct({ family: addressFamily, ifindex: u32 });
/** What a message about a multicast database begins with: `struct br_port_msg`. */
export interface MdbHeader extends Infer<typeof mdbHeader> {}
