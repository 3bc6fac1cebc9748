export { AsyncSocket, type DrainOptions, type WaitOptions } from './async-socket.ts';
export type { Ancillary, Credentials, Datagram, ReceivedMessage } from './datagram.ts';
export { errnoCode, errnoMeaning } from './errno.ts';
export {
  AbortError,
  AddonError,
  ArgumentRangeError,
  ArgumentTypeError,
  ClosedError,
  OverrunError,
  SystemError,
} from './errors.ts';
export type { FilterInstruction } from './filter.ts';
export { addLinkMulticast, delLinkMulticast, type LinkMulticast } from './link-multicast.ts';
export * from './message-flags.ts';
export {
  NETNS_FOLDER,
  type NetnsOfProcess,
  type NetnsReference,
  openNetns,
  type OpenNetns,
} from './netns.ts';
export { execInNetns } from './netns-exec.ts';
export { attachNetns, createNetns, deleteNetns, listNetns } from './netns-file.ts';
export { runInNetns } from './netns-run.ts';
export * as protocols from './protocols.ts';
export * from './protocols.ts';
export { Socket, type SocketOptions } from './socket.ts';
export { SocketAddr } from './socket-addr.ts';
export type { BufferSizeOptions } from './socket-options.ts';
export { addTun, delTun, openTun, type TunDevice, type TunOptions, type TunReference } from './tun.ts';
