import { type Infer, s32, struct } from '@netlink/packet';
import { addressFamily } from '../address-family.ts';
import { hardwareType } from '../hardware-type.ts';
import { linkChange, linkFlags } from './flags.ts';

/**
 * What a message about a link begins with: `struct ifinfomsg` (linux/rtnetlink.h).
 *
 * ```text
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +---------------+---------------+-------------------------------+
 * |    family     |       0       |             type              |
 * +---------------+---------------+-------------------------------+
 * |                             index                             |
 * +---------------------------------------------------------------+
 * |                             flags                             |
 * +---------------------------------------------------------------+
 * |                            change                             |
 * +---------------------------------------------------------------+
 * ```
 *
 * `change` are the flags that a request is about, or that a notification says have changed: `['all']` in many of them.
 */
export const linkHeader = struct({
  family: addressFamily,
  type: hardwareType,
  index: s32,
  flags: linkFlags,
  change: linkChange,
});
/** What a message about a link begins with: `struct ifinfomsg`. */
export interface LinkHeader extends Infer<typeof linkHeader> {}
