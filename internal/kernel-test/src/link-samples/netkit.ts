import type { KindSamples, OptionSample } from './sample.ts';

const FIXED = { change: 'EACCES' } as const;

const NO_WORD = 'ip has no word for it';

// The installed ip may not know the kind.
const NEW = { newest: true } as const;

function each<T extends string>(
  values: readonly T[],
  ip: (value: T) => string,
  key: string,
  more: Partial<OptionSample> = {},
): readonly OptionSample[] {
  return values.map((value) => ({ value, ip: ip(value), json: { [key]: value }, ...NEW, ...more }));
}

/** Pairs of netkit; the kernel names the other end. */
export const netkitSamples: KindSamples = {
  base: {},
  ip: '',
  options: {
    mode: [
      { value: 'l2', ip: 'mode l2', json: { mode: 'l2' }, ...NEW, ...FIXED },
      { value: 'l3', ip: 'mode l3', json: { mode: 'l3' }, ...NEW, ...FIXED },
    ],
    policy: each(['forward', 'blackhole'], (value) => value, 'policy'),
    peerPolicy: each(['forward', 'blackhole'], (value) => `peer ${value}`, 'peer_policy'),
    scrub: each(['none', 'default'], (value) => `scrub ${value}`, 'scrub', { since: '6.12', ...FIXED }),
    peerScrub: each(['none', 'default'], (value) => `peer scrub ${value}`, 'peer_scrub', {
      since: '6.12',
      ...FIXED,
    }),
    headroom: [{ value: 32, unseen: NO_WORD, since: '6.15', ...FIXED }],
    tailroom: [{ value: 16, unseen: NO_WORD, since: '6.15', ...FIXED }],
    pairing: [{ value: 'single', unseen: NO_WORD, since: '7.1', ...FIXED }],
  },
};
