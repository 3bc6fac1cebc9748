import { type Infer, struct } from '@netlink/packet';
import { addressFamily } from '../address-family.ts';

/** What a message about a namespace identifier begins with: `struct rtgenmsg` (linux/rtnetlink.h). */
export const nsidHeader = struct({ family: addressFamily });
/** What a message about a namespace identifier begins with: `struct rtgenmsg`. */
export interface NsidHeader extends Infer<typeof nsidHeader> {}
