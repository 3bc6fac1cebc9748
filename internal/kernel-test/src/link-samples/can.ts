import { type KindSamples, onAndOff } from './sample.ts';

const shown = (word: string, flag: string) =>
  onAndOff(`${word} on`, `${word} off`, (on) => ({ json: { ctrlmode: on ? [flag] : [] } }));

const timing = { bitrate: 500_000, samplePoint: 0.875, sjw: 2 };
const quanta = { tq: 125, propSeg: 6, phaseSeg1: 7, phaseSeg2: 2, sjw: 1 };

const bits = (prefix: string, key: string) => [
  {
    value: timing,
    ip: `${prefix}bitrate 500000 ${prefix}sample-point 0.875 ${prefix}sjw 2`,
    json: { [key]: { bitrate: 500_000, sample_point: '0.875' } },
  },
  {
    value: quanta,
    ip: `${prefix}tq 125 ${prefix}prop-seg 6 ${prefix}phase-seg1 7 ${prefix}phase-seg2 2 ${prefix}sjw 1`,
    json: { [key]: { tq: 125, prop_seg: 6, phase_seg1: 7, phase_seg2: 2, sjw: 1 } },
  },
];

/** Links of CAN controllers. They cannot be made: what has no controller has them in tables only. */
export const canSamples: KindSamples = {
  base: {},
  ip: '',
  options: {
    loopback: shown('loopback', 'LOOPBACK'),
    listenOnly: shown('listen-only', 'LISTEN-ONLY'),
    tripleSampling: shown('triple-sampling', 'TRIPLE-SAMPLING'),
    oneShot: shown('one-shot', 'ONE-SHOT'),
    berrReporting: shown('berr-reporting', 'BERR-REPORTING'),
    fd: shown('fd', 'FD'),
    fdNonIso: shown('fd-non-iso', 'FD-NON-ISO'),
    presumeAck: shown('presume-ack', 'PRESUME-ACK'),
    ccLen8Dlc: shown('cc-len8-dlc', 'CC-LEN8-DLC'),
    tdcMode: [
      { value: 'auto', ip: 'tdc-mode auto', json: { ctrlmode: ['TDC-AUTO'] } },
      { value: 'manual', ip: 'tdc-mode manual', json: { ctrlmode: ['TDC-MANUAL'] } },
      { value: 'off', ip: 'tdc-mode off', json: { ctrlmode: [] } },
    ],
    restricted: shown('restricted', 'RESTRICTED'),
    xl: shown('xl', 'XL'),
    xtdcMode: [
      { value: 'auto', ip: 'xtdc-mode auto', json: { ctrlmode: ['XL-TDC-AUTO'] } },
      { value: 'manual', ip: 'xtdc-mode manual', json: { ctrlmode: ['XL-TDC-MANUAL'] } },
      { value: 'off', ip: 'xtdc-mode off', json: { ctrlmode: [] } },
    ],
    tms: shown('tms', 'TMS'),
    restartMs: [{ value: 100, ip: 'restart-ms 100', json: { restart_ms: 100 } }],
    restart: [{ value: true, ip: 'restart', read: null, unseen: 'it is done, not set' }],
    bittiming: bits('', 'bittiming'),
    dataBittiming: bits('d', 'data_bittiming'),
    xlDataBittiming: bits('x', 'xl_data_bittiming'),
    tdc: [
      {
        value: { tdcv: 1, tdco: 2, tdcf: 3 },
        ip: 'tdcv 1 tdco 2 tdcf 3',
        unseen: 'shown with the timing of data',
      },
    ],
    xtdc: [{ value: { tdco: 2 }, ip: 'xtdco 2', unseen: 'shown with the timing of data' }],
    pwm: [
      {
        value: { pwms: 1, pwml: 2, pwmo: 3 },
        ip: 'pwms 1 pwml 2 pwmo 3',
        unseen: 'shown with the timing of data',
      },
    ],
    termination: [{ value: 120, ip: 'termination 120', json: { termination: 120 } }],
  },
};
