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

export type { Address, AddressFilter, AddressSettings, AddressSpec, LifeTime } from './address/address.ts';
export { AddressHandle } from './address/handle.ts';
export type { IpFamily } from './prefix.ts';

export type { Neighbour, NeighbourFilter, NeighbourSpec, NeighbourStateName } from './neighbour/neighbour.ts';
export { NeighbourHandle } from './neighbour/handle.ts';

export type { Rule, RuleAction, RuleFilter, RuleSpec } from './rule/rule.ts';
export { RuleHandle } from './rule/handle.ts';
