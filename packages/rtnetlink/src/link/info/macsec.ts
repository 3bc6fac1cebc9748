import { attributes, enumeration, type Infer, u16be, u32, u64, u64be, u8 } from '@netlink/packet';

/** Identifier of the channel: the link-layer address, then the port. */
export const IFLA_MACSEC_SCI = 1;
/** The port, where the address is that of the link. In requests only. */
export const IFLA_MACSEC_PORT = 2;
/** Length of the check value, 8 to 16 octets. */
export const IFLA_MACSEC_ICV_LEN = 3;
/** Cipher (`MACSEC_CIPHER_ID_*`). */
export const IFLA_MACSEC_CIPHER_SUITE = 4;
/** How far a frame may be behind the newest one. */
export const IFLA_MACSEC_WINDOW = 5;
/** Number of the association that frames are sent with, 0 to 3. */
export const IFLA_MACSEC_ENCODING_SA = 6;
/** Whether frames are encrypted: 1 or 0. */
export const IFLA_MACSEC_ENCRYPT = 7;
/** Whether frames are protected: 1 or 0. */
export const IFLA_MACSEC_PROTECT = 8;
/** Whether frames bear the identifier of the channel: 1 or 0. */
export const IFLA_MACSEC_INC_SCI = 9;
/** Whether this is an end station: 1 or 0. */
export const IFLA_MACSEC_ES = 10;
/** Whether frames are of a single copy broadcast: 1 or 0. */
export const IFLA_MACSEC_SCB = 11;
/** Whether frames out of the window are dropped: 1 or 0. */
export const IFLA_MACSEC_REPLAY_PROTECT = 12;
/** What becomes of frames that are not protected (`MACSEC_VALIDATE_*`). */
export const IFLA_MACSEC_VALIDATION = 13;
/** Octets without meaning, which align a value of 64 bits. */
export const IFLA_MACSEC_PAD = 14;
/** What of the work is left to hardware (`MACSEC_OFFLOAD_*`). */
export const IFLA_MACSEC_OFFLOAD = 15;

/** `MACSEC_CIPHER_ID_*`: ciphers of IEEE 802.1AE-2018 (linux/if_macsec.h). */
export const MACSEC_CIPHER_IDS = {
  gcmAes128: 0x0080_c200_0100_0001n,
  gcmAes256: 0x0080_c200_0100_0002n,
  gcmAesXpn128: 0x0080_c200_0100_0003n,
  gcmAesXpn256: 0x0080_c200_0100_0004n,
} as const;
/** An older number of `gcmAes128`, and what the kernel reports of it (linux/if_macsec.h). */
export const MACSEC_DEFAULT_CIPHER_ID = 0x0080_0200_0100_0001n;

/** `MACSEC_VALIDATE_*`: what becomes of frames that are not protected (linux/if_link.h). */
export const MACSEC_VALIDATE = { disabled: 0, check: 1, strict: 2 } as const;

/** `MACSEC_OFFLOAD_*`: what of the work is left to hardware (linux/if_link.h). */
export const MACSEC_OFFLOADS = { off: 0, phy: 1, mac: 2 } as const;

/** What a link of MACsec is configured with (`IFLA_MACSEC_*`, linux/if_link.h). */
export const macsecInfo = attributes({
  sci: [IFLA_MACSEC_SCI, u64be],
  port: [IFLA_MACSEC_PORT, u16be],
  icvLen: [IFLA_MACSEC_ICV_LEN, u8],
  cipherSuite: [IFLA_MACSEC_CIPHER_SUITE, u64],
  window: [IFLA_MACSEC_WINDOW, u32],
  encodingSa: [IFLA_MACSEC_ENCODING_SA, u8],
  encrypt: [IFLA_MACSEC_ENCRYPT, u8],
  protect: [IFLA_MACSEC_PROTECT, u8],
  incSci: [IFLA_MACSEC_INC_SCI, u8],
  es: [IFLA_MACSEC_ES, u8],
  scb: [IFLA_MACSEC_SCB, u8],
  replayProtect: [IFLA_MACSEC_REPLAY_PROTECT, u8],
  validation: [IFLA_MACSEC_VALIDATION, enumeration(u8, MACSEC_VALIDATE)],
  offload: [IFLA_MACSEC_OFFLOAD, enumeration(u8, MACSEC_OFFLOADS)],
});
/** What a link of MACsec is configured with (`IFLA_MACSEC_*`, linux/if_link.h). */
export interface MacsecInfo extends Infer<typeof macsecInfo> {}
