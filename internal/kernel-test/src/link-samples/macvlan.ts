import { type KindSamples, LOWER_LINES } from './sample.ts';

/** MACVLANs and MACVTAPs. */
export const macvlanSamples: KindSamples = {
  setup: LOWER_LINES,
  base: { link: 'lower', mode: 'source' },
  before: 'link lower',
  ip: 'mode source',
  options: {
    mode: [
      ...['private', 'vepa', 'bridge'].map((mode) => ({
        value: mode,
        ip: `mode ${mode}`,
        instead: true as const,
        json: { mode },
      })),
      {
        value: 'passthru',
        ip: 'mode passthru',
        instead: true,
        json: { mode: 'passthru' },
        // Others may be there, so that one is made so or never.
        change: 'EINVAL',
      },
      { value: 'source', ip: '', json: { mode: 'source' } },
    ],
    nopromisc: [
      {
        value: true,
        ip: 'mode passthru nopromisc',
        instead: true,
        with: { mode: 'passthru' },
        json: { nopromisc: true },
      },
      { value: false, ip: '' },
    ],
    nodst: [
      { value: true, ip: 'nodst', json: { nodst: true }, since: '5.13' },
      { value: false, ip: '' },
    ],
    bcqueuelen: [{ value: 50, ip: 'bcqueuelen 50', json: { bcqueuelen: 50 }, since: '5.11' }],
    bclim: [{ value: 3, ip: 'bclim 3', json: { bclim: 3 }, since: '6.4', newest: true }],
    macaddr: [
      {
        value: { add: '02:00:5e:00:53:09' },
        ip: 'macaddr add 02:00:5e:00:53:09',
        read: null,
        json: { macaddr_count: 1, macaddr_data: ['02:00:5e:00:53:09'] },
      },
      {
        value: { del: '02:00:5e:00:53:09' },
        ip: 'macaddr del 02:00:5e:00:53:09',
        read: null,
        json: { macaddr_count: 0 },
      },
      { value: 'flush', ip: 'macaddr flush', read: null, json: { macaddr_count: 0 } },
    ],
    macaddrData: [
      {
        value: ['02:00:5e:00:53:09'],
        ip: 'macaddr set 02:00:5e:00:53:09',
        json: { macaddr_count: 1, macaddr_data: ['02:00:5e:00:53:09'] },
      },
    ],
  },
};
