import { attributes, type Infer, u32, u8 } from '@netlink/packet';

/** Network of the link. */
export const IFLA_MCTP_NET = 1;
/** Type of the physical transport, a number of DSP0239. */
export const IFLA_MCTP_PHYS_BINDING = 2;

/** What MCTP says of a link (`IFLA_MCTP_*`, linux/if_link.h). */
export const mctpLink = attributes({
  net: [IFLA_MCTP_NET, u32],
  physBinding: [IFLA_MCTP_PHYS_BINDING, u8],
});
/** What MCTP says of a link (`IFLA_MCTP_*`, linux/if_link.h). */
export interface MctpLink extends Infer<typeof mctpLink> {}
