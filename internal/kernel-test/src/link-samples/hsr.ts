import type { KindSamples } from './sample.ts';

const PAIRS = [1, 2, 3].map(
  (number) =>
    `link add s${number} address 02:00:5e:00:53:0${number} type veth peer name p${number} address 02:00:5e:00:53:1${number}`,
);

// A ring is as it was made.
const FIXED = { change: 'EOPNOTSUPP' } as const;

/** Links of HSR and PRP. */
export const hsrSamples: KindSamples = {
  setup: PAIRS,
  base: { slave1: 's1', slave2: 's2' },
  ip: 'slave1 s1 slave2 s2',
  options: {
    slave1: [{ value: 's3', ip: 'slave1 s3 slave2 s2', instead: true, json: { slave1: 's3' }, ...FIXED }],
    slave2: [{ value: 's3', ip: 'slave1 s1 slave2 s3', instead: true, json: { slave2: 's3' }, ...FIXED }],
    interlink: [
      {
        value: 's3',
        ip: 'interlink s3',
        read: null,
        unseen: 'older kernels do not report it',
        since: '6.10',
        newest: true,
        later: [{ since: '6.19', read: 's3', json: { interlink: 's3' } }],
        ...FIXED,
      },
    ],
    supervision: [
      { value: 45, ip: 'supervision 45', json: { supervision_addr: '01:15:4e:00:01:2d' }, ...FIXED },
    ],
    version: [
      {
        value: 1,
        ip: 'version 1',
        read: null,
        unseen: 'older kernels do not report it',
        later: [{ since: '6.19', read: 1 }],
        ...FIXED,
      },
    ],
    proto: [
      { value: 'hsr', ip: 'proto 0', json: { proto: 0 }, ...FIXED },
      { value: 'prp', ip: 'proto 1', json: { proto: 1 }, ...FIXED },
    ],
  },
};
