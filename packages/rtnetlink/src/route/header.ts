import { flags, type Infer, struct, u32, u8 } from '@netlink/packet';
import { addressFamily } from '../address-family.ts';
import { ROUTE_FLAGS, routeProtocol, routeScope, routeType } from './words.ts';

/**
 * `struct rtmsg`: what every route has (linux/rtnetlink.h).
 *
 * ```text
 *  0                   1                   2                   3
 *  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1
 * +---------------+---------------+---------------+---------------+
 * |    family     |    dstLen     |    srcLen     |      tos      |
 * +---------------+---------------+---------------+---------------+
 * |     table     |   protocol    |     scope     |     type      |
 * +---------------+---------------+---------------+---------------+
 * |                             flags                             |
 * +---------------------------------------------------------------+
 * ```
 *
 * A table whose number takes more than 8 bits is 252 here, and in full in the attribute `table`.
 */
export const routeHeader = struct({
  family: addressFamily,
  dstLen: u8,
  srcLen: u8,
  tos: u8,
  table: u8,
  protocol: routeProtocol,
  scope: routeScope,
  type: routeType,
  flags: flags(u32, ROUTE_FLAGS),
});
/** What every route has. */
export interface RouteHeader extends Infer<typeof routeHeader> {}
