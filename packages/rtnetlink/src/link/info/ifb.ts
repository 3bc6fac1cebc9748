import { attributes, type Infer } from '@netlink/packet';

/** What an intermediate functional block is configured with: nothing, so far. */
export const ifbInfo = attributes({});
/** What an intermediate functional block is configured with: nothing, so far. */
export interface IfbInfo extends Infer<typeof ifbInfo> {}
