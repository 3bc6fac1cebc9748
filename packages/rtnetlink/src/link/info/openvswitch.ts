import { attributes, type Infer } from '@netlink/packet';

/** What a datapath of Open vSwitch is configured with: nothing, so far. */
export const openvswitchInfo = attributes({});
/** What a datapath of Open vSwitch is configured with: nothing, so far. */
export interface OpenvswitchInfo extends Infer<typeof openvswitchInfo> {}
