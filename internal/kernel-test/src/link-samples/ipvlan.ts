import { type KindSamples, LOWER_LINES } from './sample.ts';

/** IPVLANs and IPVTAPs. */
export const ipvlanSamples: KindSamples = {
  setup: LOWER_LINES,
  base: { link: 'lower' },
  before: 'link lower',
  ip: '',
  options: {
    mode: ['l2', 'l3', 'l3s'].map((mode) => ({ value: mode, ip: `mode ${mode}`, json: { mode } })),
    bridge: [{ value: true, ip: 'bridge', json: { bridge: true } }],
    private: [{ value: true, ip: 'private', json: { private: true } }],
    vepa: [{ value: true, ip: 'vepa', json: { vepa: true } }],
  },
};
