import {
  type CAN_CTRLMODES,
  CAN_STATES,
  type CanBittimingConst,
  type CanInfo,
  type CanPwm,
  type CanTdc,
} from '@netlink/rtnetlink';
import { checkKeys } from '../../check-keys.ts';
import { type Field, type Fields, unread } from '../fields.ts';
import { isOn, listOf } from '../field-checks.ts';
import { fieldTypes, readOnly, writeOnly } from '../field-types.ts';
import { type CanDelay, type CanTiming, limits, settable, timing } from './can-timing.ts';
import type { Word } from '../word.ts';

type Mode = keyof typeof CAN_CTRLMODES;

/** Who compensates the delay of the transmitter: the controller by what it measures, who sets it, or nobody. */
export type CanTdcMode = 'auto' | 'manual' | 'off';

/** Settings of a CAN link, and its state. The driver makes such links: they are but changed, while they are down. */
export interface CanOptions {
  /** Frames that are sent are received. */
  loopback?: boolean;
  /** Nothing is sent. */
  listenOnly?: boolean;
  /** Each bit is sampled three times. */
  tripleSampling?: boolean;
  /** Nothing is sent again. */
  oneShot?: boolean;
  /** Errors on the bus are reported. */
  berrReporting?: boolean;
  /** CAN FD. */
  fd?: boolean;
  /** CAN FD as it was before ISO 11898-1:2015. */
  fdNonIso?: boolean;
  /** Missing acknowledgements do not matter. */
  presumeAck?: boolean;
  /** Length codes above 8 are seen in classical frames. */
  ccLen8Dlc?: boolean;
  /** Compensation in CAN FD. */
  tdcMode?: CanTdcMode;
  /** Restricted operation: no active error and no overload frames are sent. */
  restricted?: boolean;
  /** CAN XL. */
  xl?: boolean;
  /** Compensation in CAN XL. */
  xtdcMode?: CanTdcMode;
  /** The transceiver switches modes. */
  tms?: boolean;
  /** Modes that can be switched, in the words of the kernel. Not sent. */
  ctrlmodeSupported?: readonly (Mode | number)[];
  /** Modes that are on and cannot be switched. Not sent. */
  ctrlmodeStatic?: readonly (Mode | number)[];
  /** How the controller fares with errors: ip's `state`, a word that is taken here. Not sent. */
  controllerState?: Word<keyof typeof CAN_STATES>;
  /** Counters of errors that it decides by. Not sent. */
  berrCounter?: { readonly tx: number; readonly rx: number };
  /** Milliseconds after which a controller that is off the bus starts again; 0 is never. */
  restartMs?: number;
  /** Start again. Never reported. */
  restart?: boolean;
  /** How bits are timed. */
  bittiming?: CanTiming;
  /** What the controller can time. Not sent. */
  bittimingConst?: CanBittimingConst;
  /** Bit rates that can be chosen. Not sent. */
  bitrateConst?: readonly number[];
  /** How the bits of data are timed in CAN FD. */
  dataBittiming?: CanTiming;
  /** What the controller can time there. Not sent. */
  dataBittimingConst?: CanBittimingConst;
  /** Bit rates of data that can be chosen in CAN FD. Not sent. */
  dataBitrateConst?: readonly number[];
  /** How the delay of the transmitter is compensated in CAN FD; with `tdcMode`. */
  tdc?: CanDelay;
  /** The limits of that. Not sent. */
  tdcConst?: Readonly<Omit<CanTdc, keyof CanDelay>>;
  /** How the bits of data are timed in CAN XL. */
  xlDataBittiming?: CanTiming;
  /** What the controller can time there. Not sent. */
  xlDataBittimingConst?: CanBittimingConst;
  /** Bit rates of data that can be chosen in CAN XL. Not sent. */
  xlDataBitrateConst?: readonly number[];
  /** How the delay of the transmitter is compensated in CAN XL; with `xtdcMode`. */
  xtdc?: CanDelay;
  /** The limits of that. Not sent. */
  xtdcConst?: Readonly<Omit<CanTdc, keyof CanDelay>>;
  /** Pulses of CAN XL, in periods of the clock. */
  pwm?: Readonly<Pick<CanPwm, 'pwms' | 'pwml' | 'pwmo'>>;
  /** The limits of them. Not sent. */
  pwmConst?: Readonly<Omit<CanPwm, 'pwms' | 'pwml' | 'pwmo'>>;
  /** Termination of the bus, in Ω; 0 is none. */
  termination?: number;
  /** Terminations that can be chosen. Not sent. */
  terminationConst?: readonly number[];
  /** Clock of the controller, in Hz. Not sent. */
  clock?: number;
  /** Greatest bit rate of the transceiver. Not sent. */
  bitrateMax?: number;
}

const { same, word } = fieldTypes<CanInfo>();

