import { describe } from 'vitest';
import { canInfo } from '../../../src/link/info/can.ts';
import { testEachAttribute } from '../../support/each-attribute.ts';

const timing = {
  bitrate: 1000,
  samplePoint: 875,
  tq: 125,
  propSeg: 6,
  phaseSeg1: 7,
  phaseSeg2: 2,
  sjw: 1,
  brp: 4,
};
const limits = {
  name: 'mcan',
  tseg1Min: 2,
  tseg1Max: 256,
  tseg2Min: 1,
  tseg2Max: 128,
  sjwMax: 128,
  brpMin: 1,
  brpMax: 512,
  brpInc: 1,
};

describe('can', () => {
  testEachAttribute(canInfo, {
    bittiming: ['2400 0100 e8030000 6b030000 7d000000 06000000 07000000 02000000 01000000 04000000', timing],
    bittimingConst: [
      '3400 0200 6d63616e 00000000 00000000 00000000 02000000 00010000 01000000 80000000 80000000 01000000 00020000 01000000',
      limits,
    ],
    clock: ['0800 0300 005a6202', { freq: 40_000_000 }],
    state: ['0800 0400 03000000', 'busOff'],
    ctrlmode: [
      '0c00 0500 23000000 01000000',
      { mask: ['loopback', 'listenonly', 'fd'], flags: ['loopback'] },
    ],
    restartMs: ['0800 0600 64000000', 100],
    restart: ['0800 0700 01000000', 1],
    berrCounter: ['0800 0800 0100 0200', { txerr: 1, rxerr: 2 }],
    dataBittiming: [
      '2400 0900 e8030000 6b030000 7d000000 06000000 07000000 02000000 01000000 04000000',
      timing,
    ],
    dataBittimingConst: [
      '3400 0a00 6d63616e 00000000 00000000 00000000 02000000 00010000 01000000 80000000 80000000 01000000 00020000 01000000',
      limits,
    ],
    termination: ['0600 0b00 78000000', 120],
    terminationConst: ['0800 0c00 0000 7800', [0, 120]],
    bitrateConst: ['0c00 0d00 48e80100 20a10700', [125_000, 500_000]],
    dataBitrateConst: ['0800 0e00 40420f00', [1_000_000]],
    bitrateMax: ['0800 0f00 00127a00', 8_000_000],
    tdc: [
      '4c00 1080 0800 0100 01000000 0800 0200 02000000 0800 0300 03000000 0800 0400 04000000 0800 0500 05000000 ' +
        '0800 0600 06000000 0800 0700 07000000 0800 0800 08000000 0800 0900 09000000',
      { tdcvMin: 1, tdcvMax: 2, tdcoMin: 3, tdcoMax: 4, tdcfMin: 5, tdcfMax: 6, tdcv: 7, tdco: 8, tdcf: 9 },
    ],
    ctrlmodeExt: ['0c00 1180 0800 0100 04000000', { supported: ['3Samples'] }],
    xlDataBittiming: [
      '2400 1200 e8030000 6b030000 7d000000 06000000 07000000 02000000 01000000 04000000',
      timing,
    ],
    xlDataBittimingConst: [
      '3400 1300 6d63616e 00000000 00000000 00000000 02000000 00010000 01000000 80000000 80000000 01000000 00020000 01000000',
      limits,
    ],
    xlDataBitrateConst: ['0800 1400 40420f00', [1_000_000]],
    xlTdc: ['0c00 1580 0800 0800 08000000', { tdco: 8 }],
    xlPwm: [
      '4c00 1680 0800 0100 01000000 0800 0200 02000000 0800 0300 03000000 0800 0400 04000000 0800 0500 05000000 ' +
        '0800 0600 06000000 0800 0700 07000000 0800 0800 08000000 0800 0900 09000000',
      { pwmsMin: 1, pwmsMax: 2, pwmlMin: 3, pwmlMax: 4, pwmoMin: 5, pwmoMax: 6, pwms: 7, pwml: 8, pwmo: 9 },
    ],
  });
});
