import {
  DecodeError,
  EncodeRangeError,
  EncodeTypeError,
  flags,
  formatIpv6,
  type Infer,
  ipv6,
  Layout,
  shown,
  struct,
  u16be,
  u8,
  within,
} from '@netlink/packet';
import { type Sr6Tlv, sr6Tlv, sr6TlvEnd } from './segment-routing-tlv.ts';

/** `SR6_FLAG1_*`: the flags of a segment routing header. */
export const SR6_FLAGS = { hmac: 1 << 3, alert: 1 << 4, oam: 1 << 5, protected: 1 << 6 } as const;

const fixed = struct({
  nexthdr: u8,
  hdrlen: u8,
  type: u8,
  segmentsLeft: u8,
  firstSegment: u8,
  flags: flags(u8, SR6_FLAGS),
  tag: u16be,
});

const SEGMENT_LENGTH = 16;
const UNIT = 8;
const MOST_UNITS = 255;

/** A segment routing header. Its length and the number of its first segment follow from `segments` and `tlvs`. */
export interface SegmentRoutingHeader {
  /** IP protocol of what follows; the kernel sets it. */
  nexthdr: number;
  /** Type of routing header: 4. */
  type: number;
  /** Segments still to visit; the index of the active one. */
  segmentsLeft: number;
  /** `SR6_FLAG1_*`. */
  flags: Infer<typeof fixed>['flags'];
  /** Class that the packet belongs to. */
  tag: number;
  /** IPv6 addresses, the last to visit first. */
  segments: string[];
  /** What follows the segments. */
  tlvs?: Sr6Tlv[];
}

function decodeTlvs(data: DataView, start: number, end: number, depth: number): Sr6Tlv[] {
  const tlvs: Sr6Tlv[] = [];
  for (let at = start; at < end;) {
    const to = sr6TlvEnd(data, at, end);
    tlvs.push(sr6Tlv.decode(data, at, to, depth));
    at = to;
  }
  return tlvs;
}

/** A segment routing header: `struct ipv6_sr_hdr` (linux/seg6.h). */
export const segmentRoutingHeader: Layout<SegmentRoutingHeader> = new Layout<SegmentRoutingHeader>({
  decode(data, start, end, depth) {
    const { hdrlen, firstSegment, ...header } = fixed.codec.decode(data, start, end, depth) as Infer<
      typeof fixed
    >;
    delete header.$tail;
    const segmentsEnd = start + fixed.size + (firstSegment + 1) * SEGMENT_LENGTH;
    if (segmentsEnd > end || (hdrlen + 1) * UNIT !== end - start) {
      throw new DecodeError(
        'ERR_NETLINK_LENGTH',
        `${end - start} octets are no header of ${firstSegment + 1} segments`,
      );
    }
    const segments: string[] = [];
    for (let at = start + fixed.size; at < segmentsEnd; at += SEGMENT_LENGTH)
      segments.push(formatIpv6(data, at));
    if (segmentsEnd === end) return { ...header, segments };
    return { ...header, segments, tlvs: decodeTlvs(data, segmentsEnd, end, depth) };
  },
  encode(writer, value: unknown) {
    if (typeof value !== 'object' || value === null)
      throw new EncodeTypeError(`${shown(value)} is not an object`);
    const { segments, tlvs = [], ...header } = value as SegmentRoutingHeader;
    if (!Array.isArray(segments))
      throw within(new EncodeTypeError(`${shown(segments)} is not an array`), 'segments');
    if (!Array.isArray(tlvs)) throw within(new EncodeTypeError(`${shown(tlvs)} is not an array`), 'tlvs');
    if (segments.length === 0) throw within(new EncodeRangeError('there is none'), 'segments');
    const start = writer.length;
    fixed.codec.encode(writer, { ...header, hdrlen: 0, firstSegment: (segments.length - 1) & 0xff });
    for (const [index, segment] of segments.entries()) {
      try {
        ipv6.codec.encode(writer, segment);
      } catch (error) {
        throw within(within(error, String(index)), 'segments');
      }
    }
    for (const [index, tlv] of tlvs.entries()) {
      try {
        sr6Tlv.encode(writer, tlv);
      } catch (error) {
        throw within(within(error, String(index)), 'tlvs');
      }
    }
    const length = writer.length - start;
    if (length % UNIT !== 0 || length / UNIT - 1 > MOST_UNITS) {
      throw new EncodeRangeError(
        `${length} octets are no multiple of ${UNIT} up to ${(MOST_UNITS + 1) * UNIT}`,
      );
    }
    writer.data.setUint8(start + fixed.offsetOf('hdrlen'), length / UNIT - 1);
  },
});
