import { protocols, Socket } from '@netlink/sys';
import { headerOf, messagesOf } from './messages-of.ts';

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
      const { type, flags } = headerOf(message);
      if (type === NLMSG_ERROR) throw new RefusedError(Buffer.from(message).readInt32LE(16));
      if (type === NLMSG_DONE) return replies;
      if ((flags & NLM_F_DUMP_INTR) !== 0) throw new Error('dump: interrupted by a change');
      replies.push(message);
      if ((flags & NLM_F_MULTI) === 0) return replies;
    }
  }
}
