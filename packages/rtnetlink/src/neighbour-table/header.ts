import { type Infer, struct } from '@netlink/packet';
import { addressFamily } from '../address-family.ts';

/** What a message about a neighbour table begins with: `struct ndtmsg` (linux/neighbour.h), whose other octets are 0. */
export const neighbourTableHeader = struct({ family: addressFamily });
/** What a message about a neighbour table begins with: `struct ndtmsg`. */
export interface NeighbourTableHeader extends Infer<typeof neighbourTableHeader> {}
