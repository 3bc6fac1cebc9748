import { LITTLE_ENDIAN } from './byte-order.ts';
import { NLM_F_ACK_TLVS } from './constants.ts';
import type { ControlPayload } from './error-message.ts';
import { type ExtendedAck, extendedAck } from './extended-ack.ts';
import type { NetlinkBuffer } from './netlink-buffer.ts';
import { Writer } from './writer.ts';

const CODE_LENGTH = 4;

/** The end of a multipart reply (`NLMSG_DONE`). A dump that failed half-way says so here. */
export interface DoneMessage {
  /** 0, or the negative error number. */
  readonly error: number;
  /** What the kernel says beyond the number. */
  readonly extAck?: ExtendedAck;
}

/** Conversions between {@link DoneMessage} and octets. */
export const DoneMessage = {
  /** Read a message of type `NLMSG_DONE`. Some families send it without a code: that is success. */
  decode(message: NetlinkBuffer): DoneMessage {
    const { data, payloadStart, end, flags } = message;
    if (end - payloadStart < CODE_LENGTH) return { error: 0 };
    const code = data.getInt32(payloadStart, LITTLE_ENDIAN);
    // Families may end a dump with what the last call returned, which is a length: only a negative code is an error.
    const error = Math.min(code, 0);
    if ((flags & NLM_F_ACK_TLVS) === 0) return { error };
    return { error, extAck: extendedAck.decode(data, payloadStart + CODE_LENGTH, end) };
  },

  /** The payload of such a message. */
  encode(message: DoneMessage): ControlPayload {
    const writer = new Writer();
    writer.u32(message.error >>> 0);
    if (message.extAck !== undefined) extendedAck.encode(writer, message.extAck);
    return { flags: message.extAck === undefined ? 0 : NLM_F_ACK_TLVS, payload: writer.finish() };
  },
} as const;
