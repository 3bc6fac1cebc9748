import { array, attributes, enumeration, flags, type Infer, nested, struct, u16, u32 } from '@netlink/packet';
import { canBittiming, canBittimingConst } from './can-bittiming.ts';
import { type CanPwm, canPwm, type CanTdc, canTdc } from './can-tdc.ts';

/** How bits are timed. */
export const IFLA_CAN_BITTIMING = 1;
/** What the controller can time. */
export const IFLA_CAN_BITTIMING_CONST = 2;
/** Clock of the controller. */
export const IFLA_CAN_CLOCK = 3;
/** How the controller fares with errors (`CAN_STATE_*`). */
export const IFLA_CAN_STATE = 4;
/** Switches (`CAN_CTRLMODE_*`). */
export const IFLA_CAN_CTRLMODE = 5;
/** Time after which a controller that is off the bus starts again, in ms; 0 is never. */
export const IFLA_CAN_RESTART_MS = 6;
/** Start again. In requests only. */
export const IFLA_CAN_RESTART = 7;
/** Counters of errors that the controller decides by. */
export const IFLA_CAN_BERR_COUNTER = 8;
/** How the bits of data are timed in CAN FD. */
export const IFLA_CAN_DATA_BITTIMING = 9;
/** What the controller can time there. */
export const IFLA_CAN_DATA_BITTIMING_CONST = 10;
/** Termination of the bus, in Ω; 0 is none. */
export const IFLA_CAN_TERMINATION = 11;
/** Terminations that can be chosen. */
export const IFLA_CAN_TERMINATION_CONST = 12;
/** Bit rates that can be chosen. */
export const IFLA_CAN_BITRATE_CONST = 13;
/** Bit rates of data that can be chosen in CAN FD. */
export const IFLA_CAN_DATA_BITRATE_CONST = 14;
/** Greatest bit rate of the transceiver; 0 is unknown. */
export const IFLA_CAN_BITRATE_MAX = 15;
/** How the delay of the transmitter is compensated in CAN FD (`IFLA_CAN_TDC_*`). */
export const IFLA_CAN_TDC = 16;
/** More of the switches (`IFLA_CAN_CTRLMODE_*`). */
export const IFLA_CAN_CTRLMODE_EXT = 17;
/** How the bits of data are timed in CAN XL. */
export const IFLA_CAN_XL_DATA_BITTIMING = 18;
/** What the controller can time there. */
export const IFLA_CAN_XL_DATA_BITTIMING_CONST = 19;
/** Bit rates of data that can be chosen in CAN XL. */
export const IFLA_CAN_XL_DATA_BITRATE_CONST = 20;
/** How the delay of the transmitter is compensated in CAN XL (`IFLA_CAN_TDC_*`). */
export const IFLA_CAN_XL_TDC = 21;
/** How pulses of CAN XL are as wide as they are (`IFLA_CAN_PWM_*`). */
export const IFLA_CAN_XL_PWM = 22;
/** Switches that the controller has (`CAN_CTRLMODE_*`). */
export const IFLA_CAN_CTRLMODE_SUPPORTED = 1;

/** `CAN_STATE_*`: how a controller fares with errors (linux/can/netlink.h). */
export const CAN_STATES = {
  errorActive: 0,
  errorWarning: 1,
  errorPassive: 2,
  busOff: 3,
  stopped: 4,
  sleeping: 5,
} as const;

/** `CAN_CTRLMODE_*`: switches of a controller (linux/can/netlink.h). */
export const CAN_CTRLMODES = {
  loopback: 1 << 0,
  listenonly: 1 << 1,
  '3Samples': 1 << 2,
  oneShot: 1 << 3,
  berrReporting: 1 << 4,
  fd: 1 << 5,
  presumeAck: 1 << 6,
  fdNonIso: 1 << 7,
  ccLen8Dlc: 1 << 8,
  tdcAuto: 1 << 9,
  tdcManual: 1 << 10,
  restricted: 1 << 11,
  xl: 1 << 12,
  xlTdcAuto: 1 << 13,
  xlTdcManual: 1 << 14,
  xlTms: 1 << 15,
} as const;

const switches = flags(u32, CAN_CTRLMODES);

