import type { NetlinkBuffer } from '@netlink/packet';
import {
  align,
  DoneMessage,
  ErrorMessage,
  type ExtendedAck,
  NetlinkHeader,
  NLM_F_MULTI,
  NLMSG_DONE,
  NLMSG_ERROR,
} from '@netlink/packet';

/** Whole messages, ready to be put into datagrams, that answer one request. */
export class Replies {
  readonly #request: NetlinkBuffer;

  constructor(request: NetlinkBuffer) {
    this.#request = request;
  }

  /** An acknowledgement; with `extAck` a warning. */
  ack(extAck?: ExtendedAck): Uint8Array {
    return this.error(0, extAck);
  }

  /** A refusal: `errno` is positive, as in errno.h. The request is echoed, as the kernel does unless it is asked not to. */
  error(errno: number, extAck?: ExtendedAck): Uint8Array {
    const { flags, payload } = ErrorMessage.encode({
      error: -errno,
      request: NetlinkHeader.parse(this.#request),
      ...(errno !== 0 && { payload: this.#request.payload }),
      ...(extAck !== undefined && { extAck }),
    });
    return this.message(NLMSG_ERROR, payload, flags);
  }

  /** The end of a dump; `errno` is positive if it failed. */
  done(errno = 0, flags = 0): Uint8Array {
    const { payload } = DoneMessage.encode({ error: -errno });
    return this.message(NLMSG_DONE, payload, NLM_F_MULTI | flags);
  }

  /** A message of the family. */
  message(type: number, payload: Uint8Array, flags = 0): Uint8Array {
    const { sequence, port } = this.#request;
    return NetlinkHeader.encode({ type, flags, sequence, port }, payload);
  }
}

/** One datagram of several messages. */
export function datagramOf(...messages: readonly Uint8Array[]): Uint8Array {
  const octets = new Uint8Array(messages.reduce((length, message) => length + align(message.length), 0));
  let at = 0;
  for (const message of messages) {
    octets.set(message, at);
    at += align(message.length);
  }
  return octets;
}
