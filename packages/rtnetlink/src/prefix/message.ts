import { message, type Message, type MessageView } from '@netlink/packet';
import { type PrefixAttributes, prefixAttributes } from './attributes.ts';
import { type PrefixHeader, prefixHeader } from './header.ts';

/** A message about a prefix of a router advertisement: RTM_NEWPREFIX. */
export interface PrefixMessage extends Message<PrefixHeader, PrefixAttributes> {}
/** A message about a prefix of a router advertisement, read in place. */
export interface PrefixView extends MessageView<PrefixHeader, PrefixAttributes> {}
/** Reads and writes {@link PrefixMessage}. */
export const PrefixMessage = message<PrefixHeader, PrefixAttributes>(prefixHeader, prefixAttributes);
