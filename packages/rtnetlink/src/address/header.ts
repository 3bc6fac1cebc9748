import { flags, type Infer, struct, u32, u8 } from '@netlink/packet';
import { addressFamily } from '../address-family.ts';
import { routeScope } from '../route/words.ts';
import { ADDRESS_FLAGS } from './words.ts';

/**
 * What a message about an address begins with: `struct ifaddrmsg` (linux/if_addr.h).
 *
 * ```text
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +---------------+---------------+---------------+---------------+
 * |    family     |   prefixlen   |     flags     |     scope     |
 * +---------------+---------------+---------------+---------------+
 * |                             index                             |
 * +---------------------------------------------------------------+
 * ```
 *
 * `flags` are the lowest eight; the attribute `flags` has all and goes first.
 */
export const addressHeader = struct({
  family: addressFamily,
  prefixlen: u8,
  flags: flags(u8, ADDRESS_FLAGS),
  scope: routeScope,
  index: u32,
});
/** What a message about an address begins with: `struct ifaddrmsg`. */
export interface AddressHeader extends Infer<typeof addressHeader> {}
