import {
  type Describable,
  type Message,
  type MessageInput,
  type NetlinkBuffer,
  NetlinkHeader,
  usePrinted,
} from '@netlink/packet';
import { AddressMessage } from './address/message.ts';
import { AddressLabelMessage } from './address-label/message.ts';
import { ADDRESS_FAMILIES } from './address-family.ts';
import { CacheReportMessage } from './cache-report/message.ts';
import * as c from './constants.ts';
import { BridgeLinkMessage } from './link/bridge/message.ts';
import { LinkMessage } from './link/message.ts';
import { MdbMessage } from './mdb/message.ts';
import type { MessageType } from './message-type.ts';
import type { RtnlMessages, RtnlType } from './messages.ts';
import { NdUserOptionMessage } from './nd-user-option/message.ts';
import { NeighbourMessage } from './neighbour/message.ts';
import { NeighbourTableMessage } from './neighbour-table/message.ts';
import { NetconfMessage } from './netconf/message.ts';
import { NexthopMessage } from './nexthop/message.ts';
import { NsidMessage } from './nsid/message.ts';
import { PrefixMessage } from './prefix/message.ts';
import { printed } from './printed-decoders.ts';
import { RouteMessage } from './route/message.ts';
import { RuleMessage } from './rule/message.ts';
import { StatsMessage, StatsRequestMessage } from './stats/message.ts';
import { TunnelMessage } from './tunnel/message.ts';
import { VlanDumpMessage, VlanMessage } from './vlan-db/message.ts';

usePrinted(printed);

/** A message of NETLINK_ROUTE of a type that is not typed here: its number is in the header. */
export interface OtherRtnlMessage {
  /** None of {@link RtnlType}. */
  type: 'other';
  /** The header. */
  header: NetlinkHeader;
  /** What follows it. */
  payload: Uint8Array;
}

/** A message of NETLINK_ROUTE: `type` tells the types of `message` apart. */
export type RtnlMessage =
  | { [K in RtnlType]: { type: K; header: NetlinkHeader; message: RtnlMessages[K] } }[RtnlType]
  | OtherRtnlMessage;

/** A message to be encoded; what its header leaves out is 0. Its number follows from `type`. */
export type RtnlMessageInput =
  | {
      [K in RtnlType]: {
        readonly type: K;
        readonly header?: Partial<NetlinkHeader>;
        readonly message: MessageInput<RtnlMessages[K]['header'], RtnlMessages[K]['attributes']>;
      };
    }[RtnlType]
  | Readonly<OtherRtnlMessage>;

type Codecs = {
  readonly [K in RtnlType]: readonly [number: number, codec: MessageType<RtnlMessages[K], unknown>];
};

const codecs: Codecs = {
  newLink: [c.RTM_NEWLINK, LinkMessage],
  delLink: [c.RTM_DELLINK, LinkMessage],
  getLink: [c.RTM_GETLINK, LinkMessage],
  setLink: [c.RTM_SETLINK, LinkMessage],
  newBridgeLink: [c.RTM_NEWLINK, BridgeLinkMessage],
  delBridgeLink: [c.RTM_DELLINK, BridgeLinkMessage],
  getBridgeLink: [c.RTM_GETLINK, BridgeLinkMessage],
  setBridgeLink: [c.RTM_SETLINK, BridgeLinkMessage],
  newLinkprop: [c.RTM_NEWLINKPROP, LinkMessage],
  delLinkprop: [c.RTM_DELLINKPROP, LinkMessage],
  newAddr: [c.RTM_NEWADDR, AddressMessage],
  delAddr: [c.RTM_DELADDR, AddressMessage],
  getAddr: [c.RTM_GETADDR, AddressMessage],
  newMulticast: [c.RTM_NEWMULTICAST, AddressMessage],
  delMulticast: [c.RTM_DELMULTICAST, AddressMessage],
  getMulticast: [c.RTM_GETMULTICAST, AddressMessage],
  newAnycast: [c.RTM_NEWANYCAST, AddressMessage],
  delAnycast: [c.RTM_DELANYCAST, AddressMessage],
  getAnycast: [c.RTM_GETANYCAST, AddressMessage],
  newRoute: [c.RTM_NEWROUTE, RouteMessage],
  delRoute: [c.RTM_DELROUTE, RouteMessage],
  getRoute: [c.RTM_GETROUTE, RouteMessage],
  newNeigh: [c.RTM_NEWNEIGH, NeighbourMessage],
  delNeigh: [c.RTM_DELNEIGH, NeighbourMessage],
  getNeigh: [c.RTM_GETNEIGH, NeighbourMessage],
  newRule: [c.RTM_NEWRULE, RuleMessage],
  delRule: [c.RTM_DELRULE, RuleMessage],
  getRule: [c.RTM_GETRULE, RuleMessage],
  newPrefix: [c.RTM_NEWPREFIX, PrefixMessage],
  newNduseropt: [c.RTM_NEWNDUSEROPT, NdUserOptionMessage],
  newAddrlabel: [c.RTM_NEWADDRLABEL, AddressLabelMessage],
  delAddrlabel: [c.RTM_DELADDRLABEL, AddressLabelMessage],
  getAddrlabel: [c.RTM_GETADDRLABEL, AddressLabelMessage],
  newNeightbl: [c.RTM_NEWNEIGHTBL, NeighbourTableMessage],
  getNeightbl: [c.RTM_GETNEIGHTBL, NeighbourTableMessage],
  setNeightbl: [c.RTM_SETNEIGHTBL, NeighbourTableMessage],
  newNetconf: [c.RTM_NEWNETCONF, NetconfMessage],
  delNetconf: [c.RTM_DELNETCONF, NetconfMessage],
  getNetconf: [c.RTM_GETNETCONF, NetconfMessage],
  newNsid: [c.RTM_NEWNSID, NsidMessage],
  delNsid: [c.RTM_DELNSID, NsidMessage],
  getNsid: [c.RTM_GETNSID, NsidMessage],
  newNexthop: [c.RTM_NEWNEXTHOP, NexthopMessage],
  delNexthop: [c.RTM_DELNEXTHOP, NexthopMessage],
  getNexthop: [c.RTM_GETNEXTHOP, NexthopMessage],
  newNexthopbucket: [c.RTM_NEWNEXTHOPBUCKET, NexthopMessage],
  delNexthopbucket: [c.RTM_DELNEXTHOPBUCKET, NexthopMessage],
  getNexthopbucket: [c.RTM_GETNEXTHOPBUCKET, NexthopMessage],
  newStats: [c.RTM_NEWSTATS, StatsMessage],
  getStats: [c.RTM_GETSTATS, StatsRequestMessage],
  setStats: [c.RTM_SETSTATS, StatsRequestMessage],
  newMdb: [c.RTM_NEWMDB, MdbMessage],
  delMdb: [c.RTM_DELMDB, MdbMessage],
  getMdb: [c.RTM_GETMDB, MdbMessage],
  newVlan: [c.RTM_NEWVLAN, VlanMessage],
  delVlan: [c.RTM_DELVLAN, VlanMessage],
  getVlan: [c.RTM_GETVLAN, VlanDumpMessage],
  newTunnel: [c.RTM_NEWTUNNEL, TunnelMessage],
  delTunnel: [c.RTM_DELTUNNEL, TunnelMessage],
  getTunnel: [c.RTM_GETTUNNEL, TunnelMessage],
  newCachereport: [c.RTM_NEWCACHEREPORT, CacheReportMessage],
};

