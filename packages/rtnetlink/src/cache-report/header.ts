import { type Infer, struct } from '@netlink/packet';
import { addressFamily } from '../address-family.ts';

/** What a report of the multicast router begins with: `struct rtgenmsg` (linux/rtnetlink.h), of family `ipmr` or `ip6mr`. */
export const cacheReportHeader = struct({ family: addressFamily });
/** What a report of the multicast router begins with: `struct rtgenmsg`. */
export interface CacheReportHeader extends Infer<typeof cacheReportHeader> {}