function isKnown({ ctrlmode, ctrlmodeExt }: Readonly<CanInfo>, word: Mode): boolean {
  const { mask = [], flags = [] } = ctrlmode ?? {};
  return [mask, flags, ctrlmodeExt?.supported ?? []].some((words) => words.includes(word));
}

function turn(wire: CanInfo, mode: Mode, on: boolean): void {
  const { mask = [], flags = [] } = wire.ctrlmode ?? {};
  wire.ctrlmode = { mask: [...mask, mode], flags: on ? [...flags, mode] : flags };
}

/** A switch. One that is off is reported where the controller has it: the kernel refuses to hear of others. */
function mode(word: Mode): Field<CanInfo> {
  return {
    read: (wire) => (isKnown(wire, word) ? wire.ctrlmode?.flags.includes(word) === true : undefined),
    write(wire, on) {
      turn(wire, word, isOn(on));
    },
  };
}

function delayMode(auto: Mode, manual: Mode): Field<CanInfo> {
  return {
    read(wire) {
      if (!isKnown(wire, auto) && !isKnown(wire, manual)) return undefined;
      const { flags = [] } = wire.ctrlmode ?? {};
      return flags.includes(auto) ? 'auto' : flags.includes(manual) ? 'manual' : 'off';
    },
    write(wire, value) {
      if (value !== 'auto' && value !== 'manual' && value !== 'off')
        throw new TypeError(`${JSON.stringify(value)} is none of auto, manual, off`);
      turn(wire, auto, value === 'auto');
      turn(wire, manual, value === 'manual');
    },
  };
}

const modesOf = (value: unknown): (Mode | number)[] => [...(listOf(value) as readonly (Mode | number)[])];

const ERROR_COUNTERS = new Set(['tx', 'rx']);

const DELAY = ['tdcv', 'tdco', 'tdcf'];

/** What {@link CanOptions} are in `IFLA_CAN_*`. */
export const canFields: Fields<CanOptions, CanInfo> = {
  loopback: mode('loopback'),
  listenOnly: mode('listenonly'),
  tripleSampling: mode('3Samples'),
  oneShot: mode('oneShot'),
  berrReporting: mode('berrReporting'),
  fd: mode('fd'),
  fdNonIso: mode('fdNonIso'),
  presumeAck: mode('presumeAck'),
  ccLen8Dlc: mode('ccLen8Dlc'),
  tdcMode: delayMode('tdcAuto', 'tdcManual'),
  restricted: mode('restricted'),
  xl: mode('xl'),
  xtdcMode: delayMode('xlTdcAuto', 'xlTdcManual'),
  tms: mode('xlTms'),
  ctrlmodeSupported: {
    read: ({ ctrlmodeExt }) => ctrlmodeExt?.supported,
    compare(wire, modes) {
      wire.ctrlmodeExt = { supported: modesOf(modes) };
    },
  },
  ctrlmodeStatic: {
    read: ({ ctrlmode, ctrlmodeExt: { supported } = {} }) =>
      supported && ctrlmode?.flags.filter((flag) => !supported.includes(flag)),
    compare(wire, modes) {
      wire.ctrlmode = { mask: [], flags: modesOf(modes) };
      wire.ctrlmodeExt = { supported: [] };
    },
  },
  controllerState: readOnly(word('state', CAN_STATES)),
  berrCounter: {
    read: ({ berrCounter: count }) => count && { tx: count.txerr, rx: count.rxerr },
    compare(wire, count) {
      checkKeys('counters', count, ERROR_COUNTERS);
      const { tx, rx } = count as NonNullable<CanOptions['berrCounter']>;
      wire.berrCounter = { txerr: tx, rxerr: rx };
    },
  },
  restartMs: same('restartMs'),
  restart: writeOnly({
    read: unread,
    write(wire, on) {
      if (isOn(on)) wire.restart = 1;
    },
  }),
  bittiming: timing('bittiming'),
  bittimingConst: readOnly(same('bittimingConst')),
  bitrateConst: readOnly(same('bitrateConst')),
  dataBittiming: timing('dataBittiming'),
  dataBittimingConst: readOnly(same('dataBittimingConst')),
  dataBitrateConst: readOnly(same('dataBitrateConst')),
  tdc: settable('tdc', DELAY),
  tdcConst: limits('tdc'),
  xlDataBittiming: timing('xlDataBittiming'),
  xlDataBittimingConst: readOnly(same('xlDataBittimingConst')),
  xlDataBitrateConst: readOnly(same('xlDataBitrateConst')),
  xtdc: settable('xlTdc', DELAY),
  xtdcConst: limits('xlTdc'),
  pwm: settable('xlPwm', ['pwms', 'pwml', 'pwmo']),
  pwmConst: limits('xlPwm'),
  termination: same('termination'),
  terminationConst: readOnly(same('terminationConst')),
  clock: {
    read: ({ clock }) => clock?.freq,
    compare(wire, freq) {
      wire.clock = { freq: freq as number };
    },
  },
  bitrateMax: readOnly(same('bitrateMax')),
};
