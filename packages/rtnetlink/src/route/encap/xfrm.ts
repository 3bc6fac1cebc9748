import { attributes, type Infer, u32 } from '@netlink/packet';

/** Identifier of the xfrm interface. */
export const LWT_XFRM_IF_ID = 1;
/** Index of the link below. */
export const LWT_XFRM_LINK = 2;

/** Encapsulation by an xfrm interface (`LWT_XFRM_*`, linux/lwtunnel.h): `encap xfrm`. */
export const xfrmEncap = attributes({
  ifId: [LWT_XFRM_IF_ID, u32],
  link: [LWT_XFRM_LINK, u32],
});
/** Encapsulation by an xfrm interface: `encap xfrm`. */
export interface XfrmEncap extends Infer<typeof xfrmEncap> {}
