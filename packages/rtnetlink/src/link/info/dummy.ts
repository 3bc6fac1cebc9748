import { attributes, type Infer } from '@netlink/packet';

/** What a dummy is configured with: nothing, so far. */
export const dummyInfo = attributes({});
/** What a dummy is configured with: nothing, so far. */
export interface DummyInfo extends Infer<typeof dummyInfo> {}
