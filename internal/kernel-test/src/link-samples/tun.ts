import type { KindSamples, OptionSample } from './sample.ts';

// A device is as it was made.
const FIXED = { change: 'EOPNOTSUPP' } as const;

const flag = (word: string, key: string): readonly OptionSample[] => [
  { value: true, ip: word, json: { [key]: true }, ...FIXED },
  { value: false, ip: '', json: { [key]: false }, ...FIXED },
];

/** TUN and TAP devices. */
export const tunSamples: KindSamples = {
  command: 'tuntap add dev t0',
  base: { mode: 'tap' },
  ip: 'mode tap',
  options: {
    mode: [
      { value: 'tap', ip: '', json: { type: 'tap' }, ...FIXED },
      { value: 'tun', ip: 'mode tun', instead: true, json: { type: 'tun' }, ...FIXED },
    ],
    pi: flag('pi', 'pi'),
    vnetHdr: flag('vnet_hdr', 'vnet_hdr'),
    multiQueue: flag('multi_queue', 'multi_queue'),
    user: [
      { value: 'root', ip: 'user root', json: { user: 'root' }, ...FIXED },
      { value: 4_294_967_294, ip: 'user 4294967294', json: { user: 4_294_967_294 }, ...FIXED },
    ],
    userGroup: [
      { value: 'root', ip: 'group root', json: { group: 'root' }, ...FIXED },
      { value: 4321, ip: 'group 4321', json: { group: 4321 }, ...FIXED },
    ],
  },
};
