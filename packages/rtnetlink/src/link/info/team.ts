import { attributes, type Infer } from '@netlink/packet';

/** What a team (its options go through generic netlink) is configured with: nothing, so far. */
export const teamInfo = attributes({});
/** What a team (its options go through generic netlink) is configured with: nothing, so far. */
export interface TeamInfo extends Infer<typeof teamInfo> {}
