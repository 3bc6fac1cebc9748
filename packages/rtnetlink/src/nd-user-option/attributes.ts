import { attributes, type Infer, ipv6 } from '@netlink/packet';
import * as c from './constants.ts';

/** `NDUSEROPT_*`: the attributes behind options of neighbour discovery (linux/rtnetlink.h). */
export const ndUserOptionAttributes = attributes({ srcaddr: [c.NDUSEROPT_SRCADDR, ipv6] });
/** The attributes behind options of neighbour discovery. */
export interface NdUserOptionAttributes extends Infer<typeof ndUserOptionAttributes> {}
