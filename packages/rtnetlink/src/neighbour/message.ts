import { message, type Message, type MessageView } from '@netlink/packet';
import { type NeighbourAttributes, neighbourAttributes } from './attributes.ts';
import { type NeighbourHeader, neighbourHeader } from './header.ts';

/** A message about a neighbour or an entry of a forwarding database: RTM_NEWNEIGH, RTM_DELNEIGH, RTM_GETNEIGH. */
export interface NeighbourMessage extends Message<NeighbourHeader, NeighbourAttributes> {}
/** A message about a neighbour or an entry of a forwarding database, read in place. */
export interface NeighbourView extends MessageView<NeighbourHeader, NeighbourAttributes> {}
/** Reads and writes {@link NeighbourMessage}. */
export const NeighbourMessage = message<NeighbourHeader, NeighbourAttributes>(
  neighbourHeader,
  neighbourAttributes,
);
