import { type Infer, s32, struct } from '@netlink/packet';
import { addressFamily } from '../address-family.ts';
import { routeType } from '../route/words.ts';
import { neighbourFlags, neighbourState } from './words.ts';

/**
 * What a message about a neighbour begins with: `struct ndmsg` (linux/neighbour.h).
 *
 * ```text
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +---------------+-----------------------------------------------+
 * |    family     |                       0                       |
 * +---------------+-----------------------------------------------+
 * |                            ifindex                            |
 * +-------------------------------+---------------+---------------+
 * |             state             |     flags     |     type      |
 * +-------------------------------+---------------+---------------+
 * ```
 *
 * An entry of a bridge's forwarding database is of family `bridge`.
 */
export const neighbourHeader = struct({
  family: addressFamily,
  ifindex: s32,
  state: neighbourState,
  flags: neighbourFlags,
  type: routeType,
});
/** What a message about a neighbour begins with: `struct ndmsg`. */
export interface NeighbourHeader extends Infer<typeof neighbourHeader> {}
