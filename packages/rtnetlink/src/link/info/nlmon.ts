import { attributes, type Infer } from '@netlink/packet';

/** What a link that shows netlink messages is configured with: nothing, so far. */
export const nlmonInfo = attributes({});
/** What a link that shows netlink messages is configured with: nothing, so far. */
export interface NlmonInfo extends Infer<typeof nlmonInfo> {}
