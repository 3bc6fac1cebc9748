import {
  DecodeError,
  EncodeRangeError,
  EncodeTypeError,
  formatIpv6,
  ipv6,
  Layout,
  shown,
  struct,
  u16be,
  u8,
  type Infer,
  within,
} from '@netlink/packet';

// The two octets of bit fields are in network order on any host: cmpri and cmpre, then pad and the first reserved bits.
const fixed = struct({
  nexthdr: u8,
  hdrlen: u8,
  type: u8,
  segmentsLeft: u8,
  cmpr: u8,
  pad: u8,
  reserved: u16be,
});

const SEGMENT_LENGTH = 16;
const UNIT = 8;
const MOST_SEGMENTS = 127;

/** A source routing header of low-power networks, its addresses uncompressed. Its length follows from `segments`. */
export interface RplHeader {
  /** IP protocol of what follows; the kernel sets it. */
  nexthdr: number;
  /** Type of routing header: 3. */
  type: number;
  /** Segments still to visit. */
  segmentsLeft: number;
  /** IPv6 addresses, the next to visit first. */
  segments: string[];
}

/**
 * A source routing header: `struct ipv6_rpl_sr_hdr` (linux/rpl.h). The kernel takes none with compressed addresses; one that
 * has any, or padding, is kept as octets.
 */
export const rplHeader: Layout<RplHeader> = new Layout<RplHeader>({
  decode(data, start, end, depth) {
    const { hdrlen, cmpr, pad, reserved, nexthdr, type, segmentsLeft } = fixed.codec.decode(
      data,
      start,
      end,
      depth,
    ) as Infer<typeof fixed>;
    const at = start + fixed.size;
    if ((hdrlen + 1) * UNIT !== end - start || (end - at) % SEGMENT_LENGTH !== 0) {
      throw new DecodeError('ERR_NETLINK_LENGTH', `${end - start} octets are no source routing header`);
    }
    if ((cmpr | pad | reserved) !== 0) throw new DecodeError('ERR_NETLINK_VALUE', 'addresses are compressed');
    const segments: string[] = [];
    for (let segment = at; segment < end; segment += SEGMENT_LENGTH) segments.push(formatIpv6(data, segment));
    return { nexthdr, type, segmentsLeft, segments };
  },
  encode(writer, value: unknown) {
    if (typeof value !== 'object' || value === null)
      throw new EncodeTypeError(`${shown(value)} is not an object`);
    const { segments, ...header } = value as RplHeader;
    if (!Array.isArray(segments))
      throw within(new EncodeTypeError(`${shown(segments)} is not an array`), 'segments');
    if (segments.length > MOST_SEGMENTS) {
      throw within(new EncodeRangeError(`${segments.length} are more than ${MOST_SEGMENTS}`), 'segments');
    }
    fixed.codec.encode(writer, { ...header, hdrlen: segments.length * 2 });
    for (const [index, segment] of segments.entries()) {
      try {
        ipv6.codec.encode(writer, segment);
      } catch (error) {
        throw within(within(error, String(index)), 'segments');
      }
    }
  },
});
