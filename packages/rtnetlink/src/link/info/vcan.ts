import { attributes, type Infer } from '@netlink/packet';

/** What a virtual CAN link is configured with: nothing, so far. */
export const vcanInfo = attributes({});
/** What a virtual CAN link is configured with: nothing, so far. */
export interface VcanInfo extends Infer<typeof vcanInfo> {}
