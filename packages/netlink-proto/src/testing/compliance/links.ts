import { LITTLE_ENDIAN, type NetlinkBuffer, NLM_F_ACK, viewOf, type Writer } from '@netlink/packet';
import type { Read } from '../../batch.ts';
import type { Request } from '../../request.ts';

// As much of linux/rtnetlink.h and linux/if.h as the cases ask for: a link of index 1, as every network namespace has.
/** A link is there, new or changed; or the change of one. */
export const RTM_NEWLINK = 16;
/** The question for one. */
export const RTM_GETLINK = 18;
/** No message type of NETLINK_ROUTE. */
export const RTM_NONE = 5000;
/** The group of links. */
export const RTNLGRP_LINK = 1;
/** No group of NETLINK_ROUTE. */
export const RTNLGRP_NONE = 2000;
const IFF_UP = 1;

/** The index of the link that there is. */
export const LINK = 1;
/** An index that no link has. */
export const NO_LINK = 0x7ffffffe;

const field = { INDEX: 4, FLAGS: 8, CHANGE: 12, LENGTH: 16 } as const;

/** A request about a link: `struct ifinfomsg`, and no attributes. */
export function linkRequest(type: number, index: number, rest: Partial<Request> = {}): Request {
  return { type, name: `link ${index}`, body: link(index), ...rest };
}

/** A change of a link that is there, in which nothing is to be changed. */
export function noChange(rest: Partial<Request> = {}): Request {
  return linkRequest(RTM_NEWLINK, LINK, rest);
}

/** A change that is refused with ENODEV. */
export function impossibleChange(rest: Partial<Request> = {}): Request {
  return linkRequest(RTM_NEWLINK, NO_LINK, rest);
}

/** The change that takes the link of a message up, or down if it is up; the kernel announces it. */
export function toggle(message: NetlinkBuffer): Request {
  const flags = viewOf(message.payload).getUint32(field.FLAGS, LITTLE_ENDIAN);
  const body = link(LINK);
  viewOf(body).setUint32(field.FLAGS, flags ^ IFF_UP, LITTLE_ENDIAN);
  viewOf(body).setUint32(field.CHANGE, IFF_UP, LITTLE_ENDIAN);
  return { type: RTM_NEWLINK, name: 'link toggle', flags: NLM_F_ACK, body };
}

/** A body that cannot be written. */
export function unwritable(_writer: Writer): void {
  throw new RangeError('header.index: out of range');
}

/** The index of the link that a message is about. */
export const readIndex: Read<number> = (_type, data, start) =>
  data.getInt32(start + field.INDEX, LITTLE_ENDIAN);

/** As {@link readIndex}, of a message. */
export function indexOf({ data, payloadStart }: NetlinkBuffer): number {
  return data.getInt32(payloadStart + field.INDEX, LITTLE_ENDIAN);
}

function link(index: number): Uint8Array {
  const body = new Uint8Array(field.LENGTH);
  viewOf(body).setInt32(field.INDEX, index, LITTLE_ENDIAN);
  return body;
}
