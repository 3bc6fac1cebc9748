/** Flags of one receive or send: `MSG_*` of socket(2), as far as netlink sockets heed them. */

/** Leave the datagram in the queue. */
export const MSG_PEEK = 0x02;
/** Return the length that the datagram has, also where the buffer is shorter. */
export const MSG_TRUNC = 0x20;
/** Do not wait: throw `EAGAIN`. */
export const MSG_DONTWAIT = 0x40;
