import { charArray, type Infer, struct, u32 } from '@netlink/packet';

/** How bits are timed: `struct can_bittiming` (linux/can/netlink.h). */
export const canBittiming = struct({
  /** Bits in a second. */
  bitrate: u32,
  /** Where a bit is sampled, in 1/10 %. */
  samplePoint: u32,
  /** Length of a quantum, in ns. */
  tq: u32,
  /** Propagation segment, in quanta. */
  propSeg: u32,
  /** First phase buffer segment, in quanta. */
  phaseSeg1: u32,
  /** Second phase buffer segment, in quanta. */
  phaseSeg2: u32,
  /** Synchronisation jump width, in quanta. */
  sjw: u32,
  /** Divider of the clock. */
  brp: u32,
});
/** How bits are timed: `struct can_bittiming`. */
export interface CanBittiming extends Infer<typeof canBittiming> {}

/** What a controller can time: `struct can_bittiming_const` (linux/can/netlink.h). */
export const canBittimingConst = struct({
  /** Name of the controller. */
  name: charArray(16),
  /** Least sum of propagation and first phase buffer segment, in quanta. */
  tseg1Min: u32,
  /** Greatest of these. */
  tseg1Max: u32,
  /** Least second phase buffer segment, in quanta. */
  tseg2Min: u32,
  /** Greatest of these. */
  tseg2Max: u32,
  /** Greatest synchronisation jump width, in quanta. */
  sjwMax: u32,
  /** Least divider of the clock. */
  brpMin: u32,
  /** Greatest of these. */
  brpMax: u32,
  /** Step of the divider. */
  brpInc: u32,
});
/** What a controller can time: `struct can_bittiming_const`. */
export interface CanBittimingConst extends Infer<typeof canBittimingConst> {}
