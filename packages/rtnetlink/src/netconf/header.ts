import { type Infer, struct } from '@netlink/packet';
import { addressFamily } from '../address-family.ts';

/** What a message about settings of an address family begins with: `struct netconfmsg` (linux/netconf.h). */
export const netconfHeader = struct({ family: addressFamily });
/** What a message about settings of an address family begins with: `struct netconfmsg`. */
export interface NetconfHeader extends Infer<typeof netconfHeader> {}
