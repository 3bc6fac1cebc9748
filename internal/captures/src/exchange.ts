import { protocols, Socket } from '@netlink/sys';

// linux/netlink.h
const NLMSG_ERROR = 2;
const NLMSG_DONE = 3;
const NLM_F_MULTI = 0x2;
const NLM_F_DUMP_INTR = 0x10;

/** The kernel refused a request. */
export class RefusedError extends Error {
  static {
    this.prototype.name = 'RefusedError';
  }
  readonly code = 'ERR_REFUSED';
  /** The error number, negative as the kernel sends it. */
  readonly errno: number;

  constructor(errno: number) {
    super(`request: refused with errno ${errno}`);
    this.errno = errno;
  }
}

/**
 * Send one request into a namespace, and return the replies, each in octets of its own.
 *
 * @throws {@link RefusedError} if the kernel answers with an error.
 */
export function exchange(netns: string, request: Uint8Array): Uint8Array[] {
  using socket = new Socket(protocols.NETLINK_ROUTE, { netns });
  socket.bindAuto();
  socket.setNetlinkGetStrictChk(true);
  socket.send(request);
  const replies: Uint8Array[] = [];
  for (;;) {
    for (const message of messagesOf(socket.recvFull())) {
      const view = new DataView(message.buffer, message.byteOffset, message.byteLength);
      const type = view.getUint16(4, true);
      const flags = view.getUint16(6, true);
      if (type === NLMSG_ERROR) throw new RefusedError(view.getInt32(16, true));
      if (type === NLMSG_DONE) return replies;
      if ((flags & NLM_F_DUMP_INTR) !== 0) throw new Error('dump: interrupted by a change');
      replies.push(message);
      if ((flags & NLM_F_MULTI) === 0) return replies;
    }
  }
}

function* messagesOf(datagram: Uint8Array): Generator<Uint8Array> {
  const view = new DataView(datagram.buffer, datagram.byteOffset, datagram.byteLength);
  for (let start = 0; start < datagram.length;) {
    const length = view.getUint32(start, true);
    yield datagram.slice(start, start + length);
    start += (length + 3) & ~3;
  }
}
