import { type Infer, struct, u16, u64, u8 } from '@netlink/packet';

/** Resources that a driver of ISA times has: `struct rtnl_link_ifmap` (linux/if_link.h). */
export const linkMap = struct({ memStart: u64, memEnd: u64, baseAddr: u64, irq: u16, dma: u8, port: u8 });
/** Resources that a driver of ISA times has: `struct rtnl_link_ifmap`. */
export interface LinkMap extends Infer<typeof linkMap> {}
