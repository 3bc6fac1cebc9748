import { message, type Message, type MessageView } from '@netlink/packet';
import { type NexthopAttributes, nexthopAttributes } from './attributes.ts';
import { type NexthopHeader, nexthopHeader } from './header.ts';

/** A message about a nexthop object: RTM_NEWNEXTHOP, RTM_DELNEXTHOP, RTM_GETNEXTHOP, and the same of NEXTHOPBUCKET. */
export interface NexthopMessage extends Message<NexthopHeader, NexthopAttributes> {}
/** A message about a nexthop object, read in place. */
export interface NexthopView extends MessageView<NexthopHeader, NexthopAttributes> {}
/** Reads and writes {@link NexthopMessage}. */
export const NexthopMessage = message<NexthopHeader, NexthopAttributes>(nexthopHeader, nexthopAttributes);
