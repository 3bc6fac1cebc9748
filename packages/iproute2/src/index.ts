export { connect, type ConnectOptions } from './connect.ts';
export { Handle } from './handle.ts';
export { List } from './list.ts';
export type { Objects } from './bulk.ts';
export type { LinkReference } from './link-names.ts';
export type { CallOptions } from './object-request.ts';
export {
  AbortError,
  ClosedError,
  type Connection,
  DumpInterruptedError,
  type ExtAck,
  NetlinkError,
  OverrunError,
  SystemError,
  TimeoutError,
  type Warning,
} from '@netlink/proto';
