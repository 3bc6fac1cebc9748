import { type KindSamples, LOWER_LINES, onAndOff, type OptionSample } from './sample.ts';

// What identifies a link of MACsec is as it was made.
const FIXED = { change: 'EINVAL' } as const;

const shown = (word: string, key: string, more: Partial<OptionSample> = {}) =>
  onAndOff(`${word} on`, `${word} off`, (on) => ({ json: { [key]: on } }), more);

/** A frame either bears the identifier of its channel or says that it is not needed. */
const without = (word: string, key: string): readonly OptionSample[] => [
  { value: true, ip: `send_sci off ${word} on`, with: { incSci: false }, json: { [key]: true } },
];

/** Links of MACsec. */
export const macsecSamples: KindSamples = {
  setup: LOWER_LINES,
  base: { link: 'lower' },
  before: 'link lower',
  ip: '',
  options: {
    sci: [{ value: '0000000000000005', ip: 'sci 5', json: { sci: '0000000000000005' }, ...FIXED }],
    sciPort: [{ value: 11, ip: 'port 11', read: null, json: { sci: '02005e005301000b' }, ...FIXED }],
    protect: shown('protect', 'protect'),
    cipherSuite: ['gcm-aes-128', 'gcm-aes-256', 'gcm-aes-xpn-128', 'gcm-aes-xpn-256'].map((cipher) => ({
      value: cipher,
      ip: `cipher ${cipher}`,
      json: { cipher_suite: cipher.toUpperCase() },
      ...FIXED,
    })),
    icvLen: [{ value: 12, ip: 'cipher gcm-aes-128 icvlen 12', json: { icv_len: 12 }, ...FIXED }],
    encodingSa: [{ value: 3, ip: 'encodingsa 3', json: { encoding_sa: 3 } }],
    validation: ['disabled', 'check', 'strict'].map((value) => ({
      value,
      ip: `validate ${value}`,
      json: { validation: value },
    })),
    offload: [{ value: 'off', ip: 'offload off', json: { offload: 'off' }, since: '6.3' }],
    encrypt: shown('encrypt', 'encrypt'),
    incSci: shown('send_sci', 'inc_sci'),
    es: without('end_station', 'es'),
    scb: without('scb', 'scb'),
    replayProtect: [
      // The kernel wants to hear the window with it.
      {
        value: true,
        ip: 'replay on window 7',
        with: { window: 7 },
        json: { replay_protect: true },
        ...FIXED,
      },
      { value: false, ip: 'replay off', json: { replay_protect: false } },
    ],
    window: [
      { value: 9, ip: 'replay on window 9', with: { replayProtect: true, window: 7 }, json: { window: 9 } },
    ],
  },
};
