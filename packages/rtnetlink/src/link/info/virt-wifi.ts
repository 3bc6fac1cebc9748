import { attributes, type Infer } from '@netlink/packet';

/** What a link that looks like Wi-Fi is configured with: nothing, so far. */
export const virtWifiInfo = attributes({});
/** What a link that looks like Wi-Fi is configured with: nothing, so far. */
export interface VirtWifiInfo extends Infer<typeof virtWifiInfo> {}
