import { type OptionSample, type OptionSamples, onAndOff } from './sample.ts';

/** What becomes of GRE over IPv4 that is there and told to take its ends from each packet: Linux 6.12 refuses. */
export const WHEN_EXTERNAL = {
  whenExternal: null,
  whenExternalLater: [
    { since: '6.12', change: 'EOPNOTSUPP' },
    { since: '6.18', change: undefined },
  ],
} as const;

/** Why some options have no JSON of their own. */
const BOTH = 'ip shows each side for itself';

/** Samples of the header of GRE. */
export const greHeaderSamples: OptionSamples = {
  ikey: [
    { value: 7, ip: 'ikey 7', json: { ikey: '0.0.0.7' } },
    { value: '1.2.3.4', ip: 'ikey 1.2.3.4', read: 0x0102_0304, json: { ikey: '1.2.3.4' } },
    { value: null, ip: 'noikey', read: null, unseen: 'no key is not shown' },
  ],
  okey: [
    { value: 0xffff_ffff, ip: 'okey 4294967295', json: { okey: '255.255.255.255' } },
    { value: null, ip: 'nookey', read: null, unseen: 'no key is not shown' },
  ],
  key: [
    { value: 9, ip: 'key 9', read: null, json: { ikey: '0.0.0.9', okey: '0.0.0.9' } },
    { value: null, ip: 'nokey', read: null, unseen: 'no key is not shown' },
  ],
  iseq: side('iseq'),
  oseq: side('oseq'),
  seq: sides('seq'),
  icsum: side('icsum'),
  ocsum: side('ocsum'),
  csum: sides('csum'),
};

/** Samples of what GRE over IPv4 may do with the bit that forbids fragments. */
export const ignoreDfSamples: readonly OptionSample[] = onAndOff(
  'nopmtudisc ignore-df',
  'nopmtudisc noignore-df',
  (on) => (on ? { json: { ignore_df: true } } : { unseen: 'ip is silent about what is off' }),
  { with: { pmtudisc: false } },
);

function side(word: string): readonly OptionSample[] {
  return onAndOff(word, `no${word}`, (on) =>
    on ? { json: { [word]: true } } : { unseen: 'ip is silent about what is off' },
  );
}

function sides(word: string): readonly OptionSample[] {
  return onAndOff(
    word,
    `no${word}`,
    (on) => (on ? { json: { [`i${word}`]: true, [`o${word}`]: true } } : { unseen: BOTH }),
    { read: null },
  );
}
