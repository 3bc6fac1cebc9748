import { message, type Message, type MessageView } from '@netlink/packet';
import {
  type MdbAttributes,
  mdbAttributes,
  type MdbRequestAttributes,
  mdbRequestAttributes,
} from './attributes.ts';
import { type MdbHeader, mdbHeader } from './header.ts';

/**
 * What the kernel says of a multicast database: RTM_NEWMDB, RTM_DELMDB. The dump of a bridge's has the type of its request,
 * RTM_GETMDB, and no family.
 */
export interface MdbMessage extends Message<MdbHeader, MdbAttributes> {}
/** What the kernel says of a multicast database, read in place. */
export interface MdbView extends MessageView<MdbHeader, MdbAttributes> {}
/** Reads and writes {@link MdbMessage}. */
export const MdbMessage = message<MdbHeader, MdbAttributes>(mdbHeader, mdbAttributes);

/** What the kernel is told or asked about an entry of a multicast database: RTM_NEWMDB, RTM_DELMDB, RTM_GETMDB. */
export interface MdbRequestMessage extends Message<MdbHeader, MdbRequestAttributes> {}
/** Reads and writes {@link MdbRequestMessage}. */
export const MdbRequestMessage = message<MdbHeader, MdbRequestAttributes>(mdbHeader, mdbRequestAttributes);
