import type { LinkAttributes, LinkStats64 } from '@netlink/rtnetlink';

/** Counters of what a link has received. */
export interface ReceiveStatistics {
  bytes: bigint;
  packets: bigint;
  errors: bigint;
  dropped: bigint;
  overErrors: bigint;
  multicast: bigint;
  lengthErrors: bigint;
  crcErrors: bigint;
  frameErrors: bigint;
  fifoErrors: bigint;
  missedErrors: bigint;
  compressed: bigint;
  nohandler: bigint;
  /** Packets for other hosts; absent before Linux 5.19. */
  otherhostDropped?: bigint;
}

/** Counters of what a link has sent. */
export interface SendStatistics {
  bytes: bigint;
  packets: bigint;
  errors: bigint;
  dropped: bigint;
  carrierErrors: bigint;
  collisions: bigint;
  abortedErrors: bigint;
  fifoErrors: bigint;
  windowErrors: bigint;
  heartbeatErrors: bigint;
  compressed: bigint;
  /** How often the carrier came or went. */
  carrierChanges?: number;
  /** How often it came. */
  carrierUpCount?: number;
  /** How often it went. */
  carrierDownCount?: number;
}

/** Counters that are no part of `struct rtnl_link_stats64`. */
type CarrierCounters = Pick<LinkAttributes, 'carrierChanges' | 'carrierUpCount' | 'carrierDownCount'>;

/** Counters of a link, as `ip -statistics` has them. */
export interface LinkStatistics {
  /** Received. */
  rx: ReceiveStatistics;
  /** Sent. */
  tx: SendStatistics;
}

/** The counters in a message about a link, if there are any. */
export function readStatistics(attributes: LinkAttributes): LinkStatistics | undefined {
  return attributes.stats64 && statisticsOf(attributes.stats64, attributes);
}

/** Counters in the words of ip(8). */
export function statisticsOf(
  stats64: LinkStats64,
  { carrierChanges, carrierUpCount, carrierDownCount }: CarrierCounters = {},
): LinkStatistics {
  return {
    rx: {
      bytes: stats64.rxBytes,
      packets: stats64.rxPackets,
      errors: stats64.rxErrors,
      dropped: stats64.rxDropped,
      overErrors: stats64.rxOverErrors,
      multicast: stats64.multicast,
      lengthErrors: stats64.rxLengthErrors,
      crcErrors: stats64.rxCrcErrors,
      frameErrors: stats64.rxFrameErrors,
      fifoErrors: stats64.rxFifoErrors,
      missedErrors: stats64.rxMissedErrors,
      compressed: stats64.rxCompressed,
      nohandler: stats64.rxNohandler,
      ...(stats64.rxOtherhostDropped !== undefined && { otherhostDropped: stats64.rxOtherhostDropped }),
    },
    tx: {
      bytes: stats64.txBytes,
      packets: stats64.txPackets,
      errors: stats64.txErrors,
      dropped: stats64.txDropped,
      carrierErrors: stats64.txCarrierErrors,
      collisions: stats64.collisions,
      abortedErrors: stats64.txAbortedErrors,
      fifoErrors: stats64.txFifoErrors,
      windowErrors: stats64.txWindowErrors,
      heartbeatErrors: stats64.txHeartbeatErrors,
      compressed: stats64.txCompressed,
      ...(carrierChanges !== undefined && { carrierChanges }),
      ...(carrierUpCount !== undefined && { carrierUpCount }),
      ...(carrierDownCount !== undefined && { carrierDownCount }),
    },
  };
}
