import { attributes, type Infer } from '@netlink/packet';

/** What a WireGuard link is made with: nothing. Its keys and peers are told by generic netlink. */
export const wireguardInfo = attributes({});
/** What a WireGuard link is made with: nothing. Its keys and peers are told by generic netlink. */
export interface WireguardInfo extends Infer<typeof wireguardInfo> {}
