import { flags, type Infer, struct, u32, u8 } from '@netlink/packet';
import { addressFamily } from '../address-family.ts';
import { NEXT_HOP_FLAGS, routeProtocol, routeScope } from '../route/words.ts';

/**
 * What a message about a nexthop object begins with: `struct nhmsg` (linux/nexthop.h).
 *
 * ```text
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +---------------+---------------+---------------+---------------+
 * |    family     |     scope     |   protocol    |     resvd     |
 * +---------------+---------------+---------------+---------------+
 * |                             flags                             |
 * +---------------------------------------------------------------+
 * ```
 */
export const nexthopHeader = struct({
  family: addressFamily,
  scope: routeScope,
  protocol: routeProtocol,
  resvd: u8,
  flags: flags(u32, NEXT_HOP_FLAGS),
});
/** What a message about a nexthop object begins with: `struct nhmsg`. */
export interface NexthopHeader extends Infer<typeof nexthopHeader> {}
