import { attributes, type Infer } from '@netlink/packet';

/** What a link of the packet forwarding control protocol is configured with: nothing, so far. */
export const pfcpInfo = attributes({});
/** What a link of the packet forwarding control protocol is configured with: nothing, so far. */
export interface PfcpInfo extends Infer<typeof pfcpInfo> {}
