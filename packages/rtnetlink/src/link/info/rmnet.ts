import { attributes, flags, type Infer, struct, u16, u32 } from '@netlink/packet';

/** Number of the channel. */
export const IFLA_RMNET_MUX_ID = 1;
/** Switches (`RMNET_FLAGS_*`). */
export const IFLA_RMNET_FLAGS = 2;

/** `RMNET_FLAGS_*`: what the link does besides (linux/if_link.h). */
export const RMNET_FLAGS = {
  ingressDeaggregation: 1 << 0,
  ingressMapCommands: 1 << 1,
  ingressMapCksumv4: 1 << 2,
  egressMapCksumv4: 1 << 3,
  ingressMapCksumv5: 1 << 4,
  egressMapCksumv5: 1 << 5,
} as const;

/** Switches that are on, and which of them are meant: `struct ifla_rmnet_flags` (linux/if_link.h). */
export const rmnetFlags = struct({
  flags: flags(u32, RMNET_FLAGS),
  mask: flags(u32, { all: 0xffff_ffff, ...RMNET_FLAGS }),
});
/** Switches that are on, and which of them are meant: `struct ifla_rmnet_flags`. */
export interface RmnetFlags extends Infer<typeof rmnetFlags> {}

/** What a channel of a Qualcomm modem is configured with (`IFLA_RMNET_*`, linux/if_link.h). */
export const rmnetInfo = attributes({
  muxId: [IFLA_RMNET_MUX_ID, u16],
  flags: [IFLA_RMNET_FLAGS, rmnetFlags],
});
/** What a channel of a Qualcomm modem is configured with (`IFLA_RMNET_*`, linux/if_link.h). */
export interface RmnetInfo extends Infer<typeof rmnetInfo> {}
