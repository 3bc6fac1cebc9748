import { EncodeRangeError } from './encode-error.ts';
import { NETLINK_HEADER_LENGTH, NetlinkBuffer } from './netlink-buffer.ts';

/** The header of a netlink message, free of any buffer. The length follows from the payload. */
export interface NetlinkHeader {
  /** One of `NLMSG_*` below 16, else a type of the protocol family. */
  readonly type: number;
  /** A combination of `NLM_F_*`. */
  readonly flags: number;
  /** Number that pairs a request with its replies. */
  readonly sequence: number;
  /** Port of the socket the message belongs to; 0 is the kernel. */
  readonly port: number;
}

function lengthOf(payloadLength: number): number {
  const length = NETLINK_HEADER_LENGTH + payloadLength;
  if (length > 0xffff_ffff) {
    throw new EncodeRangeError(`message of ${length} octets is longer than 4294967295`);
  }
  return length;
}

/** Conversions between {@link NetlinkHeader} and {@link NetlinkBuffer}. */
export const NetlinkHeader = {
  /** Copy the header out of `message`. */
  parse(message: NetlinkBuffer): NetlinkHeader {
    return { type: message.type, flags: message.flags, sequence: message.sequence, port: message.port };
  },

  /**
   * Write the header of a message whose payload is `payloadLength` octets long.
   *
   * @throws {@link EncodeRangeError} if the message is longer than its 32-bit length can say.
   */
  emit(header: NetlinkHeader, message: NetlinkBuffer, payloadLength: number): void {
    message.length = lengthOf(payloadLength);
    message.type = header.type;
    message.flags = header.flags;
    message.sequence = header.sequence;
    message.port = header.port;
  },

  /**
   * A whole message: `header`, then `payload`.
   *
   * @throws {@link EncodeRangeError} if the message is longer than its 32-bit length can say.
   */
  encode(header: NetlinkHeader, payload: Uint8Array): Uint8Array {
    const octets = new Uint8Array(lengthOf(payload.length));
    NetlinkHeader.emit(header, NetlinkBuffer.unchecked(octets), payload.length);
    octets.set(payload, NETLINK_HEADER_LENGTH);
    return octets;
  },
} as const;