const BRIDGE_TYPES: ReadonlyMap<number, RtnlType> = new Map(
  (['newBridgeLink', 'delBridgeLink', 'getBridgeLink', 'setBridgeLink'] as const).map((type) => [
    codecs[type][0],
    type,
  ]),
);
const bridgeWords = new Set(BRIDGE_TYPES.values());
const TYPES: ReadonlyMap<number, RtnlType> = new Map(
  (Object.keys(codecs) as RtnlType[])
    .filter((type) => !bridgeWords.has(type))
    .map((type) => [codecs[type][0], type]),
);

function typeOf(buffer: NetlinkBuffer): RtnlType | undefined {
  const { data, payloadStart, end } = buffer;
  const bridged = end > payloadStart && data.getUint8(payloadStart) === ADDRESS_FAMILIES.bridge;
  return (bridged ? BRIDGE_TYPES.get(buffer.type) : undefined) ?? TYPES.get(buffer.type);
}

/** Reads and writes {@link RtnlMessage}. */
export const RtnlMessage = {
  /**
   * The value of a message.
   *
   * @throws DecodeError if the payload ends within the fixed header of its type.
   */
  decode(buffer: NetlinkBuffer): RtnlMessage {
    const header = NetlinkHeader.parse(buffer);
    const type = typeOf(buffer);
    if (type === undefined) return { type: 'other', header, payload: buffer.payload };
    const codec = codecs[type][1] as MessageType<Message<object, object>, unknown>;
    const message = codec.decodeAt(buffer.data, buffer.payloadStart, buffer.end);
    return { type, header, message } as RtnlMessage;
  },

  /** The declaration of a message's type, and the kernel's name of it, for `prettyPrint` of `@netlink/packet`. */
  describe(this: void, buffer: NetlinkBuffer): Describable | undefined {
    const type = typeOf(buffer);
    if (type === undefined) return undefined;
    const codec = codecs[type][1] as MessageType<Message<object, object>, unknown>;
    const { header, headerLength, attributes } = codec.describe(buffer.payload);
    return { header, headerLength, attributes, name: `RTM_${type.replace('Bridge', '').toUpperCase()}` };
  },

  /**
   * The octets of a message, its header included.
   *
   * @throws TypeError or RangeError that names the key at fault.
   */
  encode(input: RtnlMessageInput): Uint8Array {
    if (input.type === 'other') return NetlinkHeader.encode(input.header, input.payload);
    const [type, codec] = codecs[input.type];
    const payload = (codec as MessageType<Message<object, object>, unknown>).encode(input.message);
    return NetlinkHeader.encode({ flags: 0, sequence: 0, port: 0, ...input.header, type }, payload);
  },
} as const;