/** Switches that are meant, and which of them are on: `struct can_ctrlmode` (linux/can/netlink.h). */
export const canCtrlmode = struct({ mask: switches, flags: switches });
/** Switches that are meant, and which of them are on: `struct can_ctrlmode`. */
export interface CanCtrlmode extends Infer<typeof canCtrlmode> {}

/** Clock of a controller, in Hz: `struct can_clock` (linux/can/netlink.h). */
export const canClock = struct({ freq: u32 });
/** Clock of a controller, in Hz: `struct can_clock`. */
export interface CanClock extends Infer<typeof canClock> {}

/** Counters of errors that a controller decides by: `struct can_berr_counter` (linux/can/netlink.h). */
export const canBerrCounter = struct({ txerr: u16, rxerr: u16 });
/** Counters of errors that a controller decides by: `struct can_berr_counter`. */
export interface CanBerrCounter extends Infer<typeof canBerrCounter> {}

/** What went wrong on the bus: `struct can_device_stats` (linux/can/netlink.h), the `xstats` of a CAN link. */
export const canDeviceStats = struct({
  busError: u32,
  errorWarning: u32,
  errorPassive: u32,
  busOff: u32,
  arbitrationLost: u32,
  restarts: u32,
});
/** What went wrong on the bus: `struct can_device_stats`. */
export interface CanDeviceStats extends Infer<typeof canDeviceStats> {}

/** More of the switches of a controller (`IFLA_CAN_CTRLMODE_*`, linux/can/netlink.h). */
export const canCtrlmodeExt = attributes({ supported: [IFLA_CAN_CTRLMODE_SUPPORTED, switches] });
/** More of the switches of a controller (`IFLA_CAN_CTRLMODE_*`, linux/can/netlink.h). */
export interface CanCtrlmodeExt extends Infer<typeof canCtrlmodeExt> {}

/** What a CAN link is configured with, and its state (`IFLA_CAN_*`, linux/can/netlink.h). */
export const canInfo = attributes({
  bittiming: [IFLA_CAN_BITTIMING, canBittiming],
  bittimingConst: [IFLA_CAN_BITTIMING_CONST, canBittimingConst],
  clock: [IFLA_CAN_CLOCK, canClock],
  state: [IFLA_CAN_STATE, enumeration(u32, CAN_STATES)],
  ctrlmode: [IFLA_CAN_CTRLMODE, canCtrlmode],
  restartMs: [IFLA_CAN_RESTART_MS, u32],
  restart: [IFLA_CAN_RESTART, u32],
  berrCounter: [IFLA_CAN_BERR_COUNTER, canBerrCounter],
  dataBittiming: [IFLA_CAN_DATA_BITTIMING, canBittiming],
  dataBittimingConst: [IFLA_CAN_DATA_BITTIMING_CONST, canBittimingConst],
  termination: [IFLA_CAN_TERMINATION, u16],
  terminationConst: [IFLA_CAN_TERMINATION_CONST, array(u16)],
  bitrateConst: [IFLA_CAN_BITRATE_CONST, array(u32)],
  dataBitrateConst: [IFLA_CAN_DATA_BITRATE_CONST, array(u32)],
  bitrateMax: [IFLA_CAN_BITRATE_MAX, u32],
  tdc: [IFLA_CAN_TDC, nested<CanTdc>(canTdc)],
  ctrlmodeExt: [IFLA_CAN_CTRLMODE_EXT, nested<CanCtrlmodeExt>(canCtrlmodeExt)],
  xlDataBittiming: [IFLA_CAN_XL_DATA_BITTIMING, canBittiming],
  xlDataBittimingConst: [IFLA_CAN_XL_DATA_BITTIMING_CONST, canBittimingConst],
  xlDataBitrateConst: [IFLA_CAN_XL_DATA_BITRATE_CONST, array(u32)],
  xlTdc: [IFLA_CAN_XL_TDC, nested<CanTdc>(canTdc)],
  xlPwm: [IFLA_CAN_XL_PWM, nested<CanPwm>(canPwm)],
});
/** What a CAN link is configured with, and its state (`IFLA_CAN_*`, linux/can/netlink.h). */
export interface CanInfo extends Infer<typeof canInfo> {}
