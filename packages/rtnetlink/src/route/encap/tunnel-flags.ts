import { flags, type Layout, u16be } from '@netlink/packet';

/** `TUNNEL_*`: what the header of a tunnel has (linux/if_tunnel.h). */
export const TUNNEL_FLAGS = {
  csum: 0x01,
  routing: 0x02,
  key: 0x04,
  seq: 0x08,
  strict: 0x10,
  rec: 0x20,
  version: 0x40,
  noKey: 0x80,
  dontFragment: 0x0100,
  oam: 0x0200,
  critOpt: 0x0400,
  geneveOpt: 0x0800,
  vxlanOpt: 0x1000,
  nocache: 0x2000,
  erspanOpt: 0x4000,
  gtpOpt: 0x8000,
} as const;
/** A flag of a tunnel header (`TUNNEL_*`). */
export type TunnelFlag = keyof typeof TUNNEL_FLAGS | number;
/** `TUNNEL_*` in two octets, big-endian. */
export const tunnelFlags: Layout<readonly TunnelFlag[]> = flags(u16be, TUNNEL_FLAGS);
