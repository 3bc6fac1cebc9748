import { type Infer, struct, u32, u8 } from '@netlink/packet';
import { addressFamily } from '../address-family.ts';

/**
 * What a message about an address label begins with: `struct ifaddrlblmsg` (linux/if_addrlabel.h).
 *
 * ```text
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +---------------+---------------+---------------+---------------+
 * |    family     |   reserved    |   prefixlen   |     flags     |
 * +---------------+---------------+---------------+---------------+
 * |                             index                             |
 * +---------------------------------------------------------------+
 * |                              seq                              |
 * +---------------------------------------------------------------+
 * ```
 *
 * `index` is that of the link whose addresses it is for; 0 is all. `seq` counts the changes of the table.
 */
export const addressLabelHeader = struct({
  family: addressFamily,
  reserved: u8,
  prefixlen: u8,
  flags: u8,
  index: u32,
  seq: u32,
});
/** What a message about an address label begins with: `struct ifaddrlblmsg`. */
export interface AddressLabelHeader extends Infer<typeof addressLabelHeader> {}
