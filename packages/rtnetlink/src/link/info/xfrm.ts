import { attributes, flag, type Infer, u32 } from '@netlink/packet';

/** Index of the link that packets leave by. */
export const IFLA_XFRM_LINK = 1;
/** Number by which policies and states know the link. */
export const IFLA_XFRM_IF_ID = 2;
/** The number comes with each packet. */
export const IFLA_XFRM_COLLECT_METADATA = 3;

/** What a link of IPsec is configured with (`IFLA_XFRM_*`, linux/if_link.h). */
export const xfrmInfo = attributes({
  link: [IFLA_XFRM_LINK, u32],
  ifId: [IFLA_XFRM_IF_ID, u32],
  collectMetadata: [IFLA_XFRM_COLLECT_METADATA, flag],
});
/** What a link of IPsec is configured with (`IFLA_XFRM_*`, linux/if_link.h). */
export interface XfrmInfo extends Infer<typeof xfrmInfo> {}
