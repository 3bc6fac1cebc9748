import { attributes, type Infer, ipv6, struct, u32 } from '@netlink/packet';
import * as c from './constants.ts';

/** Lifetimes in seconds: `struct prefix_cacheinfo` (linux/rtnetlink.h). */
export const prefixCacheInfo = struct({ preferredTime: u32, validTime: u32 });
/** Lifetimes of an advertised prefix. */
export interface PrefixCacheInfo extends Infer<typeof prefixCacheInfo> {}

/** `PREFIX_*`: the attributes of an advertised prefix (linux/rtnetlink.h). */
export const prefixAttributes = attributes({
  address: [c.PREFIX_ADDRESS, ipv6],
  cacheinfo: [c.PREFIX_CACHEINFO, prefixCacheInfo],
});
/** The attributes of an advertised prefix. */
export interface PrefixAttributes extends Infer<typeof prefixAttributes> {}
