import {
  align,
  LITTLE_ENDIAN,
  NETLINK_HEADER_LENGTH,
  NetlinkBuffer,
  NLMSG_MIN_TYPE,
  viewOf,
} from '@netlink/packet';
import type { Datagram } from '@netlink/sys';

/** A message that was sent to a multicast group. */
export interface NetlinkEvent {
  /** The message. */
  readonly message: NetlinkBuffer;
  /** The group. */
  readonly group: number;
  /** The id of the namespace that it came from, if that is not the socket's own. */
  readonly nsid?: number;
  /** When it was read, in milliseconds since 1970. The kernel keeps no time of its own. */
  readonly timestamp: number;
}

/** Append the messages of a datagram to `events`. What makes no sense ends it. */
export function readEvents(datagram: Datagram, timestamp: number, events: NetlinkEvent[]): void {
  const { group = 0, nsid } = datagram;
  const data = viewOf(datagram.data);
  const limit = data.byteLength;
  for (let at = 0; limit - at >= NETLINK_HEADER_LENGTH;) {
    const length = data.getUint32(at, LITTLE_ENDIAN);
    if (length < NETLINK_HEADER_LENGTH || length > limit - at) return;
    if (data.getUint16(at + 4, LITTLE_ENDIAN) >= NLMSG_MIN_TYPE) {
      const message = NetlinkBuffer.unchecked(data, at, limit);
      events.push(nsid === undefined ? { message, group, timestamp } : { message, group, nsid, timestamp });
    }
    at += align(length);
  }
}
