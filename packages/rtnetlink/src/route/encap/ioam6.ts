import { attributes, enumeration, type Infer, ipv6, u32, u8 } from '@netlink/packet';
import { ioam6Trace } from './ioam6-trace.ts';

/** How the option is put on (`IOAM6_IPTUNNEL_MODE_*`). */
export const IOAM6_IPTUNNEL_MODE = 1;
/** Outer destination. */
export const IOAM6_IPTUNNEL_DST = 2;
/** Trace header. */
export const IOAM6_IPTUNNEL_TRACE = 3;
/** Packets that get the option … */
export const IOAM6_IPTUNNEL_FREQ_K = 4;
/** … of that many. */
export const IOAM6_IPTUNNEL_FREQ_N = 5;
/** Outer source (after Linux 6.1). */
export const IOAM6_IPTUNNEL_SRC = 6;

/** `IOAM6_IPTUNNEL_MODE_*`: how the option is put on. */
export const IOAM6_MODES = { inline: 1, encap: 2, auto: 3 } as const;

/** In-situ measurement (`IOAM6_IPTUNNEL_*`, linux/ioam6_iptunnel.h): `encap ioam6`. */
export const ioam6Encap = attributes({
  mode: [IOAM6_IPTUNNEL_MODE, enumeration(u8, IOAM6_MODES)],
  dst: [IOAM6_IPTUNNEL_DST, ipv6],
  trace: [IOAM6_IPTUNNEL_TRACE, ioam6Trace],
  freqK: [IOAM6_IPTUNNEL_FREQ_K, u32],
  freqN: [IOAM6_IPTUNNEL_FREQ_N, u32],
  src: [IOAM6_IPTUNNEL_SRC, ipv6],
});
/** In-situ measurement: `encap ioam6`. */
export interface Ioam6Encap extends Infer<typeof ioam6Encap> {}
