import {
  MACSEC_CIPHER_IDS,
  MACSEC_DEFAULT_CIPHER_ID,
  MACSEC_OFFLOADS,
  MACSEC_VALIDATE,
  type MacsecInfo,
} from '@netlink/rtnetlink';
import type { Fields } from '../fields.ts';
import { isOn } from '../field-checks.ts';
import { between, fieldTypes, writeOnly } from '../field-types.ts';
import type { Word } from '../word.ts';

const CIPHERS = {
  'gcm-aes-128': MACSEC_CIPHER_IDS.gcmAes128,
  'gcm-aes-256': MACSEC_CIPHER_IDS.gcmAes256,
  'gcm-aes-xpn-128': MACSEC_CIPHER_IDS.gcmAesXpn128,
  'gcm-aes-xpn-256': MACSEC_CIPHER_IDS.gcmAesXpn256,
} as const;

/** A cipher of MACsec; one without a word is a number. */
export type MacsecCipher = keyof typeof CIPHERS | bigint;

/** Settings of a link of MACsec. */
export interface MacsecOptions {
  /** Identifier of the channel, the address and then the port: 16 hexadecimal digits. With `incSci` false the port alone is sent. */
  sci?: string;
  /** The port, 1 to 65535, where the address is that of the link: ip's `port`, a word that is taken here. Never reported. */
  sciPort?: number;
  /** Whether frames are protected. */
  protect?: boolean;
  /** Cipher: ip's `cipher`. */
  cipherSuite?: MacsecCipher;
  /** Length of the check value, 8 to 16 octets. */
  icvLen?: number;
  /** Number of the association that frames are sent with, 0 to 3. */
  encodingSa?: number;
  /** What becomes of frames that are not protected. */
  validation?: Word<keyof typeof MACSEC_VALIDATE>;
  /** What of the work is left to hardware. */
  offload?: Word<keyof typeof MACSEC_OFFLOADS>;
  /** Whether frames are encrypted. */
  encrypt?: boolean;
  /** Whether frames bear the identifier of the channel: ip's `send_sci`. */
  incSci?: boolean;
  /** Whether this is an end station. */
  es?: boolean;
  /** Whether frames are of a single copy broadcast. */
  scb?: boolean;
  /** Whether frames out of the window are dropped: ip's `replay`. */
  replayProtect?: boolean;
  /** How far a frame may be behind the newest one; with `replayProtect`. */
  window?: number;
}

/** The last 16 bits of an identifier. */
const PORT = 0xffffn;

const { same, onOff, word } = fieldTypes<MacsecInfo>();

const cipherWords = new Map<bigint, keyof typeof CIPHERS>([
  [MACSEC_DEFAULT_CIPHER_ID, 'gcm-aes-128'],
  ...Object.entries(CIPHERS).map(([word, id]) => [id, word as keyof typeof CIPHERS] as const),
]);

function cipherOf(value: unknown): bigint {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'string' && Object.hasOwn(CIPHERS, value))
    return CIPHERS[value as keyof typeof CIPHERS];
  throw new TypeError(`${JSON.stringify(value)} is none of ${Object.keys(CIPHERS).join(', ')}`);
}

function sciOf(value: unknown): bigint {
  if (typeof value !== 'string' || !/^[\da-f]{16}$/i.test(value))
    throw new TypeError(`${JSON.stringify(value)} is not 16 hexadecimal digits`);
  return BigInt(`0x${value}`);
}

/** What {@link MacsecOptions} are in `IFLA_MACSEC_*`. */
export const macsecFields: Fields<MacsecOptions, MacsecInfo> = {
  sci: {
    read: ({ sci }) => sci?.toString(16).padStart(16, '0'),
    write(wire, value) {
      wire.sci = sciOf(value);
    },
  },
  sciPort: writeOnly(between(1, 0xffff, same('port'))),
  protect: onOff('protect'),
  cipherSuite: {
    read: ({ cipherSuite: id }) => (id === undefined ? undefined : (cipherWords.get(id) ?? id)),
    write(wire, value) {
      wire.cipherSuite = cipherOf(value);
    },
  },
  icvLen: between(8, 16, same('icvLen')),
  encodingSa: between(0, 3, same('encodingSa')),
  validation: word('validation', MACSEC_VALIDATE),
  offload: word('offload', MACSEC_OFFLOADS),
  encrypt: onOff('encrypt'),
  incSci: {
    ...onOff('incSci'),
    write(wire, on) {
      wire.incSci = Number(isOn(on));
      if (wire.incSci === 1 || wire.sci === undefined) return;
      // The identifier is the address of the link then, and the port; the kernel refuses to hear another.
      wire.port = Number(wire.sci & PORT);
      delete wire.sci;
    },
  },
  es: onOff('es'),
  scb: onOff('scb'),
  replayProtect: onOff('replayProtect'),
  window: same('window'),
};
