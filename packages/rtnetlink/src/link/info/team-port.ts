import { attributes, type Infer } from '@netlink/packet';

/** What a port of a team (its options go through generic netlink) is configured with: nothing, so far. */
export const teamPort = attributes({});
/** What a port of a team (its options go through generic netlink) is configured with: nothing, so far. */
export interface TeamPort extends Infer<typeof teamPort> {}
