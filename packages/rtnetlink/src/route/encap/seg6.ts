import {
  attributes,
  DecodeError,
  EncodeTypeError,
  enumeration,
  type Infer,
  ipv6,
  Layout,
  s32,
  shown,
  within,
} from '@netlink/packet';
import { type SegmentRoutingHeader, segmentRoutingHeader } from './segment-routing-header.ts';

/** Mode and segment routing header. */
export const SEG6_IPTUNNEL_SRH = 1;
/** Outer source (after Linux 6.12). */
export const SEG6_IPTUNNEL_SRC = 2;

/** `SEG6_IPTUN_MODE_*`: how the segment routing header is put on. */
export const SEG6_MODES = { inline: 0, encap: 1, l2encap: 2, encapRed: 3, l2encapRed: 4 } as const;

/** How the header is put on, and the header (`struct seg6_iptunnel_encap`). */
export interface Seg6Tunnel {
  /** `SEG6_IPTUN_MODE_*`. */
  mode: keyof typeof SEG6_MODES | number;
  /** The header. */
  srh: SegmentRoutingHeader;
}

const mode: Layout<Seg6Tunnel['mode']> = enumeration(s32, SEG6_MODES);

const seg6Tunnel: Layout<Seg6Tunnel> = new Layout<Seg6Tunnel>({
  decode(data, start, end, depth) {
    const at = start + mode.size;
    if (at > end) throw new DecodeError('ERR_NETLINK_TRUNCATED', 'no mode');
    return {
      mode: mode.codec.decode(data, start, at, depth) as Seg6Tunnel['mode'],
      srh: segmentRoutingHeader.codec.decode(data, at, end, depth) as SegmentRoutingHeader,
    };
  },
  encode(writer, value: unknown) {
    if (typeof value !== 'object' || value === null)
      throw new EncodeTypeError(`${shown(value)} is not an object`);
    const tunnel = value as Seg6Tunnel;
    let key = 'mode';
    try {
      mode.codec.encode(writer, tunnel.mode);
      key = 'srh';
      segmentRoutingHeader.codec.encode(writer, tunnel.srh);
    } catch (error) {
      throw within(error, key);
    }
  },
});

/** Segment routing over IPv6 (`SEG6_IPTUNNEL_*`, linux/seg6_iptunnel.h): `encap seg6`. */
export const seg6Encap = attributes({
  srh: [SEG6_IPTUNNEL_SRH, seg6Tunnel],
  src: [SEG6_IPTUNNEL_SRC, ipv6],
});
/** Segment routing over IPv6: `encap seg6`. */
export interface Seg6Encap extends Infer<typeof seg6Encap> {}
