import { attributes, type Infer, s32 } from '@netlink/packet';

/** Descriptor of /dev/ppp in the process that asks. In requests only. */
export const IFLA_PPP_DEV_FD = 1;

/** What a link of PPP is made with (`IFLA_PPP_*`, linux/if_link.h). */
export const pppInfo = attributes({ devFd: [IFLA_PPP_DEV_FD, s32] });
/** What a link of PPP is made with (`IFLA_PPP_*`, linux/if_link.h). */
export interface PppInfo extends Infer<typeof pppInfo> {}
