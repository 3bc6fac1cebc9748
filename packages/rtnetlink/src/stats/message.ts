import { message, type Message, type MessageView } from '@netlink/packet';
import {
  type StatsAttributes,
  statsAttributes,
  type StatsRequestAttributes,
  statsRequestAttributes,
} from './attributes.ts';
import { type StatsHeader, statsHeader } from './header.ts';

/** What the kernel says of the counters of a link: RTM_NEWSTATS. */
export interface StatsMessage extends Message<StatsHeader, StatsAttributes> {}
/** The counters of a link, read in place. */
export interface StatsView extends MessageView<StatsHeader, StatsAttributes> {}
/** Reads and writes {@link StatsMessage}. */
export const StatsMessage = message<StatsHeader, StatsAttributes>(statsHeader, statsAttributes);

/** What the kernel is asked about the counters of links: RTM_GETSTATS, RTM_SETSTATS. */
export interface StatsRequestMessage extends Message<StatsHeader, StatsRequestAttributes> {}
/** Reads and writes {@link StatsRequestMessage}. */
export const StatsRequestMessage = message<StatsHeader, StatsRequestAttributes>(
  statsHeader,
  statsRequestAttributes,
);
