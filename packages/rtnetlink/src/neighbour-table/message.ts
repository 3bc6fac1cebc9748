import { message, type Message, type MessageView } from '@netlink/packet';
import { type NeighbourTableAttributes, neighbourTableAttributes } from './attributes.ts';
import { type NeighbourTableHeader, neighbourTableHeader } from './header.ts';

/** A message about a neighbour table: RTM_NEWNEIGHTBL, RTM_GETNEIGHTBL, RTM_SETNEIGHTBL. */
export interface NeighbourTableMessage extends Message<NeighbourTableHeader, NeighbourTableAttributes> {}
/** A message about a neighbour table, read in place. */
export interface NeighbourTableView extends MessageView<NeighbourTableHeader, NeighbourTableAttributes> {}
/** Reads and writes {@link NeighbourTableMessage}. */
export const NeighbourTableMessage = message<NeighbourTableHeader, NeighbourTableAttributes>(
  neighbourTableHeader,
  neighbourTableAttributes,
);
