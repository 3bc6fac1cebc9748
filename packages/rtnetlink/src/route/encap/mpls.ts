import { attributes, type Infer, u8 } from '@netlink/packet';
import { labelStack } from '../label-stack.ts';

/** Labels to push. */
export const MPLS_IPTUNNEL_DST = 1;
/** Time to live of the labels. */
export const MPLS_IPTUNNEL_TTL = 2;

/** Encapsulation in MPLS (`MPLS_IPTUNNEL_*`, linux/mpls_iptunnel.h): `encap mpls`. */
export const mplsEncap = attributes({
  dst: [MPLS_IPTUNNEL_DST, labelStack],
  ttl: [MPLS_IPTUNNEL_TTL, u8],
});
/** Encapsulation in MPLS: `encap mpls`. */
export interface MplsEncap extends Infer<typeof mplsEncap> {}
