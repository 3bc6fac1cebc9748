import type { LinkOf } from '@netlink/iproute2';
import { expect, test } from 'vitest';
import { linkJson } from '../../../src/index.ts';

const limits = {
  name: 'mcan',
  tseg1Min: 2,
  tseg1Max: 256,
  tseg2Min: 3,
  tseg2Max: 128,
  sjwMax: 64,
  brpMin: 1,
  brpMax: 512,
  brpInc: 1,
};
const timing = {
  bitrate: 500_000,
  samplePoint: 0.875,
  tq: 12,
  propSeg: 69,
  phaseSeg1: 70,
  phaseSeg2: 20,
  sjw: 10,
  brp: 1,
};

const timingJson = {
  bitrate: 500_000,
  sample_point: '0.875',
  tq: 12,
  prop_seg: 69,
  phase_seg1: 70,
  phase_seg2: 20,
  sjw: 10,
  brp: 1,
};
const limitsJson = {
  name: 'mcan',
  tseg1: { min: 2, max: 256 },
  tseg2: { min: 3, max: 128 },
  sjw: { min: 1, max: 64 },
  brp: { min: 1, max: 512 },
  brp_inc: 1,
};

const base = { index: 3, name: 'can0', type: 'can', flags: [], up: false, kind: 'can' } as const;

function infoOf(link: LinkOf<'can'>, statistics = 0): unknown {
  const { linkinfo } = linkJson(link, { details: true, statistics, numeric: false, brief: false });
  return linkinfo;
}

test('a controller of CAN FD', () => {
  const link: LinkOf<'can'> = {
    ...base,
    fd: true,
    loopback: false,
    tdcMode: 'auto',
    controllerState: 'errorActive',
    berrCounter: { tx: 3, rx: 4 },
    restartMs: 100,
    bittiming: timing,
    bittimingConst: limits,
    dataBittiming: timing,
    dataBittimingConst: limits,
    tdc: { tdco: 15, tdcf: 2 },
    tdcConst: { tdcoMin: 0, tdcoMax: 127 },
    termination: 120,
    terminationConst: [0, 120],
    clock: 80_000_000,
  };
  expect(infoOf(link)).toEqual({
    info_kind: 'can',
    info_data: {
      ctrlmode: ['FD', 'TDC-AUTO'],
      state: 'ERROR-ACTIVE',
      berr_counter: { tx: 3, rx: 4 },
      restart_ms: 100,
      bittiming: timingJson,
      bittiming_const: limitsJson,
      data_bittiming: { ...timingJson, tdc: { tdco: 15, tdcf: 2 } },
      data_bittiming_const: { ...limitsJson, tdc: { tdco: { min: 0, max: 127 } } },
      termination: 120,
      termination_const: [0, 120],
      clock: 80_000_000,
    },
  });
});

test('what a controller can be switched to, and what went wrong on the bus', () => {
  const link: LinkOf<'can'> = {
    ...base,
    fd: true,
    loopback: false,
    presumeAck: true,
    ctrlmodeSupported: ['fd', 'loopback', 'tdcAuto'],
    ctrlmodeStatic: ['presumeAck'],
    xstats: { busError: 1, errorWarning: 2, errorPassive: 3, busOff: 4, arbitrationLost: 5, restarts: 6 },
  };
  const info = {
    info_kind: 'can',
    info_data: {
      ctrlmode: ['FD', 'PRESUME-ACK'],
      ctrlmode_supported: ['LOOPBACK', 'FD', 'TDC-AUTO'],
      ctrlmode_static: ['PRESUME-ACK'],
    },
  };
  expect(infoOf(link)).toEqual(info);
  expect(infoOf(link, 1)).toEqual({
    ...info,
    info_xstats: {
      restarts: 6,
      bus_error: 1,
      arbitration_lost: 5,
      error_warning: 2,
      error_passive: 3,
      bus_off: 4,
    },
  });
});

test('a controller with bit rates to choose from', () => {
  const link: LinkOf<'can'> = {
    ...base,
    controllerState: 'busOff',
    bittiming: timing,
    bitrateConst: [125_000, 500_000],
    dataBitrateConst: [2_000_000],
  };
  expect(infoOf(link)).toEqual({
    info_kind: 'can',
    info_data: {
      state: 'BUS-OFF',
      bittiming_bitrate: 500_000,
      bitrate_const: [125_000, 500_000],
      data_bittiming_bitrate: 0,
      data_bitrate_const: [2_000_000],
    },
  });
});
