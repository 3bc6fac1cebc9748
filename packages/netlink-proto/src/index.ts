export { LITTLE_ENDIAN } from '@netlink/packet';
export { MessageBatch, type Read } from './batch.ts';
export type { Segment } from './segment.ts';
export { type Select, type ViewAt, Views } from './views.ts';
export type { BulkOptions, BulkResult } from './bulk.ts';
export type { ChangeAllOptions } from './change-all.ts';
export { isIterable } from './check-items.ts';
export { Connection, type ConnectionOptions } from './connection.ts';
export { Dump, type DumpOptions, type Interrupted } from './dump.ts';
export { DumpInterruptedError, NetlinkError, type Refusal, TimeoutError } from './errors.ts';
export type { ExtAck, MissingAttribute } from './ext-ack.ts';
export type { Warning } from './inbox.ts';
export { putIndex } from './put-index.ts';
export type { Locator, Request } from './request.ts';
export type { SocketOptions } from './socket-options.ts';
export { openTransport } from './socket-transport.ts';
export { type PrinterOptions, printer } from './trace/printer.ts';
export { type RecordedDatagram, readPcap } from './trace/pcap.ts';
export { Recorder } from './trace/recorder.ts';
export type { Trace, TracedDatagram } from './trace/trace.ts';
export type { DrainLimits } from './drain-limits.ts';
export type { Transport } from './transport.ts';
export type { EventSocketOptions, EventTransport } from './events/event-transport.ts';
export type { NetlinkEvent } from './events/netlink-event.ts';
export { Subscription, type SubscriptionOptions } from './events/subscription.ts';
export { type Change, type Difference, type Identity, ObjectTable } from './events/object-table.ts';
export {
  type Followed,
  Follower,
  type FollowerOptions,
  type Mark,
  type News,
  type Source,
  type Synchronised,
} from './events/follower.ts';
export {
  AbortError,
  ClosedError,
  type NetnsReference,
  type OpenNetns,
  OverrunError,
  SystemError,
} from '@netlink/sys';
