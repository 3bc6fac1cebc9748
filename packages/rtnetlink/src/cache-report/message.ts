import { message, type Message, type MessageView } from '@netlink/packet';
import type { MessageType } from '../message-type.ts';
import { type CacheReportAttributes, cacheReportAttributes } from './attributes.ts';
import { type CacheReportHeader, cacheReportHeader } from './header.ts';

/** A report of the multicast router, of a packet that it has no route for: RTM_NEWCACHEREPORT. */
export interface CacheReportMessage extends Message<CacheReportHeader, CacheReportAttributes> {}
/** A report of the multicast router, read in place. */
export interface CacheReportView extends MessageView<CacheReportHeader, CacheReportAttributes> {}
/** Reads and writes {@link CacheReportMessage}. */
export const CacheReportMessage: MessageType<CacheReportMessage, CacheReportView> = message(
  cacheReportHeader,
  cacheReportAttributes,
);
