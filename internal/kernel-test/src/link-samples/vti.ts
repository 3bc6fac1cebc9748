import { type KindSamples, LOWER_LINES, type OptionSamples } from './sample.ts';

const options = (local: string, remote: string, other: string): OptionSamples => ({
  remote: [{ value: other, ip: `local ${local} remote ${other}`, instead: true, json: { remote: other } }],
  local: [
    { value: other, ip: `local ${other} remote ${remote}`, instead: true, json: { local: other } },
    { value: 'any', ip: `remote ${remote}`, instead: true, json: { local: 'any' } },
  ],
  dev: [
    { value: 'lower', ip: 'dev lower', json: { ['link']: 'lower' } },
    { value: null, ip: '', read: null, unseen: 'no link is not shown' },
  ],
  key: [{ value: 7, ip: 'key 7', read: null, json: { ikey: '0.0.0.7', okey: '0.0.0.7' } }],
  ikey: [
    { value: 7, ip: 'ikey 7', json: { ikey: '0.0.0.7' } },
    { value: '1.2.3.4', ip: 'ikey 1.2.3.4', read: 0x0102_0304, json: { ikey: '1.2.3.4' } },
  ],
  okey: [{ value: 0xffff_ffff, ip: 'okey 4294967295', json: { okey: '255.255.255.255' } }],
  fwmark: [{ value: 3, ip: 'fwmark 3', json: { fwmark: '0x3' } }],
});

/** IPsec over IPv4. */
export const vtiSamples: KindSamples = {
  setup: LOWER_LINES,
  base: { local: '192.0.2.1', remote: '192.0.2.2' },
  ip: 'local 192.0.2.1 remote 192.0.2.2',
  options: options('192.0.2.1', '192.0.2.2', '192.0.2.3'),
};

/** IPsec over IPv6. */
export const vti6Samples: KindSamples = {
  setup: LOWER_LINES,
  base: { local: '2001:db8::1', remote: '2001:db8::2' },
  ip: 'local 2001:db8::1 remote 2001:db8::2',
  options: options('2001:db8::1', '2001:db8::2', '2001:db8::3'),
};
