import { attributes, enumeration, type Infer, ip, u16be, u32 } from '@netlink/packet';

/** Which end of the tunnel it is (`AMT_MODE_*`). */
export const IFLA_AMT_MODE = 1;
/** UDP port of the relay. */
export const IFLA_AMT_RELAY_PORT = 2;
/** UDP port of the gateway. */
export const IFLA_AMT_GATEWAY_PORT = 3;
/** Index of the link that tunnelled packets leave by. */
export const IFLA_AMT_LINK = 4;
/** Address of this end. */
export const IFLA_AMT_LOCAL_IP = 5;
/** Address of the relay that was found. Not in requests. */
export const IFLA_AMT_REMOTE_IP = 6;
/** Address where relays are asked for. Of gateways. */
export const IFLA_AMT_DISCOVERY_IP = 7;
/** Most tunnels. */
export const IFLA_AMT_MAX_TUNNELS = 8;

/** `AMT_MODE_*`: which end of a tunnel it is (linux/amt.h). */
export const AMT_MODES = { gateway: 0, relay: 1 } as const;

/** What a tunnel of multicast (AMT) is configured with (`IFLA_AMT_*`, linux/amt.h). */
export const amtInfo = attributes({
  mode: [IFLA_AMT_MODE, enumeration(u32, AMT_MODES)],
  relayPort: [IFLA_AMT_RELAY_PORT, u16be],
  gatewayPort: [IFLA_AMT_GATEWAY_PORT, u16be],
  link: [IFLA_AMT_LINK, u32],
  localIp: [IFLA_AMT_LOCAL_IP, ip],
  remoteIp: [IFLA_AMT_REMOTE_IP, ip],
  discoveryIp: [IFLA_AMT_DISCOVERY_IP, ip],
  maxTunnels: [IFLA_AMT_MAX_TUNNELS, u32],
});
/** What a tunnel of multicast (AMT) is configured with (`IFLA_AMT_*`, linux/amt.h). */
export interface AmtInfo extends Infer<typeof amtInfo> {}
