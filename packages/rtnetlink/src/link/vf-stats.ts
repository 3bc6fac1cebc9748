import { attributes, type Infer, u64 } from '@netlink/packet';

/** Packets received. */
export const IFLA_VF_STATS_RX_PACKETS = 0;
/** Packets sent. */
export const IFLA_VF_STATS_TX_PACKETS = 1;
/** Octets received. */
export const IFLA_VF_STATS_RX_BYTES = 2;
/** Octets sent. */
export const IFLA_VF_STATS_TX_BYTES = 3;
/** Broadcast packets received. */
export const IFLA_VF_STATS_BROADCAST = 4;
/** Multicast packets received. */
export const IFLA_VF_STATS_MULTICAST = 5;
/** Octets without meaning, which align a value of 64 bits. */
export const IFLA_VF_STATS_PAD = 6;
/** Packets dropped on reception. */
export const IFLA_VF_STATS_RX_DROPPED = 7;
/** Packets dropped on sending. */
export const IFLA_VF_STATS_TX_DROPPED = 8;

/** Counters of a virtual function (`IFLA_VF_STATS_*`, linux/if_link.h). */
export const vfStats = attributes({
  rxPackets: [IFLA_VF_STATS_RX_PACKETS, u64],
  txPackets: [IFLA_VF_STATS_TX_PACKETS, u64],
  rxBytes: [IFLA_VF_STATS_RX_BYTES, u64],
  txBytes: [IFLA_VF_STATS_TX_BYTES, u64],
  broadcast: [IFLA_VF_STATS_BROADCAST, u64],
  multicast: [IFLA_VF_STATS_MULTICAST, u64],
  rxDropped: [IFLA_VF_STATS_RX_DROPPED, u64],
  txDropped: [IFLA_VF_STATS_TX_DROPPED, u64],
});
/** Counters of a virtual function (`IFLA_VF_STATS_*`, linux/if_link.h). */
export interface VfStats extends Infer<typeof vfStats> {}
