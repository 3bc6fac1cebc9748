import { attributes, type Infer } from '@netlink/packet';

/** What a simulated network device is configured with: nothing, so far. */
export const netdevsimInfo = attributes({});
/** What a simulated network device is configured with: nothing, so far. */
export interface NetdevsimInfo extends Infer<typeof netdevsimInfo> {}
