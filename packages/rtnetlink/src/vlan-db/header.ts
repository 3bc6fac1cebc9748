import { type Infer, struct, u16, u32, u8 } from '@netlink/packet';
import { addressFamily } from '../address-family.ts';

/**
 * What a message about the VLANs of a bridge begins with: `struct br_vlan_msg` (linux/if_bridge.h).
 *
 * ```text
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +---------------+---------------+-------------------------------+
 * |    family     |   reserved1   |           reserved2           |
 * +---------------+---------------+-------------------------------+
 * |                            ifindex                            |
 * +---------------------------------------------------------------+
 * ```
 *
 * `ifindex` is that of the port or bridge.
 */
export const vlanHeader = struct({ family: addressFamily, reserved1: u8, reserved2: u16, ifindex: u32 });
/** What a message about the VLANs of a bridge begins with: `struct br_vlan_msg`. */
export interface VlanHeader extends Infer<typeof vlanHeader> {}
