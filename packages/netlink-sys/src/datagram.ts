import { received, receivedFlag } from './native.ts';
import type { SocketAddr } from './socket-addr.ts';

/** Who sent a datagram: `struct ucred` of unix(7). */
export interface Credentials {
  /** The process; 0 for the kernel. */
  readonly pid: number;
  readonly uid: number;
  readonly gid: number;
}

/** What may come along with a datagram, if it was asked for. */
export interface Ancillary {
  /** The multicast group that it was sent to, 0 for a unicast; after `setPktinfo(true)`. */
  readonly group?: number;
  /** The id of the namespace that it came from, if not our own; after `setListenAllNamespaces(true)`. */
  readonly nsid?: number;
  /** Who sent it; after `setPassCredentials(true)`. */
  readonly credentials?: Credentials;
}

/** One received datagram: one or more netlink messages. */
export interface Datagram extends Ancillary {
  /**
   * The octets, never written to again. They may be a window of a larger `ArrayBuffer` (as those of a `Buffer` are), so
   * pass `data.byteOffset` on to a `DataView`.
   */
  readonly data: Uint8Array;
  /** Where it came from; port 0 is the kernel. */
  readonly address: SocketAddr;
  /** Whether the end was cut off. */
  readonly truncated: boolean;
}

/** What {@link Socket.recvMsg} says about the datagram that it has put into the caller's buffer. */
export interface ReceivedMessage extends Ancillary {
  /** Octets received; with `MSG_TRUNC` among the flags the length that the datagram really had. */
  readonly length: number;
  /** Where it came from; port 0 is the kernel. */
  readonly address: SocketAddr;
  /** The flags that recvmsg(2) returned and that matter here: `MSG_TRUNC` or 0. */
  readonly flags: number;
  /** Whether the buffer was too short. */
  readonly truncated: boolean;
}

const ANY = receivedFlag.HAS_GROUP | receivedFlag.HAS_NSID | receivedFlag.HAS_CREDENTIALS;
const NONE: Ancillary = Object.freeze({});

/** Read what came along with a datagram from its words, `at` being the first of them. */
export function ancillaryOf(words: Uint32Array, at: number): Ancillary {
  const flags = words[at + received.FLAGS] ?? 0;
  if ((flags & ANY) === 0) return NONE;
  const word = (index: number): number => words[at + index] ?? 0;
  return {
    ...((flags & receivedFlag.HAS_GROUP) !== 0 && { group: word(received.GROUP) }),
    // The id is signed: -1 is a namespace without an id.
    ...((flags & receivedFlag.HAS_NSID) !== 0 && { nsid: word(received.NSID) | 0 }),
    ...((flags & receivedFlag.HAS_CREDENTIALS) !== 0 && {
      credentials: { pid: word(received.PID), uid: word(received.UID), gid: word(received.GID) },
    }),
  };
}
