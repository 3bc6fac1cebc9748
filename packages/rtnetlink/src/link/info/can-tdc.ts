import { attributes, type Infer, u32 } from '@netlink/packet';

/** Least delay that can be set. */
export const IFLA_CAN_TDC_TDCV_MIN = 1;
/** Greatest delay that can be set. */
export const IFLA_CAN_TDC_TDCV_MAX = 2;
/** Least offset. */
export const IFLA_CAN_TDC_TDCO_MIN = 3;
/** Greatest offset. */
export const IFLA_CAN_TDC_TDCO_MAX = 4;
/** Least filter window. */
export const IFLA_CAN_TDC_TDCF_MIN = 5;
/** Greatest filter window. */
export const IFLA_CAN_TDC_TDCF_MAX = 6;
/** Delay of the transmitter, in periods of the clock. */
export const IFLA_CAN_TDC_TDCV = 7;
/** Offset that is added to it, in periods of the clock. */
export const IFLA_CAN_TDC_TDCO = 8;
/** Filter window, in periods of the clock. */
export const IFLA_CAN_TDC_TDCF = 9;

/** How the delay of the transmitter is compensated (`IFLA_CAN_TDC_*`, linux/can/netlink.h). */
export const canTdc = attributes({
  tdcvMin: [IFLA_CAN_TDC_TDCV_MIN, u32],
  tdcvMax: [IFLA_CAN_TDC_TDCV_MAX, u32],
  tdcoMin: [IFLA_CAN_TDC_TDCO_MIN, u32],
  tdcoMax: [IFLA_CAN_TDC_TDCO_MAX, u32],
  tdcfMin: [IFLA_CAN_TDC_TDCF_MIN, u32],
  tdcfMax: [IFLA_CAN_TDC_TDCF_MAX, u32],
  tdcv: [IFLA_CAN_TDC_TDCV, u32],
  tdco: [IFLA_CAN_TDC_TDCO, u32],
  tdcf: [IFLA_CAN_TDC_TDCF, u32],
});
/** How the delay of the transmitter is compensated (`IFLA_CAN_TDC_*`, linux/can/netlink.h). */
export interface CanTdc extends Infer<typeof canTdc> {}

/** Least short phase that can be set. */
export const IFLA_CAN_PWM_PWMS_MIN = 1;
/** Greatest short phase that can be set. */
export const IFLA_CAN_PWM_PWMS_MAX = 2;
/** Least long phase. */
export const IFLA_CAN_PWM_PWML_MIN = 3;
/** Greatest long phase. */
export const IFLA_CAN_PWM_PWML_MAX = 4;
/** Least offset. */
export const IFLA_CAN_PWM_PWMO_MIN = 5;
/** Greatest offset. */
export const IFLA_CAN_PWM_PWMO_MAX = 6;
/** Short phase, in periods of the clock. */
export const IFLA_CAN_PWM_PWMS = 7;
/** Long phase, in periods of the clock. */
export const IFLA_CAN_PWM_PWML = 8;
/** Offset, in periods of the clock. */
export const IFLA_CAN_PWM_PWMO = 9;

/** How pulses of CAN XL are as wide as they are (`IFLA_CAN_PWM_*`, linux/can/netlink.h). */
export const canPwm = attributes({
  pwmsMin: [IFLA_CAN_PWM_PWMS_MIN, u32],
  pwmsMax: [IFLA_CAN_PWM_PWMS_MAX, u32],
  pwmlMin: [IFLA_CAN_PWM_PWML_MIN, u32],
  pwmlMax: [IFLA_CAN_PWM_PWML_MAX, u32],
  pwmoMin: [IFLA_CAN_PWM_PWMO_MIN, u32],
  pwmoMax: [IFLA_CAN_PWM_PWMO_MAX, u32],
  pwms: [IFLA_CAN_PWM_PWMS, u32],
  pwml: [IFLA_CAN_PWM_PWML, u32],
  pwmo: [IFLA_CAN_PWM_PWMO, u32],
});
/** How pulses of CAN XL are as wide as they are (`IFLA_CAN_PWM_*`, linux/can/netlink.h). */
export interface CanPwm extends Infer<typeof canPwm> {}
