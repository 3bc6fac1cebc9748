import { align, LITTLE_ENDIAN, windowOf } from './byte-order.ts';
import { NLM_F_ACK_TLVS, NLM_F_CAPPED } from './constants.ts';
import { truncated } from './decode-error.ts';
import { type ExtendedAck, extendedAck } from './extended-ack.ts';
import { NETLINK_HEADER_LENGTH, NetlinkBuffer } from './netlink-buffer.ts';
import { NetlinkHeader } from './netlink-header.ts';
import { Writer } from './writer.ts';

const CODE_LENGTH = 4;

/** An error or, when its code is 0, an acknowledgement (`NLMSG_ERROR`, `struct nlmsgerr`). */
export interface ErrorMessage {
  /** 0, or the negative error number: -17 is EEXIST. */
  readonly error: number;
  /** The header of the request that this answers. */
  readonly request: NetlinkHeader;
  /** What followed the header of that request; absent if the kernel left it out, as it does when all went well. */
  readonly payload?: Uint8Array;
  /** What the kernel says beyond the number. */
  readonly extAck?: ExtendedAck;
}

/** The payload of a control message, and the flags that its header needs. */
export interface ControlPayload {
  /** A combination of `NLM_F_CAPPED` and `NLM_F_ACK_TLVS`. */
  readonly flags: number;
  /** What follows `nlmsghdr`. */
  readonly payload: Uint8Array;
}

/** Conversions between {@link ErrorMessage} and octets. */
export const ErrorMessage = {
  /**
   * Read a message of type `NLMSG_ERROR`.
   *
   * @throws DecodeError if it ends within the code or the header of the request.
   */
  decode(message: NetlinkBuffer): ErrorMessage {
    const { data, payloadStart, end, flags } = message;
    const least = CODE_LENGTH + NETLINK_HEADER_LENGTH;
    if (end - payloadStart < least) throw truncated('error message', least, end - payloadStart);
    const inner = NetlinkBuffer.unchecked(data, payloadStart + CODE_LENGTH, end);
    const request = NetlinkHeader.parse(inner);
    const error = data.getInt32(payloadStart, LITTLE_ENDIAN);
    const start = inner.payloadStart;
    const capped = (flags & NLM_F_CAPPED) !== 0;
    // The length in the inner header is that of the request as it was sent, also where the request was left out.
    const stop = capped
      ? start
      : Math.min(end, start + align(Math.max(0, inner.length - NETLINK_HEADER_LENGTH)));
    return {
      error,
      request,
      ...(!capped && { payload: windowOf(data, start, Math.max(start, Math.min(stop, inner.end))) }),
      ...((flags & NLM_F_ACK_TLVS) !== 0 && { extAck: extendedAck.decode(data, stop, end) }),
    };
  },

  /** The payload of such a message, as the kernel would write it: capped if `message` has no payload. */
  encode(message: ErrorMessage): ControlPayload {
    const writer = new Writer();
    const { payload, extAck } = message;
    writer.u32(message.error >>> 0);
    const at = writer.zeros(NETLINK_HEADER_LENGTH);
    NetlinkHeader.emit(message.request, NetlinkBuffer.unchecked(writer.data, at), payload?.length ?? 0);
    if (payload !== undefined) writer.bytes(payload);
    writer.pad();
    if (extAck !== undefined) extendedAck.encode(writer, extAck);
    const flags = (payload === undefined ? NLM_F_CAPPED : 0) | (extAck === undefined ? 0 : NLM_F_ACK_TLVS);
    return { flags, payload: writer.finish() };
  },
} as const;
