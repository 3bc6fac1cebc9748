import {
  bytes,
  type Codec,
  DecodeError,
  EncodeRangeError,
  EncodeTypeError,
  enumeration,
  type Infer,
  type Layout,
  octets,
  shown,
  struct,
  u16be,
  u32be,
  u8,
  within,
  type Writer,
} from '@netlink/packet';

/** `SR6_TLV_*`: what may follow the segments of a segment routing header. */
export const SR6_TLVS = { ingress: 1, egress: 2, opaque: 3, padding: 4, hmac: 5 } as const;

/** Length of an HMAC in a segment routing header, in octets. */
export const SEG6_HMAC_FIELD_LEN = 32;

const hmacValue = struct(
  { reserved: u16be, hmackeyid: u32be, hmac: octets(SEG6_HMAC_FIELD_LEN) },
  { packed: true },
);

/** An HMAC over the header (`struct sr6_tlv_hmac`, linux/seg6_hmac.h). */
export interface Sr6Hmac extends Omit<Infer<typeof hmacValue>, '$tail'> {
  /** What it is. */
  type: 'hmac';
}

/** Anything else that follows the segments (`struct sr6_tlv`, linux/seg6.h). */
export interface Sr6Other {
  /** What it is. */
  type: Exclude<keyof typeof SR6_TLVS, 'hmac'> | number;
  /** Its octets. */
  value: Uint8Array;
}

/** What may follow the segments of a segment routing header. */
export type Sr6Tlv = Sr6Hmac | Sr6Other;

const tlvType: Layout<Sr6Tlv['type']> = enumeration(u8, SR6_TLVS);
const HEADER_LENGTH = 2;
const LONGEST = 255;

/** Where the TLV at `start` ends. */
export function sr6TlvEnd(data: DataView, start: number, end: number): number {
  const to = end - start < HEADER_LENGTH ? Infinity : start + HEADER_LENGTH + data.getUint8(start + 1);
  if (to > end) throw new DecodeError('ERR_NETLINK_LENGTH', `${end - start} octets are no TLV`);
  return to;
}

function writePart(writer: Writer, name: string, layout: Layout<unknown>, value: unknown): void {
  try {
    layout.codec.encode(writer, value);
  } catch (error) {
    throw within(error, name);
  }
}

/** One TLV. */
export const sr6Tlv: Codec<Sr6Tlv> = {
  decode(data, start, end, depth) {
    const at = start + HEADER_LENGTH;
    const type = tlvType.codec.decode(data, start, end, depth) as Sr6Tlv['type'];
    if (type !== 'hmac') return { type, value: bytes.codec.decode(data, at, end, depth) as Uint8Array };
    if (end - at !== hmacValue.size) {
      return { type: SR6_TLVS.hmac, value: bytes.codec.decode(data, at, end, depth) as Uint8Array };
    }
    return { type, ...(hmacValue.codec.decode(data, at, end, depth) as Infer<typeof hmacValue>) };
  },
  encode(writer, tlv) {
    if (typeof tlv !== 'object' || (tlv as unknown) === null)
      throw new EncodeTypeError(`${shown(tlv)} is not an object`);
    writePart(writer, 'type', tlvType, tlv.type);
    const lengthAt = writer.length;
    writer.u8(0);
    if (tlv.type === 'hmac') {
      const { type: _type, ...value } = tlv;
      hmacValue.codec.encode(writer, value);
    } else {
      writePart(writer, 'value', bytes, tlv.value);
    }
    const length = writer.length - lengthAt - 1;
    if (length > LONGEST) throw new EncodeRangeError(`${length} octets are more than ${LONGEST}`);
    writer.data.setUint8(lengthAt, length);
  },
};
