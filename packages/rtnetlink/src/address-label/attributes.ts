import { attributes, type Infer, ipv6, u32 } from '@netlink/packet';
import * as c from './constants.ts';

/** `IFAL_*`: the attributes of an address label (linux/if_addrlabel.h). */
export const addressLabelAttributes = attributes({
  address: [c.IFAL_ADDRESS, ipv6],
  label: [c.IFAL_LABEL, u32],
});
/** The attributes of an address label. */
export interface AddressLabelAttributes extends Infer<typeof addressLabelAttributes> {}
