import { UsageError } from '../../usage-error.ts';
import { fixed, number, onOff, type Reader, type Readers, type Settings, text } from '../../reader.ts';

/** Put a value into the object that stands at `key`. */
function into(settings: Settings, key: string, part: string, value: number): void {
  settings[key] = { ...(settings[key] as object | undefined), [part]: value };
}

const part =
  (key: string, name: string): Reader =>
  (args, settings, word) => {
    into(settings, key, name, args.number(word));
  };

const samplePoint =
  (key: string): Reader =>
  (args, settings, word) => {
    const point = args.value(word);
    if (!/^0?\.\d+$/.test(point))
      throw new UsageError(`${word}: ${JSON.stringify(point)} is no part of a bit`);
    into(settings, key, 'samplePoint', Number(point));
  };

/** Words for the times of bits; those of CAN FD begin with `d`, those of CAN XL with `x`. */
function timing(prefix: string, key: string): Readers {
  return {
    [`${prefix}bitrate`]: part(key, 'bitrate'),
    [`${prefix}sample-point`]: samplePoint(key),
    [`${prefix}tq`]: part(key, 'tq'),
    [`${prefix}prop-seg`]: part(key, 'propSeg'),
    [`${prefix}phase-seg1`]: part(key, 'phaseSeg1'),
    [`${prefix}phase-seg2`]: part(key, 'phaseSeg2'),
    [`${prefix}sjw`]: part(key, 'sjw'),
  };
}

/** Words for what a CAN link has. */
export const canReaders: Readers = {
  ...timing('', 'bittiming'),
  ...timing('d', 'dataBittiming'),
  ...timing('x', 'xlDataBittiming'),
  tdcv: part('tdc', 'tdcv'),
  tdco: part('tdc', 'tdco'),
  tdcf: part('tdc', 'tdcf'),
  xtdcv: part('xtdc', 'tdcv'),
  xtdco: part('xtdc', 'tdco'),
  xtdcf: part('xtdc', 'tdcf'),
  pwms: part('pwm', 'pwms'),
  pwml: part('pwm', 'pwml'),
  pwmo: part('pwm', 'pwmo'),
  loopback: onOff('loopback'),
  'listen-only': onOff('listenOnly'),
  'triple-sampling': onOff('tripleSampling'),
  'one-shot': onOff('oneShot'),
  'berr-reporting': onOff('berrReporting'),
  fd: onOff('fd'),
  'fd-non-iso': onOff('fdNonIso'),
  'presume-ack': onOff('presumeAck'),
  'cc-len8-dlc': onOff('ccLen8Dlc'),
  'tdc-mode': text('tdcMode'),
  restricted: onOff('restricted'),
  xl: onOff('xl'),
  'xtdc-mode': text('xtdcMode'),
  tms: onOff('tms'),
  'restart-ms': number('restartMs'),
  restart: fixed('restart', true),
  termination: number('termination'),
};
