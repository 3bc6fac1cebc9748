import type { NetlinkEvent } from '@netlink/proto';

/** A message, as events and dumps have it. */
export type Message = NetlinkEvent['message'];
